using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace TalentMap.BrowserTests;

/// <summary>Reports, withdrawals and removals by the keyboard alone, without a barrier, on a phone.</summary>
public sealed class RightsTests(OwnSite site) : IClassFixture<OwnSite>
{
    private static readonly AxeRunOptions BarriersOnly = new() { ResultTypes = [ResultType.Violations] };

    [Fact]
    public async Task A_report_is_sent_by_the_keyboard_and_its_address_is_told()
    {
        var page = await PhoneAsync();
        await page.GotoAsync(await site.AddressAsync("/people/{person}"));
        await page.Locator("a[href*='kind=remove']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("input[name=kind][value=Remove]")).ToBeCheckedAsync();
        await CheckAsync(page);
        await TabToAsync(page, "kind");
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(page.Locator("input[name=kind][value=Correct]")).ToBeCheckedAsync();
        await TabToAsync(page, "text");
        await page.Keyboard.TypeAsync("職位不對。");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/report/[0-9a-f]{32}"));
        await Assertions.Expect(page.Locator("main [role=status] code")).ToContainTextAsync("/report/");
        await CheckAsync(page);
    }

    [Fact]
    public async Task An_article_is_withdrawn_and_given_back_by_the_keyboard()
    {
        var page = await PhoneAsync();
        await site.SignInAsync(page);
        var article = await site.AddressAsync("/articles/{article}");
        foreach (var state in (string[])["withdraw", "articles"])
        {
            await page.GotoAsync($"{article}/withdraw");
            await CheckAsync(page);
            await TabToAsync(page, "reason");
            await page.Keyboard.TypeAsync("test");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page).ToHaveURLAsync(new Regex(state == "withdraw" ? "/withdraw$" : @"/articles/\d+$"));
        }
    }

    [Fact]
    public async Task The_queue_and_the_preview_of_a_removal_have_no_barrier()
    {
        var page = await PhoneAsync();
        await site.SignInAsync(page, isAdmin: true);
        foreach (var address in (string[])[await site.AddressAsync("/people/{person}") + "/remove", "/review/reports", "/review/removals"])
        {
            await page.GotoAsync(address);
            await CheckAsync(page);
        }
    }

    private Task<IPage> PhoneAsync() => site.OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 800 } });

    private static async Task TabToAsync(IPage page, string name)
    {
        for (var steps = 0; steps < 80; steps++)
        {
            if (await page.EvaluateAsync<string?>("document.activeElement.getAttribute('name')") == name) return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"The keyboard does not reach {name} on {page.Url}.");
    }

    private static async Task CheckAsync(IPage page)
    {
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            var result = await page.RunAxe(BarriersOnly);
            Assert.Empty(from violation in result.Violations from node in violation.Nodes select $"{page.Url} {scheme} {violation.Id}: {node.Html}");
        }
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }
}
