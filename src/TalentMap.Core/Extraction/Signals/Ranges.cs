
namespace TalentMap.Core.Extraction.Signals;

/// <summary>Joins what a figure was and what it became into one: 由4萬8千元升到5萬8千元, 从293人增至500人.</summary>
internal static class Ranges
{
    private const int Reach = 14; // characters between the two figures

    /// <summary>The quantities with each pair joined; a sum repeated in another currency is left out.</summary>
    public static List<Quantity> Join(string folded, List<Quantity> quantities)
    {
        var joined = new List<Quantity>();
        foreach (var quantity in quantities)
        {
            if (joined is not [.., var last]) joined.Add(quantity);
            else if (Repeats(folded, last, quantity)) continue;
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
        var gap = folded.AsSpan(from.Span.End, Math.Max(0, to.Span.Start - from.Span.End)).TrimEnd("了约近逾超不足过仅只有的 ");
        if (gap is not [.., '到' or '至'] && !gap.EndsWith("变成", StringComparison.Ordinal) && !gap.EndsWith("增为", StringComparison.Ordinal) && !gap.EndsWith("减为", StringComparison.Ordinal)) return false;
        var before = folded.AsSpan(Math.Max(0, from.Span.Start - 12), Math.Min(12, from.Span.Start));
        return before.Contains('从') || before.Contains('由');
    }

    // 3亿美元(约合21亿元人民币)
    private static bool Repeats(string folded, Quantity first, Quantity again)
    {
        if (first.Measure != Measure.Money || again.Measure != Measure.Money || again.Span.Start - first.Span.End > 10) return false;
        var gap = folded.AsSpan(first.Span.End, Math.Max(0, again.Span.Start - first.Span.End));
        return gap.Contains("合", StringComparison.Ordinal) || gap.Contains("相当于", StringComparison.Ordinal) || gap.Contains("换算", StringComparison.Ordinal);
    }
}
