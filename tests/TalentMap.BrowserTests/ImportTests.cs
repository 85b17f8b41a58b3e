using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace TalentMap.BrowserTests;

/// <summary>Bringing files in: what is too large is said before it is sent, and what is not goes in.</summary>
public sealed class ImportTests(OwnSite site) : IClassFixture<OwnSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh-TW", 11, "「large-0.txt」超過每篇 10 MB 的上限；請拆成幾份。")]
    [InlineData("zh-CN", 11, "「large-0.txt」超过每篇 10 MB 的上限；请拆成几份。")]
    [InlineData("en", 11, "'large-0.txt' is larger than 10 MB, the most an article may have: split it.")]
    [InlineData("zh-TW", 9, "合計超過 50 MB；請分次上傳，或使用 talentmap import。")]
    public async Task What_is_too_large_is_said_before_it_is_sent(string locale, int megabytes, string said)
    {
        var folder = Directory.CreateTempSubdirectory("talentmap-large-").FullName;
        var page = await OpenAsync(locale);
        List<string> sent = [];
        page.Request += (_, request) => sent.Add(request.Method);
        var files = Enumerable.Range(0, 6).Select(i => Path.Combine(folder, $"large-{i}.txt")).ToArray();
        foreach (var file in files) await File.WriteAllBytesAsync(file, new byte[megabytes << 20], Cancel);

        await page.SetInputFilesAsync("input[name=files]", files);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(said);
        await page.Locator("main form button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(said);
        Assert.DoesNotContain("POST", sent);

        await File.WriteAllTextAsync(files[0], "遠山科技創始人陸一鳴6月離職。", Cancel);
        await page.SetInputFilesAsync("input[name=files]", files[0]);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeHiddenAsync();
        await page.Locator("main form button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/import/\d+$"));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_pasted_text_that_is_too_large_is_said_too()
    {
        var page = await OpenAsync("zh-TW");

        await page.EvaluateAsync("() => { const text = document.querySelector('textarea'); text.value = '遠'.repeat(4 << 20); text.dispatchEvent(new Event('change')); }");

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("「貼上的文字」超過每篇 10 MB 的上限；請拆成幾份。");
    }

    private async Task<IPage> OpenAsync(string locale)
    {
        var page = await site.OpenAsync(new BrowserNewContextOptions { Locale = locale });
        await site.SignInAsync(page);
        await page.GotoAsync("/import");
        await page.WaitForSelectorAsync("html[data-ready]");
        return page;
    }
}
