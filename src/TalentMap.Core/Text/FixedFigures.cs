namespace TalentMap.Core.Text;

/// <summary>Words that are a figure by themselves: 翻倍, 半数, 个位数.</summary>
internal static class FixedFigures
{
    private static readonly FixedFigure[] Table =
    [
        new("翻了一倍", 1, 1, FigureShape.Ratio), new("翻了一番", 1, 1, FigureShape.Ratio), new("翻一倍", 1, 1, FigureShape.Ratio), new("翻一番", 1, 1, FigureShape.Ratio),
        new("翻了两番", 3, 3, FigureShape.Ratio), new("翻两番", 3, 3, FigureShape.Ratio), new("翻了两倍", 2, 2, FigureShape.Ratio),
        new("翻倍", 1, 1, FigureShape.Ratio), new("翻番", 1, 1, FigureShape.Ratio),
        new("一半", 0.5m, 0.5m, FigureShape.Ratio), new("半数", 0.5m, 0.5m, FigureShape.Ratio), new("过半", 0.5m, null, FigureShape.Ratio),
        new("减半", 0.5m, 0.5m, FigureShape.Ratio), new("腰斩", 0.5m, 0.5m, FigureShape.Ratio),
        new("近半", 0.5m, 0.5m, FigureShape.Ratio), new("减了一半", 0.5m, 0.5m, FigureShape.Ratio), new("对半砍", 0.5m, 0.5m, FigureShape.Ratio),
        new("双倍", 2, 2, FigureShape.Ratio), new("加倍", 1, 1, FigureShape.Ratio), new("倍增", 1, 1, FigureShape.Ratio), new("翻了个倍", 1, 1, FigureShape.Ratio), new("翻上一番", 1, 1, FigureShape.Ratio), new("翻了一翻", 1, 1, FigureShape.Ratio),
        new("个位数", 1, 9, FigureShape.Amount),
        new("数以百计", 100, null, FigureShape.Amount), new("数以千计", 1000, null, FigureShape.Amount), new("数以万计", 10_000, null, FigureShape.Amount), new("数以十万计", 100_000, null, FigureShape.Amount), new("数以百万计", 1_000_000, null, FigureShape.Amount), new("数以亿计", 100_000_000, null, FigureShape.Amount), new("数以十亿计", 1_000_000_000, null, FigureShape.Amount), new("数以百亿计", 10_000_000_000, null, FigureShape.Amount),
    ];

    private static readonly TermIndex<FixedFigure> Fixed = new(Table.Select(row => Term.Of(row.Words, row)));

    private static readonly TermIndex<bool> Idioms = new(new[]
    {
        "十有八九", "八九不离十", "五花八门", "七上八下", "三三两两", "一五一十", "九死一生", "百里挑一", "千里挑一", "万里挑一", "万中选一", "千万别", "千万不", "千万要", "数一数二", "数不胜数", "成千上万", "成百上千",
        "接二连三", "三言两语", "千方百计", "千军万马", "千人一面", "百花齐放", "百家争鸣", "百年老店", "七嘴八舌", "四面八方", "五湖四海", "三番五次", "三番两次", "一而再", "千载难逢", "百分百", "十全十美",
        "九牛一毛", "三心二意", "一路", "一直", "一下", "一度", "一些", "一定", "一样", "一旦", "一方面", "一口气", "一律", "一般", "一边", "一带", "一流", "一手", "一向", "一致", "一系列", "一举", "万一", "三角", "四川", "百度", "千问", "万科", "八卦", "七夕", "五一劳动", "一心一意", "一清二楚", "万无一失", "半路出家", "一分为二", "两全其美", "三分钟热度", "百思不", "千真万确", "十万火急", "十字路口", "百尺竿头", "万事俱备", "千钧一发", "四平八稳", "七七八八",
    }.Select(words => Term.Of(words, true)));

    /// <summary>How long the saying is that begins at a position and only sounds like a figure (十有八九); nought where none does.</summary>
    public static int SayingAt(string folded, int at) => Idioms.TryAt(folded, at, out var saying) ? saying.Span.Length : 0;

    /// <summary>The figure that begins at a position; null where none does.</summary>
    public static Figure? At(string folded, int at)
    {
        if (string.CompareOrdinal(folded, at, "半个月", 0, 3) == 0) return new Figure(new TextSpan(at, 1), 0.5m, 0.5m, FigureShape.Amount); // 个月 is the unit
        return Fixed.TryAt(folded, at, out var hit) ? new Figure(hit.Span, hit.Value.Low, hit.Value.High, hit.Value.Shape) : null;
    }

    private sealed record FixedFigure(string Words, decimal? Low, decimal? High, FigureShape Shape);
}
