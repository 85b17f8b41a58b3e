namespace TalentMap.Review;

/// <summary>Which open facts are to be reviewed; what is null may be any.</summary>
public sealed record QueueFilter
{
    /// <summary>How many articles of the queue can be leafed through.</summary>
    public const int MaxPage = 10_000;

    /// <summary>A kind (<c>Join</c>) or a family (<c>Move</c>).</summary>
    public string? Kind { get; init; }

    /// <summary>A document.</summary>
    public long? Article { get; init; }

    /// <summary>An organisation, by the number of its entity.</summary>
    public long? Company { get; init; }

    /// <summary>The lowest score, in hundredths.</summary>
    public int? Min { get; init; }

    /// <summary>The highest score, in hundredths.</summary>
    public int? Max { get; init; }

    /// <summary>Whether the article with the least sure fact comes first, and not the one that was imported first.</summary>
    public bool ByScore { get; init; }

    /// <summary>Which article of the queue, from 1.</summary>
    public int Page { get; init; } = 1;
}
