using Microsoft.Playwright;

namespace TalentMap.BrowserTests;

/// <summary>The page of an organisation in a browser: a period chosen, a number opened, with and without scripts.</summary>
public sealed class CompanyTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_number_opens_the_moves_that_it_counts(bool hasScript)
    {
        var page = await site.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = hasScript });
        await page.GotoAsync(await site.AddressAsync("/companies/{company}"));
        var number = page.Locator("section[aria-labelledby=balance] dl a").First;
        var count = int.Parse(await number.InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await number.ClickAsync();

        await Assertions.Expect(page.Locator("section[aria-labelledby=counted] .fact")).ToHaveCountAsync(count);
        await Assertions.Expect(page.Locator("#counted")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_period_is_chosen_by_keyboard()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(await site.AddressAsync("/companies/{company}"));
        await page.Locator("input[name=from]").FillAsync("2023-01");
        await page.Locator("input[name=to]").FillAsync("2023-12");
        await page.Locator("input[name=to]").PressAsync("Enter");

        await page.ArriveAsync("**/companies/*?period=2023-01/2023-12#balance");
        await Assertions.Expect(page.Locator("#balance")).ToContainTextAsync("2023");
    }

    [Fact]
    public async Task The_streams_are_drawn_within_a_phone()
    {
        var page = await site.OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 844 } });
        await page.GotoAsync(await site.WithStreamsAsync());

        await Assertions.Expect(page.Locator("svg.flows path").First).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('svg.flows text')].every(t => { const b = t.getBoundingClientRect(); return b.left >= 0 && b.right <= innerWidth; })"));
        await page.Locator("svg.flows a").First.ClickAsync(new LocatorClickOptions { Force = true });
        await Assertions.Expect(page.Locator("section[aria-labelledby=counted] .fact").First).ToBeVisibleAsync();
    }
}
