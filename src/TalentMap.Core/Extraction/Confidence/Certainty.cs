using System.Numerics;

namespace TalentMap.Core.Extraction.Confidence;

/// <summary>How sure the engine is of a fact, as the set of its reasons: their weights sum up to the score's logit, so every score can be told in words.</summary>
public readonly record struct Certainty
{
    private readonly ulong _reasons;

    private Certainty(ulong reasons) => _reasons = reasons;

    /// <summary>Between 0 and 1, in hundredths.</summary>
    public double Score
    {
        get
        {
            var sum = 0.0;
            for (var rest = _reasons; rest != 0; rest &= rest - 1) sum += Weights.Of((Reason)BitOperations.TrailingZeroCount(rest));
            return Math.Round(1 / (1 + Math.Exp(-sum)), 2);
        }
    }

    /// <summary>The reasons in the order of the table.</summary>
    public IEnumerable<Reason> Reasons
    {
        get
        {
            for (var rest = _reasons; rest != 0; rest &= rest - 1) yield return (Reason)BitOperations.TrailingZeroCount(rest);
        }
    }

    /// <summary>Whether a reason is among them.</summary>
    public bool Has(Reason reason) => (_reasons & 1UL << (int)reason) != 0;

    /// <summary>How sure the choice of who and where was: the share of all answers that it had.</summary>
    internal static Certainty OfChoice(float share) => default(Certainty)
        .With(Reason.ChosenBeyondDoubt, share >= BeyondDoubt).With(Reason.ChosenSurely, share is >= Surely and < BeyondDoubt).With(Reason.ChosenBarely, share < Barely);

    private const float BeyondDoubt = 0.96f;
    private const float Surely = 0.85f;
    private const float Barely = 0.6f;

    /// <summary>These and one more where the condition holds.</summary>
    internal Certainty With(Reason reason, bool holds = true) => holds ? new(_reasons | 1UL << (int)reason) : this;
}
