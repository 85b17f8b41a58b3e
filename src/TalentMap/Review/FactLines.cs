using Microsoft.EntityFrameworkCore;
using TalentMap.Storage;

namespace TalentMap.Review;

/// <summary>Asks for facts by their keys, whatever their kind, and for what was decided on them.</summary>
public static class FactLines
{
    /// <summary>The decision that stands on a fact; null where nobody has decided.</summary>
    public static async Task<Judgement?> StandingAsync(this TalentMapContext db, string key, CancellationToken cancel) =>
        (await db.StandingAsync([key], cancel)).LastOrDefault();

    /// <summary>The decisions that stand on some facts.</summary>
    public static Task<List<Judgement>> StandingAsync(this TalentMapContext db, IReadOnlyCollection<string> keys, CancellationToken cancel) =>
        db.Judgements.Where(j => keys.Contains(j.Left) && j.Right == null && j.WithdrawnAt == null).OrderBy(j => j.Id).ToListAsync(cancel);

    /// <summary>Every decision on a fact, the first one first.</summary>
    public static Task<List<Judgement>> HistoryAsync(this TalentMapContext db, string key, CancellationToken cancel) =>
        db.Judgements.AsNoTracking().Where(j => j.Left == key && j.Right == null).OrderBy(j => j.Id).ToListAsync(cancel);

    /// <summary>Facts by their keys, with their documents and the names they name.</summary>
    public static async Task<List<Fact>> FactsAsync(this TalentMapContext db, IReadOnlyCollection<string> keys, CancellationToken cancel) =>
    [
        .. await db.Roles.Include(r => r.Document).Include(r => r.Person).Include(r => r.Company).Where(r => keys.Contains(r.Key)).ToListAsync(cancel),
        .. await db.Moves.Include(r => r.Document).Include(r => r.Person).Include(r => r.Company).Where(r => keys.Contains(r.Key)).ToListAsync(cancel),
        .. await db.Signals.Include(r => r.Document).Include(r => r.Company).Where(r => keys.Contains(r.Key)).ToListAsync(cancel),
    ];
}
