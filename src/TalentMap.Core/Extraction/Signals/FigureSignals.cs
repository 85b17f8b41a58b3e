using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>The signals of a sentence that carry a figure: pay, team sizes, rounds, valuations, openings, gaps, cards.</summary>
internal sealed class FigureSignals(Story story)
{
    private const int StillSpeaks = 60; // characters in which the next sentences go on about the same thing

    private readonly FigureTopics _topics = new(story);
    private readonly FigureKinds _kinds = new(story);
    private readonly UncountedFigures _uncounted = new(story);

    private Topic? _last;
    private string? _lastPeriod;
    private int _lastEnd;

    /// <summary>The signals of the figures in a sentence, in order.</summary>
    public IEnumerable<Signal> In(TextSpan sentence)
    {
        var quantities = Ranges.Join(story.Folded, QuantityReader.Read(story.Folded, sentence, story.FiguresIn(sentence)));
        if (quantities.Count == 0) yield break;
        var topics = Topics.Find(story.Folded, sentence);
        var last = Continues(sentence) ? _last : null;
        _uncounted.Remove(sentence, quantities);
        foreach (var read in quantities)
        {
            var quantity = _topics.Counted(read, topics, last);
            if (_uncounted.Refers(sentence, quantity)) continue;
            var topic = _topics.Of(quantity, topics, last);
            var hiring = FigureKinds.IsHiring(story.Folded, topic);
            if (Hedges.Cover(story.Folded, sentence, quantity.Span, announced: hiring)) continue;
            var inherited = topic is not null && topic == last;
            last = topic;
            _last = topic is { Strength: TopicStrength.Weak } ? null : topic;
            _lastEnd = sentence.End;
            if ((Settled(sentence, quantity, topic, _kinds.Of(sentence, quantity, topic)) ?? ChangeOf(sentence, quantity, topic)) is not { } kind || _uncounted.IsPaid(sentence, quantity, topics)) continue;
            var signal = Make(sentence, quantity, kind, (topic?.Span ?? quantity.Span, inherited, hiring && topic!.Span.Start < quantity.Span.Start));
            if (signal.Kind == SignalKind.Headcount && LiesAhead(quantity)) continue;
            (_whole, _wholeEnd) = (signal.Kind, quantity.Span.End);
            foreach (var owner in story.SharersOf(sentence, quantity.Span) ?? [signal.Company]) yield return signal with { Company = owner };
        }
    }

    // People are openings only while they are sought: 已签下31人, 组里有26人 are a team; 招了近6万人,其中应届生1.9万: a part is of the kind that the whole is
    private SignalKind? Settled(TextSpan sentence, Quantity quantity, Topic? topic, SignalKind? kind)
    {
        if (quantity.Measure != Measure.People) return kind;
        if (kind is SignalKind.Demand && (quantity.Change is not null || _kinds.IsHired(sentence, quantity, topic!))) return SignalKind.Headcount;
        if (kind is SignalKind.Supply && _kinds.HaveCome(sentence, quantity)) return SignalKind.Headcount; // 已招聘应届毕业生60人
        return kind is SignalKind.Supply && _whole == SignalKind.Headcount && _wholeEnd >= sentence.Start
            && TextSpan.Between(_wholeEnd, quantity.Span.Start).Of(story.Folded).Contains("其中", StringComparison.Ordinal) ? SignalKind.Headcount : kind;
    }

    // 实验室共210人,较最多时少了四成: a share that is set against something changes the figure before it
    private SignalKind? ChangeOf(TextSpan sentence, Quantity quantity, Topic? topic) =>
        topic is null && quantity.Measure == Measure.Ratio && _whole is not null && _wholeEnd >= sentence.Start && Clauses.Between(story.Folded, _wholeEnd, quantity.Span.Start, 2) <= 1
        && Against.Any(story.Folded, TextSpan.Between(_wholeEnd, quantity.Span.Start)) ? _whole : null;

    private static readonly TermIndex<bool> Against = SignalWords.Of("against");

    // 团队年底将由130人扩至200人: a team that is planned
    private bool LiesAhead(Quantity quantity) =>
        quantity.Change == Direction.Up && quantity.Span.Start > 1 && story.Folded[quantity.Span.Start - 1] is '由' or '从' && story.Folded[quantity.Span.Start - 2] == '将';

    private SignalKind? _whole;
    private int _wholeEnd;

