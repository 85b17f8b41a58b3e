using System.Globalization;
using TalentMap.Core.Extraction;

namespace TalentMap.Storage;

/// <summary>
/// A person or organisation of the map: the mentions that are one. Everything here but the number is derived from the mentions;
/// the number is kept for ever and a merged one redirects.
/// </summary>
public sealed class Entity
{
    public long Id { get; set; }

    public required EntityKind Kind { get; init; }

    /// <summary>
    /// The key of the mention it began with: a rebuild gives that mention the same number again. Where a re-extraction loses that
    /// mention, another of the entity's takes its place.
    /// </summary>
    public required string FoundingKey { get; set; }

    /// <summary>The name most of its documents use.</summary>
    public required string Name { get; set; }

    public bool Pseudonym { get; set; }

    public CompanyKind? CompanyKind { get; set; }

    /// <summary>In how many documents it stands: what lists sort by. 0: no document is left, and no page shows it.</summary>
    public int DocumentCount { get; set; }

    /// <summary>The entity it was merged into; its old address redirects there.</summary>
    public long? MergedIntoId { get; set; }

    /// <summary>Of an organisation: how many people are told to be there now.</summary>
    public int Now { get; set; }

    /// <summary>Of an organisation: how many moves into it are told.</summary>
    public int In { get; set; }

    /// <summary>Of an organisation: how many moves out of it are told.</summary>
    public int Out { get; set; }

    /// <summary>Of a person: free or placed; null where nothing tells.</summary>
    public Availability? Availability { get; set; }

    /// <summary>The last day that the latest dated move of a person or organisation allows.</summary>
    public DateOnly? LastMove { get; set; }

    /// <summary>Of an organisation: whose unit it is.</summary>
    public long? ParentId { get; set; }

    /// <summary>The name of its own that tells whose unit it is (字節跳動AI Lab); null where it is widely known.</summary>
    public string? ParentBy { get; set; }

    public List<Mention> Mentions { get; } = [];

    /// <summary>What stands for the founding key of somebody who was removed, for a key is made from a name.</summary>
    public static string RemovedKey(long id) => string.Create(CultureInfo.InvariantCulture, $"removed {id}");
}

/// <summary>Whether somebody can be won: <see cref="Free"/> who is told to have left and of whom nothing later is told.</summary>
public enum Availability { Placed, Free }
