using System.Buffers;

namespace TalentMap.Core.Text;

/// <summary>Which bound a figure is.</summary>
internal enum Bounds { Exact, AtLeast, AtMost }

/// <summary>
/// Reads the words around a figure: 约, 超, 至少 … leave the upper bound open, 不到, 最多, 以内 … the lower one; 近 and 高達 take
/// the figure as it stands.
/// </summary>
internal static class FigureBounds
{
    private const int Reach = 6; // how far behind the figure 以内 may stand: 40万美元以内

    private static readonly (string Words, Bounds Says)[] Before = Folded(
    [
        ("不少于", Bounds.AtLeast), ("不低于", Bounds.AtLeast), ("不下于", Bounds.AtLeast), ("不下", Bounds.AtLeast), ("至少", Bounds.AtLeast), ("起码", Bounds.AtLeast),
        ("不会超过", Bounds.AtMost), ("不会多于", Bounds.AtMost), ("不可能超过", Bounds.AtMost), ("不超过", Bounds.AtMost), ("不超", Bounds.AtMost), ("不到", Bounds.AtMost), ("不足", Bounds.AtMost), ("未满", Bounds.AtMost),
        ("数不出", Bounds.AtMost), ("找不出", Bounds.AtMost), ("找不到", Bounds.AtMost), ("凑不出", Bounds.AtMost), ("凑不齐", Bounds.AtMost), ("凑不够", Bounds.AtMost), ("挑不出", Bounds.AtMost), ("数不满", Bounds.AtMost), ("不满", Bounds.AtMost),
        ("低于", Bounds.AtMost), ("少于", Bounds.AtMost), ("最多", Bounds.AtMost), ("至多", Bounds.AtMost), ("顶多", Bounds.AtMost), ("最高", Bounds.AtMost), ("上限", Bounds.AtMost),
        ("大约", Bounds.AtLeast), ("大概", Bounds.AtLeast), ("约", Bounds.AtLeast), ("超过", Bounds.AtLeast), ("超", Bounds.AtLeast),
        ("逾", Bounds.AtLeast), ("突破", Bounds.AtLeast), ("高于", Bounds.AtLeast), ("多于", Bounds.AtLeast), ("上", Bounds.AtLeast), ("成", Bounds.AtLeast),
        ("破", Bounds.AtLeast), ("最少", Bounds.AtLeast), ("不止", Bounds.AtLeast), ("超出", Bounds.AtLeast), ("少说", Bounds.AtLeast), ("冲破", Bounds.AtLeast), ("越过", Bounds.AtLeast), ("跨过", Bounds.AtLeast), ("跨越", Bounds.AtLeast), ("迈过", Bounds.AtLeast), ("飙过", Bounds.AtLeast), ("涨过", Bounds.AtLeast), ("高过", Bounds.AtLeast), ("冲过", Bounds.AtLeast), ("差不多", Bounds.AtLeast), ("只要", Bounds.AtLeast),
        ("约莫", Bounds.AtLeast), ("大致", Bounds.AtLeast), ("估摸", Bounds.AtLeast), ("粗估", Bounds.AtLeast), ("超越", Bounds.AtLeast), ("多过", Bounds.AtLeast), 
        ("总有", Bounds.AtLeast), ("远超", Bounds.AtLeast), ("大于", Bounds.AtLeast), ("直逼", Bounds.Exact), ("逼近", Bounds.Exact), ("多达", Bounds.Exact),
        ("没到", Bounds.AtMost), ("不及", Bounds.AtMost), ("未到", Bounds.AtMost), ("不够", Bounds.AtMost), ("不出", Bounds.AtMost), ("没超过", Bounds.AtMost), ("未超过", Bounds.AtMost), ("没有超过", Bounds.AtMost), ("未过", Bounds.AtMost), ("没过", Bounds.AtMost), ("撑死", Bounds.AtMost), ("充其量", Bounds.AtMost), ("至高", Bounds.AtMost), ("小于", Bounds.AtMost), ("唔够", Bounds.AtMost), ("唔到", Bounds.AtMost),
        ("近", Bounds.Exact), ("高达", Bounds.Exact), ("将近", Bounds.Exact), ("接近", Bounds.Exact),
    ]);