    // The next sentence on the same line may go on about the same thing.
    private bool Continues(TextSpan sentence) =>
        sentence.Start >= _lastEnd && sentence.Start - _lastEnd <= StillSpeaks && !TextSpan.Between(_lastEnd, sentence.Start).Of(story.Folded).Contains('\n');

    private Signal Make(TextSpan sentence, Quantity quantity, SignalKind kind, (TextSpan Word, bool Inherited, bool Hiring) topic)
    {
        var clause = Clauses.At(story.Folded, sentence, quantity.Span.Start);
        var place = quantity.Change is null ? quantity.Span : TextSpan.Between(quantity.Span.End - 1, quantity.Span.End);
        return new Signal(
            kind,
            (kind == SignalKind.Valuation ? story.BoughtIn(sentence, topic.Word) : null) ?? story.OwnerOf(sentence, quantity.Span),
            About(clause, quantity, topic.Word),
            quantity.Low, quantity.High, Unit(sentence, quantity, kind, topic),
            DateOf(sentence, quantity, place),
            quantity.Change ?? FigureTrends.Of(story.Folded, sentence, quantity, (kind, topic.Word)),
            story.Article.Quote(clause.Join(topic.Word)));
    }

    private StatedDate? DateOf(TextSpan sentence, Quantity quantity, TextSpan place)
    {
        var governing = story.DateOf(sentence, place, figure: true);
        return quantity.Change is null ? governing : story.ChangeDateOf(quantity.Span, governing) ?? governing;
    }

    // The words from the topic up to the figure, or the clause where they stand together: 算法工程師的年薪, 估值
    private string About(TextSpan clause, Quantity quantity, TextSpan topic)
    {
        var words = topic.End <= quantity.Span.Start && clause.Contains(topic) ? TextSpan.Between(clause.Start, topic.End) : clause;
        return words.In(story.Article.Text).Trim();
    }

    private string Unit(TextSpan sentence, Quantity quantity, SignalKind kind, (TextSpan Word, bool Inherited, bool Hiring) topic)
    {
        if (kind == SignalKind.Headcount && quantity.Measure == Measure.Openings) return Measures.Unit(Measure.People); // 裁减500个岗位
        if (kind == SignalKind.Demand && quantity is { Measure: Measure.People, Low: null or >= 10 } && topic.Hiring) return Measures.Unit(Measure.Openings); // 招聘300人
        if (kind == SignalKind.Funding && quantity.Measure == Measure.Companies && Invested.Any(story.Folded, topic.Word)) return Measures.Unit(Measure.Deals); // 去年投了3家
        if (quantity.Measure != Measure.Money) return Measures.Unit(quantity.Measure);
        var currency = quantity.Currency ?? Inherited(quantity) ?? story.HomeCurrency;
        (_lastCurrency, _lastSum) = (currency, quantity.Span.End);
        if (kind != SignalKind.Compensation) return currency;
        var told = PayPeriods.Of(story.Folded, sentence, quantity.Span);
        var likely = PayPeriods.Likely((quantity.Low ?? quantity.High)!.Value, currency);
        var period = told switch
        {
            PayPeriods.BySize when IsRise(quantity.Span.Start) => null,
            PayPeriods.BySize => _lastPeriod == "/month" && likely is null ? _lastPeriod : likely,
            null => topic.Inherited && _lastPeriod?.Length > 0 ? likely ?? _lastPeriod : null, // 年包都是8位数。三百万已经太多
            _ => told,
        };
        _lastPeriod = period;
        return currency + period;
    }

    private static readonly TermIndex<bool> Invested = SignalWords.Of("invested");

    // 较去年增长7000元: by how much, not how much a month
    private bool IsRise(int start) => start > 1 && (story.Folded[start - 1] == '了' ? story.Folded[start - 2] : story.Folded[start - 1]) is '长' or '加' or '多' or '少' or '减' or '涨';

    // 1.6亿美元,估值11亿: a sum without 元 is in the currency of the one before
    private string? Inherited(Quantity quantity) =>
        story.Folded[quantity.Span.End - 1] is not ('元' or '块' or '钱' or '圆' or '蚊') && quantity.Span.Start - _lastSum is >= 0 and <= SameCurrency
        && !TextSpan.Between(_lastSum, quantity.Span.Start).Of(story.Folded).Contains("\n\n", StringComparison.Ordinal) ? _lastCurrency : null;

    private const int SameCurrency = 80; // characters

    private string? _lastCurrency;
    private int _lastSum;
}
