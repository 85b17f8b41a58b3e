using Microsoft.EntityFrameworkCore;
using TalentMap.Storage;

namespace TalentMap.Review;

/// <summary>Why something was not decided.</summary>
public enum Refusal { Gone, OtherKind, SameOne, Pseudonym, NothingLeft }

/// <summary>What became of a decision: the number of its line in the log, or why there is none.</summary>
public sealed record Ruling(long? Judgement, Refusal? Refused = null);

/// <summary>
/// Decides on whole entities, as editors see them: two are one, are different or it is not known; some mentions of one are somebody else. It is written
/// down by the keys of mentions, so that it holds whatever numbers entities have, at the next import and after a rebuild.
/// </summary>
public sealed class Identities(IDbContextFactory<TalentMapContext> databases, Decisions decisions)
{
    /// <summary>Decides on two entities. Whatever was decided before on mentions of the one and of the other is withdrawn.</summary>
    public async Task<Ruling> DecideAsync(long one, long other, Verdict verdict, Editor editor, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await HeldAsync(db, one, cancel) is not { } left || await HeldAsync(db, other, cancel) is not { } right) return new Ruling(null, Refusal.Gone);
        if (left.Entity == right.Entity) return new Ruling(null, Refusal.SameOne);
        if (left.Kind != right.Kind) return new Ruling(null, Refusal.OtherKind);
        if (verdict == Verdict.Same && (left.Pseudonym || right.Pseudonym)) return new Ruling(null, Refusal.Pseudonym);

        var overruled = await BetweenAsync(db, left.Keys, right.Keys, cancel);
        var number = await decisions.WriteAsync(db, [new(new Pair(left.Founding, right.Founding), verdict)], overruled, editor, cancel);
        await transaction.CommitAsync(cancel);
        return new Ruling(number);
    }

    /// <summary>Parts some mentions of an entity from the others of it.</summary>
    public async Task<Ruling> PartAsync(long entity, IReadOnlyCollection<long> mentions, Editor editor, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var all = await db.Mentions.AsNoTracking().Where(m => m.EntityId == entity).Include(m => m.Names).OrderBy(m => m.Id).ToListAsync(cancel);
        var (parted, rest) = (all.FindAll(m => mentions.Contains(m.Id)), all.FindAll(m => !mentions.Contains(m.Id)));
        if (parted.Count == 0) return new Ruling(null, Refusal.Gone);
        if (rest.Count == 0) return new Ruling(null, Refusal.NothingLeft);

        // The parted ones are one, and that one is none of the rest; what the rest are to one another is left to their names.
        var verdicts = parted.Skip(1).Select(m => new PairVerdict(new Pair(parted[0].Key, m.Key), Verdict.Same))
            .Concat(rest.Select(m => new PairVerdict(new Pair(parted[0].Key, m.Key), Verdict.Different)));
        var overruled = await BetweenAsync(db, KeysOf(parted), KeysOf(rest), cancel);
        var number = await decisions.WriteAsync(db, [.. verdicts], overruled, editor, cancel);
        await transaction.CommitAsync(cancel);
        return new Ruling(number);
    }

    private static Task<List<Judgement>> BetweenAsync(TalentMapContext db, HashSet<string> one, HashSet<string> other, CancellationToken cancel) =>
        db.Judgements.Where(j => j.WithdrawnAt == null && j.Right != null
            && ((one.Contains(j.Left) && other.Contains(j.Right)) || (other.Contains(j.Left) && one.Contains(j.Right)))).ToListAsync(cancel);

    // One that was merged is what it was merged into.
    private static async Task<Held?> HeldAsync(TalentMapContext db, long id, CancellationToken cancel)
    {
        var entity = await db.Entities.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancel);
        if (entity?.MergedIntoId is { } into) entity = await db.Entities.AsNoTracking().SingleOrDefaultAsync(e => e.Id == into, cancel);
        if (entity is null) return null;
        var mentions = await db.Mentions.AsNoTracking().Where(m => m.EntityId == entity.Id).Include(m => m.Names).OrderBy(m => m.Id).ToListAsync(cancel);
        if (mentions.Count == 0) return null;
        var keys = KeysOf(mentions);
        return new Held(entity.Id, entity.Kind, mentions.Exists(m => m.Pseudonym), keys.Contains(entity.FoundingKey) ? entity.FoundingKey : mentions[0].Key, keys);
    }

    private static HashSet<string> KeysOf(IEnumerable<Mention> mentions) => [.. mentions.SelectMany(m => m.Names.Select(n => n.Key).Append(m.Key))];

    private sealed record Held(long Entity, EntityKind Kind, bool Pseudonym, string Founding, HashSet<string> Keys);
}
