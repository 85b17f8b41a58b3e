using System.IO.Compression;

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

    private TaggerModel(sbyte[] weights, int[] transitions) => (Weights, Transitions) = (weights, transitions);

    /// <summary>The rows of all features, <see cref="Stride"/> apart.</summary>
    public sbyte[] Weights { get; }

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
        var rows = new sbyte[TagFeatures.Rows * Stride];
        for (var i = 0; i < weights.Length; i++)
        {
            rows[i / TagScheme.Count * Stride + i % TagScheme.Count] = (sbyte)Math.Clamp(Math.Round(weights[i] * scale), -sbyte.MaxValue, sbyte.MaxValue);
        }
        var follow = new int[transitions.Length];
        for (var i = 0; i < follow.Length; i++) follow[i] = (int)Math.Round(transitions[i] * scale);
        return new TaggerModel(rows, follow);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is no model of this form.</exception>
    public static TaggerModel Read(Stream stream)
    {
        using var reader = new BinaryReader(new BrotliStream(stream, CompressionMode.Decompress));
        if (reader.ReadInt32() != Magic) throw new InvalidDataException("The tagger's weights are not of this form: train them again.");
        var transitions = new int[TagScheme.Count * TagScheme.Count];
        for (var i = 0; i < transitions.Length; i++) transitions[i] = reader.ReadInt32();
        var weights = new sbyte[TagFeatures.Rows * Stride];
        for (var tag = 0; tag < TagScheme.Count; tag++)
        {
            var column = reader.ReadBytes(TagFeatures.Rows);
            for (var row = 0; row < column.Length; row++) weights[row * Stride + tag] = unchecked((sbyte)column[row]);
        }
        return new TaggerModel(weights, transitions);
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
