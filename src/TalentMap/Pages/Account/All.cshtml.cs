using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentMap.Accounts;

namespace TalentMap.Pages.Account;

/// <summary>All accounts, for administrators: adding, a new link for a lost password, closing.</summary>
[Authorize(Policies.Admin)]
public sealed class AllModel(AccountBook book) : PageModel
{
    public IReadOnlyList<AccountRow> Rows { get; private set; } = [];

    /// <summary>The one-time link that was just made: it is shown once and to be handed over in person.</summary>
    public string? Link { get; private set; }

    public bool IsRefused { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await book.ListAsync(cancel);

    public async Task OnPostAddAsync(string? name, bool admin, CancellationToken cancel) =>
        await ShowAsync((await book.AddAsync(name?.Trim() ?? "", admin, this.Editor(), cancel)).Link, cancel);

    public async Task OnPostLinkAsync(string? name, CancellationToken cancel) => await ShowAsync(await book.RenewAsync(name ?? "", this.Editor(), cancel), cancel);

    public async Task<IActionResult> OnPostCloseAsync(string? name, CancellationToken cancel)
    {
        if (await book.CloseAsync(name ?? "", this.Editor(), cancel)) return RedirectToPage();
        await ShowAsync(null, cancel);
        return Page();
    }

    private async Task ShowAsync(string? link, CancellationToken cancel)
    {
        Link = link is null ? null : $"{Request.Scheme}://{Request.Host}{link}";
        IsRefused = link is null;
        await OnGetAsync(cancel);
    }
}
