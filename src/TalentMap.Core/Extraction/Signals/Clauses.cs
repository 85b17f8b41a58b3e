using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>The parts of a sentence between commas, and how far apart two places are.</summary>
internal static class Clauses
{
    /// <summary>The length up to which a sentence is one part.</summary>
    public const int LongestSentence = 600;

    /// <summary>The clauses of a sentence in order, without the marks between them; a listing comma (、) parts nothing.</summary>
    public static List<TextSpan> Split(string folded, TextSpan sentence)
    {
        var clauses = new List<TextSpan>();
        var start = sentence.Start;
        for (var i = sentence.Start; i <= sentence.End; i++)
        {
            if (i < sentence.End && !Parts(folded, i)) continue;
            if (i > start) clauses.Add(TextSpan.Between(start, i));
            start = i + 1;
        }
        return clauses;
    }

    /// <summary>A sentence in parts of bounded length, so that a text without full stops costs no more than others.</summary>
    public static IEnumerable<TextSpan> Bounded(string folded, TextSpan sentence)
    {
        var start = sentence.Start;
        while (sentence.End - start > LongestSentence)
        {
            var end = start + LongestSentence;
            while (end > start + LongestSentence / 2 && !Parts(folded, end)) end--;
            yield return TextSpan.Between(start, end);
            start = end;
        }
        yield return TextSpan.Between(start, sentence.End);
    }

    /// <summary>Whether two places stand in one clause.</summary>
    public static bool AreOne(string folded, int from, int to) => Between(folded, from, to, 1) == 0;

    /// <summary>How many clause marks lie between two places, counted up to a most.</summary>
    public static int Between(string folded, int from, int to, int most = int.MaxValue)
    {
        var count = 0;
        for (var i = from; i < to && count < most; i++) count += Parts(folded, i) ? 1 : 0;
        return count;
    }

    /// <summary>The clause a place lies in.</summary>
    public static TextSpan At(string folded, TextSpan sentence, int place)
    {
        int start = place, end = place;
        while (start > sentence.Start && !Parts(folded, start - 1)) start--;
        while (end < sentence.End && !Parts(folded, end)) end++;
        return TextSpan.Between(start, end);
    }

    // 1,600 and 10:30 are one
    private static bool Parts(string folded, int at) => folded[at] switch
    {
        ',' or ':' => !(at > 0 && at + 1 < folded.Length && char.IsAsciiDigit(folded[at - 1]) && char.IsAsciiDigit(folded[at + 1])),
        ';' or '。' or '!' or '?' or '|' or '…' => true,
        _ => false,
    };
}
