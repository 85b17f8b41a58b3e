using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace TalentMap.BrowserTests;

/// <summary>Every kind of page is open to everybody: in each language by all rules, and by those of colour in each theme.</summary>
public sealed class BarrierTests(Site site)
{
    // What passes is not told node by node: on a long page that takes ten times as long.
    private static readonly AxeRunOptions AllRules = new() { ResultTypes = [ResultType.Violations] };

    // A theme changes colours and nothing else: no other rule can find there what it did not find in the light one.
    private static readonly AxeRunOptions ColourRules = new() { ResultTypes = [ResultType.Violations], RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block") };

    public static TheoryData<string> Pages => LookTests.Pages;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Has_no_barrier_in_any_language_and_colours(string pattern)
    {
        var page = await site.OpenAsync(new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });
        var address = await site.AddressAsync(pattern);
        List<string> barriers = [];
        foreach (var language in (string[])["traditional", "simplified", "english"])
        {
            await page.GotoAsync($"/reader?language={language}&back={Uri.EscapeDataString(address)}");
            await CheckAsync(language, AllRules);
        }
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await CheckAsync("dark", ColourRules);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        await page.EvaluateAsync("document.documentElement.dataset.theme = 'contrast'");
        await CheckAsync("contrast", ColourRules);
        Assert.Empty(barriers);

        async Task CheckAsync(string look, AxeRunOptions rules)
        {
            var result = await page.RunAxe(rules);
            Assert.NotEmpty(result.Passes);
            barriers.AddRange(from violation in result.Violations from node in violation.Nodes select $"{look} {violation.Id}: {node.Html}");
        }
    }
}
