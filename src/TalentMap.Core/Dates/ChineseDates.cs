using TalentMap.Core.Text;

namespace TalentMap.Core.Dates;

/// <summary>
/// Finds the dates of an article and says what they mean: 2023年3月, 去年底, 近日, 2020年至今. A date without a year takes the
/// year that the text is speaking of; what cannot be resolved (近年来, 隨後; 去年 in an article without a date) is no date.
/// </summary>
public static class ChineseDates
{
    /// <summary>All dates in the order of the text, none overlapping.</summary>
    /// <param name="folded">The folded text (see <see cref="Script.Fold(string)"/>).</param>
    /// <param name="reference">The day, month or year of publication; null where it is not known.</param>
    public static IReadOnlyList<DateMention> Find(string folded, FuzzyDate? reference)
    {
        var dates = new List<DateMention>();
        var discourse = new Discourse(reference);
        var reading = new DateReading(folded, reference, discourse);
        var match = new DateMatch(folded);
        for (var at = 0; match.Find(at);)
        {
            discourse.ReadTo(folded, match.Index);
            at = match.Index + 1;
            var mention = ReadAt(folded, match, reading);
            if (mention is { } again && RepeatsDay(folded, match, dates))
            {
                if (match.Has(DatePart.BareDay) && again.Value.Latest.Day != dates[^1].Value.Latest.Day && !(again.Value.Earliest > reference?.Latest)) dates[^1] = dates[^1] with { Value = again.Value };
            }
            else if (mention is { } found)
            {
                found = Extended(folded, found, reading) with { OpensSentence = discourse.OpensSentence(folded, found.Span) };
                if (!IsCompared(folded, found)) discourse.Tell(folded, found);
                if (!TryJoin(folded, dates, found)) dates.Add(found);
            }
            if (mention is { } read) at = read.Span.End;
        }
        return dates;
    }

    private static DateMention? ReadAt(string folded, DateMatch match, DateReading reading)
    {
        if (DateNeighbours.Allow(folded, match)) return reading.Read(match);
        return match.ShortenToYear() && DateNeighbours.Allow(folded, match) ? reading.Read(match) : null;
    }

    // 2020年至今, 今年以来: up to the month of publication
    private static DateMention Extended(string folded, DateMention date, DateReading reading)
    {
        if (date.Kind != DateKind.Calendar) return date;
        if (Continues(folded, date.Span.End) is > 0 and var length && reading.SinceAfter(date.Value) is { } since)
        {
            return new DateMention(date.Span with { Length = date.Span.Length + length }, since, DateKind.Stretch);
        }
        foreach (var tail in (ReadOnlySpan<string>)["至今", "以来", "迄今", "到现在", "到目前", "至目前"])
        {
            if (string.CompareOrdinal(folded, date.Span.End, tail, 0, tail.Length) != 0 || reading.UntilNow(date.Value) is not { } value) continue;
            return new DateMention(date.Span with { Length = date.Span.Length + tail.Length }, value, DateKind.Stretch);
        }
        return date;
    }

    // 6月后市场转凉: from the month behind it on; 6月后来 is none
    private static int Continues(string folded, int at)
    {
        var length = string.CompareOrdinal(folded, at, "之后", 0, 2) == 0 || string.CompareOrdinal(folded, at, "以后", 0, 2) == 0 ? 2
            : at < folded.Length && folded[at] == '后' ? 1 : 0;
        return length > 0 && (at + length == folded.Length || folded[at + length] == ',') ? length : 0;
    }

    // What a figure is compared with (较2022年, 由去年的300人, 去年同期) does not move the story.
    private static bool IsCompared(string folded, DateMention date)
    {
        var before = date.Span.Start > 0 ? folded[date.Span.Start - 1] : '\n';
        return before is '较' or '比' || before is '由' or '从' or '与' && date.Span.End < folded.Length && folded[date.Span.End] == '的' || folded.AsSpan(date.Span.Start, date.Span.Length).EndsWith("同期", StringComparison.Ordinal);
    }

    // 11月28日,周一; 上周五(22日): the weekday or day only says again which it was
    private static bool RepeatsDay(string folded, DateMatch match, List<DateMention> dates)
    {
        if (dates is not [.., { Value.Edtf.Length: 10 } day] || !match.Has(DatePart.Weekday) && !match.Has(DatePart.BareDay) || match.Has(DatePart.Week)) return false;
        var gap = folded.AsSpan(day.Span.End, match.Index - day.Span.End);
        return gap is "" or " " or "(" or "," && !(gap is "," && match.Has(DatePart.BareDay)) || gap is "" && match.Words[0] is ',' or '(';
    }

    // 2022年底到2023年初, 3月18日至24日
    private static bool TryJoin(string folded, List<DateMention> dates, DateMention last)
    {
        if (dates is not [.., { Kind: DateKind.Calendar } first] || last.Kind != DateKind.Calendar) return false;
        var gap = folded.AsSpan(first.Span.End, last.Span.Start - first.Span.End).Trim();
        if (gap is not ("至" or "到" or "-" or "—" or "~" or "——")) return false;
        if (!FuzzyDate.TryParse($"{first.Value.Edtf.Split('/')[0]}/{last.Value.Edtf.Split('/')[^1]}", out var value)) return false;
        dates[^1] = first with { Span = first.Span.Join(last.Span), Value = value };
        return true;
    }
}
