using TalentMap.Core.Extraction.Learned;

namespace TalentMap.Core.Extraction.Doubts;

/// <summary>What each trait of a found name is worth, as learned from annotated articles by <c>tests/train --doubts</c>; a resource of the engine.</summary>
internal sealed class DoubtWeights
{
    private readonly TraitWeights? _worths;

    public DoubtWeights(IReadOnlyCollection<KeyValuePair<ulong, float>> weights) : this(new TraitWeights(weights))
    {
    }

    private DoubtWeights(TraitWeights worths) => _worths = worths;

    private DoubtWeights()
    {
    }

    /// <summary>Believes everything.</summary>
    public static readonly DoubtWeights None = new();

    /// <summary>The engine's own weights.</summary>
    public static DoubtWeights Default => Loaded.Value;

    private static readonly Lazy<DoubtWeights> Loaded = new(() => new DoubtWeights(TraitWeights.Load("doubts.bin")));

    /// <summary>The logit of its being one.</summary>
    public float Sum(ReadOnlySpan<ulong> traits) => _worths?.Sum(traits) ?? 0;

    /// <summary>What speaks for a reading of a name beside the others.</summary>
    public float Preference(ReadOnlySpan<ulong> traits)
    {
        var sum = 0f;
        if (_worths is null) return sum;
        foreach (var trait in traits) sum += _worths.Of(OfReading(trait));
        return sum;
    }

    /// <summary>The key under which a trait is weighed where readings are compared.</summary>
    public static ulong OfReading(ulong trait) => trait ^ Readings;

    private const ulong Readings = 0x5bd1e9955bd1e995; // parts the two uses of a trait
}
