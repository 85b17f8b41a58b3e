using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>Figures whose counted thing is told elsewhere: with the figure before or behind them; and those that count nothing at all.</summary>
internal static class Ellipses
{
    /// <summary>A bare number that counts what the figure before it did (三月还有1.2万个职位,八月只剩七千).</summary>
    public static Quantity? Again(string folded, TextSpan sentence, Figure figure, Quantity last)
    {
        if (last.Measure is not (Measure.People or Measure.Openings or Measure.Companies or Measure.GPUs) || figure.Shape == FigureShape.Ratio || (figure.Low ?? figure.High) is < 10 || IsYear(folded, figure) || IsNoCount(folded, figure)) return null;
        var (start, end) = (figure.Span.Start, figure.Span.End);
        if (start == 0 || !Leads.Contains(folded[start - 1]) || end < sentence.End && char.IsLetterOrDigit(folded[end]) && !Trails.Contains(folded[end])) return null;
        return QuantityReader.Of(figure, end, last.Measure);
    }

    /// <summary>A bare number of people that are left (只剩160).</summary>
    public static Quantity? Left(string folded, TextSpan sentence, Figure figure) =>
        figure.Shape == FigureShape.Amount && IsLeft(folded, figure.Span.Start) && !(figure.Span.End < sentence.End && char.IsLetterOrDigit(folded[figure.Span.End])) ? QuantityReader.Of(figure, figure.Span.End, Measure.People) : null;

    private static readonly string Leads = Script.Fold("有剩到是为至仅只才约近逾超过了成余达");

    /// <summary>What may stand behind a number without its noun: 出头, 左右, 以上.</summary>
    public static readonly string Trails = Script.Fold("出左上以之不个");

    private static readonly string Fronts = Script.Fold("目此之以当先年月日天期投税");

    /// <summary>Whether a number counts nothing: a time (14:45), a rank (前三名), the head of a line ((1)甲, 1.甲).</summary>
    public static bool IsNoCount(string folded, Figure figure)
    {
        var (start, end) = (figure.Span.Start, figure.Span.End);
        var before = start > 0 ? folded[start - 1] : '\n';
        if (before == '前' && !(start > 1 && Fronts.Contains(folded[start - 2]))) return true; // 目前50人, 投前50亿元 count
        if (figure.Shape == FigureShape.Ratio || figure.Low is >= 100 or null) return false;
        if (end < folded.Length && folded[end] == '号' && figure.Low < 10) return true; // 5号员工
        if (before == ':' && start > 1 && char.IsAsciiDigit(folded[start - 2]) || end + 1 < folded.Length && folded[end] == ':' && char.IsAsciiDigit(folded[end + 1])) return true;
        return before is '\n' or '(' && end < folded.Length && folded[end] is '.' or ')' or '、';
    }

    /// <summary>The first of two figures with the unit of the second: 分别为20万和17万块, 从三十来个添到210人.</summary>
    public static Quantity? WithUnitOf(string folded, Quantity? quantity, Figure figure, Quantity next)
    {
        if (quantity is not null) return SharesUnit(folded, quantity, next) ? quantity with { Measure = next.Measure, Currency = next.Currency } : quantity;
        var counter = figure.Span.End < folded.Length && folded[figure.Span.End] == '个' ? 1 : 0;
        var first = new Quantity(TextSpan.Between(figure.Span.Start, figure.Span.End + counter), figure.Low, figure.High, next.Measure, next.Currency);
        return figure.Shape == FigureShape.Amount && (counter == 1 || figure.Low >= 10) && next.Measure is Measure.People or Measure.Openings or Measure.Companies or Measure.GPUs && Ranges.Becomes(folded, first, next) ? first : null;
    }

    private static bool SharesUnit(string folded, Quantity first, Quantity second) =>
        first.Measure == Measure.Money && first.Currency is null && second.Span.Start - first.Span.End == 1
        && folded[first.Span.End] is '和' or '与' or '及' or '、' && folded[first.Span.End - 1] is '万' or '亿';

    /// <summary>Whether four bare digits are a year (2023人才报告).</summary>
    public static bool IsYear(string folded, Figure figure) =>
        figure.Span.Length == 4 && figure.Low is >= 1900 and <= 2100 && figure.Span.Of(folded).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Whether 剩 stands just before.</summary>
    public static bool IsLeft(string folded, int at) => folded.AsSpan(Math.Max(0, at - 5), Math.Min(5, at)).Contains('剩');
}
