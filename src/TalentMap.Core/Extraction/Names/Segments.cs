using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Names;

/// <summary>What a piece of a cut sentence is.</summary>
internal enum SegmentKind : byte
{
    /// <summary>A character that belongs to no listed word: part of a name, perhaps.</summary>
    Stray,

    /// <summary>A thing or a quality.</summary>
    Noun,

    /// <summary>What is done.</summary>
    Verb,

    /// <summary>A word of function or a numeral.</summary>
    Function,

    /// <summary>A Latin word or a number.</summary>
    Latin,

    /// <summary>A name that was found already.</summary>
    Name,

    /// <summary>Punctuation.</summary>
    Break,
}

/// <summary>
/// An article cut into words by their frequencies, the likeliest way: 网传|萤火|智能|洽购. A name may begin and end only where a word does.
/// </summary>
internal sealed class Segments
{
    private const float StrayCost = 14;
    private const float ListedCost = 21;
    private const float FirstCost = 9;

    private static readonly TermIndex<(SegmentKind Kind, float Cost)> Words = MakeIndex();

    private readonly byte[] _length;
    private readonly byte[] _lengthBack;
    private readonly SegmentKind[] _kind;

    private Segments(int length) => (_length, _lengthBack, _kind) = (new byte[length + 1], new byte[length + 1], new SegmentKind[length + 1]);

    /// <summary>Whether a word begins or ends at a place.</summary>
    public bool Borders(int place) => _length[place] > 0 || _lengthBack[place] > 0;

    /// <summary>The length of the word that begins at a place; 0 for none.</summary>
    public int LengthAt(int place) => _length[place];

    /// <summary>The length of the word that ends before a place; 0 for none.</summary>
    public int LengthBefore(int place) => _lengthBack[place];

    /// <summary>What the word is that begins at a place.</summary>
    public SegmentKind KindAt(int place) => _kind[place];

    /// <summary>Cuts an article whose widely known names are marked.</summary>
    public static Segments Of(Scene scene)
    {
        var text = scene.Folded;
        var best = new float[text.Length + 1];
        var from = new int[text.Length + 1];
        var kinds = new SegmentKind[text.Length + 1];
        var hits = Words.All(text).GetEnumerator();
        var more = hits.MoveNext();
        for (var end = 1; end <= text.Length; end++)
        {
            var start = end - 1;
            var unit = text[start];
            while (!Script.IsHan(unit) && Scene.IsLatin(unit) && start > 0 && Scene.IsLatin(text[start - 1])) start--;
            (best[end], from[end]) = (best[start] + StrayCost, start);
            kinds[end] = Script.IsHan(unit) ? SegmentKind.Stray : Scene.IsLatin(unit) ? SegmentKind.Latin : SegmentKind.Break;
            for (; more && hits.Current.Span.End == end; more = hits.MoveNext())
            {
                var (span, (kind, cost)) = hits.Current;
                if (best[span.Start] + cost >= best[end] || !scene.IsWhole(span) || scene.IsTaken(span.Start) || scene.IsTaken(end - 1)) continue;
                (best[end], from[end], kinds[end]) = (best[span.Start] + cost, span.Start, kind);
            }
            if (!scene.IsTaken(end - 1) || !scene.Ending(end).HasFlag(Sign.Organisation) || scene.WordLengthBefore(end) is not (> 0 and var length)) continue;
            (best[end], from[end], kinds[end]) = (best[end - length], end - length, SegmentKind.Name);
        }
        return Trace(from, kinds);
    }

    private static Segments Trace(int[] from, SegmentKind[] kinds)
    {
        var segments = new Segments(from.Length - 1);
        for (var end = from.Length - 1; end > 0; end = from[end])
        {
            var length = (byte)Math.Min(end - from[end], byte.MaxValue);
            (segments._length[from[end]], segments._lengthBack[end], segments._kind[from[end]]) = (length, length, kinds[end]);
        }
        return segments;
    }

    // Where the words are few, the next one's rank is its frequency (Zipf).
    private static TermIndex<(SegmentKind Kind, float Cost)> MakeIndex()
    {
        var words = new List<(string, (SegmentKind, float))>();
        foreach (var row in WordList.Rows("frequent-words"))
        {
            var kind = row[1] switch { "v" => SegmentKind.Verb, "f" => SegmentKind.Function, _ => SegmentKind.Noun };
            words.Add((row[0], (kind, FirstCost + MathF.Log2(words.Count + 2))));
        }
        foreach (var list in (ReadOnlySpan<string>)["common-words", "generic-words", "places", "signal-words", "signal-units"]) Add(list, SegmentKind.Noun);
        foreach (var row in WordList.Rows("person-words")) words.Add((row[0], (row[1] == "title" ? SegmentKind.Noun : SegmentKind.Verb, ListedCost)));
        foreach (var row in WordList.Rows("organisation-words")) words.Add((row[0], (SegmentKind.Verb, ListedCost)));
        return new(words.Where(word => word.Item1.Length > 1));

        void Add(string list, SegmentKind kind) => words.AddRange(WordList.Words(list).Select(word => (word, (kind, ListedCost))));
    }
}
