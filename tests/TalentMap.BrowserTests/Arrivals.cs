using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace TalentMap.BrowserTests;

/// <summary>Waits for where a key or a click leads.</summary>
internal static class Arrivals
{
    /// <summary>Waits until a page has an address of a pattern, where ** is anything and * anything but a slash, and stands to its end.</summary>
    /// <remarks>
    /// The address is asked for again and again. To wait for a navigation instead loses one that ends between the look at the
    /// address and the wait, as happens on a busy machine: nothing tells of it a second time.
    /// </remarks>
    public static async Task ArriveAsync(this IPage page, string pattern)
    {
        var address = Regex.Escape(pattern).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"^{address}$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.Locator("body > footer").WaitForAsync();
    }
}
