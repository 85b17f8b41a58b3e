using TalentMap.Core.Dates;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Careers;

/// <summary>
/// Tells which date of a sentence a move has: the nearest before the verb, else one behind it in its clause, else the one that the text around gives. A
/// date that only says which firm is meant (2015年成立的云谷) dates no move, and behind 随后 nothing is known.
/// </summary>
internal static class MoveDates
{
    public static DateMention? Of(Line line, int verb) => Before(line, verb, null) ?? Behind(line, verb, null);

    /// <summary>The date of a move in its text.</summary>
    /// <param name="around">The date that a heading or the sentences before give.</param>
    public static DateMention? Of(string folded, Line line, int verb, DateMention? around)
    {
        var at = line.Tokens[verb].Span.Start;
        if (Before(line, verb, folded) is { } before) return DateWords.IsBroken(folded, before.Span, at) ? null : before;
        return Behind(line, verb, folded) ?? around;
    }

    private static DateMention? Before(Line line, int verb, string? folded)
    {
        for (var i = verb - 1; i >= 0; i--)
        {
            if (line.Tokens[i].Date is not { } date) continue;
            if (date.Kind == DateKind.Now && folded is not null && i >= line.ClauseStart(verb)) return null; // 6月离开,目前已到雷山
            if (Dates(date) && !(folded is not null && (OnlyNames(folded, line, i, verb) || DateWords.IsReport(folded, date.Span)))) return date;
        }
        return null;
    }

    private static DateMention? Behind(Line line, int verb, string? folded)
    {
        var end = line.ClauseEnd(verb);
        for (var i = verb + 1; i < end; i++)
        {
            if (line.Tokens[i].Date is { } date && Dates(date) && !(folded is not null && OnlyNames(folded, line, i, end))) return date;
        }
        return null;
    }

    private static bool OnlyNames(string folded, Line line, int date, int end)
    {
        var clause = Math.Min(line.ClauseEnd(date), end) - 1;
        return DateWords.OnlyNames(folded, line.Tokens[date].Span, TextSpan.Between(line.Tokens[date].Span.Start, line.Tokens[clause].Span.End), -1, figure: false);
    }

    // 目前 and 2020年至今 date no event
    private static bool Dates(DateMention date) => date.Kind is not (DateKind.Now or DateKind.Stretch);
}
