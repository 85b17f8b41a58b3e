using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentMap.Accounts;
using TalentMap.Rights;

namespace TalentMap.Pages.Rights;

/// <summary>What the removal of a person would do, and the removal.</summary>
[Authorize(Policies.Admin)]
public sealed class RemoveModel(Removals removals) : PageModel
{
    public RemovalPlan Plan { get; private set; } = null!;

    public bool IsUnsure { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await removals.PlanAsync(id, cancel) is not { } plan) return NotFound();
        Plan = plan;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, string[] names, string? reason, bool sure, CancellationToken cancel)
    {
        if (!sure || string.IsNullOrWhiteSpace(reason))
        {
            IsUnsure = true;
            return await OnGetAsync(id, cancel);
        }
        // Whoever closes the page meanwhile does not stop it half-way.
        var removed = await removals.RemoveAsync(id, names, this.Editor(reason), CancellationToken.None);
        return removed is null ? NotFound() : Redirect($"/review/removals?done={id}&articles={removed.Articles}{(removed.IsErased ? "" : "&later=1")}");
    }
}
