using Microsoft.Playwright;

namespace TalentMap.Bench;

/// <summary>How soon a first visitor sees the largest part of a page in Chromium with a slower processor, and how much moves meanwhile. Pages with charts are left out.</summary>
internal static class Sight
{
    private const int Slower = 4;
    private const int Most = 1000;
    private const int Times = 5;

    /// <summary>The browser that measures.</summary>
    public static BrowserTypeLaunchOptions Chromium => new() { ExecutablePath = "/usr/bin/chromium-headless-shell", Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"] };

    private const string Seen =
        """
        new Promise(done => {
            let seen = 0, moved = 0;
            new PerformanceObserver(list => { seen = list.getEntries().at(-1).startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
            new PerformanceObserver(list => { for (const shift of list.getEntries()) moved += shift.value; }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done([seen, moved]), 500);
        })
        """;

    public static async Task MeasureAsync(Uri site, IReadOnlyList<PageKind> kinds)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(Chromium);
        Table.Head($"first sight, the processor {Slower} x slower", "p50, worst", $"at most {Most} ms", "moved (0)");
        foreach (var kind in kinds)
        {
            List<double[]> visits = [];
            foreach (var address in kind.Addresses.TakeLast(Times))
            {
                if (await VisitAsync(browser, new Uri(site, address).ToString()) is { } visit) visits.Add(visit);
            }
            if (visits.Count == 0) continue;
            visits.Sort((one, other) => one[0].CompareTo(other[0]));
            Table.Row(kind.Name, $"{visits[visits.Count / 2][0]:f0} ms, {visits[^1][0]:f0} ms", visits[visits.Count / 2][0] <= Most ? "" : "TOO LATE", $"{visits.Max(v => v[1]):f4}");
        }
    }

    // Null for a page that has a chart.
    private static async Task<double[]?> VisitAsync(IBrowser browser, string address)
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { Locale = "zh-TW" });
        var page = await context.NewPageAsync();
        await (await context.NewCDPSessionAsync(page)).SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = Slower });
        await page.GotoAsync(address);
        return await page.QuerySelectorAsync("[data-chart]") is null ? await page.EvaluateAsync<double[]>(Seen) : null;
    }
}
