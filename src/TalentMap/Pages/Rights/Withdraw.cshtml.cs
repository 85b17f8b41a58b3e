using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentMap.Accounts;
using TalentMap.Rights;
using TalentMap.Storage;

namespace TalentMap.Pages.Rights;

/// <summary>What goes with an article that is withdrawn, the withdrawal, and the way back.</summary>
[Authorize(Policies.Editor)]
public sealed class WithdrawModel(Withdrawals withdrawals) : PageModel
{
    public WithdrawalPlan Plan { get; private set; } = null!;

    public bool NeedsReason { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await withdrawals.PlanAsync(id, cancel) is not { } plan) return NotFound();
        Plan = plan;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(long id, string? reason, CancellationToken cancel) => DoAsync(id, reason, withdrawals.WithdrawAsync, $"/articles/{id}/withdraw", cancel);

    public Task<IActionResult> OnPostRestoreAsync(long id, string? reason, CancellationToken cancel) => DoAsync(id, reason, withdrawals.RestoreAsync, $"/articles/{id}", cancel);

    private async Task<IActionResult> DoAsync(long id, string? reason, Func<long, Editor, CancellationToken, Task<bool>> act, string then, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            NeedsReason = true;
            return await OnGetAsync(id, cancel);
        }
        await act(id, this.Editor(reason), cancel); // done already is as good
        return Redirect(then);
    }
}
