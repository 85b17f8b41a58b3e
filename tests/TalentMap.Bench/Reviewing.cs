using System.Diagnostics;
using Microsoft.Playwright;
using TalentMap.Storage;

namespace TalentMap.Bench;

/// <summary>
/// How soon an editor decides facts by keys alone, in Chromium, on a copy of the landscape: the seconds, the keys, and how long the server takes to answer.
/// What a person needs to read is not in it.
/// </summary>
internal static class Reviewing
{
    private const int Facts = 30;
    private const int MostSeconds = 120;
    private const string Password = "a scripted reviewer 駝鳥";

    // One in ten is unsure and one is edited: the form is opened, left as it is and sent.
    private static readonly string[][] Verdicts = [["a"], ["a"], ["r"], ["a"], ["u"], ["a"], ["a"], ["r"], ["e", "Tab", "Enter"], ["a"]];

    public static async Task MeasureAsync(Ground ground, TalentMapContext db)
    {
        var data = Path.Combine(ground.Folder, "reviewed");
        if (Directory.Exists(data)) Directory.Delete(data, recursive: true);
        await Backup.WriteAsync(db, StorageSetup.FileIn(data), CancellationToken.None);
        using (var site = await Bench.StartSiteAsync(ground with { Data = data }))
        {
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(Sight.Chromium);
            var page = await (await browser.NewContextAsync(new BrowserNewContextOptions { Locale = "zh-TW", BaseURL = site.Client.BaseAddress!.ToString() })).NewPageAsync();
            await SignInAsync(page, await LinkAsync(ground, data, site.Client.BaseAddress!));
            await DecideAsync(page);
        }
        Directory.Delete(data, recursive: true);
    }

    private static async Task DecideAsync(IPage page)
    {
        List<(string What, float Milliseconds)> answers = [];
        page.RequestFinished += (_, request) =>
        {
            if (request.Method == "POST" || request.IsNavigationRequest) lock (answers) answers.Add(($"{request.Method} {new Uri(request.Url).PathAndQuery}", request.Timing.ResponseStart - request.Timing.RequestStart));
        };
        var (keys, watch) = (0, Stopwatch.StartNew());
        await page.GotoAsync("/review");
        await ReadyAsync(page);
        for (var decided = 0; decided < Facts; decided++)
        {
            var done = await page.Locator("[data-card].done").CountAsync();
            foreach (var key in Verdicts[decided % Verdicts.Length]) await PressAsync(key);
            await Assertions.Expect(page.Locator("[data-card].done")).ToHaveCountAsync(done + 1, new LocatorAssertionsToHaveCountOptions { Timeout = 1000 * MostSeconds });
            if (!await page.EvaluateAsync<bool>("document.activeElement.matches('a[data-next], a[data-again]')")) continue;
            await PressAsync("Enter"); // all of this article are decided: on to the next
            await ReadyAsync(page);
        }
        var seconds = watch.Elapsed.TotalSeconds;
        var (slowest, pages) = (answers.MaxBy(a => a.Milliseconds), answers.Count(a => a.What.StartsWith("GET", StringComparison.Ordinal)));
        Table.Head($"{Facts} facts decided by keys, on {pages} pages", "measured", "aim");
        Table.Row("seconds", $"{seconds:f1}", $"{MostSeconds}{(seconds > MostSeconds ? " MISSED" : "")}");
        Table.Row("keys", $"{keys}");
        Table.Row("answers: middle, slowest", $"{answers.Select(a => a.Milliseconds).Order().ElementAt(answers.Count / 2):f0} ms, {slowest.Milliseconds:f0} ms", slowest.What);

        Task PressAsync(string key)
        {
            keys++;
            return page.Keyboard.PressAsync(key);
        }
    }

    private static Task<IElementHandle?> ReadyAsync(IPage page) =>
        page.WaitForSelectorAsync("[data-review][data-ready]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });

    // The link is made by the command, as it is for everybody.
    private static async Task<string> LinkAsync(Ground ground, string data, Uri site)
    {
        using var command = Process.Start(new ProcessStartInfo(ground.Program, ["user", "add", "reviewer", "--site", site.ToString(), "--data", data]) { RedirectStandardOutput = true })!;
        var said = await command.StandardOutput.ReadToEndAsync();
        await command.WaitForExitAsync();
        return said[said.IndexOf("http", StringComparison.Ordinal)..].Trim();
    }

    // On a busy machine the load may be over before one waits for it.
    private static readonly PageWaitForURLOptions Committed = new() { WaitUntil = WaitUntilState.Commit };

    private static async Task SignInAsync(IPage page, string link)
    {
        await page.GotoAsync(link);
        await page.FillAsync("main [name=Password]", Password);
        await page.FillAsync("main [name=Again]", Password);
        await page.PressAsync("main [name=Again]", "Enter");
        await page.WaitForURLAsync("**/sign-in", Committed);
        await page.FillAsync("main [name=Name]", "reviewer");
        await page.FillAsync("main [name=Password]", Password);
        await page.PressAsync("main [name=Password]", "Enter");
        await page.WaitForURLAsync("**/account", Committed);
    }
}
