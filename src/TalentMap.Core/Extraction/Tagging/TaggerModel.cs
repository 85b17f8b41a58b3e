using System.IO.Compression;
using System.Runtime.InteropServices;

namespace TalentMap.Core.Extraction.Tagging;

/// <summary>
/// The weights of the sequence model: for each feature a row of one signed byte a tag, and the scores of tags that follow each other.
/// Trained by <c>tests/train</c>; a resource of the engine.
/// </summary>
public sealed class TaggerModel
{
    /// <summary>The width of a row, a power of two so that a row is one vector.</summary>
    public const int Stride = 16;

    private const int Magic = 0x544d5432; // "TMT2"

    private const int Line = 64; // a record of four rows fills a line of the processor's cache, if it begins with one

    private readonly sbyte[] _weights = GC.AllocateArray<sbyte>(TagFeatures.Rows * Stride + Line, pinned: true);
    private readonly int _start;

    private TaggerModel(int[] transitions)
    {
        Transitions = transitions;
        _start = (int)(Line - Marshal.UnsafeAddrOfPinnedArrayElement(_weights, 0) % Line) % Line;
    }

    /// <summary>The rows of all features, <see cref="Stride"/> apart.</summary>
    public ReadOnlySpan<sbyte> Weights => Rows;

    private Span<sbyte> Rows => _weights.AsSpan(_start, TagFeatures.Rows * Stride);

    /// <summary>See <see cref="TagScheme.BestPath"/>.</summary>
    public int[] Transitions { get; }

    /// <summary>A model from averaged weights, scaled so that a byte holds nearly all of them.</summary>
    /// <param name="weights">One row of <see cref="TagScheme.Count"/> for each feature's hash.</param>
    /// <param name="transitions">One row of <see cref="TagScheme.Count"/> for each tag.</param>
    public static TaggerModel Of(ReadOnlySpan<double> weights, ReadOnlySpan<double> transitions)
    {
        var greatest = 0.0;
        foreach (var weight in weights) greatest = Math.Max(greatest, Math.Abs(weight));
        var scale = 3 * sbyte.MaxValue / Math.Max(greatest, 1); // the few beyond a third of the greatest are cut
        var model = new TaggerModel(new int[transitions.Length]);
        var rows = model.Rows;
        for (var i = 0; i < weights.Length; i++)
        {
            rows[i / TagScheme.Count * Stride + i % TagScheme.Count] = (sbyte)Math.Clamp(Math.Round(weights[i] * scale), -sbyte.MaxValue, sbyte.MaxValue);
        }
        for (var i = 0; i < transitions.Length; i++) model.Transitions[i] = (int)Math.Round(transitions[i] * scale);
        return model;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is no model of this form.</exception>
    public static TaggerModel Read(Stream stream)
    {
        using var reader = new BinaryReader(new BrotliStream(stream, CompressionMode.Decompress));
        if (reader.ReadInt32() != Magic) throw new InvalidDataException("The tagger's weights are not of this form: train them again.");
        var model = new TaggerModel(new int[TagScheme.Count * TagScheme.Count]);
        for (var i = 0; i < model.Transitions.Length; i++) model.Transitions[i] = reader.ReadInt32();
        var column = new byte[TagFeatures.Rows];
        for (var tag = 0; tag < TagScheme.Count; tag++)
        {
            reader.BaseStream.ReadExactly(column);
            for (var row = 0; row < column.Length; row++) model._weights[model._start + row * Stride + tag] = unchecked((sbyte)column[row]);
        }
        return model;
    }

    /// <summary>Writes the model, a column a tag, which packs better than rows.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true));
        writer.Write(Magic);
        foreach (var score in Transitions) writer.Write(score);
        for (var tag = 0; tag < TagScheme.Count; tag++)
        {
            for (var row = 0; row < TagFeatures.Rows; row++) writer.Write(Weights[row * Stride + tag]);
        }
    }
}
