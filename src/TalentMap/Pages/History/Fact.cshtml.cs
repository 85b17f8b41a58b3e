using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TalentMap.Accounts;
using TalentMap.Review;
using TalentMap.Storage;

namespace TalentMap.Pages.History;

/// <summary>Who said so: what the engine read, by which words, and every decision on it with who, when and why.</summary>
[Authorize(Policies.Editor)]
public sealed class FactModel(TalentMapContext db, FactDecisions decisions) : PageModel
{
    public Statement? Now { get; private set; }

    public ReviewState? State { get; private set; }

    /// <summary>What the engine said, where it said anything.</summary>
    public Statement? Read { get; private set; }

    public Document? Document { get; private set; }

    /// <summary>What stands, else what was read, else what an editor added: the words to show.</summary>
    public Statement? Shown => Now ?? Read ?? Statement.Read(Lines.FirstOrDefault(l => l.Change is not null)?.Change);

    public IReadOnlyList<Judgement> Lines { get; private set; } = [];

    /// <summary>Why the last form did nothing: somebody was faster.</summary>
    public Judgement? Faster { get; private set; }

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        var fact = (await db.FactsAsync([key], cancel)).SingleOrDefault();
        Lines = await db.HistoryAsync(key, cancel);
        if (fact is null && Lines.Count == 0) return NotFound();
        var sha256 = Lines.Count > 0 ? Lines[0].Document : null;
        Document = fact?.Document ?? await db.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Sha256 == sha256, cancel);
        (Now, State) = (fact is null ? null : Statement.Of(fact, fact.Document!.Text), fact?.Review);
        Read = Statement.Read(Lines.FirstOrDefault(l => l.Said is not null)?.Said) ?? (State == ReviewState.Added ? null : Now);
        return Page();
    }

    /// <summary>Takes a decision back.</summary>
    public async Task<IActionResult> OnPostAsync(string key, long line, string? reason, CancellationToken cancel)
    {
        var undone = await decisions.UndoAsync(line, this.Editor(reason), cancel);
        if (undone.Outcome == DecisionOutcome.Done) return Redirect($"/history/facts/{key}");
        Faster = undone.Line;
        return await OnGetAsync(key, cancel);
    }
}
