using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentMap.Accounts;

namespace TalentMap.Pages.Account;

/// <summary>Ends this browser's session; an address that is only opened ends nothing.</summary>
[Authorize(Policies.Editor)]
public sealed class SignOutModel(SignInManager<Storage.Account> signIn) : PageModel
{
    public IActionResult OnGet() => Redirect("/account");

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return Redirect("/");
    }
}
