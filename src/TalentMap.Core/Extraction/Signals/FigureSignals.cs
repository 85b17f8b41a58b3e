using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>The signals of a sentence that carry a figure: pay, team sizes, rounds, valuations, openings, gaps, cards.</summary>
internal sealed class FigureSignals(Story story)
{
    private const int LeastPay = 1000; // 20美元/月 is a price

    private Topic? _last;
    private int _lastEnd;

    /// <summary>The signals of the figures in a sentence, in order.</summary>
    public IEnumerable<Signal> In(TextSpan sentence)
    {
        var quantities = Ranges.Join(story.Folded, QuantityReader.Read(story.Folded, sentence, story.FiguresIn(sentence)));
        if (quantities.Count == 0) yield break;
        var topics = Topics.Find(story.Folded, sentence);
        var last = Continues(sentence) ? _last : null;
        if (quantities.Count > 1) quantities.RemoveAll(quantity => IsRivalry(sentence, quantity));
        foreach (var read in quantities)
        {
            var quantity = Counted(read, topics, last);
            if (Refers(sentence, quantity) || Hedges.Cover(story.Folded, sentence, quantity.Span)) continue;
            var topic = TopicOf(quantity, topics, last);
            last = topic;
            _last = topic is { Strength: TopicStrength.Weak } ? null : topic;
            _lastEnd = sentence.End;
            var kind = topic is null ? ByMeasure(sentence, quantity) : IsForFirm(quantity, topic) ? SignalKind.Valuation : IsForMachines(sentence, quantity, topic) ? SignalKind.Compute : topic.Kind;
            if (kind is not { } found || IsPaid(sentence, quantity, topics) || IsOtherSpending(sentence, topic)) continue;
            var signal = Make(sentence, quantity, Settled(sentence, quantity, found, topic), topic?.Span ?? quantity.Span);
            foreach (var owner in story.SharersOf(sentence, quantity.Span) ?? [signal.Company]) yield return signal with { Company = owner };
        }
    }

    // 第一是工程师122万元,第二是设计师88万元: the second sum speaks of what the first one did; so does a weak word behind pay
    private Topic? TopicOf(Quantity quantity, List<Topic> topics, Topic? last)
    {
        var own = Topics.Of(story.Folded, quantity, topics);
        if (own is { Strength: TopicStrength.Weak, Kind: SignalKind.Funding } && PayBefore(quantity, topics) is { } pay) return pay; // 分红,每人拿到210万元
        if (last is null || !last.Measures.Contains(quantity.Measure)) return own;
        if (quantity.Measure == Measure.Ratio && own is { Kind: SignalKind.Headcount, Strength: TopicStrength.Weak } && last.Kind == SignalKind.Compensation) return last; // 年薪数百万,是普通工程师的10倍
        if (quantity.Measure == Measure.Ratio && own is { Strength: not TopicStrength.Strong } && Clauses.Between(story.Folded, Math.Min(own.Span.End, quantity.Span.Start), quantity.Span.Start) > 0 && last.Kind == SignalKind.Compensation) return last; // 校招薪酬2万元,较去年校招增长7000元,增幅56%
        return own is null || own is { Strength: TopicStrength.Weak, Kind: SignalKind.Funding } && last.Kind == SignalKind.Compensation ? last : own;
    }

    // AI人才总数195万,其中在美国的85万: a bare number goes on counting what the last one did
    private Quantity Counted(Quantity quantity, List<Topic> topics, Topic? last) =>
        quantity is { Measure: Measure.Money, Currency: null } && story.Folded[quantity.Span.End - 1] is '万' or '亿' or '多' or '余'
        && last is { Kind: SignalKind.Supply or SignalKind.Headcount } && !last.Measures.Contains(Measure.Money) && Topics.Of(story.Folded, quantity, topics) is null
            ? quantity with { Measure = Measure.People } : quantity;

    // 7个岗位争夺1个人才 says a ratio in other words
    private bool IsRivalry(TextSpan sentence, Quantity quantity)
    {
        if (quantity.Measure is not (Measure.Openings or Measure.People or Measure.Companies) || quantity.High is > 300) return false;
        var clause = Clauses.At(story.Folded, sentence, quantity.Span.Start);
        return Rivalry.Longest(story.Folded, clause).Any(word =>
            word.Span.Start >= quantity.Span.End && FiguresBetween(word.Span.End, Math.Min(clause.End, word.Span.End + 6))
            || word.Span.End <= quantity.Span.Start && quantity.Span.Start - word.Span.End <= 6 && FiguresBetween(clause.Start, word.Span.Start));
    }

