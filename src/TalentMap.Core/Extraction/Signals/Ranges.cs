using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>Joins what a figure was and what it became into one: 由4萬8千元升到5萬8千元, 从293人增至500人.</summary>
internal static class Ranges
{
    private const int Reach = 24; // characters between the two figures, a date among them

    private static readonly string Bounding = Script.Fold("了约近逾超不足过仅只有的少多大概\n ");

    private static readonly char Turned = Script.Fold('翻');

    private const int ShortReach = 14; // the same without the date

    /// <summary>The quantities with each pair joined; a sum repeated in another currency is left out.</summary>
    public static List<Quantity> Join(string folded, List<Quantity> quantities)
    {
        var joined = new List<Quantity>();
        foreach (var quantity in quantities)
        {
            if (joined is not [.., var last]) joined.Add(quantity);
            else if (Repeats(folded, last, quantity)) continue;
            else if (Tells(folded, last, quantity)) joined[^1] = quantity with { Change = Direction.Up };
            else if (Becomes(folded, last, quantity)) joined[^1] = Between(last, quantity);
            else joined.Add(quantity);
        }
        return joined;
    }

    private static Quantity Between(Quantity from, Quantity to)
    {
        var (low, high) = (from.Low ?? from.High, to.Low ?? to.High);
        return to with { Span = from.Span.Join(to.Span), Low = low < high ? low : high, High = low < high ? high : low, Currency = to.Currency ?? from.Currency, Change = low < high ? Direction.Up : Direction.Down };
    }

    /// <summary>Whether the second figure is what the first became: 从年初的80人一路长到年底的210人; without 从 the verb alone stands between (80人增至210人).</summary>
    public static bool Becomes(string folded, Quantity from, Quantity to)
    {
        if (from.Measure != to.Measure || to.Span.Start - from.Span.End > Reach || from.Span.Start < 1) return false;
        var gap = Undated(folded.AsSpan(from.Span.End, Math.Max(0, to.Span.Start - from.Span.End)));
        if (gap.Length > ShortReach || Result(gap) is not { Length: > 0 } verb) return false;
        var before = folded.AsSpan(Math.Max(0, from.Span.Start - Reach), Math.Min(Reach, from.Span.Start));
        return before.LastIndexOfAny(Origins) > before.LastIndexOfAny(",。;") || gap.Length <= verb.Length + 2 && verb.Length > 1;
    }

    private const string Origins = "从由自将把";

    private static readonly string[] Results = [.. new[]
    {
        "变成", "变为", "增为", "减为", "改为", "改成", "成了", "缩为", "扩为", "缩成", "扩成", "砍成", "减成", "压成", "涨成", "升为", "降为", "转为", "增到", "增至", "增加到", "增加至", "减少到", "减少至", "扩到", "扩至", "扩充到", "扩充至", "扩大到", "扩大至", "扩张到", "扩张至", "缩到", "缩至", "缩减到", "缩减至",
        "降到", "降至", "升到", "升至", "涨到", "涨至", "跌到", "跌至", "减到", "减至", "攀升到", "攀升至", "飙升到", "飙升至", "提高到", "提高至", "提到", "提升到", "提升至", "翻到", "冲到", "长到", "掉到", "落到", "砍到", "压到", "压缩到", "压缩至", "上调到", "上调至", "下调到", "下调至", "加到", "抬到", "添到", "增添到", "招到", "拉到", "爬到", "滑到", "缩水到", "缩水至", "一路到",
        "进", "到", "至", "剩", "余",
    }.Select(Script.Fold).OrderByDescending(words => words.Length)];

    // 不到, 找到, 直到 become nothing
    private static readonly string NoVerbs = Script.Fold("不没未达得看找直遇感拿收想听受临等轮甚乃以及日");

    // The word that says what became: 一路|长到
    private static string? Result(ReadOnlySpan<char> gap)
    {
        foreach (var words in Results)
        {
            if (gap.EndsWith(words, StringComparison.Ordinal)) return words.Length == 1 && gap.Length > 1 && NoVerbs.Contains(gap[^2]) ? null : words;
        }
        return null;
    }

    private static readonly string[] Times = [.. new[] { "现在", "如今", "目前", "今年", "去年", "眼下", "现时", "现今", "当前", "今天", "今日", "当下", "年底", "年初", "年末", "年中", "月底", "月初", "月末", "本月", "上月", "上个月", "这个月", "最近", "后来", "高峰时", "高峰期", "高峰", "巅峰", "峰值", "最高时", "最多时", "顶峰", "今" }.Select(Script.Fold)];

    // 从2022年的3%升到了2024年的12%: the time of the second figure stands between, and light words
    private static ReadOnlySpan<char> Undated(ReadOnlySpan<char> gap)
    {
        for (var length = -1; length != gap.Length;)
        {
            length = gap.Length;
            gap = gap.TrimEnd(Bounding);
            if (gap is [.., '年' or '月' or '日']) gap = gap.TrimEnd("0123456789年月日今去");
            foreach (var word in Times)
            {
                if (gap.EndsWith(word, StringComparison.Ordinal)) gap = gap[..^word.Length].TrimEnd("0123456789"); // 6|月底
            }
        }
        return gap;
    }

    // 估值翻倍至33亿美元: the sum says what the doubling led to
    private static bool Tells(string folded, Quantity doubling, Quantity result) =>
        doubling.Measure == Measure.Ratio && result.Measure != Measure.Ratio && folded[doubling.Span.Start] == Turned && result.Span.Start - doubling.Span.End <= 3
        && folded[doubling.Span.End] is '至' or '到';

    // 3亿美元(约合21亿元人民币)
    private static bool Repeats(string folded, Quantity first, Quantity again)
    {
        if (first.Measure != Measure.Money || again.Measure != Measure.Money || again.Span.Start - first.Span.End > 10) return false;
        var gap = folded.AsSpan(first.Span.End, Math.Max(0, again.Span.Start - first.Span.End));
        if (gap.Trim("( 约") is "" && gap.Contains('(') && first.Currency != again.Currency) return true; // 25亿人民币(约3.5亿美元)
        return gap.Contains("合", StringComparison.Ordinal) || gap.Contains("相当于", StringComparison.Ordinal) || gap.Contains("换算", StringComparison.Ordinal);
    }
}
