using TalentMap.Core.Extraction.Names;
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

    private readonly TagScores _scores = new(model);

    private readonly int[] _follow = TagPaths.Pack(model.Transitions);

    private Desk? _desk; // of the one who works; who finds it taken makes another

    /// <summary>The engine's own.</summary>
    public static NameTagger Default => Shared.Value;

    /// <summary>All runs of an article, in order; none overlap.</summary>
    public List<TaggedRun> Tag(Article article)
    {
        var hints = PlaceArray.Of<TagHint>(article.Folded.Length);
        var desk = Interlocked.Exchange(ref _desk, null) ?? new Desk();
        TagHints.Fill(article.Folded, hints);
        var runs = new List<TaggedRun>();
        foreach (var sentence in article.Sentences)
        {
            for (var start = sentence.Start; start < sentence.End; start += MaxPiece)
            {
                var piece = TextSpan.Between(start, Math.Min(start + MaxPiece, sentence.End));
                desk.Features.Look(piece.Of(article.Text), piece.Of(article.Folded), hints.AsSpan(piece.Start, piece.Length));
                Tag(desk, piece, runs);
            }
        }
        _desk = desk;
        PlaceArray.Return(hints);
        return runs;
    }

    private void Tag(Desk desk, TextSpan piece, List<TaggedRun> runs)
    {
        _scores.Sum(desk.Features, desk.Emissions.AsSpan(0, piece.Length * TaggerModel.Stride));
        var path = desk.Path.AsSpan(0, piece.Length);
        TagPaths.Best(desk.Emissions, _follow, desk.Back, path);

        for (var i = 0; i < path.Length; i++)
        {
            if (!TagScheme.Opens(path[i], out var kind)) continue;
            var end = i;
            while (!TagScheme.Closes(path[end])) end++;
            var gain = 0;
            for (var at = i; at <= end; at++) gain += desk.Emissions[at * TaggerModel.Stride + path[at]] - desk.Emissions[at * TaggerModel.Stride];
            runs.Add(new TaggedRun(new TextSpan(piece.Start + i, end + 1 - i), kind, gain / (end + 1 - i)));
            i = end;
        }
    }

    /// <summary>What one reader needs to work, kept from article to article.</summary>
    private sealed class Desk
    {
        public readonly TagFeatures Features = new();
        public readonly short[] Emissions = new short[MaxPiece * TaggerModel.Stride];
        public readonly byte[] Path = new byte[MaxPiece];
        public readonly byte[] Back = new byte[MaxPiece * TaggerModel.Stride];
    }
}
