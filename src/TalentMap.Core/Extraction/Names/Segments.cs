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
internal sealed class Segments
{
    // In half nats, as the words' costs are.
    private const int StrayCost = 20;
    private const int ListedCost = 29;
    private const int RarestNoun = 27;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Times = WordList.Words("time-words")
        .Select(Script.Fold).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> TimeStarts = SearchValues.Create([.. WordList.Words("time-words").Select(word => Script.Fold(word[0]))]);

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

    /// <summary>Cuts an article.</summary>
    public static Segments Of(Scene scene)
    {
        var text = scene.Folded;
        var best = new int[text.Length + 1];
        var lengths = new byte[text.Length + 1];
        best.AsSpan(1).Fill(int.MaxValue);
        Span<byte> costs = stackalloc byte[5];
        for (var i = 0; i < text.Length; i++)
        {
            if (best[i] == int.MaxValue) continue; // inside a Latin word
            var run = 1;
            if (Scene.IsLatin(text[i]))
            {
                while (run < byte.MaxValue && i + run < text.Length && Scene.IsLatin(text[i + run])) run++;
            }
            Reach(i, run, StrayCost);
            if (!Script.IsHan(text[i])) continue;
            costs.Clear();
            WordCosts.At(text.AsSpan(i, Math.Min(4, text.Length - i)), out costs[2], out costs[3], out costs[4]);
            for (var length = 2; length <= 4; length++)
            {
                if (costs[length] > 0 && (costs[length] <= RarestNoun || WordCosts.ClassOf(text.AsSpan(i, length)) != WordClass.Noun)) Reach(i, length, costs[length]);
            }
            if (scene.WordLength(i) is > 1 and var listed && (scene.Starting(i) & ~(Sign.NotName | Sign.Organisation)) != 0) Reach(i, listed, ListedCost);
            for (var length = 2; length <= 3 && i + length <= text.Length && TimeStarts.Contains(text[i]); length++)
            {
                if (Times.Contains(text.AsSpan(i, length))) Reach(i, length, ListedCost);
            }
        }
        return Trace(scene, lengths);

        void Reach(int start, int length, int cost)
        {
            if (best[start] + cost >= best[start + length]) return;
            (best[start + length], lengths[start + length]) = (best[start] + cost, (byte)length);
        }
    }

    private static Segments Trace(Scene scene, byte[] lengths)
    {
        var segments = new Segments(lengths.Length - 1);
        for (var end = lengths.Length - 1; end > 0; end -= segments._lengthBack[end])
        {
            var start = end - lengths[end];
            (segments._length[start], segments._lengthBack[end], segments._kind[start]) = (lengths[end], lengths[end], KindOf(scene, TextSpan.Between(start, end)));
        }
        return segments;
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
}
