using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>Whether pay is told by the year or by the month: the nearest word before the figure in its sentence, else right behind it.</summary>
internal static class PayPeriods
{
    private const int Reach = 4; // 80万元的年薪
    private const int EarnedReach = 7; // 每个月能多拿9万

    private static readonly TermIndex<string> Words = new(WordList.Rows("pay-periods").Select(row => (row[0], row[1] == "once" ? "" : row[1])));

    private static readonly TermIndex<bool> Earnings = SignalWords.Of("earned");

    /// <summary>Whether a sum is pay by its own words: 15,000元/月, 每个月多拿9万.</summary>
    public static bool Earned(string folded, TextSpan figure)
    {
        if (Behind(folded, figure)) return true;
        var before = TextSpan.Between(Math.Max(0, figure.Start - EarnedReach), figure.Start);
        foreach (var hit in Words.All(folded, before))
        {
            if (hit.Value.Length > 0 && Earnings.Any(folded, TextSpan.Between(hit.Span.End, figure.Start))) return true;
        }
        return false;
    }

    // The period stands right behind the figure: 15,000元/月
    private static bool Behind(string folded, TextSpan figure) =>
        figure.End + 1 < folded.Length && folded[figure.End] is '/' or '每' && folded[figure.End + 1] is '月' or '年';

    /// <summary><c>/year</c>, <c>/month</c>, nothing for pay at once; null where the sentence does not tell.</summary>
    public static string? Of(string folded, TextSpan sentence, TextSpan figure)
    {
        if (Behind(folded, figure)) return folded[figure.End + 1] == '月' ? "/month" : "/year";
        string? period = null;
        foreach (var hit in Words.Longest(folded, sentence))
        {
            if (hit.Span.Start > 0 && hit.Span.Of(folded)[0] == '年' && folded[hit.Span.Start - 1] is '去' or '今' or '前' or '明') continue; // 去年薪酬
            if (hit.Span.End <= figure.Start) period = hit.Value;
            else if (period is null && hit.Span.Start - figure.End <= Reach && Clauses.Between(folded, figure.End, hit.Span.Start) == 0) return hit.Value;
        }
        return period ?? (folded[figure.End - 1] == 'k' ? "/month" : null); // 薪资35k-60k
    }
}
