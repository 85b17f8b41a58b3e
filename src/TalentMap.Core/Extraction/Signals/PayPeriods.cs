using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>Whether pay is told by the year or by the month: the nearest word before the figure in its sentence, else right behind it.</summary>
internal static class PayPeriods
{
    private const int Reach = 4; // 80万元的年薪
    private const int EarnedReach = 7; // 每个月能多拿9万

    private static readonly TermIndex<string> Words = new(WordList.Rows("pay-periods").Select(row => Term.Of(row[0], row[1] == "once" ? "" : row[1])));

    private static readonly TermIndex<bool> Earnings = SignalWords.Of("earned");

    /// <summary>Whether a sum is pay by its own words: 15,000元/月, 每个月多拿9万, 一年能拿100万, 240万一年.</summary>
    public static bool Earned(string folded, TextSpan figure)
    {
        if (Behind(folded, figure) || Follows(folded, figure) is not null) return true;
        var before = TextSpan.Between(Math.Max(0, figure.Start - EarnedReach), figure.Start);
        foreach (var hit in Words.All(folded, before))
        {
            if (hit.Value is "/month" or "/year" && hit.Span.End == figure.Start && !IsOnlyTime(folded, hit.Span)) return true; // 现在一个月两万八
            if (hit.Value.Length > 0 && Earnings.Any(folded, TextSpan.Between(hit.Span.End, figure.Start))) return true;
        }
        return false;
    }

    // 240万一年, 三万五一个月
    private static string? Follows(string folded, TextSpan figure)
    {
        var rest = folded.AsSpan(figure.End);
        foreach (var (words, period) in (ReadOnlySpan<(string, string)>)[("一年", "/year"), ("每年", "/year"), ("/年", "/year"), ("一个月", "/month"), ("每月", "/month"), ("每个月", "/month"), ("一月", "/month")])
        {
            if (rest.StartsWith(words, StringComparison.Ordinal) && !(rest.Length > words.Length && rest[words.Length] is '前' or '后' or '内' or '里' or '多')) return period;
        }
        return null;
    }

    // The period stands right behind the figure: 15,000元/月
    private static bool Behind(string folded, TextSpan figure) =>
        figure.End + 1 < folded.Length && folded[figure.End] is '/' or '每' && folded[figure.End + 1] is '月' or '年';

    /// <summary><c>/year</c>, <c>/month</c>, nothing for pay at once; <see cref="BySize"/> for a word that leaves it open; null where the sentence does not tell.</summary>
    public static string? Of(string folded, TextSpan sentence, TextSpan figure)
    {
        if (Behind(folded, figure)) return folded[figure.End + 1] == '月' ? "/month" : "/year";
        if (Follows(folded, figure) is { } follows) return follows;
        if (IsForYears(folded.AsSpan(Math.Max(sentence.Start, figure.Start - YearsReach), Math.Min(YearsReach, figure.Start - sentence.Start)))) return "";
        string? period = null;
        foreach (var hit in Words.Longest(folded, sentence))
        {
            if (IsOnlyTime(folded, hit.Span)) continue;
            var value = hit.Value;
            if (hit.Span.Start == figure.End) return value; // 年薪1500万元外加1000万元|签约金
            if (hit.Span.End <= figure.Start) period = value;
            else if (period is null && hit.Span.Start - figure.End <= Reach && Clauses.AreOne(folded, figure.End, hit.Span.Start)) return value;
        }
        return period ?? (folded[figure.End - 1] == 'k' ? "/month" : null); // 薪资35k-60k
    }

    // 去年|薪酬, 比一年|前低5%, 过去一年: when, not how often
    private static bool IsOnlyTime(string folded, TextSpan word)
    {
        var before = word.Start > 0 ? folded[word.Start - 1] : '\n';
        var behind = word.End < folded.Length ? folded[word.End] : '\n';
        return word.Of(folded) switch
        {
            ['年', ..] => before is '去' or '今' or '前' or '明' && (behind is '酬' or '资' or '水' or '金' || word.Of(folded) is not "年薪"),
            ['一', '年', ..] or ['一', '个', '月'] => behind is '前' or '后' or '内' or '里' or '多' or '来' or '间' or '以' || before is '近' or '去' or '前' or '上' or '这' or '那' or '同' or '第' or '头' or '行' or '作' or '满' or '职' or '龄' or '历',
            _ => false,
        };
    }

    private const int YearsReach = 8;

    // 四年总额2亿美元, 四年总包: paid once, though it counts for years
    private static bool IsForYears(ReadOnlySpan<char> before)
    {
        var year = before.LastIndexOf('年');
        return year > 0 && before[year - 1] is '两' or '三' or '四' or '五' or '六' or '2' or '3' or '4' or '5' or '6' && before[(year + 1)..].IndexOfAny(",。;") < 0
            && (year + 1 == before.Length || before[(year + 1)..].IndexOfAny("总包合共") >= 0) && !(year > 1 && char.IsAsciiDigit(before[year - 2]));
    }

    /// <summary>Pay by time, but whether by the year or by the month its size must say.</summary>
    public const string BySize = "size";

    private const decimal MostYearly = 100_000_000; // 动辄数亿美元的报价 is for a stay

    /// <summary>What a sum of pay is paid for by its size: what no month brings is by the year, what nobody lives on for a year by the month; null between and for fortunes.</summary>
    public static string? Likely(decimal sum, string currency)
    {
        var (month, year) = currency switch
        {
            "CNY" or "HKD" => (100_000m, 150_000m),
            "TWD" => (300_000m, 400_000m),
            "JPY" => (1_500_000m, 2_000_000m),
            _ => (12_000m, 20_000m),
        };
        return sum >= MostYearly ? null : sum >= year ? "/year" : sum <= month ? "/month" : null;
    }
}
