using Microsoft.EntityFrameworkCore;
using TalentMap.Search;
using TalentMap.Storage;

namespace TalentMap.Review;

/// <summary>
/// The log of decisions on pairs of mentions. A decision is added and may be withdrawn, never changed; what it means for the entities
/// is derived at once.
/// </summary>
public sealed class Decisions(IDbContextFactory<TalentMapContext> databases, TimeProvider clock)
{
    /// <summary>Decides whether two mentions are one. A standing decision on the pair is withdrawn and stays in the log.</summary>
    /// <returns>The number of the log's new line; null where a pseudonym would be joined to somebody.</returns>
    public async Task<long?> JudgeAsync(Pair pair, Verdict verdict, Editor editor, CancellationToken cancel)
    {
        if (verdict is not (Verdict.Same or Verdict.Different or Verdict.Unsure)) throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "A pair is the same, different or unsure.");
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (verdict == Verdict.Same && await HasPseudonymAsync(db, pair, cancel)) return null;

        var now = clock.GetUtcNow();
        foreach (var standing in await db.Judgements.Where(j => j.Left == pair.Left && j.Right == pair.Right && j.WithdrawnAt == null).ToListAsync(cancel))
        {
            (standing.WithdrawnAt, standing.WithdrawnBy) = (now, editor.Name);
        }
        var judgement = new Judgement { Verdict = verdict, Left = pair.Left, Right = pair.Right, By = editor.Name, At = now, Reason = editor.Reason };
        db.Add(judgement);
        await db.SaveChangesAsync(cancel);
        await RelinkAsync(db, pair, cancel);
        await transaction.CommitAsync(cancel);
        return judgement.Id;
    }

    /// <summary>Takes a decision back; false where it does not stand.</summary>
    public async Task<bool> WithdrawAsync(long judgement, Editor editor, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Judgements.SingleOrDefaultAsync(j => j.Id == judgement && j.WithdrawnAt == null, cancel) is not { Right: { } right } standing) return false;

        (standing.WithdrawnAt, standing.WithdrawnBy) = (clock.GetUtcNow(), editor.Name);
        await db.SaveChangesAsync(cancel);
        await RelinkAsync(db, new Pair(standing.Left, right), cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private static async Task RelinkAsync(TalentMapContext db, Pair pair, CancellationToken cancel)
    {
        var mentions = await Mentions(db, pair).Select(m => m.Id).ToListAsync(cancel);
        var touched = await Linker.LinkAsync(db, mentions, [], cancel);
        await SearchIndex.PutAsync(db, touched.Entities, touched.Renamed, cancel);
    }

    private static Task<bool> HasPseudonymAsync(TalentMapContext db, Pair pair, CancellationToken cancel) =>
        Mentions(db, pair).AnyAsync(m => m.Pseudonym, cancel);

    private static IQueryable<Mention> Mentions(TalentMapContext db, Pair pair) =>
        db.Mentions.Where(m => m.Key == pair.Left || m.Key == pair.Right || m.Names.Any(n => n.Key == pair.Left || n.Key == pair.Right));
}

/// <summary>Two mentions by their keys, the one that sorts first on the left, so that a pair is found whichever was named first.</summary>
public readonly record struct Pair
{
    public Pair(string one, string other) => (Left, Right) = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);

    public string Left { get; }

    public string Right { get; }
}
