namespace TalentMap.Storage;

/// <summary>
/// Two entities that may be one, and that nobody decided on yet: derived from names, posts and employers, made anew for what an import touches.
/// </summary>
public sealed class Candidate
{
    public long Id { get; set; }

    /// <summary>The older of the two.</summary>
    public required long LeftId { get; init; }

    public Entity? Left { get; set; }

    public required long RightId { get; init; }

    public Entity? Right { get; set; }

    public required EntityKind Kind { get; init; }

    /// <summary>From 0 to 1: the sum of the reasons' weights.</summary>
    public required double Score { get; init; }

    /// <summary>The reasons, as JSON: <c>[{"why": "same-name", "weight": 0.6}, …]</c>.</summary>
    public required string Reasons { get; init; }
}
