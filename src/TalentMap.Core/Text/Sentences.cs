using System.Buffers;

namespace TalentMap.Core.Text;

/// <summary>Cuts a text into sentences: at 。！？!? with the closing quotation marks behind them, at … and at line ends, but for a line that ends with a comma and so goes on.</summary>
public static class Sentences
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("。!?…\n\r\u2028");

    /// <summary>The sentences in order, without the white space around them. They never overlap and none is empty.</summary>
    /// <param name="folded">The folded text (see <see cref="Script.Fold(string)"/>).</param>
    public static IReadOnlyList<TextSpan> Split(string folded)
    {
        var sentences = new List<TextSpan>();
        var start = 0;
        for (var i = Next(folded, 0); i < folded.Length; i = Next(folded, i + 1))
        {
            if (GoesOn(folded, i)) continue;
            var end = i + 1;
            while (end < folded.Length && folded[end] is '。' or '!' or '?' or '…' or '”' or '’' or ')') end++;
            Add(start, end);
            start = end;
            i = end - 1;
        }
        Add(start, folded.Length);
        return sentences;

        void Add(int from, int to)
        {
            while (from < to && char.IsWhiteSpace(folded[from])) from++;
            while (to > from && char.IsWhiteSpace(folded[to - 1])) to--;
            if (to > from) sentences.Add(TextSpan.Between(from, to));
        }
    }

    private static int Next(string folded, int from) => folded.AsSpan(from).IndexOfAny(Ends) is >= 0 and var offset ? from + offset : folded.Length;

    // 供需比只有0.5，⏎也就是: wrapped by hand; an empty line behind it ends the sentence all the same
    private static bool GoesOn(string folded, int lineEnd)
    {
        if (folded[lineEnd] is not ('\n' or '\r')) return false;
        var before = lineEnd - 1;
        while (before >= 0 && (folded[before] is ' ' or '\r')) before--;
        if (before < 0 || folded[before] is not (',' or '、')) return false;
        var after = lineEnd + 1;
        if (folded[lineEnd] == '\r' && after < folded.Length && folded[after] == '\n') after++;
        while (after < folded.Length && folded[after] == ' ') after++;
        return after < folded.Length && folded[after] is not ('\n' or '\r');
    }
}
