using Microsoft.Playwright;

namespace TalentMap.BrowserTests;

/// <summary>Waits for where a key or a click leads.</summary>
internal static class Arrivals
{
    /// <summary>Waits until a page has an address of a pattern and stands to its end.</summary>
    /// <remarks>Not for its load: on a busy machine that is over before one begins to wait, and is never told of again.</remarks>
    public static async Task ArriveAsync(this IPage page, string pattern)
    {
        await page.WaitForURLAsync(pattern, new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("body > footer").WaitForAsync();
    }
}
