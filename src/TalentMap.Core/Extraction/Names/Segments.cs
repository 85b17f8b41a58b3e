using System.Buffers;
using System.Collections.Frozen;
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

    /// <summary>Punctuation.</summary>
    Break,
}

/// <summary>
/// An article cut into words by their frequencies, the likeliest way: 网传|萤火|智能|洽购. A name may begin and end only where a word does.
/// </summary>
internal sealed class Segments : IDisposable
{
    // In half nats, as the words' costs are.
    private const int StrayCost = 20;
    private const int ListedCost = 29;
    private const int RarestNoun = 27;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Times = WordList.Words("time-words")
        .Select(Script.Fold).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> TimeStarts = SearchValues.Create([.. WordList.Words("time-words").Select(word => Script.Fold(word[0]))]);

    private readonly Segment[] _segments;
    private readonly Words[] _words;

    private Segments(int places)
    {
        (_segments, _words) = (ArrayPool<Segment>.Shared.Rent(places), ArrayPool<Words>.Shared.Rent(places));
        _segments.AsSpan(0, places).Clear();
        _words.AsSpan(0, places).Clear();
    }

    /// <summary>Gives its memory back: it is not to be asked any more.</summary>
    public void Dispose()
    {
        ArrayPool<Segment>.Shared.Return(_segments);
        ArrayPool<Words>.Shared.Return(_words);
    }

    /// <summary>Whether a word begins or ends at a place.</summary>
    public bool Borders(int place) => _segments[place].Length > 0 || _segments[place].LengthBack > 0;

    /// <summary>The length of the word that begins at a place; 0 for none.</summary>
    public int LengthAt(int place) => _segments[place].Length;

    /// <summary>The length of the word that ends before a place; 0 for none.</summary>
    public int LengthBefore(int place) => _segments[place].LengthBack;

    /// <summary>What the word is that begins at a place.</summary>
    public SegmentKind KindAt(int place) => _segments[place].Kind;

    /// <summary>What the words of two, three and four characters cost that begin at a place.</summary>
    public Words WordsAt(int place) => _words[place];

    /// <summary>Cuts an article.</summary>
    public static Segments Of(Scene scene)
    {
        var text = scene.Folded;
        var segments = new Segments(text.Length + 1);
        var ways = ArrayPool<Way>.Shared.Rent(text.Length + 1);
        ways.AsSpan(0, text.Length + 1).Fill(new Way(int.MaxValue, 0));
        ways[0] = default;
        for (var i = 0; i < text.Length; i++)
        {
            if (ways[i].Cost != int.MaxValue) segments.GoOn(scene, i, ways); // else inside a Latin word
        }
        segments.Trace(scene, ways);
        ArrayPool<Way>.Shared.Return(ways);
        return segments;
    }

    // Every word that begins at a place is a way to its end.
    private void GoOn(Scene scene, int place, Way[] ways)
    {
        var text = scene.Folded;
        var run = 1;
        if (Scene.IsLatin(text[place]))
        {
            while (run < byte.MaxValue && place + run < text.Length && Scene.IsLatin(text[place + run])) run++;
        }
        Reach(run, StrayCost);
        if (!Script.IsHan(text[place])) return;
        var words = _words[place] = WordCosts.At(text.AsSpan(place, Math.Min(4, text.Length - place)));
        for (var length = 2; length <= 4; length++)
        {
            var cost = words[length];
            if (cost > 0 && (cost <= RarestNoun || WordCosts.ClassOf(text.AsSpan(place, length)) != WordClass.Noun)) Reach(length, cost);
        }
        if (scene.WordLength(place) is > 1 and var listed && (scene.Starting(place) & ~(Sign.NotName | Sign.Organisation)) != 0) Reach(listed, ListedCost);
        if (!TimeStarts.Contains(text[place])) return;
        for (var length = 2; length <= 3 && place + length <= text.Length; length++)
        {
            if (Times.Contains(text.AsSpan(place, length))) Reach(length, ListedCost);
        }

        void Reach(int length, int more)
        {
            var cost = ways[place].Cost + more;
            if (cost < ways[place + length].Cost) ways[place + length] = new Way(cost, (byte)length);
        }
    }

    private void Trace(Scene scene, Way[] ways)
    {
        for (var end = scene.Folded.Length; end > 0; end -= ways[end].Length)
        {
            var start = end - ways[end].Length;
            _segments[end].LengthBack = ways[end].Length;
            _segments[start].Length = ways[end].Length;
            _segments[start].Kind = KindOf(scene, TextSpan.Between(start, end));
        }
    }

    private static SegmentKind KindOf(Scene scene, TextSpan word)
    {
        var letters = word.Of(scene.Folded);
        if (!Script.IsHan(letters[0])) return Scene.IsLatin(letters[0]) ? SegmentKind.Latin : SegmentKind.Break;
        if (letters.Length == 1) return SegmentKind.Stray;
        if (Times.Contains(letters)) return SegmentKind.Function;
        return WordCosts.ClassOf(letters) switch
        {
            WordClass.Verb => SegmentKind.Verb,
            WordClass.Function => letters is "未来" or "时代" or "今日" or "明日" or "明天" or "将来" or "世纪" ? SegmentKind.Noun : SegmentKind.Function, // 星野|未来
            WordClass.Noun => SegmentKind.Noun,
            _ => (scene.Starting(word.Start) & (Sign.Speech | Sign.Deed | Sign.BeforeOrganisation | Sign.AfterOrganisation | Sign.Works)) != 0
                && (scene.Starting(word.Start) & (Sign.Title | Sign.Generic | Sign.Place | Sign.Common)) == 0 ? SegmentKind.Verb : SegmentKind.Noun,
        };
    }

    // The cheapest way up to a place, and the last word on it.
    private readonly record struct Way(int Cost, byte Length);

    private struct Segment
    {
        public byte Length;
        public byte LengthBack;
        public SegmentKind Kind;
    }
}
