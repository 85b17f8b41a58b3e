using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction;

/// <summary>Tells which dates of a sentence do not date a place in it, by the words between them.</summary>
internal static class DateWords
{
    private const int LongestHeading = 60;
    private const int LongestOrigin = 14; // characters from 成立 to its 的: 2015年成立于山城的云谷

    private enum Part { None, Break, Past, Origin, Event }

    private static readonly TermIndex<Part> Words = new(
        WordList.Rows("date-words").Select(row => Term.Of(row[0], EnumNames.Parse<Part>(row[1]))));

    /// <summary>Whether the place happened at another time than the date before it: 10月离开云谷,随后|加入; 2019年退休,此前|曾任.</summary>
    public static bool IsBroken(string folded, TextSpan date, int place)
    {
        if (place <= date.End) return false;
        foreach (var word in Words.Leftmost(folded, TextSpan.Between(date.End, place)))
        {
            if (word.Value == Part.Break && !(word.Span.Start > 0 && folded[word.Span.Start - 1] == '后')) return true; // 离职后不久
            if (word.Value == Part.Past && folded.AsSpan(word.Span.End, place - word.Span.End).IndexOfAny('的', ';') < 0) return true; // 此前在云谷任职的|林晓岚加入
        }
        return false;
    }

    /// <summary>Whether a stretch of text looks back, so that the date spoken of before does not reach it.</summary>
    public static bool LooksBack(string folded, TextSpan span)
    {
        foreach (var word in Words.Leftmost(folded, span))
        {
            if (word.Value is Part.Break or Part.Past) return true;
        }
        return false;
    }

    /// <summary>Whether a date only tells when something was reported: 据云谷日报周四报道.</summary>
    public static bool IsReport(string folded, TextSpan date)
    {
        var behind = folded.AsSpan(date.End, Math.Min(4, folded.Length - date.End));
        return behind.Contains("报道", StringComparison.Ordinal) || behind.Contains("报导", StringComparison.Ordinal) || behind.Contains("查证", StringComparison.Ordinal) || behind.Contains("核实", StringComparison.Ordinal);
    }

    /// <summary>Whether a date is a line of its own, but for marks (【3月下旬】), or stands in a line that is marked as a heading (## 换帅(3月8日)).</summary>
    public static bool IsHeading(string folded, TextSpan date)
    {
        var line = folded.LastIndexOf('\n', date.Start, Math.Min(date.Start + 1, LongestHeading)) + 1;
        if ((line > 0 || date.Start < LongestHeading) && folded[line] == '#') return true;
        const string Marks = " 【】[]()#*▪●•·-—:|";
        int start = date.Start, end = date.End;
        while (start > 0 && Marks.Contains(folded[start - 1])) start--;
        while (end < folded.Length && Marks.Contains(folded[end])) end++;
        return (start == 0 || folded[start - 1] is '\n' or '\r') && end < folded.Length && folded[end] is '\n' or '\r';
    }

    /// <summary>Whether, for a place, a date only tells which one is meant: 2015年成立的云谷, 去年离职的林晓岚; for a figure the first kind alone, since 去年离职的有30人 counts them.</summary>
    public static bool OnlyNames(string folded, TextSpan date, TextSpan clause, int place, bool figure)
    {
        foreach (var word in Words.Leftmost(folded, TextSpan.Between(date.End, Math.Max(date.End, clause.End))))
        {
            if (word.Span.Start == place) return false; // 2015年|成立|的云谷: its own date
            if (word.Value != Part.Origin && (figure || word.Value != Part.Event)) continue;
            var behind = folded.AsSpan(word.Span.End, Math.Min(LongestOrigin, clause.End - word.Span.End));
            var of = behind.IndexOf('的');
            if (of >= 0 && behind[..of].IndexOfAny(',', ';', '。') < 0) return true;
        }
        return false;
    }
}
