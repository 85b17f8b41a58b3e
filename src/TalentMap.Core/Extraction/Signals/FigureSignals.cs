using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>The signals of a sentence that carry a figure: pay, team sizes, rounds, valuations, openings, gaps, cards.</summary>
internal sealed class FigureSignals(Story story)
{
    /// <summary>The signals of the figures in a sentence, in order.</summary>
    public IEnumerable<Signal> In(TextSpan sentence)
    {
        var quantities = Ranges.Join(story.Folded, QuantityReader.Read(story.Folded, sentence, story.FiguresIn(sentence)));
        if (quantities.Count == 0) yield break;
        var topics = Topics.Find(story.Folded, sentence);
        foreach (var quantity in quantities)
        {
            if (Topics.Of(story.Folded, quantity, topics) is { Kind: { } kind } topic) yield return Make(sentence, quantity, kind, topic);
        }
    }

    private Signal Make(TextSpan sentence, Quantity quantity, SignalKind kind, Topic topic)
    {
        var clause = Clauses.At(story.Folded, sentence, quantity.Span.Start);
        return new Signal(
            kind,
            story.OwnerOf(sentence, quantity.Span),
            About(clause, quantity, topic),
            quantity.Low, quantity.High, Unit(sentence, quantity, kind),
            story.DateOf(sentence, quantity.Span, figure: true),
            Trends.Near(story.Folded, clause, quantity.Span),
            story.Article.Quote(clause.Join(topic.Span)));
    }

    // The words from the topic up to the figure, or the clause where they stand together: 算法工程師的年薪, 估值
    private string About(TextSpan clause, Quantity quantity, Topic topic)
    {
        var words = topic.Span.End <= quantity.Span.Start && clause.Contains(topic.Span) ? TextSpan.Between(clause.Start, topic.Span.End) : clause;
        return words.In(story.Article.Text).Trim();
    }

    private string Unit(TextSpan sentence, Quantity quantity, SignalKind kind)
    {
        if (quantity.Measure != Measure.Money) return Measures.Unit(quantity.Measure);
        var currency = quantity.Currency ?? story.HomeCurrency;
        return kind == SignalKind.Compensation ? currency + PayPeriods.Of(story.Folded, sentence, quantity.Span) : currency;
    }
}
