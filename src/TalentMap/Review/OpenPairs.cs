using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Resolution;
using TalentMap.Storage;

namespace TalentMap.Review;

/// <summary>A pair that waits for a decision.</summary>
public sealed record PairRow(long Id, EntityKind Kind, double Score, string Reasons)
{
    public required long LeftId { get; init; }

    public required string Left { get; init; }

    public required long RightId { get; init; }

    public required string Right { get; init; }

    public IReadOnlyList<Clue> Clues => Candidates.ReasonsOf(Reasons);

    /// <summary>How an address names the pair.</summary>
    public string Address => $"{LeftId}-{RightId}";
}

/// <summary>The queue of pairs, the likeliest first.</summary>
public static class OpenPairs
{
    /// <summary>The pairs of a kind, or of both.</summary>
    public static IQueryable<Candidate> Open(this TalentMapContext db, EntityKind? kind) => db.Candidates.AsNoTracking().Where(c => kind == null || c.Kind == kind);

    /// <summary>The pair that an address names; null where it waits no more.</summary>
    public static Task<PairRow?> PairAsync(this TalentMapContext db, string? address, CancellationToken cancel)
    {
        if (address?.Split('-') is not [var one, var other] || !long.TryParse(one, out var left) || !long.TryParse(other, out var right)) return Task.FromResult<PairRow?>(null);
        return Rows(db.Candidates.AsNoTracking().Where(c => c.LeftId == left && c.RightId == right)).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Pairs in their order, as many as asked for; those behind one, where it is given.</summary>
    public static Task<List<PairRow>> FollowingAsync(this TalentMapContext db, EntityKind? kind, PairRow? pair, int most, CancellationToken cancel)
    {
        var open = db.Open(kind);
        if (pair is not null)
        {
            open = open.Where(c => c.Score < pair.Score || (c.Score == pair.Score && (c.LeftId > pair.LeftId || (c.LeftId == pair.LeftId && c.RightId > pair.RightId))));
        }
        return Rows(open.OrderByDescending(c => c.Score).ThenBy(c => c.LeftId).ThenBy(c => c.RightId)).Take(most).ToListAsync(cancel);
    }

    /// <summary>The pair before one, and how many there are before it.</summary>
    public static async Task<(PairRow? Last, int Count)> BeforeAsync(this TalentMapContext db, EntityKind? kind, PairRow pair, CancellationToken cancel)
    {
        var before = db.Open(kind).Where(c => c.Score > pair.Score || (c.Score == pair.Score && (c.LeftId < pair.LeftId || (c.LeftId == pair.LeftId && c.RightId < pair.RightId))));
        var last = await Rows(before.OrderBy(c => c.Score).ThenByDescending(c => c.LeftId).ThenByDescending(c => c.RightId)).FirstOrDefaultAsync(cancel);
        return (last, last is null ? 0 : await before.CountAsync(cancel));
    }

    /// <summary>How an address names the entities of a judged pair, as they are now; null where they are one or not there.</summary>
    public static async Task<string?> AddressOfAsync(this TalentMapContext db, Judgement judgement, CancellationToken cancel)
    {
        var entities = await Decisions.Mentions(db, [judgement.Left, judgement.Right!]).Where(m => m.EntityId != null).Select(m => m.EntityId!.Value).Distinct().Order().ToListAsync(cancel);
        return entities is [var left, var right] ? $"{left}-{right}" : null;
    }

    private static IQueryable<PairRow> Rows(IQueryable<Candidate> pairs) =>
        pairs.Select(c => new PairRow(c.Id, c.Kind, c.Score, c.Reasons) { LeftId = c.LeftId, Left = c.Left!.Name, RightId = c.RightId, Right = c.Right!.Name });
}
