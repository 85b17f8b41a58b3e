using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>Whether pay is told by the year or by the month: the nearest word before the figure in its sentence, else right behind it.</summary>
internal static class PayPeriods
{
    private static readonly TermIndex<string> Words = new(WordList.Rows("pay-periods").Select(row => (row[0], row[1] == "once" ? "" : row[1])));

    /// <summary>Whether the period stands right behind the figure (15,000元/月).</summary>
    public static bool Behind(string folded, TextSpan figure) =>
        figure.End + 1 < folded.Length && folded[figure.End] is '/' or '每' && folded[figure.End + 1] is '月' or '年';

    /// <summary><c>/year</c>, <c>/month</c> or nothing for pay at once or untold.</summary>
    public static string Of(string folded, TextSpan sentence, TextSpan figure)
    {
        if (Behind(folded, figure)) return folded[figure.End + 1] == '月' ? "/month" : "/year";
        var period = "";
        foreach (var hit in Words.Longest(folded, sentence))
        {
            if (hit.Span.Start > 0 && hit.Span.Of(folded)[0] == '年' && folded[hit.Span.Start - 1] is '去' or '今' or '前' or '明') continue; // 去年薪酬
            if (hit.Span.End <= figure.Start) period = hit.Value;
            else if (period.Length == 0 && hit.Span.Start - figure.End <= 4) return hit.Value;
        }
        return period.Length == 0 && folded[figure.End - 1] == 'k' ? "/month" : period; // 薪资35k-60k
    }
}
