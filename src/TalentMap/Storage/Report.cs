namespace TalentMap.Storage;

/// <summary>What a reader asks: that an error be corrected, or, as the person concerned, that what is said of them be corrected or removed.</summary>
public enum ReportKind { Error, Correct, Remove }

/// <summary>Whether a report still waits.</summary>
public enum ReportState { Open, Granted, Declined }

/// <summary>A reader's report on a page or a fact. It needs no account and sends no mail: its address, which only the reporter is told, shows what became of it.</summary>
public sealed class Report
{
    public long Id { get; set; }

    /// <summary>SHA-256 of the random key in the reporter's address.</summary>
    public required string KeyHash { get; init; }

    public required ReportKind Kind { get; init; }

    /// <summary>The person or organisation it is about; null where it is about an article.</summary>
    public long? EntityId { get; init; }

    /// <summary>The key of the fact it is about; null where it is about all of a page.</summary>
    public string? FactKey { get; init; }

    public long? DocumentId { get; init; }

    /// <summary>The reporter's own words, at most 4,000 characters. Emptied when a removal is granted.</summary>
    public required string Text { get; set; }

    public required DateTimeOffset At { get; init; }

    /// <summary>By when it is to be decided: a month after it came (GDPR art. 12 (3)).</summary>
    public required DateTimeOffset DueAt { get; init; }

    public ReportState State { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public string? DecidedBy { get; set; }

    /// <summary>What the reporter is answered.</summary>
    public string? Answer { get; set; }
}

/// <summary>
/// A name that must not come back: a keyed hash of it, whose key lies in the data folder and not in the database. All texts that come in are looked
/// through for it.
/// </summary>
public sealed class Removal
{
    public long Id { get; set; }

    /// <summary>HMAC-SHA-256 of the name in the form in which names are compared, in hexadecimal digits.</summary>
    public required string NameHash { get; init; }

    /// <summary>How many UTF-16 units the compared form has: only pieces of that length are hashed.</summary>
    public required int Length { get; init; }

    /// <summary>The entity that the name was removed with; its page says that it was removed.</summary>
    public required long EntityId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    /// <summary>When the block was lifted: later imports may name the person again. What was blacked out stays so.</summary>
    public DateTimeOffset? LiftedAt { get; set; }
}
