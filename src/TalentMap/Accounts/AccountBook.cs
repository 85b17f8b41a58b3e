using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TalentMap.Storage;

namespace TalentMap.Accounts;

/// <summary>An account as lists show it.</summary>
public sealed record AccountRow(long Id, string Name, bool IsAdmin, bool HasPassword, bool HasSecondStep, DateTimeOffset CreatedAt, DateTimeOffset? ClosedAt, int Sessions);

/// <summary>
/// Adds accounts, gives one-time links and closes accounts; each is a line in the log of writes. Nobody has a password that somebody else chose: an
/// account begins with a link that is good once, for a day.
/// </summary>
public sealed class AccountBook(UserManager<Account> accounts, TalentMapContext db, TimeProvider clock)
{
    private const int LongestName = 40;

    /// <summary>Adds an account.</summary>
    /// <returns>The address under which its owner sets the password; null and the problem where the name cannot be used.</returns>
    public async Task<(string? Link, string? Problem)> AddAsync(string name, bool isAdmin, Editor by, CancellationToken cancel)
    {
        if (name.Length is 0 or > LongestName || !name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.'))
        {
            return (null, $"'{name}' is no account's name: give up to {LongestName} letters, digits, dots, dashes and underscores.");
        }
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var account = new Account { UserName = name, IsAdmin = isAdmin, CreatedAt = clock.GetUtcNow() };
        if (await accounts.CreateAsync(account) is { Succeeded: false }) return (null, $"There is an account '{name}' already: give another name, or a new link with: talentmap user link {name}");
        await NoteAsync(account, by, "account.add", cancel);
        await transaction.CommitAsync(cancel);
        return (await LinkOfAsync(account), null);
    }

    /// <summary>Gives a new one-time link, for a password that was forgotten; the second step is taken off and all sessions end.</summary>
    /// <returns>The address; null where there is no such open account.</returns>
    public async Task<string?> RenewAsync(string name, Editor by, CancellationToken cancel)
    {
        if (await OpenAsync(name) is not { } account) return null;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await accounts.RemovePasswordAsync(account);
        await accounts.SetTwoFactorEnabledAsync(account, false);
        await accounts.SetLockoutEndDateAsync(account, null);
        await accounts.UpdateSecurityStampAsync(account); // links given before are void
        await EndSessionsAsync(account.Id, cancel);
        await NoteAsync(account, by, "account.link", cancel);
        await transaction.CommitAsync(cancel);
        return await LinkOfAsync(account);
    }

    /// <summary>Closes an account for good; false where there is no such open account, or it is the last administrator's.</summary>
    public async Task<bool> CloseAsync(string name, Editor by, CancellationToken cancel)
    {
        if (await OpenAsync(name) is not { } account) return false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (account.IsAdmin && !await db.Users.AnyAsync(a => a.IsAdmin && a.ClosedAt == null && a.Id != account.Id, cancel)) return false;
        account.ClosedAt = clock.GetUtcNow();
        await accounts.RemovePasswordAsync(account);
        await accounts.SetLockoutEndDateAsync(account, DateTimeOffset.MaxValue);
        await accounts.UpdateSecurityStampAsync(account);
        await EndSessionsAsync(account.Id, cancel);
        await NoteAsync(account, by, "account.close", cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>Sets the password by a one-time link.</summary>
    /// <returns>What is wrong, as Identity's codes; none where it is set.</returns>
    public async Task<IReadOnlyList<string>> WelcomeAsync(string name, string token, string password, CancellationToken cancel)
    {
        if (await OpenAsync(name) is not { } account || TokenOf(token) is not { } plain) return ["InvalidToken"];
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await accounts.ResetPasswordAsync(account, plain, password) is { Succeeded: false } refused) return [.. refused.Errors.Select(e => e.Code)];
        await accounts.SetLockoutEndDateAsync(account, null);
        await EndSessionsAsync(account.Id, cancel);
        await NoteAsync(account, new Editor(account.UserName!), "account.password", cancel);
        await transaction.CommitAsync(cancel);
        return [];
    }

    /// <summary>All accounts, those that are open first.</summary>
    public Task<List<AccountRow>> ListAsync(CancellationToken cancel) =>
        db.Users.AsNoTracking().OrderBy(a => a.ClosedAt != null).ThenBy(a => a.NormalizedUserName).Take(1000)
            .Select(a => new AccountRow(
                a.Id, a.UserName!, a.IsAdmin, a.PasswordHash != null, a.TwoFactorEnabled, a.CreatedAt, a.ClosedAt, db.Sessions.Count(s => s.AccountId == a.Id)))
            .ToListAsync(cancel);

    private async Task<Account?> OpenAsync(string name) => await accounts.FindByNameAsync(name) is { ClosedAt: null } account ? account : null;

    private Task<int> EndSessionsAsync(long account, CancellationToken cancel) => db.Sessions.Where(s => s.AccountId == account).ExecuteDeleteAsync(cancel);

    private Task<int> NoteAsync(Account account, Editor by, string action, CancellationToken cancel)
    {
        db.Note(clock.GetUtcNow(), by, action, $"account {account.UserName}", after: new { account.IsAdmin, account.ClosedAt });
        return db.SaveChangesAsync(cancel);
    }

    private async Task<string> LinkOfAsync(Account account)
    {
        var token = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(await accounts.GeneratePasswordResetTokenAsync(account)));
        return $"/welcome?name={Uri.EscapeDataString(account.UserName!)}&token={token}";
    }

    private static string? TokenOf(string token) => Base64Url.IsValid(token) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)) : null;
}
