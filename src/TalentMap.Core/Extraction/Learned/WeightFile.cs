using System.Buffers.Binary;
using System.IO.Compression;

namespace TalentMap.Core.Extraction.Learned;

/// <summary>Learned weights by key in a file.</summary>
internal static class WeightFile
{
    private const int Magic = 0x544d4331; // "TMC1"
    private const int RecordSize = sizeof(ulong) + 2;
    private const int BlockRecords = 6000;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">They are no weights of this form.</exception>
    public static KeyValuePair<ulong, float>[] Read(Stream stream)
    {
        using var unpacked = new BrotliStream(stream, CompressionMode.Decompress);
        Span<byte> head = stackalloc byte[2 * sizeof(int)];
        unpacked.ReadExactly(head);
        if (BinaryPrimitives.ReadInt32LittleEndian(head) != Magic) throw new InvalidDataException("The weights are not of this form: train them again.");
        var weights = new KeyValuePair<ulong, float>[BinaryPrimitives.ReadInt32LittleEndian(head[sizeof(int)..])];
        var block = new byte[BlockRecords * RecordSize];
        for (var i = 0; i < weights.Length;)
        {
            var records = block.AsSpan(0, Math.Min(BlockRecords, weights.Length - i) * RecordSize);
            unpacked.ReadExactly(records);
            for (; records.Length > 0; records = records[RecordSize..])
            {
                weights[i++] = new(BinaryPrimitives.ReadUInt64LittleEndian(records), (float)BinaryPrimitives.ReadHalfLittleEndian(records[sizeof(ulong)..]));
            }
        }
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
