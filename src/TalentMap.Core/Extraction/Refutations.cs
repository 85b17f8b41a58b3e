using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction;

/// <summary>
/// Tells what a text takes back: “林晓岚离开云谷”纯属捏造; 网传林晓岚离开云谷。公司称消息不实. What stands in quotation marks right before such a word is
/// all that it takes back, so that 林晓岚离开云谷,“被开除”不实 tells her leave.
/// </summary>
internal static class Refutations
{
    private const int Reach = 120;     // characters in which a rumour is refuted
    private const int LongestLead = 8; // characters that may open a refuting clause: 消息|不实, 公司说|没有的事

    private enum Part { None, Refute, Rumour }

    private static readonly TermIndex<Part> Words = new(
        WordList.Rows("refutation-words").Select(row => Term.Of(row[0], EnumNames.Parse<Part>(row[1]))));

    /// <summary>Whether what is told at a place of a sentence is taken back behind it.</summary>
    public static bool TakeBack(string folded, TextSpan sentence, TextSpan place)
    {
        var rumour = false;
        foreach (var word in Words.Leftmost(folded, TextSpan.Between(sentence.Start, place.Start))) rumour |= word.Value == Part.Rumour;
        var end = rumour ? Math.Min(folded.Length, place.End + Reach) : sentence.End;
        foreach (var word in Words.Leftmost(folded, TextSpan.Between(place.End, end)))
        {
            if (word.Value == Part.Refute) return Concerns(folded, place, word.Span, rumour);
        }
        return false;
    }

    // 公司否认|裁员 takes back the lay-off
    private static bool EndsClause(string folded, int end) => end >= folded.Length || folded[end] is ',' or '。' or '!' or ';' or '”' or '了' or '\n' or ')' or '…' or ' ';

    private static bool Concerns(string folded, TextSpan place, TextSpan word, bool rumour)
    {
        var between = folded.AsSpan(place.End, word.Start - place.End);
        if (between.Contains('\n')) return false;
        var quote = between.LastIndexOf('”');
        if (quote >= 0 && between.Length - quote <= 4) return !between[..quote].Contains('“'); // “转投云谷”纯属捏造
        if (rumour) return true;
        var comma = between.LastIndexOfAny(',', ';', ':');
        if (comma < 0) return !between.Contains('“');
        return between[comma] == ',' && EndsClause(folded, word.End) && between.Length - comma - 1 <= LongestLead && between[..comma].IndexOfAny(',', ';', '。') < 0; // 林晓岚离开云谷,没有的事
    }
}
