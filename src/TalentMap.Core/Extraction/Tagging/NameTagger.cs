using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Tagging;

/// <summary>A run of characters that reads like a name or a post.</summary>
/// <param name="Strength">How much better the model likes the run than none, per character; above 0, mostly 20 to 200.</param>
public readonly record struct TaggedRun(TextSpan Span, TagKind Kind, int Strength);

/// <summary>
/// A statistical reader: an averaged perceptron (Collins, 2002) over characters that marks people, organisations and posts by how they stand in a
/// sentence. It knows no article, so its runs are evidence among others and never a fact by themselves.
/// </summary>
public sealed class NameTagger(TaggerModel model)
{
    // Sentences that long are tables or hostile; they are read in pieces.
    private const int MaxPiece = 2000;

    private static readonly Lazy<NameTagger> Shared = new(() =>
    {
        using var weights = typeof(NameTagger).Assembly.GetManifestResourceStream("tagger.bin")
            ?? throw new InvalidOperationException("The engine was built without the tagger's weights.");
        return new NameTagger(TaggerModel.Read(weights));
    });

    /// <summary>The engine's own.</summary>
    public static NameTagger Default => Shared.Value;

    /// <summary>All runs of an article, in order; none overlap.</summary>
    public IReadOnlyList<TaggedRun> Tag(Article article)
    {
        var hints = TagHints.Of(article.Folded);
        var runs = new List<TaggedRun>();
        foreach (var sentence in article.Sentences)
        {
            for (var start = sentence.Start; start < sentence.End; start += MaxPiece)
            {
                var piece = TextSpan.Between(start, Math.Min(start + MaxPiece, sentence.End));
                Tag(new TagFeatures(piece.Of(article.Text), piece.Of(article.Folded), hints.AsSpan(piece.Start, piece.Length)), piece, runs);
            }
        }
        return runs;
    }

    private void Tag(TagFeatures features, TextSpan piece, List<TaggedRun> runs)
    {
        var emissions = new int[piece.Length * TagScheme.Count];
        Span<int> rows = stackalloc int[TagFeatures.Count];
        for (var i = 0; i < piece.Length; i++)
        {
            features.Fill(i, rows);
            Sum(rows, emissions.AsSpan(i * TagScheme.Count, TagScheme.Count));
        }
        Span<byte> path = piece.Length <= 512 ? stackalloc byte[piece.Length] : new byte[piece.Length];
        TagScheme.BestPath(emissions, model.Transitions, path);

        for (var i = 0; i < path.Length; i++)
        {
            if (!TagScheme.Opens(path[i], out var kind)) continue;
            var end = i;
            while (!TagScheme.Closes(path[end])) end++;
            var gain = 0;
            for (var at = i; at <= end; at++) gain += emissions[at * TagScheme.Count + path[at]] - emissions[at * TagScheme.Count];
            runs.Add(new TaggedRun(new TextSpan(piece.Start + i, end + 1 - i), kind, gain / (end + 1 - i)));
            i = end;
        }
    }

    // Thirty rows of signed bytes stay within a short, so a row is one addition of a vector.
    private void Sum(ReadOnlySpan<int> rows, Span<int> scores)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(model.Weights);
        var low = Vector128<short>.Zero;
        var high = Vector128<short>.Zero;
        foreach (var row in rows)
        {
            var bytes = Vector128.LoadUnsafe(ref weights, (nuint)(row * TaggerModel.Stride));
            low += Vector128.WidenLower(bytes);
            high += Vector128.WidenUpper(bytes);
        }
        for (var tag = 0; tag < scores.Length; tag++) scores[tag] = tag < 8 ? low[tag] : high[tag - 8];
    }
}
