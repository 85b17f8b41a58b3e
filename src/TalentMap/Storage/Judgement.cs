namespace TalentMap.Storage;

/// <summary>
/// What an editor decided. The first three join or part two mentions, the others decide on one fact; <see cref="Defer"/> leaves it open and sends it to
/// the end of the queue, <see cref="Add"/> is a fact that an editor read where the engine read none.
/// </summary>
public enum Verdict { Same, Different, Unsure, Accept, Reject, Edit, Defer, Add }

/// <summary>One line of the log of decisions. Lines are added and withdrawn, never changed.</summary>
public sealed class Judgement
{
    public long Id { get; set; }

    public required Verdict Verdict { get; init; }

    /// <summary>The key of the fact, or of that mention of the two whose key sorts first.</summary>
    public required string Left { get; init; }

    /// <summary>The key of the other mention; null where a fact was decided.</summary>
    public string? Right { get; init; }

    /// <summary>The SHA-256 of the document whose fact was decided; null for pairs of mentions.</summary>
    public string? Document { get; init; }

    /// <summary>What the fact said when it was decided, as JSON: a rejected fact is no longer stored elsewhere.</summary>
    public string? Said { get; init; }

    /// <summary>What an edit or an addition says instead, as JSON; null for the other verdicts.</summary>
    public string? Change { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? Reason { get; init; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public string? WithdrawnBy { get; set; }
}
