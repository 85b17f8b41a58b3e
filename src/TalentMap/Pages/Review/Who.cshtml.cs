using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TalentMap.Accounts;
using TalentMap.Review;
using TalentMap.Storage;

namespace TalentMap.Pages.Review;

/// <summary>Who is who: the likeliest pair that nobody decided on, both careers side by side, and what would change; decided by a key, and the next one comes.</summary>
[Authorize(Policies.Editor)]
public sealed class WhoModel(TalentMapContext db, Identities identities, Decisions decisions) : PageModel
{
    private const int Shown = 12;

    /// <summary>Only people, or only organisations.</summary>
    [BindProperty(SupportsGet = true)]
    public EntityKind? Kind { get; set; }

    /// <summary>Why the last decision was not made.</summary>
    [BindProperty(SupportsGet = true)]
    public Refusal? Refused { get; set; }

    public PairRow? Pair { get; private set; }

    public TwoSides? Sides { get; private set; }

    public PairRow? Last { get; private set; }

    public PairRow? Next => Following.Count > 0 ? Following[0] : null;

    public IReadOnlyList<PairRow> Following { get; private set; } = [];

    public int Total { get; private set; }

    public int Before { get; private set; }

    /// <summary>What the editor decided last and can take back.</summary>
    public Judgement? LastDone { get; private set; }

    public async Task OnGetAsync(string? pair, CancellationToken cancel)
    {
        Total = await db.Open(Kind).CountAsync(cancel);
        Pair = await db.PairAsync(pair, cancel) ?? (await db.FollowingAsync(Kind, null, 1, cancel)).FirstOrDefault();
        LastDone = await db.Judgements.AsNoTracking().Where(j => j.By == User.Identity!.Name && j.Right != null && j.WithdrawnAt == null).OrderByDescending(j => j.Id).FirstOrDefaultAsync(cancel);
        if (Pair is null) return;
        Sides = await TwoSides.ReadAsync(db, Pair.Kind, Pair.LeftId, Pair.RightId, cancel);
        (Last, Before) = await db.BeforeAsync(Kind, Pair, cancel);
        Following = await db.FollowingAsync(Kind, Pair, Shown, cancel);
    }

    /// <summary>Decides on a pair.</summary>
    public async Task<IActionResult> OnPostAsync(long left, long right, Verdict verdict, string? reason, string? next, CancellationToken cancel)
    {
        if (verdict is not (Verdict.Same or Verdict.Different or Verdict.Unsure)) return BadRequest();
        var ruling = await identities.DecideAsync(left, right, verdict, this.Editor(reason), cancel);
        return RedirectToPage(new { Kind, pair = next, ruling.Refused });
    }

    /// <summary>Takes the decision back that was made last.</summary>
    public async Task<IActionResult> OnPostUndoAsync(long judgement, CancellationToken cancel)
    {
        var line = await db.Judgements.AsNoTracking().SingleOrDefaultAsync(j => j.Id == judgement && j.Right != null, cancel);
        if (line is null || !await decisions.WithdrawAsync(judgement, this.Editor(), cancel)) return RedirectToPage(new { Kind, Refused = Refusal.Gone });
        return RedirectToPage(new { Kind, pair = await db.AddressOfAsync(line, cancel) });
    }
}
