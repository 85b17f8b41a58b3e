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
            if (Refers(sentence, quantity) || Hedges.Cover(story.Folded, sentence, quantity.Span)) continue;
            // 第一是工程师122万元,第二是设计师88万元: the second sum speaks of what the first one did
            var topic = Topics.Of(story.Folded, quantity, topics) ?? (last is not null && last.Measures.Contains(quantity.Measure) ? last : null);
            last = topic;
            if (topic is not { Kind: { } kind } || IsPaid(sentence, quantity, topics)) continue;
            var signal = Make(sentence, quantity, kind, topic);
            foreach (var owner in story.SharersOf(sentence, quantity.Span) ?? [signal.Company]) yield return signal with { Company = owner };
        }
    }

    // 一名员工, 两家公司, 三位创办人: small numbers in words point at somebody; they count only where people come or go
    private bool Refers(TextSpan sentence, Quantity quantity)
    {
        if (quantity.Measure is not (Measure.People or Measure.Companies or Measure.Deals) || char.IsAsciiDigit(story.Folded[quantity.Span.Start])) return false;
        if (quantity.Low != quantity.High || quantity.High >= 10) return false;
        if (quantity.High == 1 || quantity.Measure == Measure.Companies) return true;
        if (quantity.Measure == Measure.Deals) return false; // 两轮融资
        var clause = Clauses.At(story.Folded, sentence, quantity.Span.Start);
        return Trends.Near(story.Folded, clause, quantity.Span) is null || story.NamesIn(clause).Any(name => name.Person is not null);
    }

    // 给近十名员工涨了薪水: those who are paid are no team size
    private bool IsPaid(TextSpan sentence, Quantity quantity, List<Topic> topics) =>
        quantity.Measure == Measure.People && Clauses.At(story.Folded, sentence, quantity.Span.Start) is var clause
        && topics.Any(topic => topic is { Kind: SignalKind.Compensation, Strength: not TopicStrength.Weak } && clause.Contains(topic.Span));

    private Signal Make(TextSpan sentence, Quantity quantity, SignalKind kind, Topic topic)
    {
        var clause = Clauses.At(story.Folded, sentence, quantity.Span.Start);
        return new Signal(
            kind,
            (kind == SignalKind.Valuation ? story.BoughtBehind(sentence, topic.Span) : null) ?? story.OwnerOf(sentence, quantity.Span),
            About(clause, quantity, topic),
            quantity.Low, quantity.High, Unit(sentence, quantity, kind),
            story.DateOf(sentence, quantity.Span, figure: true),
            quantity.Change ?? Trend(sentence, clause, quantity, kind),
            story.Article.Quote(clause.Join(topic.Span)));
    }

    // The words from the topic up to the figure, or the clause where they stand together: 算法工程師的年薪, 估值
    private string About(TextSpan clause, Quantity quantity, Topic topic)
    {
        var words = topic.Span.End <= quantity.Span.Start && clause.Contains(topic.Span) ? TextSpan.Between(clause.Start, topic.Span.End) : clause;
        return words.In(story.Article.Text).Trim();
    }

    // 出走的,是两名合伙人: of those who come and go the clause before may tell the way
    private Direction? Trend(TextSpan sentence, TextSpan clause, Quantity quantity, SignalKind kind)
    {
        var trend = Trends.Near(story.Folded, clause, quantity.Span);
        if (trend is not null || kind != SignalKind.Headcount || clause.Start <= sentence.Start + 1) return trend;
        return Trends.Near(story.Folded, Clauses.At(story.Folded, sentence, clause.Start - 2), quantity.Span);
    }

    private string Unit(TextSpan sentence, Quantity quantity, SignalKind kind)
    {
        if (kind == SignalKind.Headcount && quantity.Measure == Measure.Openings) return Measures.Unit(Measure.People); // 裁减500个岗位
        if (quantity.Measure != Measure.Money) return Measures.Unit(quantity.Measure);
        var currency = quantity.Currency ?? story.HomeCurrency;
        return kind == SignalKind.Compensation ? currency + PayPeriods.Of(story.Folded, sentence, quantity.Span) : currency;
    }
}
