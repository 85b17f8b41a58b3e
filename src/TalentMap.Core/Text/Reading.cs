namespace TalentMap.Core.Text;

/// <summary>A number as its words say it, before its bounds and its scale (%, 成, 倍) are known.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="High">Null where the words leave it open: 20多, 数百.</param>
/// <param name="Power">The factor of the last magnitude, 1 for none: 10000 in 40万.</param>
internal readonly record struct Reading(int Start, int End, decimal Low, decimal? High, decimal Power)
{
    /// <summary>The same with the end of a range behind it: 30-40万, 100至300, 20%到30%.</summary>
    public Reading Range(string folded)
    {
        var at = FigureReader.SkipSpace(folded, End + UnitBeforeRange(folded));
        if (at >= folded.Length || High is null || folded[at] is not ('-' or '—' or '~' or '至' or '到' or '、' or '和' or '与' or '跟')) return this;
        var joint = folded[at] is '和' or '与' or '跟';
        var listed = folded[at] == '、';
        at = FigureReader.SkipSpace(folded, at + 1);
        if (at >= folded.Length || FigureReader.Read(folded, at, inner: true) is not { High: { } high } last) return this;
        if (joint && folded.AsSpan(last.End, Math.Min(5, folded.Length - last.End)).IndexOf("之间", StringComparison.Ordinal) < 0) return this; // 40万和60万元之间
        var low = Shared(last, high);
        if (low >= high || listed && folded.AsSpan(Start, last.End - Start).Contains('.') || listed && !(char.IsAsciiDigit(folded[Start]) && Power == last.Power && End - Start == last.End - at)) return this;
        return last with { Start = Start, Low = low };
    }

    // 30-40万: both count 万; 三十到四十万: both count 万, not 十万
    private decimal Shared(Reading last, decimal high)
    {
        if (Power >= 10_000 || last.Power == 1) return Low;
        if (Power == 1 && Low * last.Power < high) return Low * last.Power;
        return last.Power >= 10_000 && Low * 10_000 < high ? Low * 10_000 : Low;
    }

    // 20万元至30万元: the unit may stand at both ends
    private int UnitBeforeRange(string folded)
    {
        foreach (var unit in (ReadOnlySpan<string>)["%", "元", "美元", "人", "名", "家", "个月", "港元", "港币", "台币", "块", "倍", "成", "个", "位", "张"])
        {
            var next = End + unit.Length;
            if (Starts(folded, unit) && next + 1 < folded.Length && folded[next] is '-' or '—' or '~' or '至' or '到' or '和' or '与' or '跟' && HanDigits.Of(folded[next + 1]) >= 0 && !ComesFrom(folded)) return unit.Length;
        }
        return 0;
    }

    // 从20人到60人 tells what became of them, no range
    private bool ComesFrom(string folded) => Start > 0 && folded.AsSpan(Math.Max(0, Start - 4), Math.Min(4, Start)).IndexOfAny('从', '由') >= 0;

    /// <summary>The figure with its scale applied: 30%, 两成, 8位数, 3/4. Null where the words behind make it something else.</summary>
    public Figure? Scaled(string folded)
    {
        if (Starts(folded, "%")) return Ratio(0.01m, 1);
        if (Starts(folded, "个百分点")) return Ratio(0.01m, 4);
        if (Starts(folded, "个点") && Low < 100) return Ratio(0.01m, 2); // 涨了15个点
        if (Starts(folded, "成") && Low <= 10 && IsTenths(folded)) return Tenths(folded);
        if (Starts(folded, "倍")) return Ratio(1, 1);
        if (Starts(folded, "折") && Low == High && Low < 10 && Start > 0 && folded[Start - 1] is '打' or '了') return new Figure(TextSpan.Between(Start, End + 1), 1 - Low / 10, 1 - Low / 10, FigureShape.Ratio); // 打八折
        if (Starts(folded, "位数") && Low == High && Low is >= 2 and <= 12) return Digits((int)Low);
        if (Starts(folded, "分之") && FigureReader.Read(folded, End + 2, inner: true) is { } top && Low > 0)
        {
            return new Figure(TextSpan.Between(Start, top.End), top.Low / Low, top.High / Low, FigureShape.Ratio);
        }
        if (End < folded.Length && folded[End] is ':' or '∶' or '比' && IsCompared(folded) && FigureReader.Read(folded, End + 1, inner: true) is { Low: > 0 } part)
        {
            return new Figure(TextSpan.Between(Start, part.End), Low / part.Low, Low / part.Low, FigureShape.Ratio);
        }
        if (Starts(folded, "/") && FigureReader.Read(folded, End + 1, inner: true) is { Low: > 0 } bottom && Low < bottom.Low && bottom.Low <= 20)
        {
            return new Figure(TextSpan.Between(Start, bottom.End), Low / bottom.Low, Low / bottom.Low, FigureShape.Ratio);
        }
        return new Figure(TextSpan.Between(Start, End), Low, High, FigureShape.Amount);
    }

    private Figure Ratio(decimal factor, int length) =>
        new(TextSpan.Between(Start, End + length), Low * factor, High * factor, FigureShape.Ratio);

    private Figure Digits(int count)
    {
        var low = 1m;
        for (var i = 1; i < count; i++) low *= 10;
        return new Figure(TextSpan.Between(Start, End + 2), low, low * 10 - 1, FigureShape.Amount);
    }

    // 三成员工 are tenths, 三成员 and 一成立 are none
    private bool IsTenths(string folded)
    {
        var after = folded.AsSpan(End + 1, Math.Min(2, folded.Length - End - 1));
        return after is not (['员', not '工'] or ['员'] or ['立', ..] or ['为', ..] or ['功', ..] or ['果', ..] or ['绩', ..] or ['本', ..]);
    }

    // 两成五 is 0.25
    private Figure Tenths(string folded)
    {
        var half = End + 1 < folded.Length && (!char.IsAsciiDigit(folded[End + 1]) || End + 2 < folded.Length && !char.IsAsciiDigit(folded[End + 2]) && folded[End + 2] is not ('.' or '%')) ? HanDigits.Of(folded[End + 1]) : -1;
        if (half < 0 && End + 1 < folded.Length && folded[End + 1] == '半') half = 5; // 两成半
        var tenths = half > 0 ? half * 0.01m : 0;
        var figure = Ratio(0.1m, half > 0 ? 2 : 1);
        return figure with { Low = figure.Low + tenths, High = figure.High + tenths };
    }

    // 供需比为1:5 is a ratio, 18:40 a time
    private bool IsCompared(string folded) => folded.AsSpan(Math.Max(0, Start - 8), Math.Min(8, Start)).Contains('比');

    private bool Starts(string folded, string words) => string.CompareOrdinal(folded, End, words, 0, words.Length) == 0;
}
