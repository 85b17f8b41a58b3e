using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Storage;

namespace TalentMap.Search;

/// <summary>How well an entity was found, best first.</summary>
public enum MatchTier { Exact, Prefix, Part, Career }

/// <summary>A person or organisation that was found.</summary>
/// <param name="Name">The name it is shown by.</param>
/// <param name="MatchedName">The other name that matched; null where the shown one did, or a post or an organisation.</param>
public sealed record EntityHit(long Id, EntityKind Kind, string Name, string? MatchedName, MatchTier Tier, int DocumentCount)
{
    public CompanyKind? CompanyKind { get; init; }

    public bool Pseudonym { get; init; }
}

/// <summary>An article that was found.</summary>
/// <param name="InTitle">Whether its title holds the words.</param>
public sealed record DocumentHit(long Id, string? Title, string FileName, string? Publisher, FuzzyDate? Published, string Language, bool InTitle);

/// <summary>What was found, each list best first and no longer than asked for.</summary>
public sealed record SearchHits(IReadOnlyList<EntityHit> People, IReadOnlyList<EntityHit> Companies, IReadOnlyList<DocumentHit> Documents)
{
    public static readonly SearchHits Nothing = new([], [], []);
}
