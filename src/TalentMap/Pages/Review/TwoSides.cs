using TalentMap.Browse;
using TalentMap.Storage;

namespace TalentMap.Pages.Review;

/// <summary>Two people, or two organisations, with all that is known of each, to be looked at side by side.</summary>
public sealed record TwoSides(Joining Joining)
{
    /// <summary>Both people; empty where the two are organisations.</summary>
    public IReadOnlyList<PersonProfile> People { get; private init; } = [];

    /// <summary>Both organisations; empty where the two are people.</summary>
    public IReadOnlyList<CompanyProfile> Companies { get; private init; } = [];

    /// <summary>Reads both; null where one of them is not there, was merged, or is of another kind.</summary>
    public static async Task<TwoSides?> ReadAsync(TalentMapContext db, EntityKind kind, long one, long other, CancellationToken cancel)
    {
        if (one == other) return null;
        if (kind == EntityKind.Person)
        {
            if (await db.PersonAsync(one, cancel) is not { Head.MovedTo: null } left || await db.PersonAsync(other, cancel) is not { Head.MovedTo: null } right) return null;
            return new TwoSides(Joining.Of(left, right)) { People = [left, right] };
        }
        if (await db.CompanyAsync(one, false, cancel) is not { Head.MovedTo: null } mine || await db.CompanyAsync(other, false, cancel) is not { Head.MovedTo: null } theirs) return null;
        return new TwoSides(Joining.Of(mine, theirs)) { Companies = [mine, theirs] };
    }
}
