using TalentMap.Core.Extraction.Learned;

namespace TalentMap.Core.Extraction.Doubts;

/// <summary>What each trait of a found name is worth, as learned from annotated articles by <c>tests/train --doubts</c>; a resource of the engine.</summary>
internal sealed class DoubtWeights
{
    private readonly WeightTable<float>? _worths;

    public DoubtWeights(IReadOnlyCollection<KeyValuePair<ulong, float>> weights)
    {
        _worths = new WeightTable<float>(weights.Count);
        foreach (var (key, weight) in weights) _worths.At(key) = weight;
    }

    private DoubtWeights()
    {
    }

    /// <summary>Believes everything.</summary>
    public static readonly DoubtWeights None = new();

    /// <summary>The engine's own weights.</summary>
    public static DoubtWeights Default => Loaded.Value;

    private static readonly Lazy<DoubtWeights> Loaded = new(Load);

    /// <summary>The same of traits in a list.</summary>
    public float Sum(IReadOnlyList<ulong> traits) => Sum([.. traits]);

    /// <summary>The logit of its being one.</summary>
    public float Sum(ReadOnlySpan<ulong> traits)
    {
        var sum = 0f;
        if (_worths is null) return sum;
        foreach (var trait in traits) sum += _worths.Of(trait);
        return sum;
    }

    private static DoubtWeights Load()
    {
        using var stream = typeof(DoubtWeights).Assembly.GetManifestResourceStream("doubts.bin")!;
        return new DoubtWeights(WeightFile.Read(stream));
    }
}
