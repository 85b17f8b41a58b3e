using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace TalentMap.BrowserTests;

/// <summary>Every kind of page: open to everybody in both colour schemes, and within the width of a phone.</summary>
public sealed class LookTests(Site site)
{
    public static TheoryData<string> Pages =>
    [
        "/", "/search?q=張", "/search", "/people", "/people?post=executive&move=join&name=%E5%BC%B5", "/people/{person}", "/companies", "/companies/{company}", "/companies/{company}?period=2023&show=in.certain", "/moves", "/moves?kind=leave&when=2023",
        "/moves/flows", "/timeline", "/timeline?year=2023", "/timeline?embed=1", "/timeline/asof", "/signals", "/signals?kind=compensation", "/articles", "/articles/{article}", "/articles/{article}?at=0-5#evidence", "/report", "/nothing-here",
    ];

    // What passes is not told node by node: on a long page that takes ten times as long.
    private static readonly AxeRunOptions BarriersOnly = new() { ResultTypes = [ResultType.Violations] };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Has_no_barrier_in_any_language_and_colours(string pattern)
    {
        var page = await site.OpenAsync();
        var address = await site.AddressAsync(pattern);
        List<string> barriers = [];
        foreach (var choice in (string[])["language=traditional", "language=simplified", "language=english", "theme=contrast"])
        {
            await page.GotoAsync($"/reader?{choice}&back={Uri.EscapeDataString(address)}");
            foreach (var scheme in choice == "theme=contrast" ? [ColorScheme.Light] : (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
                var result = await page.RunAxe(BarriersOnly);
                Assert.NotEmpty(result.Passes);
                barriers.AddRange(from violation in result.Violations from node in violation.Nodes select $"{choice} {scheme} {violation.Id}: {node.Html}");
            }
        }
        Assert.Empty(barriers);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_first_visit_without_charts_brings_at_most_60_KB(string pattern)
    {
        var page = await site.OpenAsync();
        List<IRequest> requests = [];
        page.RequestFinished += (_, request) => requests.Add(request);
        await page.GotoAsync(await site.AddressAsync(pattern), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        var brought = 0;
        foreach (var request in requests.ToList().Where(r => !r.Url.Contains("/dist/chart", StringComparison.Ordinal)))
        {
            var sizes = await request.SizesAsync();
            brought += sizes.ResponseBodySize + sizes.ResponseHeadersSize;
        }
        Assert.InRange(brought, 1, 60 * 1024);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_moves_while_a_page_appears(string pattern)
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(await site.AddressAsync(pattern), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        var moved = await page.EvaluateAsync<double>(
            "new Promise(done => new PerformanceObserver(list => done(list.getEntries().reduce((sum, shift) => sum + shift.value, 0))).observe({ type: 'layout-shift', buffered: true }) ?? setTimeout(() => done(0), 300))");
        Assert.InRange(moved, 0, 0.01); // a tenth of what counts as good
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Fits_every_width(string pattern)
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(await site.AddressAsync(pattern));
        foreach (var width in (int[])[390, 768, 1920])
        {
            await page.SetViewportSizeAsync(width, 800);
            Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        }
    }

    [Fact]
    public async Task Is_printed_black_on_white_from_a_dark_screen_too()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(await site.AddressAsync("/people/{person}"));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = ColorScheme.Dark });

        Assert.Equal("rgb(0, 0, 0)", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('h1')).color"));
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.panel')).backgroundColor"));
    }

    [Fact]
    public async Task Asks_for_nothing_that_the_security_policy_refuses()
    {
        var page = await site.OpenAsync();
        List<string> errors = [];
        page.Console += (_, message) =>
        {
            if (message.Type == "error") errors.Add($"{page.Url}: {message.Text}");
        };
        foreach (var pattern in (string[])["/", "/search?q=張", "/people/{person}", "/companies/{company}", "/moves", "/timeline?year=2023", "/articles/{article}?at=0-5#evidence"])
        {
            await page.GotoAsync(await site.AddressAsync(pattern));
            await page.WaitForSelectorAsync("html[data-ready]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });
        }
        Assert.Empty(errors);
    }
}
