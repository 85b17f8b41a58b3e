using System.IO.Compression;

namespace TalentMap.Core.Extraction.Careers.Choices;

/// <summary>What each trait is worth, as learned from annotated articles by <c>tests/train --careers</c>; a resource of the engine.</summary>
internal sealed class ChoiceWeights
{
    private const int Magic = 0x544d4331; // "TMC1"

    private readonly ulong[] _keys; // open addressing: 0 is free
    private readonly float[] _weights;
    private readonly int _mask;

    public ChoiceWeights(IReadOnlyCollection<KeyValuePair<ulong, float>> weights)
    {
        var size = 1024;
        while (size < weights.Count * 3) size *= 2;
        (_keys, _weights, _mask) = (new ulong[size], new float[size], size - 1);
        foreach (var (key, weight) in weights)
        {
            var at = SlotOf(key);
            while (_keys[at] != 0) at = at + 1 & _mask;
            (_keys[at], _weights[at]) = (key, weight);
        }
    }

    /// <summary>The engine's own weights.</summary>
    public static ChoiceWeights Default => Loaded.Value;

    private static readonly Lazy<ChoiceWeights> Loaded = new(Load);

    /// <summary>The worth of all traits together.</summary>
    public float Sum(ReadOnlySpan<ulong> traits)
    {
        var sum = 0f;
        foreach (var key in traits)
        {
            for (var at = SlotOf(key); _keys[at] != 0; at = at + 1 & _mask)
            {
                if (_keys[at] != key) continue;
                sum += _weights[at];
                break;
            }
        }
        return sum;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">They are no weights of this form.</exception>
    public static ChoiceWeights Read(Stream stream)
    {
        using var reader = new BinaryReader(new BrotliStream(stream, CompressionMode.Decompress));
        if (reader.ReadInt32() != Magic) throw new InvalidDataException("The weights of careers are not of this form: train them again.");
        var weights = new KeyValuePair<ulong, float>[reader.ReadInt32()];
        for (var i = 0; i < weights.Length; i++) weights[i] = new(reader.ReadUInt64(), (float)reader.ReadHalf());
        return new ChoiceWeights(weights);
    }

    /// <summary>Writes weights, those of keys in order.</summary>
    public static void Write(Stream stream, IReadOnlyCollection<KeyValuePair<ulong, float>> weights)
    {
        using var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true));
        writer.Write(Magic);
        writer.Write(weights.Count);
        foreach (var (key, weight) in weights.OrderBy(pair => pair.Key))
        {
            writer.Write(key);
            writer.Write((Half)weight);
        }
    }

    private int SlotOf(ulong key) => (int)(unchecked(key * 0x9E3779B97F4A7C15) >> 40) & _mask;

    private static ChoiceWeights Load()
    {
        using var stream = typeof(ChoiceWeights).Assembly.GetManifestResourceStream("careers.bin")!;
        return Read(stream);
    }
}
