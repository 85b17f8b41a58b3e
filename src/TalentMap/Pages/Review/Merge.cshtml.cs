using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TalentMap.Accounts;
using TalentMap.Review;
using TalentMap.Search;
using TalentMap.Storage;

namespace TalentMap.Pages.Review;

/// <summary>"This is also …": looks for the other one, shows what would change, and joins the two.</summary>
[Authorize(Policies.Editor)]
public sealed class MergeModel(TalentMapContext db, Identities identities) : PageModel
{
    private const int MostHits = 20;

    public Entity One { get; private set; } = null!;

    /// <summary>The number of the other one.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Other { get; set; }

    /// <summary>The name that the other one is looked for by.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Why it was not decided.</summary>
    [BindProperty(SupportsGet = true)]
    public Refusal? Refused { get; set; }

    public TwoSides? Sides { get; private set; }

    public IReadOnlyList<EntityHit> Hits { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long one, CancellationToken cancel)
    {
        if (await db.Entities.AsNoTracking().SingleOrDefaultAsync(e => e.Id == one && e.DocumentCount > 0, cancel) is not { } entity) return NotFound();
        One = entity;
        if (Other is { } other)
        {
            Sides = await TwoSides.ReadAsync(db, entity.Kind, one, other, cancel);
            if (Sides is null) Refused ??= other == one ? Refusal.SameOne : Refusal.Gone;
        }
        else if (Q is { Length: > 0 and <= Searching.MaxLength })
        {
            Hits = [.. (await db.SuggestAsync(Q, MostHits, cancel)).Where(h => h.Kind == entity.Kind && h.Id != one)];
        }
        return Page();
    }

    /// <summary>Decides that the two are one, or that they are not.</summary>
    public async Task<IActionResult> OnPostAsync(long one, long other, Verdict verdict, string? reason, CancellationToken cancel)
    {
        if (verdict is not (Verdict.Same or Verdict.Different)) return BadRequest();
        var ruling = await identities.DecideAsync(one, other, verdict, this.Editor(reason), cancel);
        if (ruling.Refused is { } refused) return RedirectToPage(new { one, other, Refused = refused });
        var kind = await db.Entities.Where(e => e.Id == one).Select(e => e.Kind).SingleAsync(cancel);
        return Redirect($"/history/{kind.Place()}/{Math.Min(one, other)}");
    }
}
