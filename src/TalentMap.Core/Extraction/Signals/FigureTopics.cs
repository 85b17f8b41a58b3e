using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>What a figure speaks of: its own topic word, or what the figure before it spoke of.</summary>
internal sealed class FigureTopics(Story story)
{
    // 第一是工程师122万元,第二是设计师88万元: the second sum speaks of what the first one did; so does a weak word behind pay
    public Topic? Of(Quantity quantity, List<Topic> topics, Topic? last)
    {
        var own = Topics.Of(story.Folded, quantity, topics);
        if (own is { Strength: TopicStrength.Weak, Kind: SignalKind.Funding } && PayBefore(quantity, topics) is { } pay) return pay; // 分红,每人拿到210万元
        if (last is null || !last.Measures.Contains(quantity.Measure)) return own;
        if (last.Kind == SignalKind.Compensation && quantity.Measure == Measure.Ratio && StandsBesidePay(quantity, own)) return last;
        return own is null || own is { Strength: TopicStrength.Weak, Kind: SignalKind.Funding } && last.Kind == SignalKind.Compensation ? last : own;
    }

    private const int MostStaff = 1_000_000;

    private static readonly TermIndex<bool> Asks = SignalWords.Of("asks");

    // 年薪数百万,是普通工程师的10倍; 校招薪酬2万元,较去年校招增长7000元,增幅56%
    private bool StandsBesidePay(Quantity quantity, Topic? own) =>
        own is { Kind: SignalKind.Headcount, Strength: TopicStrength.Weak }
        || own is { Strength: not TopicStrength.Strong } && !Clauses.AreOne(story.Folded, Math.Min(own.Span.End, quantity.Span.Start), quantity.Span.Start);

    private static Topic? PayBefore(Quantity quantity, List<Topic> topics) => topics.LastOrDefault(topic =>
        topic is { Kind: SignalKind.Compensation, Strength: not TopicStrength.Weak } && topic.Span.End <= quantity.Span.Start && topic.Measures.Contains(quantity.Measure));

    // AI人才总数195万,其中在美国的85万; 砍人1.5万: a bare number counts people where the words speak of people
    public Quantity Counted(Quantity quantity, List<Topic> topics, Topic? last)
    {
        if (quantity is not { Measure: Measure.Money, Currency: null } || story.Folded[quantity.Span.End - 1] is not ('万' or '亿' or '多' or '余')) return quantity;
        if (Topics.Of(story.Folded, quantity, topics) is not null) return quantity;
        if (quantity.Low >= MostStaff && last is { Kind: SignalKind.Headcount } or null || Asks.Any(story.Folded, TextSpan.Between(Math.Max(0, quantity.Span.Start - 4), quantity.Span.Start))) return quantity; // 研究员开口就是200万
        var people = quantity with { Measure = Measure.People };
        if (Topics.Of(story.Folded, people, topics) is { Kind: SignalKind.Headcount, Strength: TopicStrength.Strong } cut && cut.Span.End <= quantity.Span.Start && quantity.Span.Start - cut.Span.End <= 4) return people;
        return last is { Kind: SignalKind.Supply or SignalKind.Headcount } && !last.Measures.Contains(Measure.Money) ? people : quantity;
    }
}