    private static readonly (string Words, Bounds Says)[] After = Folded(
    [
        ("以内", Bounds.AtMost), ("之内", Bounds.AtMost), ("以下", Bounds.AtMost), ("封顶", Bounds.AtMost),
        ("以上", Bounds.AtLeast), ("左右", Bounds.AtLeast), ("上下", Bounds.AtLeast), ("开外", Bounds.AtLeast), ("起步", Bounds.AtLeast), ("起跳", Bounds.AtLeast), ("打底", Bounds.AtLeast), ("往上", Bounds.AtLeast), ("出头", Bounds.AtLeast), ("有余", Bounds.AtLeast), ("之多", Bounds.Exact), ("元起", Bounds.AtLeast), ("块起", Bounds.AtLeast),
        ("之上", Bounds.AtLeast), ("朝上", Bounds.AtLeast), ("向上", Bounds.AtLeast), ("还多", Bounds.AtLeast), ("还要多", Bounds.AtLeast), ("还不止", Bounds.AtLeast), ("挂零", Bounds.AtLeast), ("打不住", Bounds.AtLeast), ("万起", Bounds.AtLeast),
        ("以里", Bounds.AtMost), ("之下", Bounds.AtMost), ("顶天", Bounds.AtMost), ("到顶", Bounds.AtMost), ("为限", Bounds.AtMost), ("都不到", Bounds.AtMost), ("还不到", Bounds.AtMost),
    ]);

    private static readonly SearchValues<char> BeforeEnds = SearchValues.Create([.. Before.Select(row => row.Words[^1])]);

    private static readonly SearchValues<char> AfterStarts = SearchValues.Create([.. After.Select(row => row.Words[0])]);

    private static (string Words, Bounds Says)[] Folded((string Words, Bounds Says)[] rows) => [.. rows.Select(row => (Script.Fold(row.Words), row.Says))];

    /// <summary>What the words before and behind the figure say.</summary>
    public static Bounds Around(string folded, TextSpan figure)
    {
        var before = Behind(folded, figure.Start);
        return before == Bounds.Exact ? Ahead(folded, figure.End) : before;
    }

    // 超过了 300, 至少有 20, 最多可达 50: a few light words may stand between.
    private static Bounds Behind(string folded, int end)
    {
        end -= CurrencyBefore(folded, end);
        for (var skipped = 0; skipped < 4 && end > 0; skipped++, end--)
        {
            foreach (var (words, says) in BeforeEnds.Contains(folded[end - 1]) ? Before : [])
            {
                if (EndsAt(folded, end, words) && (words != "成" || folded[end] is '百' or '千') && (words is not ("上" or "成") || skipped == 0 && !char.IsAsciiDigit(folded[end]))) return says; // 上百, not 晚上18点, 名单上有120人
            }
            if (skipped == 0 && SharesAbout(folded, end) is { } share) return share;
            if (folded[end - 1] is not ('了' or '有' or '为' or '是' or '可' or '达' or '拿' or '需' or ' ' or '$')) break;
        }
        return Bounds.Exact;
    }

    // 约新台币2亿元, 超过人民币五千万
    private static int CurrencyBefore(string folded, int end)
    {
        foreach (var currency in (ReadOnlySpan<string>)["人民币", "新台币", "台币", "港币", "美金", "美元", "us$", "hk$", "nt$"])
        {
            if (EndsAt(folded, end, currency)) return currency.Length;
        }
        return 0;
    }

    // 约占公司总人数的75%, 约占员工两成, 不到员工总数的15%: the bound stands before the whole that the share is of
    private static Bounds? SharesAbout(string folded, int end)
    {
        var before = folded.AsSpan(Math.Max(0, end - 14), Math.Min(14, end));
        foreach (var (words, says) in Shares)
        {
            var at = before.LastIndexOf(words, StringComparison.Ordinal);
            if (at < 0 || before[at..].IndexOfAnyInRange((char)0, (char)0x7f) >= 0 || before[at..].Contains('。')) continue;
            if (words.Contains('占') || before is [.., '的'] or [.., '数']) return says;
        }
        return null;
    }

    private static readonly (string Words, Bounds Says)[] Shares = Folded([("约占", Bounds.AtLeast), ("大概占", Bounds.AtLeast), ("近占", Bounds.Exact), ("不到", Bounds.AtMost), ("不足", Bounds.AtMost), ("超过", Bounds.AtLeast), ("约", Bounds.AtLeast)]);

    private static Bounds Ahead(string folded, int from)
    {
        if (from < folded.Length && folded[from] is '多' or '余' && folded[from - 1] is '倍' or '成') return Bounds.AtLeast; // 一倍多, 三成多
        if (from + 1 < folded.Length && folded[from] == '级' && folded[from - 1] is '万' or '亿') return Bounds.AtLeast; // 千亿级市值
        for (var at = from; at < Math.Min(folded.Length, from + Reach); at++)
        {
            if (folded[at] is ',' or '。' or '、' or ';' or '\n' or '(' or ')' or ':' || char.IsAsciiDigit(folded[at])) break;
            foreach (var (words, says) in AfterStarts.Contains(folded[at]) ? After : [])
            {
                if (string.CompareOrdinal(folded, at, words, 0, words.Length) == 0 && folded[at - 1] != '及') return says; // 12名总监及以上的人
            }
        }
        return Bounds.Exact;
    }

    private static bool EndsAt(string folded, int end, string words) =>
        end >= words.Length && string.CompareOrdinal(folded, end - words.Length, words, 0, words.Length) == 0;
}
