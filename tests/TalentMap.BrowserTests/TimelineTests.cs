using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace TalentMap.BrowserTests;

/// <summary>The boom and the cooldown on one axis, in a real browser.</summary>
public sealed class TimelineTests(Site site)
{
    [Theory]
    [InlineData("/timeline")]
    [InlineData("/timeline?year=2023")]
    [InlineData("/timeline?embed=1")]
    public async Task Is_drawn_with_all_marks_and_without_a_complaint(string address)
    {
        var open = await ChartPage.OpenAsync(site, address);

        Assert.True((await open.ColoursAsync()).Length > 5);
        Assert.True(int.Parse((await open.Chart.GetAttributeAsync("data-marks"))!, CultureInfo.InvariantCulture) > 10);
        await Assertions.Expect(open.Chart).ToHaveRoleAsync(AriaRole.Img);
        await Assertions.Expect(open.Page.Locator(".chart-wait")).ToHaveCountAsync(0);
        Assert.Empty(open.Errors);
    }

    [Fact]
    public async Task Only_a_page_with_a_chart_fetches_its_code()
    {
        var watched = await ChartPage.WatchAsync(site);
        foreach (var plain in (string[])["/", "/people", "/moves", "/signals", "/articles", "/timeline/asof"])
        {
            await watched.Page.GotoAsync(plain);
            await watched.Page.WaitForSelectorAsync("html[data-ready]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });
        }
        Assert.All(watched.Scripts, script => Assert.StartsWith("/dist/site.", script, StringComparison.Ordinal));

        await watched.Page.GotoAsync("/timeline");
        await watched.Page.WaitForSelectorAsync("[data-drawn]");
        Assert.Contains(watched.Scripts, script => script.Contains("/chart-timeline-", StringComparison.Ordinal));
        Assert.DoesNotContain(watched.Scripts, script => script.Contains("/chart-flows-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_keyboard_chooses_a_mark_and_opens_its_sentence()
    {
        var open = await ChartPage.OpenAsync(site, "/timeline?year=2023");
        await open.Chart.FocusAsync();
        await open.Page.Keyboard.PressAsync("ArrowRight");
        var first = await open.Page.Locator("[data-chart-said] a").GetAttributeAsync("href");
        await open.Page.Keyboard.PressAsync("ArrowRight");
        var said = open.Page.Locator("[data-chart-said] a");
        await Assertions.Expect(said).Not.ToHaveAttributeAsync("href", first!);
        await Assertions.Expect(said).ToHaveAttributeAsync("href", new Regex("^/articles/"));
        await open.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(open.Page.Locator("mark#evidence").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Zooming_puts_the_months_in_view_into_the_address_and_offers_their_list()
    {
        var open = await ChartPage.OpenAsync(site, "/timeline");
        await open.Chart.FocusAsync();
        await open.Page.Keyboard.PressAsync("+");
        await Assertions.Expect(open.Page).ToHaveURLAsync(new Regex("from=\\d{4}-\\d\\d&to=\\d{4}-\\d\\d"));
        var view = (await open.Chart.GetAttributeAsync("data-view"))!.Split(',');
        await open.Page.Locator("[data-chart-said] a").ClickAsync();

        await Assertions.Expect(open.Page.Locator("input[name=from]")).ToHaveValueAsync(view[0]);
        await Assertions.Expect(open.Page.Locator("input[name=to]")).ToHaveValueAsync(view[1]);
    }

    [Fact]
    public async Task Is_drawn_again_in_the_colours_of_the_night()
    {
        var open = await ChartPage.OpenAsync(site, "/timeline", new BrowserNewContextOptions { ColorScheme = ColorScheme.Light });
        var day = await open.TokenAsync("base-200");
        Assert.Contains(day, await open.ColoursAsync());
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        var night = await open.TokenAsync("base-200");

        Assert.NotEqual(day, night);
        await open.Page.Locator("[data-chart] canvas").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        Assert.Contains(night, await open.ColoursAsync());
        Assert.DoesNotContain(day, await open.ColoursAsync());
    }

    [Fact]
    public async Task A_link_to_a_mark_shows_it_in_the_list()
    {
        var open = await ChartPage.OpenAsync(site, "/timeline");
        await open.Page.Locator("li.fact a.chip[href*='mark=']").Last.ClickAsync();
        await open.Page.WaitForSelectorAsync("[data-drawn]");

        await Assertions.Expect(open.Page.Locator("section[aria-labelledby=marked] li.fact:target")).ToBeVisibleAsync();
        Assert.Empty(open.Errors);
    }

    [Fact]
    public async Task Without_script_the_list_and_the_table_tell_all()
    {
        var page = await site.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await page.GotoAsync("/timeline?year=2023");

        await Assertions.Expect(page.Locator("[data-chart]")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("table td.number a").First).ToBeVisibleAsync();
        await page.Locator("input[name=lane][value=move]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "篩選" }).ClickAsync();
        await Assertions.Expect(page.Locator("p[data-total]")).ToContainTextAsync("動向");
        await Assertions.Expect(page.Locator("li.fact a.evidence").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_slider_asks_for_the_last_day_of_its_month()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/timeline/asof?day=2023-06-30");
        await page.WaitForSelectorAsync("html[data-ready]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });
        await page.Locator("input[type=range]").FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("day=2023-05-31"));
        await Assertions.Expect(page.Locator("p[data-total]")).ToContainTextAsync("2023年5月31日");
    }
}
