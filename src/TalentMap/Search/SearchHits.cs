using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Storage;

namespace TalentMap.Search;

/// <summary>
/// How well an entity was found, best first: it is called exactly so, or so in the other script; a name begins so, or holds it; a name is
/// read so, or has such initials, or begins so when read; somebody held such a post there; the words stand somewhere in name and career.
/// </summary>
public enum MatchTier { Exact, OtherScript, Prefix, Part, Pinyin, Initials, PinyinPart, Post, Career }

/// <summary>A person or organisation that was found.</summary>
/// <param name="Name">The name it is shown by.</param>
/// <param name="MatchedName">The other name that matched; null where the shown one did, or a post or an organisation.</param>
public sealed record EntityHit(long Id, EntityKind Kind, string Name, string? MatchedName, MatchTier Tier, int DocumentCount)
{
    public CompanyKind? CompanyKind { get; init; }

    public bool Pseudonym { get; init; }

    /// <summary>The post that was asked for, as it is told.</summary>
    public string? Post { get; init; }
}

/// <summary>An article that was found.</summary>
/// <param name="InTitle">Whether its title holds the words.</param>
public sealed record DocumentHit(long Id, string? Title, string FileName, string? Publisher, FuzzyDate? Published, string Language, bool InTitle)
{
    /// <summary>The beginning of the text and what of it shows the words.</summary>
    public required Snippet Snippet { get; init; }
}

/// <summary>What was found, each list best first.</summary>
/// <param name="People">All of them, up to <see cref="Searching.MaxHits"/>.</param>
/// <param name="Documents">Those of the page asked for.</param>
public sealed record SearchHits(IReadOnlyList<EntityHit> People, IReadOnlyList<EntityHit> Companies, IReadOnlyList<DocumentHit> Documents)
{
    public static readonly SearchHits Nothing = new([], [], []);

    /// <summary>Whether an organisation fits better than anybody: 字节 is one, and those who were there are found by it.</summary>
    public bool CompaniesFirst => Companies.Count > 0 && (People.Count == 0 || Companies[0].Tier < People[0].Tier);

    /// <summary>How many articles there are, up to <see cref="Searching.MaxHits"/>.</summary>
    public int DocumentTotal { get; init; }
}
