using Microsoft.EntityFrameworkCore;
using TalentMap.Storage;

namespace TalentMap.Review;

/// <summary>
/// The log of decisions on pairs of mentions. A decision is one line or several, written at one instant by one editor; it is added and may be withdrawn as
/// a whole, never changed; what it means for the entities is derived at once, and so is its line in the log of writes.
/// </summary>
public sealed class Decisions(IDbContextFactory<TalentMapContext> databases, TimeProvider clock)
{
    /// <summary>Decides whether two mentions are one. A standing decision on the pair is withdrawn and stays in the log.</summary>
    /// <returns>The number of the log's new line; null where a pseudonym would be joined to somebody.</returns>
    public async Task<long?> JudgeAsync(Pair pair, Verdict verdict, Editor editor, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (verdict == Verdict.Same && await Mentions(db, [pair.Left, pair.Right]).AnyAsync(m => m.Pseudonym, cancel)) return null;
        var number = await WriteAsync(db, [new(pair, verdict)], [], editor, cancel);
        await transaction.CommitAsync(cancel);
        return number;
    }

    /// <summary>Takes a decision back, all its lines at once. What it took the place of is said anew.</summary>
    /// <returns>False where it does not stand.</returns>
    public async Task<bool> WithdrawAsync(long judgement, Editor editor, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Judgements.SingleOrDefaultAsync(j => j.Id == judgement && j.WithdrawnAt == null && j.Right != null, cancel) is not { } line) return false;

        var (now, at, by) = (clock.GetUtcNow(), line.At, line.By);
        var lines = await db.Judgements.Where(j => j.At == at && j.By == by && j.Right != null && j.WithdrawnAt == null).ToListAsync(cancel);
        var overruled = await db.Judgements.Where(j => j.WithdrawnAt == at && j.WithdrawnBy == by && j.Right != null && j.At < at).OrderBy(j => j.Id).ToListAsync(cancel);
        foreach (var standing in lines) (standing.WithdrawnAt, standing.WithdrawnBy) = (now, editor.Name);
        db.AddRange(overruled.Select(j => Line(j.Verdict, new Pair(j.Left, j.Right!), now, editor with { Reason = j.Reason })));
        await db.SaveChangesAsync(cancel);
        await DeriveAsync(db, [.. lines.Concat(overruled)], "pair.undo", now, editor, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>Writes one decision and derives what follows from it, in the caller's transaction.</summary>
    /// <param name="overruled">Standing lines that it takes the place of, beside those on the same pairs.</param>
    /// <returns>The number of its first line.</returns>
    internal async Task<long> WriteAsync(
        TalentMapContext db, IReadOnlyCollection<PairVerdict> verdicts, IReadOnlyCollection<Judgement> overruled, Editor editor, CancellationToken cancel)
    {
        if (verdicts.FirstOrDefault(v => v.Verdict is not (Verdict.Same or Verdict.Different or Verdict.Unsure)) is { } wrong)
        {
            throw new ArgumentOutOfRangeException(nameof(verdicts), wrong.Verdict, "A pair is the same, different or unsure.");
        }
        var now = clock.GetUtcNow();
        var lefts = verdicts.Select(v => v.Pair.Left).ToHashSet();
        var pairs = verdicts.Select(v => v.Pair).ToHashSet();
        var standing = await db.Judgements.Where(j => lefts.Contains(j.Left) && j.Right != null && j.WithdrawnAt == null).ToListAsync(cancel);
        foreach (var before in standing.Where(j => pairs.Contains(new Pair(j.Left, j.Right!))).Union(overruled)) (before.WithdrawnAt, before.WithdrawnBy) = (now, editor.Name);
        List<Judgement> lines = [.. verdicts.Select(v => Line(v.Verdict, v.Pair, now, editor))];
        db.AddRange(lines);
        await db.SaveChangesAsync(cancel);
        await DeriveAsync(db, lines, $"pair.{(lines.Exists(l => l.Verdict == Verdict.Different) ? "different" : lines[0].Verdict.ToString().ToLowerInvariant())}", now, editor, cancel);
        return lines[0].Id;
    }

    private static Judgement Line(Verdict verdict, Pair pair, DateTimeOffset at, Editor editor) =>
        new() { Verdict = verdict, Left = pair.Left, Right = pair.Right, By = editor.Name, At = at, Reason = editor.Reason };

    private static async Task DeriveAsync(TalentMapContext db, List<Judgement> lines, string action, DateTimeOffset at, Editor editor, CancellationToken cancel)
    {
        var keys = lines.SelectMany(l => new[] { l.Left, l.Right! }).ToHashSet();
        var before = await Mentions(db, keys).Select(m => new { m.Id, m.EntityId }).ToListAsync(cancel);
        var ids = before.ConvertAll(m => m.Id);
        await Derived.PutAsync(db, ids, [.. before.Select(m => m.EntityId).OfType<long>().Distinct()], cancel);
        var after = await db.Mentions.Where(m => ids.Contains(m.Id)).Select(m => m.EntityId).Distinct().ToListAsync(cancel);
        List<long> entities = [.. before.Select(m => m.EntityId).Union(after).OfType<long>().Order()];
        foreach (var entity in entities)
        {
            db.Note(at, editor, action, $"entity {entity}", new { Entities = before.Select(m => m.EntityId).Distinct().Order() }, new { Entities = after.Order(), Judgements = lines.Select(l => l.Id) });
        }
        await db.SaveChangesAsync(cancel);
    }

    internal static IQueryable<Mention> Mentions(TalentMapContext db, IReadOnlyCollection<string> keys) =>
        db.Mentions.Where(m => keys.Contains(m.Key))
            .Union(db.Mentions.Where(m => db.MentionNames.Where(n => keys.Contains(n.Key)).Select(n => n.MentionId).Contains(m.Id)));
}

/// <summary>What is decided on a pair.</summary>
internal sealed record PairVerdict(Pair Pair, Verdict Verdict);

/// <summary>Two mentions by their keys, the one that sorts first on the left, so that a pair is found whichever was named first.</summary>
public readonly record struct Pair
{
    public Pair(string one, string other) => (Left, Right) = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);

    public string Left { get; }

    public string Right { get; }
}
