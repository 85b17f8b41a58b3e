using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace TalentMap.BrowserTests;

/// <summary>Waits for where a key or a click leads.</summary>
internal static class Arrivals
{
    /// <summary>Waits until a page's address has a part and the page stands to its end.</summary>
    /// <remarks>
    /// The address is asked for again and again. To wait for a navigation instead loses one that ends between the look at the
    /// address and the wait, as happens on a busy machine: nothing tells of it a second time.
    /// </remarks>
    public static async Task ArriveAsync(this IPage page, string part)
    {
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(part), RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.Locator("body > footer").WaitForAsync();
    }
}
