using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TalentMap.Accounts;
using TalentMap.Browse;
using TalentMap.Review;
using TalentMap.Storage;

namespace TalentMap.Pages.History;

/// <summary>Who decided what on a person or organisation, when and why; every decision that stands can be taken back here.</summary>
[Authorize(Policies.Editor)]
public sealed class EntityModel(TalentMapContext db, Decisions decisions) : PageModel
{
    public Entity One { get; private set; } = null!;

    public string Place => One.Kind.Place();

    public IReadOnlyList<HistoryLine> Lines { get; private set; } = [];

    /// <summary>The numbers whose addresses lead here.</summary>
    public IReadOnlyList<EntityName> Merged { get; private set; } = [];

    /// <summary>What the others are called that decisions speak of.</summary>
    public IReadOnlyDictionary<long, EntityName> Names { get; private set; } = new Dictionary<long, EntityName>();

    public async Task<IActionResult> OnGetAsync(string place, long id, CancellationToken cancel)
    {
        var kind = place == EntityKind.Person.Place() ? EntityKind.Person : EntityKind.Company;
        if (await db.Entities.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id && e.Kind == kind, cancel) is not { } one) return NotFound();
        if (one.MergedIntoId is { } into) return Redirect($"/history/{place}/{into}");
        One = one;
        Lines = await db.HistoryAsync(id, cancel);
        Merged = await db.Entities.AsNoTracking().Where(e => e.MergedIntoId == id).OrderBy(e => e.Id).Select(e => new EntityName(e.Id, e.Name, e.MergedIntoId)).ToListAsync(cancel);
        Names = await db.EntityNamesAsync(Lines.SelectMany(l => l.Others), cancel);
        return Page();
    }

    /// <summary>Takes a decision back.</summary>
    public async Task<IActionResult> OnPostUndoAsync(string place, long id, long judgement, CancellationToken cancel)
    {
        await decisions.WithdrawAsync(judgement, this.Editor(), cancel);
        return RedirectToPage(new { place, id });
    }
}
