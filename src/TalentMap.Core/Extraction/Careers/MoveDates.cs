using TalentMap.Core.Dates;

namespace TalentMap.Core.Extraction.Careers;

/// <summary>Tells which date of a sentence a move has: the nearest before the verb, else one behind it in its clause.</summary>
internal static class MoveDates
{
    public static DateMention? Of(Line line, int verb)
    {
        for (var i = verb - 1; i >= 0; i--)
        {
            if (line.Tokens[i].Date is { } date && Dates(date)) return date;
        }
        for (var i = verb + 1; i < line.ClauseEnd(verb); i++)
        {
            if (line.Tokens[i].Date is { } date && Dates(date)) return date;
        }
        return null;
    }

    // 目前 and 2020年至今 date no event
    private static bool Dates(DateMention date) => date.Kind is not (DateKind.Now or DateKind.Stretch);
}
