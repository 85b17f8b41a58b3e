using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>Joins what a figure was and what it became into one: 由4萬8千元升到5萬8千元, 从293人增至500人.</summary>
internal static class Ranges
{
    private const int Reach = 20; // characters between the two figures, a date among them

    private static readonly string Bounding = Script.Fold("了约近逾超不足过仅只有的少多大概 ");

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

    private static bool Becomes(string folded, Quantity from, Quantity to)
    {
        if (from.Measure != to.Measure || to.Span.Start - from.Span.End > Reach || from.Span.Start < 1) return false;
        var gap = Undated(folded.AsSpan(from.Span.End, Math.Max(0, to.Span.Start - from.Span.End)).TrimEnd(Bounding));
        if (gap.Length > ShortReach) return false;
        if (gap is not [.., '到' or '至'] && !gap.EndsWith("变成", StringComparison.Ordinal) && !gap.EndsWith("增为", StringComparison.Ordinal) && !gap.EndsWith("减为", StringComparison.Ordinal)) return false;
        var before = folded.AsSpan(Math.Max(0, from.Span.Start - Reach), Math.Min(Reach, from.Span.Start));
        return before.Contains('从') || before.Contains('由');
    }

    // 从2022年的3%升到了2024年的12%: the year of the second figure stands between
    private static ReadOnlySpan<char> Undated(ReadOnlySpan<char> gap)
    {
        foreach (var word in (ReadOnlySpan<string>)["现在", "如今", "目前", "今年", "去年"])
        {
            if (gap.EndsWith(word, StringComparison.Ordinal)) return gap[..^word.Length].TrimEnd("了 ");
        }
        return gap is [.., '年' or '月' or '底' or '初'] ? gap.TrimEnd("0123456789年月底初末 今去").TrimEnd("了 ") : gap;
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
