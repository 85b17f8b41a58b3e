using System.IO.Compression;

namespace TalentMap.Core.Extraction.Learned;

/// <summary>Learned weights by key in a file.</summary>
internal static class WeightFile
{
    private const int Magic = 0x544d4331; // "TMC1"
    private const int BufferSize = 1 << 16; // hundred thousands of small numbers are read

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">They are no weights of this form.</exception>
    public static KeyValuePair<ulong, float>[] Read(Stream stream)
    {
        using var reader = new BinaryReader(new BufferedStream(new BrotliStream(stream, CompressionMode.Decompress), BufferSize));
        if (reader.ReadInt32() != Magic) throw new InvalidDataException("The weights are not of this form: train them again.");
        var weights = new KeyValuePair<ulong, float>[reader.ReadInt32()];
        for (var i = 0; i < weights.Length; i++) weights[i] = new(reader.ReadUInt64(), (float)reader.ReadHalf());
        return weights;
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
}
