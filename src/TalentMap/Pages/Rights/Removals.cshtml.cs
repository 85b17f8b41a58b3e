using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TalentMap.Accounts;
using TalentMap.Rights;
using TalentMap.Storage;

namespace TalentMap.Pages.Rights;

/// <summary>Who was removed, by number alone, and whether later articles may name them again.</summary>
[Authorize(Policies.Admin)]
public sealed class RemovalsModel(TalentMapContext db, Removals removals) : PageModel
{
    private const int Shown = 200;

    public sealed record Row(long Entity, DateTimeOffset At, string By, int Names, DateTimeOffset? LiftedAt);

    [BindProperty(SupportsGet = true)]
    public long? Done { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Articles { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Later { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var rows = await db.Removals.AsNoTracking().OrderByDescending(r => r.Id).ToListAsync(cancel);
        Rows = [.. rows.GroupBy(r => (r.EntityId, r.At)).Take(Shown).Select(g => new Row(g.Key.EntityId, g.Key.At, g.First().By, g.Count(), g.Max(r => r.LiftedAt)))];
    }

    public async Task<IActionResult> OnPostAsync(long person, string? reason, CancellationToken cancel) =>
        await removals.LiftAsync(person, this.Editor(reason), cancel) ? RedirectToPage() : NotFound();
}
