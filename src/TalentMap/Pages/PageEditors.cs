using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentMap.Storage;

namespace TalentMap.Pages;

/// <summary>Who writes through a page, and why.</summary>
internal static class PageEditors
{
    private const int LongestReason = 500;

    /// <summary>Whoever is signed in.</summary>
    /// <param name="reason">As it was typed; cut to 500 characters, null where nothing was.</param>
    public static Editor Editor(this PageModel page, string? reason = null)
    {
        var said = reason?.Trim();
        return new Editor(page.User.Identity!.Name!, string.IsNullOrEmpty(said) ? null : said[..Math.Min(said.Length, LongestReason)]);
    }
}