    private bool FiguresBetween(int from, int to) => from < to && story.FiguresIn(TextSpan.Between(from, to)).Any();

    private static readonly TermIndex<bool> Rivalry = SignalWords.Of("rivalry");

    // 开价两百万 is for a person, 开价11亿美元 for a firm
    private bool IsForFirm(Quantity quantity, Topic topic) =>
        topic is { Kind: SignalKind.Compensation, Strength: TopicStrength.Weak } && (quantity.Low ?? quantity.High) >= 1_000_000_000 && Offers.Any(story.Folded, topic.Span);

    private static readonly TermIndex<bool> Offers = SignalWords.Of("offer");

    private static Topic? PayBefore(Quantity quantity, List<Topic> topics) => topics.LastOrDefault(topic =>
        topic is { Kind: SignalKind.Compensation, Strength: not TopicStrength.Weak } && topic.Span.End <= quantity.Span.Start && topic.Measures.Contains(quantity.Measure));

    // Cards are compute by themselves, and people right behind an organisation's name are its team: 青石科技有300人
    private SignalKind? ByMeasure(TextSpan sentence, Quantity quantity) => quantity.Measure switch
    {
        Measure.GPUs => SignalKind.Compute,
        Measure.Money when quantity.Low >= LeastPay && PayPeriods.Behind(story.Folded, quantity.Span) => SignalKind.Compensation, // 深圳以15,318元/月排第三
        Measure.People when story.NamesIn(TextSpan.Between(Clauses.At(story.Folded, sentence, quantity.Span.Start).Start, quantity.Span.Start)).Any(name => name.Company is not null) => SignalKind.Headcount,
        _ => null,
    };

    // 国内能做预训练的工程师不超过200人: a whole country's engineers are supply, not a team
    private SignalKind Settled(TextSpan sentence, Quantity quantity, SignalKind kind, Topic? topic)
    {
        if (kind != SignalKind.Headcount || quantity.Measure is not (Measure.People or Measure.Ratio) || topic is not { Strength: TopicStrength.Weak }) return kind;
        var clause = Clauses.At(story.Folded, sentence, quantity.Span.Start);
        return Everywhere.Any(story.Folded, clause) && !Unnamed.Any(story.Folded, clause) && !story.NamesIn(clause).Any(name => name.Company is not null) ? SignalKind.Supply : kind;
    }

    private static readonly TermIndex<bool> Unnamed = SignalWords.Of("unnamed");

    private static readonly TermIndex<bool> Everywhere = SignalWords.Of("everywhere");

    // 一名员工, 两家公司, 三位创办人: small numbers in words point at somebody; they count only where people come or go
    private bool Refers(TextSpan sentence, Quantity quantity)
    {
        if (quantity.Span.Start > 0 && story.Folded[quantity.Span.Start - 1] == '每') return true; // 每100个岗位
        if (quantity.Measure is Measure.Openings or Measure.GPUs && quantity.High <= 10 && quantity.Low == quantity.High) return !char.IsAsciiDigit(story.Folded[quantity.Span.Start]);
        if (quantity.Measure is not (Measure.People or Measure.Companies or Measure.Deals) || char.IsAsciiDigit(story.Folded[quantity.Span.Start])) return false;
        if (quantity.Low is { } low && quantity.High is { } high && low != high || (quantity.Low ?? quantity.High) >= 10) return false; // 四五家 count
        if (quantity.Low == 1 || quantity.Measure == Measure.Companies) return true;
        if (quantity.Measure == Measure.Deals) return false; // 两轮融资
        var clause = Clauses.At(story.Folded, sentence, quantity.Span.Start);
        return Trends.Near(story.Folded, clause, quantity.Span) is null || story.NamesIn(clause).Any(name => name.Person is not null);
    }

    // 给近十名员工涨了薪水: those who are paid are no team size
    private bool IsPaid(TextSpan sentence, Quantity quantity, List<Topic> topics) =>
        quantity.Measure == Measure.People && Clauses.At(story.Folded, sentence, quantity.Span.Start) is var clause
        && topics.Any(topic => topic is { Kind: SignalKind.Compensation, Strength: not TopicStrength.Weak } && clause.Contains(topic.Span));

