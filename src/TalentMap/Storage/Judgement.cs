namespace TalentMap.Storage;

/// <summary>What an editor decided. The first three join or part two mentions, the others decide on one fact.</summary>
public enum Verdict { Same, Different, Unsure, Accept, Reject, Edit }

/// <summary>One line of the log of decisions. Lines are added and withdrawn, never changed.</summary>
public sealed class Judgement
{
    public long Id { get; set; }

    public required Verdict Verdict { get; init; }

    /// <summary>The key of the fact, or of that mention of the two whose key sorts first.</summary>
    public required string Left { get; init; }

    /// <summary>The key of the other mention; null where a fact was decided.</summary>
    public string? Right { get; init; }

    /// <summary>What an edit sets, as JSON; null for the other verdicts.</summary>
    public string? Change { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? Reason { get; init; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public string? WithdrawnBy { get; set; }
}
