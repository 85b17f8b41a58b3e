using Microsoft.EntityFrameworkCore;
using TalentMap.Storage;

namespace TalentMap.Review;

/// <summary>One decision on an entity or a fact of it, or another write that touched it.</summary>
/// <param name="What">What was done: <c>Same</c>, <c>Part</c>, <c>Reject</c>, or the action of the log of writes.</param>
public sealed record HistoryLine(DateTimeOffset At, string By, string What, string? Why)
{
    /// <summary>The decision's line in the log, for it to be undone; null of another write.</summary>
    public long? Judgement { get; init; }

    /// <summary>Of a decision on a pair, the others it speaks of, by number.</summary>
    public IReadOnlyList<long> Others { get; init; } = [];

    /// <summary>Of a decision on a fact, the fact's key.</summary>
    public string? Fact { get; init; }

    public DateTimeOffset? WithdrawnAt { get; init; }

    public string? WithdrawnBy { get; init; }
}

/// <summary>All that people decided on an entity and on its facts, and what else was written of it; the latest first.</summary>
public static class Histories
{
    private const int Most = 1000;

    public static async Task<IReadOnlyList<HistoryLine>> HistoryAsync(this TalentMapContext db, long entity, CancellationToken cancel)
    {
        var numbers = await db.Entities.Where(e => e.Id == entity || e.MergedIntoId == entity).Select(e => e.Id).ToListAsync(cancel);
        var keys = (await db.Mentions.Where(m => m.EntityId == entity).Select(m => m.Key)
            .Union(db.Mentions.Where(m => m.EntityId == entity).SelectMany(m => m.Names).Select(n => n.Key)).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. (await PairsAsync(db, entity, keys, cancel)).Concat(await FactsAsync(db, entity, keys, cancel)).Concat(await WritesAsync(db, numbers, cancel))
                .OrderByDescending(l => l.At).ThenByDescending(l => l.Judgement).Take(Most),
        ];
    }

    // The lines of one instant and one hand are one decision.
    private static async Task<IEnumerable<HistoryLine>> PairsAsync(TalentMapContext db, long entity, HashSet<string> keys, CancellationToken cancel)
    {
        var lines = await db.Judgements.AsNoTracking().Where(j => j.Right != null && (keys.Contains(j.Left) || keys.Contains(j.Right))).OrderBy(j => j.Id).ToListAsync(cancel);
        var named = lines.SelectMany(j => new[] { j.Left, j.Right! }).Where(key => !keys.Contains(key)).ToHashSet();
        var meant = await Decisions.Mentions(db, named).Select(m => m.Id).ToListAsync(cancel);
        var others = await db.Mentions.Where(m => meant.Contains(m.Id) && m.EntityId != null && m.EntityId != entity)
            .Select(m => new { m.Key, Names = m.Names.Select(n => n.Key).ToList(), Entity = m.EntityId!.Value }).ToListAsync(cancel);
        var byKey = others.SelectMany(o => o.Names.Append(o.Key).Select(key => (key, o.Entity))).ToLookup(o => o.key, o => o.Entity, StringComparer.Ordinal);
        return
            from decision in lines.GroupBy(j => (j.At, j.By))
            let first = decision.First()
            let isParted = decision.Skip(1).Any() && decision.Any(j => j.Verdict == Verdict.Different)
            select new HistoryLine(first.At, first.By, isParted ? "Part" : $"{first.Verdict}", first.Reason)
            {
                Judgement = decision.FirstOrDefault(j => j.WithdrawnAt is null)?.Id ?? first.Id,
                Others = [.. decision.SelectMany(j => new[] { j.Left, j.Right! }).SelectMany(key => byKey[key]).Distinct().Order()],
                WithdrawnAt = decision.All(j => j.WithdrawnAt is not null) ? decision.Max(j => j.WithdrawnAt) : null,
                WithdrawnBy = decision.All(j => j.WithdrawnAt is not null) ? first.WithdrawnBy : null,
            };
    }

    // What a rejected fact said is in the log alone: it names the mentions it spoke of by their keys.
    private static async Task<IEnumerable<HistoryLine>> FactsAsync(TalentMapContext db, long entity, HashSet<string> keys, CancellationToken cancel)
    {
        var documents = await db.Mentions.Where(m => m.EntityId == entity).Select(m => m.Document!.Sha256).Distinct().ToListAsync(cancel);
        var facts = (await db.Roles.Where(r => r.WhoId == entity || r.AtId == entity).Select(r => r.Key)
            .Union(db.Moves.Where(m => m.WhoId == entity || m.AtId == entity).Select(m => m.Key))
            .Union(db.Signals.Where(s => s.AtId == entity).Select(s => s.Key)).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        var lines = await db.Judgements.AsNoTracking().Where(j => j.Right == null && j.Document != null && documents.Contains(j.Document)).OrderBy(j => j.Id).ToListAsync(cancel);
        return
            from line in lines
            where facts.Contains(line.Left) || keys.Any(key => Names(line.Said, key) || Names(line.Change, key))
            select new HistoryLine(line.At, line.By, $"{line.Verdict}", line.Reason) { Fact = line.Left, WithdrawnAt = line.WithdrawnAt, WithdrawnBy = line.WithdrawnBy };

        static bool Names(string? said, string key) => said?.Contains($"\"{key}\"", StringComparison.Ordinal) == true;
    }

    // Decisions on pairs stand in the log of decisions already, with more.
    private static async Task<IEnumerable<HistoryLine>> WritesAsync(TalentMapContext db, List<long> numbers, CancellationToken cancel)
    {
        var subjects = numbers.Select(number => $"entity {number}").ToHashSet();
        return await db.Audit.AsNoTracking().Where(l => subjects.Contains(l.Subject) && !EF.Functions.Like(l.Action, "pair.%")).OrderByDescending(l => l.Id).Take(Most)
            .Select(l => new HistoryLine(l.At, l.By, l.Action, l.Why)).ToListAsync(cancel);
    }
}
