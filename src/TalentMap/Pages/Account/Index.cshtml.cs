using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TalentMap.Accounts;
using TalentMap.Storage;

namespace TalentMap.Pages.Account;

/// <summary>One's own account: the sessions, which can be ended, and the password.</summary>
[Authorize(Policies.Editor)]
public sealed class IndexModel(UserManager<Storage.Account> accounts, SignInManager<Storage.Account> signIn, TalentMapContext db, TimeProvider clock) : PageModel
{
    public sealed record SessionRow(long Id, string? Browser, DateTimeOffset CreatedAt, DateTimeOffset SeenAt);

    public IReadOnlyList<SessionRow> Sessions { get; private set; } = [];

    public bool HasSecondStep { get; private set; }

    public IReadOnlyList<string> Problems { get; private set; } = [];

    private long Id => long.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Sessions = await db.Sessions.AsNoTracking().Where(s => s.AccountId == Id).OrderByDescending(s => s.SeenAt).Take(100)
            .Select(s => new SessionRow(s.Id, s.Browser, s.CreatedAt, s.SeenAt)).ToListAsync(cancel);
        HasSecondStep = await db.Users.Where(a => a.Id == Id).Select(a => a.TwoFactorEnabled).SingleAsync(cancel);
    }

    /// <summary>Ends one session of one's own, or all of them.</summary>
    public async Task<IActionResult> OnPostEndAsync(long? session, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Sessions.Where(s => s.AccountId == Id && (session == null || s.Id == session)).ExecuteDeleteAsync(cancel);
        await SignInModel.NoteAsync(db, clock, User.Identity!.Name!, "session.end", cancel);
        await transaction.CommitAsync(cancel);
        return RedirectToPage();
    }

    /// <summary>Changes the password; every other session ends.</summary>
    public async Task<IActionResult> OnPostPasswordAsync(string? now, string? password, string? again, CancellationToken cancel)
    {
        var account = (await accounts.GetUserAsync(User))!;
        if (await accounts.IsLockedOutAsync(account)) return StatusCode(StatusCodes.Status429TooManyRequests);
        var result = password == again ? await accounts.ChangePasswordAsync(account, now ?? "", password ?? "") : null;
        if (result is not { Succeeded: true })
        {
            if (result?.Errors.Any(e => e.Code == "PasswordMismatch") == true) await accounts.AccessFailedAsync(account);
            Problems = result is null ? ["PasswordsDiffer"] : WelcomeModel.PasswordTexts([.. result.Errors.Select(e => e.Code)]);
            await OnGetAsync(cancel);
            return Page();
        }
        await db.Sessions.Where(s => s.AccountId == account.Id).ExecuteDeleteAsync(cancel);
        await SignInModel.NoteAsync(db, clock, account.UserName!, "account.password", cancel);
        await signIn.SignOutAsync();
        return RedirectToPage("SignIn");
    }
}
