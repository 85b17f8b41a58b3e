using System.Buffers;
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

    private const int Ahead = byte.MaxValue + 1; // the longest word has one character less

    private static readonly WordSet Times = new(WordList.Words("time-words").Select(Script.Fold));

    private static readonly SearchValues<char> TimeStarts = SearchValues.Create([.. WordList.Words("time-words").Select(word => Script.Fold(word[0]))]);

    private readonly Segment[] _segments;
    private readonly Words[] _words;

    private Segments(int places)
    {
        (_segments, _words) = (PlaceArray.Of<Segment>(places), PlaceArray.Of<Words>(places));
    }

    /// <summary>Gives its memory back: it is not to be asked any more.</summary>
    public void Dispose()
    {
        PlaceArray.Return(_segments);
        PlaceArray.Return(_words);
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
        Span<int> costs = stackalloc int[Ahead];
        costs.Fill(int.MaxValue);
        costs[0] = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (costs[i % Ahead] != int.MaxValue) segments.GoOn(scene, i, costs); // else inside a Latin word
            costs[i % Ahead] = int.MaxValue;
        }
        segments.Trace(scene);
        return segments;
    }

    // Every word that begins at a place is a way to its end. The cheapest ways are known up to as many places ahead as a word may be long.
    private void GoOn(Scene scene, int place, Span<int> costs)
    {
        var text = scene.Folded;
        var run = 1;
        if (Scene.IsLatin(text[place]))
        {
            while (run < byte.MaxValue && place + run < text.Length && Scene.IsLatin(text[place + run])) run++;
        }
        Reach(costs, place, run, StrayCost);
        if (!Script.IsHan(text[place])) return;
        var words = _words[place] = WordCosts.At(text.AsSpan(place, Math.Min(4, text.Length - place)));
        for (var length = 2; length <= 4; length++)
        {
            var cost = words[length];
            if (cost > 0 && (cost <= RarestNoun || WordCosts.ClassOf(text.AsSpan(place, length)) != WordClass.Noun)) Reach(costs, place, length, cost);
        }
        if (scene.WordLength(place) is > 1 and var listed && (scene.Starting(place) & ~(Sign.NotName | Sign.Organisation)) != 0) Reach(costs, place, listed, ListedCost);
        if (!TimeStarts.Contains(text[place])) return;
        for (var length = 2; length <= 3 && place + length <= text.Length; length++)
        {
            if (Times.Contains(text.AsSpan(place, length))) Reach(costs, place, length, ListedCost);
        }
    }

    private void Reach(Span<int> costs, int place, int length, int more)
    {
        var cost = costs[place % Ahead] + more;
        ref var known = ref costs[(place + length) % Ahead];
        if (cost >= known) return;
        known = cost;
        _segments[place + length].LengthBack = (byte)length;
    }

    // From the end back: of all words reached those on the cheapest way stay.
    private void Trace(Scene scene)
    {
        for (var end = scene.Folded.Length; end > 0;)
        {
            var length = _segments[end].LengthBack;
            var start = end - length;
            for (var i = start + 1; i < end; i++) _segments[i].LengthBack = 0;
            _segments[start].Length = length;
            _segments[start].Kind = KindOf(scene, TextSpan.Between(start, end));
            end = start;
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

    private struct Segment
    {
        public byte Length;
        public byte LengthBack;
        public SegmentKind Kind;
    }
}
