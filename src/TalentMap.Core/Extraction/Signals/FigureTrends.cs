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
        var trend = Trends.Near(folded, clause, quantity.Span);
        if (trend is null && quantity.Measure == Measure.Ratio && topic.Word.End <= clause.Start) return Trends.Near(folded, Clauses.At(folded, sentence, topic.Word.Start), topic.Word); // 涨幅最大的是训练师,达18%
        if (trend is not null || topic.Kind != SignalKind.Headcount || clause.Start <= sentence.Start + 1) return trend;
        if (quantity.Measure == Measure.People && Levels.Any(folded, clause) && !Struck.Any(folded, clause)) return null;
        return Trends.Near(folded, Clauses.At(folded, sentence, clause.Start - 2), quantity.Span); // 出走的,是两名合伙人
    }
}
