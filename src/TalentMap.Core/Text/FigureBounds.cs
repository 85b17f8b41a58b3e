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
        ("不超过", Bounds.AtMost), ("不超", Bounds.AtMost), ("不到", Bounds.AtMost), ("不足", Bounds.AtMost), ("未满", Bounds.AtMost),
        ("数不出", Bounds.AtMost), ("找不出", Bounds.AtMost), ("找不到", Bounds.AtMost), ("凑不出", Bounds.AtMost), ("凑不齐", Bounds.AtMost), ("凑不够", Bounds.AtMost), ("挑不出", Bounds.AtMost), ("数不满", Bounds.AtMost), ("不满", Bounds.AtMost),
        ("低于", Bounds.AtMost), ("少于", Bounds.AtMost), ("最多", Bounds.AtMost), ("至多", Bounds.AtMost), ("顶多", Bounds.AtMost), ("最高", Bounds.AtMost), ("上限", Bounds.AtMost),
        ("大约", Bounds.AtLeast), ("大概", Bounds.AtLeast), ("约", Bounds.AtLeast), ("超过", Bounds.AtLeast), ("超", Bounds.AtLeast),
        ("逾", Bounds.AtLeast), ("突破", Bounds.AtLeast), ("高于", Bounds.AtLeast), ("多于", Bounds.AtLeast), ("上", Bounds.AtLeast),
        ("破", Bounds.AtLeast), ("最少", Bounds.AtLeast), ("不止", Bounds.AtLeast), ("超出", Bounds.AtLeast), ("少说", Bounds.AtLeast), ("冲破", Bounds.AtLeast), ("越过", Bounds.AtLeast), ("跨过", Bounds.AtLeast), ("跨越", Bounds.AtLeast), ("迈过", Bounds.AtLeast), ("飙过", Bounds.AtLeast), ("涨过", Bounds.AtLeast), ("高过", Bounds.AtLeast), ("冲过", Bounds.AtLeast), ("差不多", Bounds.AtLeast), ("只要", Bounds.AtLeast),
        ("近", Bounds.Exact), ("高达", Bounds.Exact), ("将近", Bounds.Exact), ("接近", Bounds.Exact),
    ]);

    private static readonly (string Words, Bounds Says)[] After = Folded(
    [
        ("以内", Bounds.AtMost), ("之内", Bounds.AtMost), ("以下", Bounds.AtMost), ("封顶", Bounds.AtMost),
        ("以上", Bounds.AtLeast), ("左右", Bounds.AtLeast), ("上下", Bounds.AtLeast), ("开外", Bounds.AtLeast), ("起步", Bounds.AtLeast), ("起跳", Bounds.AtLeast), ("打底", Bounds.AtLeast), ("往上", Bounds.AtLeast), ("出头", Bounds.AtLeast), ("有余", Bounds.AtLeast), ("之多", Bounds.Exact), ("元起", Bounds.AtLeast), ("块起", Bounds.AtLeast),
    ]);

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
        for (var skipped = 0; skipped < 4 && end > 0; skipped++, end--)
        {
            foreach (var (words, says) in Before)
            {
                if (EndsAt(folded, end, words) && (words != "上" || skipped == 0 && !char.IsAsciiDigit(folded[end]))) return says; // 上百, not 晚上18点, 名单上有120人
            }
            if (folded[end - 1] == '的' && SharesAbout(folded, end)) return Bounds.AtLeast;
            if (folded[end - 1] is not ('了' or '有' or '为' or '是' or '可' or '达' or '拿' or '需' or ' ' or '$')) break;
        }
        return Bounds.Exact;
    }

    // 约占公司总人数的75%
    private static bool SharesAbout(string folded, int end)
    {
        var before = folded.AsSpan(Math.Max(0, end - 16), Math.Min(16, end));
        return before.LastIndexOf("约占", StringComparison.Ordinal) is >= 0 and var at && before[at..].IndexOfAny(",。;") < 0;
    }

    private static Bounds Ahead(string folded, int from)
    {
        if (from + 1 < folded.Length && folded[from] == '级' && folded[from - 1] is '万' or '亿') return Bounds.AtLeast; // 千亿级市值
        for (var at = from; at < Math.Min(folded.Length, from + Reach); at++)
        {
            if (folded[at] is ',' or '。' or '、' or ';' or '\n' or '(' or ')' or ':' || char.IsAsciiDigit(folded[at])) break;
            foreach (var (words, says) in After)
            {
                if (string.CompareOrdinal(folded, at, words, 0, words.Length) == 0) return says;
            }
        }
        return Bounds.Exact;
    }

    private static bool EndsAt(string folded, int end, string words) =>
        end >= words.Length && string.CompareOrdinal(folded, end - words.Length, words, 0, words.Length) == 0;
}
