namespace TalentMap.Core.Extraction.Learned;

/// <summary>What traits are worth, by their keys.</summary>
internal sealed class TraitWeights
{
    private readonly WeightTable<float> _worths;

    public TraitWeights(IReadOnlyCollection<KeyValuePair<ulong, float>> weights)
    {
        _worths = new WeightTable<float>(weights.Count);
        foreach (var (key, weight) in weights) _worths.At(key) = weight;
    }

    /// <summary>The weights of a resource of the engine.</summary>
    public static TraitWeights Load(string resource)
    {
        using var stream = typeof(TraitWeights).Assembly.GetManifestResourceStream(resource)!;
        return new TraitWeights(WeightFile.Read(stream));
    }

    /// <summary>The worth of one trait; 0 where it was never learned.</summary>
    public float Of(ulong key) => _worths.Of(key);

    /// <summary>The worth of all traits together.</summary>
    public float Sum(ReadOnlySpan<ulong> traits)
    {
        var sum = 0f;
        foreach (var trait in traits) sum += Of(trait);
        return sum;
    }
}