    // 资本支出 is compute where the sentence names machines
    private bool IsOtherSpending(TextSpan sentence, Topic? topic) =>
        topic is { Kind: SignalKind.Compute } && Spending.Any(story.Folded, topic.Span) && !Hardware.Any(story.Folded, sentence) && !Machines.Any(story.Folded, sentence);

    private static readonly TermIndex<bool> Spending = SignalWords.Of("spending");

    // 在算力上投入800亿元: money put into machines
    private bool IsForMachines(TextSpan sentence, Quantity quantity, Topic topic) =>
        quantity.Measure == Measure.Money && topic is { Kind: SignalKind.Funding } && Machines.Any(story.Folded, Clauses.At(story.Folded, sentence, quantity.Span.Start))
        && topic.Span.Of(story.Folded) is "投入" or "投资" or "斥资" or "砸" or "砸了" or "砸下" or "砸出" or "出资" or "加码" or "拨出";

    private static readonly TermIndex<bool> Machines = SignalWords.Of("machine");

    private static readonly TermIndex<bool> Hardware = SignalWords.Of("hardware");

    // The next sentence on the same line may go on about the same thing.
    private bool Continues(TextSpan sentence) =>
        sentence.Start >= _lastEnd && sentence.Start - _lastEnd <= 60 && !TextSpan.Between(_lastEnd, sentence.Start).Of(story.Folded).Contains('\n');

    private Signal Make(TextSpan sentence, Quantity quantity, SignalKind kind, TextSpan topic)
    {
        var clause = Clauses.At(story.Folded, sentence, quantity.Span.Start);
        return new Signal(
            kind,
            (kind == SignalKind.Valuation ? story.BoughtBehind(sentence, topic) : null) ?? story.OwnerOf(sentence, quantity.Span),
            About(clause, quantity, topic),
            quantity.Low, quantity.High, Unit(sentence, quantity, kind),
            story.DateOf(sentence, quantity.Change is null ? quantity.Span : TextSpan.Between(quantity.Span.End - 1, quantity.Span.End), figure: true),
            quantity.Change ?? Trend(sentence, quantity, kind, topic),
            story.Article.Quote(clause.Join(topic)));
    }

    // The words from the topic up to the figure, or the clause where they stand together: 算法工程師的年薪, 估值
    private string About(TextSpan clause, Quantity quantity, TextSpan topic)
    {
        var words = topic.End <= quantity.Span.Start && clause.Contains(topic) ? TextSpan.Between(clause.Start, topic.End) : clause;
        return words.In(story.Article.Text).Trim();
    }

    // 出走的,是两名合伙人: of those who come and go the clause before may tell the way
    private Direction? Trend(TextSpan sentence, Quantity quantity, SignalKind kind, TextSpan topic)
    {
        var clause = Clauses.At(story.Folded, sentence, quantity.Span.Start);
        var trend = Trends.Near(story.Folded, clause, quantity.Span);
        if (trend is null && quantity.Measure == Measure.Ratio && topic.End <= clause.Start) return Trends.Near(story.Folded, Clauses.At(story.Folded, sentence, topic.Start), topic); // 涨幅最大的是训练师,达18%
        if (trend is not null || kind != SignalKind.Headcount || clause.Start <= sentence.Start + 1 || quantity.Measure == Measure.People && Levels.Any(story.Folded, clause) && !Struck.Any(story.Folded, clause)) return trend;
        return Trends.Near(story.Folded, Clauses.At(story.Folded, sentence, clause.Start - 2), quantity.Span);
    }

    private static readonly TermIndex<bool> Struck = SignalWords.Of("struck");

    private static readonly TermIndex<bool> Levels = SignalWords.Of("level");

    private string Unit(TextSpan sentence, Quantity quantity, SignalKind kind)
    {
        if (kind == SignalKind.Headcount && quantity.Measure == Measure.Openings) return Measures.Unit(Measure.People); // 裁减500个岗位
        if (quantity.Measure != Measure.Money) return Measures.Unit(quantity.Measure);
        var currency = quantity.Currency ?? story.HomeCurrency;
        return kind == SignalKind.Compensation ? currency + PayPeriods.Of(story.Folded, sentence, quantity.Span) : currency;
    }
}
