using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Storage;

namespace TalentMap.Review;

/// <summary>One told move of somebody, as far as it says where they are.</summary>
internal sealed record Step(MoveKind Kind, long? At, FuzzyDate? Date)
{
    /// <summary>Whether this may have come after the other: what has no date may.</summary>
    public bool MayFollow(Step other) => Date is null || other.Date is null || Date.Latest >= other.Date.Earliest;
}

/// <summary>
/// Says who is free: told to have left, and nothing is told that may come after it. Where the order is not told nobody is called free,
/// for a headhunter would call them in vain.
/// </summary>
internal static class Availabilities
{
    /// <param name="posts">The organisations of the posts that are told as present ones.</param>
    /// <param name="steps">The told moves, in any order.</param>
    public static Availability? Of(IReadOnlyCollection<long> posts, IReadOnlyCollection<Step> steps)
    {
        var left = steps.Where(s => s.Kind == MoveKind.Leave).ToList();
        var kept = steps.Where(s => s.Kind is MoveKind.Join or MoveKind.Found or MoveKind.Appoint && !left.Exists(l => l.At == s.At && l.MayFollow(s))).ToList();
        if (posts.Any(at => !left.Exists(l => l.At == at)) || kept.Exists(k => left.TrueForAll(k.MayFollow))) return Availability.Placed;
        return left.Count > 0 ? Availability.Free : null;
    }
}
