using TalentMap.Core.Dates;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>Which date of a sentence a figure or an event has: the nearest before it, else one just behind it in its own clause.</summary>
internal sealed class GoverningDates(string folded, IReadOnlyList<DateMention> dates)
{
    /// <summary>The date that governs a place of a sentence; null where the sentence has none.</summary>
    /// <param name="figure">Whether the place is a figure: only figures are dated by 目前.</param>
    public DateMention? Of(TextSpan sentence, TextSpan place, bool figure)
    {
        var clause = Clauses.At(folded, sentence, place.Start);
        DateMention? before = null;
        for (var i = FirstAt(sentence.Start); i < dates.Count && dates[i].Span.Start < sentence.End; i++)
        {
            var date = dates[i];
            if (date.Kind == DateKind.Now && !figure || Compares(date)) continue;
            if (date.Span.Start < place.Start) before = date;
            else if (before is null && date.Span.End <= clause.End) return date;
        }
        return before;
    }

    // 较2022年底, 比去年: what the figure is compared with
    private bool Compares(DateMention date) => date.Span.Start > 0 && folded[date.Span.Start - 1] is '较' or '比';

    private int FirstAt(int position)
    {
        int low = 0, high = dates.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (dates[middle].Span.Start < position) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
