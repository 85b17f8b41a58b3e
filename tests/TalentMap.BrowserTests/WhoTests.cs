using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TalentMap.Tests;

namespace TalentMap.BrowserTests;

/// <summary>The site with pairs of namesakes, and a browser that is signed in.</summary>
public sealed class NamesakesSite() : Site(new NamesakesApp());

/// <summary>Who is who in a browser: decided by the keyboard alone, on a phone, and without scripts.</summary>
public sealed class WhoTests(NamesakesSite site) : IClassFixture<NamesakesSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pairs_are_decided_by_single_keys_and_taken_back()
    {
        var page = await SignedInAsync();
        await page.GotoAsync("/review/who?kind=person");
        var pair = page.Locator("#pair");
        var first = await pair.InnerTextAsync();

        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("main details[open] summary[data-key='?']")).ToBeVisibleAsync();
        await PressAsync(page, "n");
        var second = await pair.InnerTextAsync();
        Assert.NotEqual(first, second);
        await PressAsync(page, "p");
        Assert.Equal(first, await pair.InnerTextAsync());

        foreach (var key in (string[])["d", "u", "s"])
        {
            var before = await LinesAsync();
            await PressAsync(page, key);
            Assert.Equal(before + 1, await LinesAsync());
            await PressAsync(page, "z");
            Assert.Equal(before, await LinesAsync());
        }
    }

    [Fact]
    public async Task Keys_do_nothing_while_a_reason_is_typed()
    {
        var page = await SignedInAsync();
        await page.GotoAsync("/review/who?kind=person");
        var before = await LinesAsync();
        await page.Locator("input[name=reason]").FocusAsync();
        await page.Keyboard.TypeAsync("sdu");

        Assert.Equal("sdu", await page.Locator("input[name=reason]").InputValueAsync());
        Assert.Equal(before, await LinesAsync());
    }

    [Fact]
    public async Task Somebody_else_is_chosen_from_suggestions_by_the_keyboard()
    {
        var page = await SignedInAsync();
        var (one, other) = await TwoAsync("顧長風");
        await page.GotoAsync($"/review/merge?one={one}");
        await page.Locator("#also").FocusAsync();
        await page.Keyboard.TypeAsync("顧長風");
        await Assertions.Expect(page.Locator("#also-suggestions li")).ToHaveCountAsync(2);
        var wanted = await page.Locator("#also-suggestions li").EvaluateAllAsync<string[]>("all => all.map(o => o.dataset.url)");
        for (var i = 0; i <= Array.IndexOf(wanted, $"/people/{other}"); i++) await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync($"**/review/merge?one={one}&other={other}");

        await Assertions.Expect(page.Locator("#joining")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_scripts_a_pair_is_decided_by_its_buttons()
    {
        var page = await SignedInAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await page.GotoAsync("/review/who?kind=person");
        var before = await LinesAsync();
        await page.Locator("button[value=Different]").PressAsync("Enter");
        await page.Locator("button[data-key=z]").PressAsync("Enter");

        await Assertions.Expect(page.Locator("#pair")).ToBeVisibleAsync();
        Assert.Equal(before, await LinesAsync());
    }

    [Theory]
    [InlineData("/review/who?kind=person")]
    [InlineData("/review/merge?one={one}&other={other}")]
    [InlineData("/review/part?entity={one}")]
    [InlineData("/history/people/{one}")]
    public async Task Has_no_barrier_in_either_colours_and_fits_a_phone(string pattern)
    {
        var page = await SignedInAsync();
        var (one, other) = await TwoAsync("顧長風");
        await page.SetViewportSizeAsync(390, 844);
        await page.GotoAsync(pattern.Replace("{one}", $"{one}", StringComparison.Ordinal).Replace("{other}", $"{other}", StringComparison.Ordinal));

        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
            Assert.Empty(from violation in result.Violations from node in violation.Nodes select $"{scheme} {violation.Id}: {node.Html}");
        }
    }

    private static readonly LocatorWaitForOptions Attached = new() { State = WaitForSelectorState.Attached };

    // The page that follows a key is there once it says so, and is not the one before.
    private static async Task PressAsync(IPage page, string key)
    {
        await page.Locator("html[data-ready]").WaitForAsync(Attached);
        await page.EvaluateAsync("document.documentElement.dataset.before = ''");
        await page.Keyboard.PressAsync(key);
        await page.Locator("html[data-ready]:not([data-before])").WaitForAsync(Attached);
    }

    private async Task<IPage> SignedInAsync(BrowserNewContextOptions? options = null)
    {
        var page = await site.OpenAsync(options);
        await site.SignInAsync(page);
        return page;
    }

    private async Task<int> LinesAsync()
    {
        await using var db = await site.MapAsync();
        return await db.Judgements.CountAsync(j => j.WithdrawnAt == null, Cancel);
    }

    private async Task<(long One, long Other)> TwoAsync(string name)
    {
        await using var db = await site.MapAsync();
        var two = await db.Entities.Where(e => e.Name == name && e.DocumentCount > 0).OrderBy(e => e.Id).Select(e => e.Id).ToListAsync(Cancel);
        return (two[0], two[1]);
    }
}
