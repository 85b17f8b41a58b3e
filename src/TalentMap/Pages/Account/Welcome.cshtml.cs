using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using TalentMap.Accounts;
using TalentMap.Security;

namespace TalentMap.Pages.Account;

/// <summary>Where a one-time link leads: its owner sets the password, and signs in with it.</summary>
[AllowAnonymous, NotKept, EnableRateLimiting(Limits.SignInRate)]
public sealed class WelcomeModel(AccountBook book) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Name { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    /// <summary>The keys of the texts that say what is wrong.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Problems = Password == Again ? PasswordTexts(await book.WelcomeAsync(Name ?? "", Token ?? "", Password ?? "", cancel)) : ["PasswordsDiffer"];
        return Problems.Count == 0 ? RedirectToPage("SignIn") : Page();
    }

    /// <summary>Identity's codes as the keys of our texts.</summary>
    internal static IReadOnlyList<string> PasswordTexts(IReadOnlyList<string> codes) =>
        [.. codes.Select(code => code switch { "PasswordTooShort" => "PasswordTooShort", "PasswordMismatch" => "PasswordWrong", "InvalidToken" => "LinkUsed", _ => "PasswordTooEasy" }).Distinct()];
}
