using TalentMap.Core.Dates;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>Which date of a sentence a figure or an event has: the nearest before it, else one just behind it in its own clause.</summary>
internal sealed class GoverningDates(string folded, IReadOnlyList<DateMention> dates)
{
    private const int CarryReach = 200; // characters from a date to a sentence that still speaks of it

    private static readonly string[] Then = ["当时", "彼时", "那时", "当年", "那年", "其时"];

    /// <summary>The date that governs a place of a sentence; null where the sentence has none.</summary>
    /// <param name="figure">Whether the place is a figure: only figures are dated by 目前.</param>
    public DateMention? Of(TextSpan sentence, TextSpan place, bool figure)
    {
        var clause = Clauses.At(folded, sentence, place.Start);
        DateMention? before = null;
        for (var i = FirstAt(sentence.Start); i < dates.Count && dates[i].Span.Start < sentence.End; i++)
        {
            var date = dates[i];
            if (date.Kind == DateKind.Now && !figure || Compares(date) || IsAside(date.Span, place)) continue;
            if (date.Kind == DateKind.Stretch && date.Span.End < place.Start && TextSpan.Between(date.Span.End, place.Start).Of(folded).Contains(';')) continue;
            if (date.Span.Start < place.Start) before = date;
            else if (before is null && date.Span.End <= clause.End) return date;
        }
        return before ?? Carried(sentence);
    }

    // 时间回到去年2月。行业被点燃: a sentence without a date has that of the one before it on its line;
    // one that says 当时 has it also over a line end.
    private DateMention? Carried(TextSpan sentence)
    {
        if (sentence.Of(folded).Contains("累计", StringComparison.Ordinal) || sentence.Of(folded).Contains("原有", StringComparison.Ordinal)) return null;
        var last = FirstAt(sentence.Start) - 1;
        while (last >= 0 && sentence.Start - dates[last].Span.End <= CarryReach && (dates[last].Kind is not (DateKind.Calendar or DateKind.Stretch) || Compares(dates[last]))) last--;
        if (last < 0 || dates[last].Span.End > sentence.Start) return null; // a long sentence may be cut inside a date
        var gap = folded.AsSpan(dates[last].Span.End, sentence.Start - dates[last].Span.End);
        var then = Array.Exists(Then, word => sentence.Of(folded).StartsWith(word, StringComparison.Ordinal));
        if (gap.Length > CarryReach || !then && EndsLine(gap)) return null;
        return gap.Count('。') + gap.Count('!') + gap.Count('?') <= (then ? 3 : 1) ? dates[last] : null;
    }

    // A line that ends with a comma is only wrapped.
    private static bool EndsLine(ReadOnlySpan<char> gap)
    {
        for (var i = 0; i < gap.Length; i++)
        {
            if (gap[i] == '\n' && !(i > 0 && gap[i - 1] is (',' or '、'))) return true;
        }
        return false;
    }

    // 较2022年底, 比去年, 是去年的3倍, 和三年前相比: what the figure is compared with
    private bool Compares(DateMention date)
    {
        var before = date.Span.Start > 0 ? folded[date.Span.Start - 1] : '\n';
        var behind = folded.AsSpan(date.Span.End, Math.Min(10, folded.Length - date.Span.End));
        return before is '较' or '比' or '如' || before is '是' or '为' or '及' or '从' or '由' && behind is ['的', ..] || before is '和' or '与' or '跟' or '同' && behind.Contains("相比", StringComparison.Ordinal);
    }

    // (2017年併進來的那批也算在內): a date in brackets stays there, but for one that stands alone: 当年(2003年)
    private bool IsAside(TextSpan date, TextSpan place)
    {
        if (date.Start == 0 || date.Start > place.Start) return false;
        var close = folded.IndexOf(')', date.End, Math.Min(40, folded.Length - date.End));
        return folded[date.Start - 1] == '(' && close > date.End && close < place.Start;
    }

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
