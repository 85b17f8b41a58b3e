namespace TalentMap.Storage;

/// <summary>One line of the log of writes: who did what, when, why, and what stood there before and after. Lines are only added.</summary>
public sealed class AuditLine
{
    public long Id { get; set; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The name of the account; of a reader's report <c>reader</c>, of the command line <c>command line</c>.</summary>
    public required string By { get; init; }

    /// <summary>What was done: <c>sign-in</c>, <c>fact.accept</c>, <c>document.withdraw</c>, <c>person.remove</c> …</summary>
    public required string Action { get; init; }

    /// <summary>To what: <c>fact KEY</c>, <c>entity 12</c>, <c>document 7</c>, <c>account NAME</c>. Never the name of a person of the map.</summary>
    public required string Subject { get; init; }

    public string? Why { get; init; }

    /// <summary>What stood there, as JSON; null where there was nothing.</summary>
    public string? Before { get; init; }

    /// <summary>What stands there now, as JSON; null where there is nothing.</summary>
    public string? After { get; init; }
}
