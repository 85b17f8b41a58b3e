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
        Topic? last = null;
        foreach (var quantity in quantities)
        {
            if (Refers(sentence, quantity)) continue;
            // 第一是工程师122万元,第二是设计师88万元: the second sum speaks of what the first one did
            var topic = Topics.Of(story.Folded, quantity, topics) ?? (last is not null && last.Measures.Contains(quantity.Measure) ? last : null);
            if (topic is { Kind: { } kind } && !IsPaid(sentence, quantity, topics)) yield return Make(sentence, quantity, kind, topic);
            last = topic;
        }
    }

    // 一名员工, 两家公司, 三位创办人: small numbers in words point at somebody; they count only where people come or go
    private bool Refers(TextSpan sentence, Quantity quantity)
    {
        if (quantity.Measure is not (Measure.People or Measure.Companies or Measure.Deals) || char.IsAsciiDigit(story.Folded[quantity.Span.Start])) return false;
        if (quantity.Low != quantity.High || quantity.High >= 10) return false;
        if (quantity.High == 1 || quantity.Measure != Measure.People) return true;
        var clause = Clauses.At(story.Folded, sentence, quantity.Span.Start);
        return Trends.Near(story.Folded, clause, quantity.Span) is null || story.NamesIn(clause).Any(name => name.Person is not null);
    }

    // 给近十名员工涨了薪水: those who are paid are no team size
    private bool IsPaid(TextSpan sentence, Quantity quantity, List<Topic> topics) =>
        quantity.Measure == Measure.People && Clauses.At(story.Folded, sentence, quantity.Span.Start) is var clause
        && topics.Any(topic => topic is { Kind: SignalKind.Compensation, Weak: false } && clause.Contains(topic.Span));

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
