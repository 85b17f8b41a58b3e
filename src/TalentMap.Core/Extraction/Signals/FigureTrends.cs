using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>The way a figure went: told in its own clause, for shares and for people who come and go also in the one before.</summary>
internal static class FigureTrends
{
    private static readonly TermIndex<bool> Struck = SignalWords.Of("struck");

    private static readonly TermIndex<bool> Levels = SignalWords.Of("level");

    /// <summary>Whether the figure tells growth or decline; null where it tells a level only.</summary>
    public static Direction? Of(string folded, TextSpan sentence, Quantity quantity, (SignalKind Kind, TextSpan Word) topic)
    {
        var clause = Clauses.At(folded, sentence, quantity.Span.Start);
        if (quantity.Measure == Measure.Ratio && Compared(folded, clause, quantity.Span) is { } compared) return compared;
        var trend = Trends.Near(folded, clause, quantity.Span);
        if (trend is null && quantity.Measure == Measure.Ratio && topic.Word.End <= clause.Start) return Trends.Near(folded, Clauses.At(folded, sentence, topic.Word.Start), topic.Word); // 涨幅最大的是训练师,达18%
        if (trend is not null || topic.Kind != SignalKind.Headcount || clause.Start <= sentence.Start + 1) return trend;
        if (quantity.Measure == Measure.People && Levels.Any(folded, clause) && !Struck.Any(folded, clause)) return null;
        return Trends.Near(folded, Clauses.At(folded, sentence, clause.Start - 2), quantity.Span); // 出走的,是两名合伙人
    }

    private static readonly char Turned = Script.Fold('翻');

    private static readonly string Light = Script.Fold("了出近约逾超过有足 ");

    private static readonly TermIndex<bool> Against = SignalWords.Of("against");

    // 比一年前低5%, 按年少18%, 较前年多两成半: what it is set against stands before
    private static Direction? Compared(string folded, TextSpan clause, TextSpan figure)
    {
        var before = TextSpan.Between(clause.Start, figure.Start);
        Direction? way = before.Of(folded).TrimEnd(Light) switch
        {
            [.., '差', '不', '多'] => null, // 跌了差不多一半
            [.., '多' or '高' or '贵' or '涨' or '增' or '快' or '升'] => Direction.Up,
            [.., var turned] when turned == Turned => Direction.Up,
            [.., '少' or '低' or '降' or '减' or '跌' or '缩'] or [.., '便', '宜'] => Direction.Down,
            _ => null,
        };
        return way is not null && Against.Any(folded, before) ? way : null;
    }

    /// <summary>Gives levels the way that the change behind them tells: 职位有4.3万个,是上年同期的2.6倍 tells that the number grew.</summary>
    public static void Carry(string folded, List<Signal> signals)
    {
        for (var i = signals.Count - 1; i > 0; i--)
        {
            var (level, change) = (signals[i - 1], signals[i]);
            if (change is { Unit: Signal.Ratio, Direction: not null } && level is { Direction: null, Unit: not (Signal.Ratio or null) } && level.Kind == change.Kind && Against.Any(folded, change.Evidence.Span) && (change.Company is null || change.Company == level.Company)) signals[i - 1] = level with { Direction = change.Direction };
        }
    }
}
