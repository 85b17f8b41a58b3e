using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using TalentMap.Security;
using TalentMap.Storage;

namespace TalentMap.Pages.Account;

/// <summary>The second step of a sign-in: six digits of an authenticator, or one of the codes for when it is lost.</summary>
[AllowAnonymous, NotKept, EnableRateLimiting(Limits.SignInRate)]
public sealed class CodeModel(SignInManager<Storage.Account> signIn, TalentMapContext db, TimeProvider clock) : PageModel
{
    private const int Digits = 6;

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public bool IsRefused { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is null ? RedirectToPage("SignIn", new { Back }) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account) return RedirectToPage("SignIn", new { Back });
        var code = string.Concat((Code ?? "").Where(c => !char.IsWhiteSpace(c)));
        var result = code.Length == Digits
            ? await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        if (!result.Succeeded)
        {
            IsRefused = true;
            return Page();
        }
        await SignInModel.NoteAsync(db, clock, account.UserName!, code.Length == Digits ? "sign-in" : "sign-in.recovery-code", cancel);
        return LocalRedirect(SignInModel.Target(this, Back));
    }
}
