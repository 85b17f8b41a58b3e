using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TalentMap.Accounts;
using TalentMap.Review;
using TalentMap.Storage;

namespace TalentMap.Pages.Review;

/// <summary>Parts some mentions of an entity from it: two people of one name whom the linker took for one.</summary>
[Authorize(Policies.Editor)]
public sealed class PartModel(TalentMapContext db, Identities identities) : PageModel
{
    public Entity One { get; private set; } = null!;

    public string Place => One.Kind.Place();

    public IReadOnlyList<MentionRow> Mentions { get; private set; } = [];

    /// <summary>Why it was not done.</summary>
    [BindProperty(SupportsGet = true)]
    public Refusal? Refused { get; set; }

    public async Task<IActionResult> OnGetAsync(long entity, CancellationToken cancel)
    {
        if (await db.Entities.AsNoTracking().SingleOrDefaultAsync(e => e.Id == entity && e.DocumentCount > 0, cancel) is not { } one) return NotFound();
        One = one;
        Mentions = await db.MentionsAsync(entity, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long entity, long[] mentions, string? reason, CancellationToken cancel)
    {
        if (await db.Entities.Where(e => e.Id == entity).Select(e => (EntityKind?)e.Kind).SingleOrDefaultAsync(cancel) is not { } kind) return NotFound();
        var ruling = await identities.PartAsync(entity, mentions, this.Editor(reason), cancel);
        return ruling.Refused is { } refused
            ? RedirectToPage(new { entity, Refused = refused })
            : Redirect($"/history/{kind.Place()}/{entity}");
    }
}
