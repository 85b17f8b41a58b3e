using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using TalentMap.Security;
using TalentMap.Storage;

namespace TalentMap.Pages.Account;

/// <summary>Sign-in with name and password. What is wrong is not said more exactly than that: nobody learns which names there are.</summary>
[AllowAnonymous, NotKept, EnableRateLimiting(Limits.SignInRate)]
public sealed class SignInModel(SignInManager<Storage.Account> signIn, TalentMapContext db, TimeProvider clock) : PageModel
{
    /// <summary>Where to go afterwards; an address of ours, else it is left aside.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public bool IsRefused { get; private set; }

    public IActionResult OnGet() => User.Identity is { IsAuthenticated: true } ? LocalRedirect(Target(this, Back)) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        // A session is never carried over into another: who had put one into this browser would be signed in with it.
        if (User.Identity is { IsAuthenticated: true })
        {
            await signIn.SignOutAsync();
            return RedirectToPage(new { Back });
        }
        var result = await signIn.PasswordSignInAsync(Name ?? "", Password ?? "", isPersistent: false, lockoutOnFailure: true);
        if (result.RequiresTwoFactor) return RedirectToPage("Code", new { Back });
        if (result.Succeeded)
        {
            await NoteAsync(db, clock, Name!, "sign-in", cancel);
            return LocalRedirect(Target(this, Back));
        }
        if (result.IsLockedOut) await NoteAsync(db, clock, Name!, "sign-in.locked", cancel);
        IsRefused = true;
        return Page();
    }

    /// <summary>An address of ours to go to, or the page of the account.</summary>
    internal static string Target(PageModel page, string? back) => page.Url.IsLocalUrl(back) ? back! : "/account";

    internal static Task<int> NoteAsync(TalentMapContext db, TimeProvider clock, string name, string action, CancellationToken cancel)
    {
        db.Note(clock.GetUtcNow(), new Editor(name), action, $"account {name}");
        return db.SaveChangesAsync(cancel);
    }
}
