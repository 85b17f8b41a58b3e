namespace TalentMap.Core.Resolution;

/// <summary>One thing that speaks for or against two mentions being one, in words a reviewer reads.</summary>
public sealed record Reason(string Words, double Weight);

/// <summary>How likely two mentions are one: the sum of its reasons.</summary>
public sealed record Match(IReadOnlyList<Reason> Reasons)
{
    /// <summary>From here on two are linked without asking.</summary>
    public const double Sure = 0.8;

    public static readonly Match None = new([]);

    public double Score => Math.Clamp(Reasons.Sum(r => r.Weight), 0, 1);

    public bool Links => Score >= Sure - 1e-9;
}
