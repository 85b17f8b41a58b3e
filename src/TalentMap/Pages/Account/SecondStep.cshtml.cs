using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using QRCoder;
using TalentMap.Accounts;
using TalentMap.Storage;

namespace TalentMap.Pages.Account;

/// <summary>Turns the second step on (RFC 6238, six digits of an authenticator) and off, and shows once the codes for when it is lost.</summary>
[Authorize(Policies.Editor)]
public sealed class SecondStepModel(UserManager<Storage.Account> accounts, TalentMapContext db, TimeProvider clock) : PageModel
{
    private const int Codes = 10;

    public bool IsOn { get; private set; }

    /// <summary>The secret to type into an authenticator, in groups of four.</summary>
    public string Secret { get; private set; } = "";

    /// <summary>The same as a picture to scan: a drawing that a page can hold.</summary>
    public string Picture { get; private set; } = "";

    public bool IsRefused { get; private set; }

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public async Task OnGetAsync() => await ShowAsync(await AccountAsync());

    public async Task<IActionResult> OnPostAsync(string? code, CancellationToken cancel)
    {
        var account = await AccountAsync();
        var digits = string.Concat((code ?? "").Where(char.IsAsciiDigit));
        if (await accounts.VerifyTwoFactorTokenAsync(account, accounts.Options.Tokens.AuthenticatorTokenProvider, digits))
        {
            await accounts.SetTwoFactorEnabledAsync(account, true);
            RecoveryCodes = [.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, Codes) ?? []];
            await SignInModel.NoteAsync(db, clock, account.UserName!, "account.second-step-on", cancel);
        }
        else
        {
            IsRefused = true;
        }
        await ShowAsync(account);
        return Page();
    }

    public async Task<IActionResult> OnPostOffAsync(string? password, CancellationToken cancel)
    {
        var account = await AccountAsync();
        if (!await accounts.CheckPasswordAsync(account, password ?? ""))
        {
            IsRefused = true;
            await ShowAsync(account);
            return Page();
        }
        await accounts.SetTwoFactorEnabledAsync(account, false);
        await accounts.ResetAuthenticatorKeyAsync(account);
        await SignInModel.NoteAsync(db, clock, account.UserName!, "account.second-step-off", cancel);
        return RedirectToPage("Index");
    }

    private async Task<Storage.Account> AccountAsync() => (await accounts.GetUserAsync(User))!;

    private async Task ShowAsync(Storage.Account account)
    {
        IsOn = account.TwoFactorEnabled;
        if (IsOn) return;
        if (await accounts.GetAuthenticatorKeyAsync(account) is null) await accounts.ResetAuthenticatorKeyAsync(account);
        var key = (await accounts.GetAuthenticatorKeyAsync(account))!;
        Secret = string.Join(' ', key.Chunk(4).Select(part => new string(part))).ToLowerInvariant();
        using var code = QRCodeGenerator.GenerateQrCode(
            $"otpauth://totp/TalentMap:{Uri.EscapeDataString(account.UserName!)}?secret={key}&issuer=TalentMap&digits=6", QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(code);
        Picture = drawing.GetGraphic(pixelsPerModule: 5);
    }
}
