using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>The kind of signal that a figure is: what its topic word says, and where the sentence says otherwise, that.</summary>
internal sealed class FigureKinds(Story story)
{
    private const int LeastPay = 1000; // 20美元/月 is a price
    private const int MostPay = 500_000_000;
    private const int LeastFirm = 1_000_000_000; // 开价两百万 is for a person, 开价11亿美元 for a firm

    private static readonly TermIndex<bool> Offers = SignalWords.Of("offer");

    private static readonly TermIndex<bool> Unnamed = SignalWords.Of("unnamed");

    private static readonly TermIndex<bool> Everywhere = SignalWords.Of("everywhere");

    private static readonly TermIndex<bool> Spending = SignalWords.Of("spending");

    private static readonly TermIndex<bool> Machines = SignalWords.Of("machine");

    private static readonly TermIndex<bool> Hardware = SignalWords.Of("hardware");

    private static readonly TermIndex<bool> Buying = SignalWords.Of("buying");

    private static readonly TermIndex<bool> Prices = SignalWords.Of("price");

    private static readonly TermIndex<bool> Tender = SignalWords.Of("tender");

    private static readonly TermIndex<bool> Hiring = SignalWords.Of("hiring");

    /// <summary>The kind; null where the figure is no signal.</summary>
    public SignalKind? Of(TextSpan sentence, Quantity quantity, Topic? topic)
    {
        if (quantity.Measure == Measure.Money && IsPriceOfFirm(sentence, quantity, topic)) return SignalKind.Valuation;
        if (topic is null || topic is { Kind: SignalKind.Funding, Strength: TopicStrength.Weak } && IsPay(quantity)) return ByMeasure(sentence, quantity); // 能拿到150万一年
        if (Rises(sentence, quantity, topic)) return SignalKind.Compensation;
        if (quantity.Measure == Measure.Months && !IsBonus(sentence, quantity, topic)) return null;
        if (topic.Kind is not { } kind || IsOtherSpending(sentence, topic) || IsPartOfSum(quantity, kind)) return null;
        if (IsForFirm(quantity, topic)) return SignalKind.Valuation;
        if (IsForStaff(sentence, quantity, topic)) return SignalKind.Compensation;
        if (IsTooSmall(quantity, kind)) return null;
        return IsForMachines(sentence, quantity, topic) ? SignalKind.Compute : Settled(sentence, quantity, topic, kind);
    }

    // 年终发5个月: months count a bonus; 欠薪三个月, 试用期六个月, 一个月薪 are time
    private bool IsBonus(TextSpan sentence, Quantity quantity, Topic topic) =>
        topic.Kind == SignalKind.Compensation && !(quantity.High == 1 && quantity.Span.End < sentence.End && story.Folded[quantity.Span.End] == Pay) && Bonuses.Any(story.Folded, TextSpan.Between(Math.Min(sentence.Start, topic.Span.Start), sentence.End));

    private static readonly char Pay = Script.Fold('薪');

    private static readonly TermIndex<bool> Bonuses = SignalWords.Of("bonus");

    // 工程师跳一次槽涨60%: people do not rise, their pay does
    private bool Rises(TextSpan sentence, Quantity quantity, Topic topic) =>
        quantity.Measure == Measure.Ratio && topic is { Kind: SignalKind.Headcount, Strength: not TopicStrength.Strong } && topic.Span.End <= quantity.Span.Start
        && Rising.Longest(story.Folded, TextSpan.Between(Math.Max(sentence.Start, quantity.Span.Start - 4), quantity.Span.Start)) is [.., var rise] && quantity.Span.Start - rise.Span.End <= 1
        && (rise.Span.Start == 0 || story.Folded[rise.Span.Start - 1] != '增') && story.Folded[quantity.Span.Start - 1] != '入'; // not 工程师比前年增加了六成, nor 工程师加入两成

    private static readonly TermIndex<bool> Rising = SignalWords.Of("rises");

    /// <summary>Whether a topic word calls for people: 招聘, 征才.</summary>
    public static bool IsHiring(string folded, Topic? topic) => topic is { Kind: SignalKind.Demand } && Hiring.Any(folded, topic.Span);

    /// <summary>Whether people counted behind a word of openings are no openings: they have come (已招聘60人, 去年招了60人), or no word seeks them.</summary>
    public bool IsHired(TextSpan sentence, Quantity quantity, Topic topic) =>
        Hiring.Any(story.Folded, topic.Span) ? HaveCome(sentence, quantity) : topic.Span.End <= quantity.Span.Start && !Seeking.Any(story.Folded, topic.Span);

    /// <summary>Whether the clause says that those counted were hired: 已招聘, 招来, 共招收.</summary>
    public bool HaveCome(TextSpan sentence, Quantity quantity)
    {
        var clause = Clauses.At(story.Folded, sentence, quantity.Span.Start);
        foreach (var hiring in Hiring.Longest(story.Folded, TextSpan.Between(clause.Start, quantity.Span.Start)))
        {
            var before = TextSpan.Between(Math.Max(clause.Start, hiring.Span.Start - HiredReach), hiring.Span.Start);
            var behind = TextSpan.Between(hiring.Span.End, Math.Min(quantity.Span.Start, hiring.Span.End + 2));
            if (Completed.Any(story.Folded, before) || Arrived.Any(story.Folded, behind)) return true;
        }
        return false;
    }

    private const int HiredReach = 8;

    private static readonly TermIndex<bool> Completed = SignalWords.Of("completed");

    private static readonly TermIndex<bool> Arrived = SignalWords.Of("arrived");

    private static readonly TermIndex<bool> Seeking = SignalWords.Of("seeking");

    // 以8亿美元的价格卖给乙公司, 斥资12亿元收购乙公司; 2.3亿美元的现金和3.6亿元的债务
    private bool IsPriceOfFirm(TextSpan sentence, Quantity quantity, Topic? topic)
    {
        if (topic is { Kind: not (null or SignalKind.Valuation) } and not { Kind: SignalKind.Funding, Strength: TopicStrength.Weak }) return false;
        var clause = Clauses.At(story.Folded, sentence, quantity.Span.Start);
        if (topic is { Kind: SignalKind.Funding }) return Buying.Any(story.Folded, clause);
        if (topic is null or { Kind: null } && Tender.Any(story.Folded, TextSpan.Between(quantity.Span.End, Math.Min(clause.End, quantity.Span.End + 4)))) return Prices.Any(story.Folded, sentence);
        return (topic is null || !clause.Contains(topic.Span) || Prices.Any(story.Folded, topic.Span)) && Prices.Any(story.Folded, clause) && Buying.Any(story.Folded, sentence);
    }

    // Cards are compute by themselves, and people right behind an organisation's name are its team: 青石科技有300人
    private SignalKind? ByMeasure(TextSpan sentence, Quantity quantity) => quantity.Measure switch
    {
        Measure.GPUs => SignalKind.Compute,
        Measure.Money when IsPay(quantity) => SignalKind.Compensation, // 深圳以15,318元/月排第三
        Measure.People when (quantity.Low is null || IsSomewhere(sentence, quantity)) && Skilled.Any(story.Folded, Clauses.At(story.Folded, sentence, quantity.Span.Start)) && !HasCompany(Clauses.At(story.Folded, sentence, quantity.Span.Start)) => SignalKind.Supply, // 全国做过量产的不超过500人
        Measure.People when quantity.Change is not null => SignalKind.Headcount, // 从年初的80人长到年底的210人
        Measure.People when quantity.Low is >= 10 and < MostStaff && Staffs(sentence, quantity) => IsSomewhere(sentence, quantity) ? SignalKind.Supply : SignalKind.Headcount,
        Measure.People when quantity.Low is >= 2 and < MostStaff && _teams.Holds(sentence, quantity) => IsSomewhere(sentence, quantity) ? SignalKind.Supply : SignalKind.Headcount,
        Measure.People when HasCompany(TextSpan.Between(Clauses.At(story.Folded, sentence, quantity.Span.Start).Start, quantity.Span.Start)) => SignalKind.Headcount,
        _ => null,
    };

    private readonly TeamFigures _teams = new(story);

    private const int MostStaff = 300_000;

    // 700多号人, 现有52个人, 手下六十人: people that somebody has
    private bool Staffs(TextSpan sentence, Quantity quantity)
    {
        if (story.Folded[quantity.Span.End - 1] != '人') return false;
        if (quantity.Span.Of(story.Folded).Contains('号')) return true;
        var clause = Clauses.At(story.Folded, sentence, quantity.Span.Start);
        return Having.Any(story.Folded, TextSpan.Between(Math.Max(clause.Start, quantity.Span.Start - HavingReach), quantity.Span.Start));
    }

    private static readonly TermIndex<bool> Skilled = SignalWords.Of("skilled");

    private const int HavingReach = 5;

    private static readonly TermIndex<bool> Having = SignalWords.Of("having");

    private bool IsSomewhere(TextSpan sentence, Quantity quantity)
    {
        var clause = Clauses.At(story.Folded, sentence, quantity.Span.Start);
        return Everywhere.Any(story.Folded, clause) && !HasCompany(clause);
    }

    private bool IsPay(Quantity quantity) =>
        quantity is { Measure: Measure.Money, Low: >= LeastPay and < MostPay } && PayPeriods.Earned(story.Folded, quantity.Span);

    // 国内能做预训练的工程师不超过200人: a whole country's engineers are supply, not a team
    private SignalKind Settled(TextSpan sentence, Quantity quantity, Topic topic, SignalKind kind)
    {
        if (kind != SignalKind.Headcount || quantity.Measure is not (Measure.People or Measure.Ratio) || topic is not { Strength: TopicStrength.Weak }) return kind;
        var clause = Clauses.At(story.Folded, sentence, quantity.Span.Start);
        return (Everywhere.Any(story.Folded, clause) || quantity.Low is null && Skilled.Any(story.Folded, clause)) && !Unnamed.Any(story.Folded, clause) && !HasCompany(clause) ? SignalKind.Supply : kind; // 懂编译器的工程师不到50人
    }

    private bool HasCompany(TextSpan span)
    {
        foreach (var name in story.NamesIn(span))
        {
            if (name.Company is not null) return true;
        }
        return false;
    }

    // 另配等值30万美元的股票, 每名员工可分到400万美元的股票: shares for people are pay
    private bool IsForStaff(TextSpan sentence, Quantity quantity, Topic topic) =>
        quantity.Measure == Measure.Money && topic is { Kind: SignalKind.Valuation, Strength: TopicStrength.Weak } && (quantity.Low ?? quantity.High) < LeastFirm && Stock.Any(story.Folded, topic.Span)
        && Shared.Any(story.Folded, Clauses.At(story.Folded, sentence, quantity.Span.Start));

    private static readonly TermIndex<bool> Shared = SignalWords.Of("shared");

    private static readonly TermIndex<bool> Stock = SignalWords.Of("tender");

    // 作价21亿元,其中现金占三成
    private bool IsPartOfSum(Quantity quantity, SignalKind kind) =>
        quantity.Measure == Measure.Ratio && kind is SignalKind.Valuation or SignalKind.Funding && quantity.Span.Start > 1 && story.Folded.AsSpan(quantity.Span.Start - 2, 2).Contains('占');

    // a round or a wage of some yuan is none
    private static bool IsTooSmall(Quantity quantity, SignalKind kind) =>
        quantity.Measure == Measure.Money && (quantity.High ?? quantity.Low) < kind switch { SignalKind.Funding => 50_000, SignalKind.Compensation => 500, SignalKind.Compute => 10_000, _ => 0 };

    private bool IsForFirm(Quantity quantity, Topic topic) =>
        topic is { Kind: SignalKind.Compensation, Strength: TopicStrength.Weak } && (quantity.Low ?? quantity.High) >= LeastFirm && Offers.Any(story.Folded, topic.Span);

    // 资本支出 is compute where the sentence names machines
    private bool IsOtherSpending(TextSpan sentence, Topic topic) =>
        topic is { Kind: SignalKind.Compute } && Spending.Any(story.Folded, topic.Span) && !Hardware.Any(story.Folded, sentence) && !Machines.Any(story.Folded, sentence);

    // 在算力上投入800亿元: money put into machines
    private bool IsForMachines(TextSpan sentence, Quantity quantity, Topic topic) =>
        quantity.Measure == Measure.Money && topic is { Kind: SignalKind.Funding } && Machines.Any(story.Folded, Clauses.At(story.Folded, sentence, quantity.Span.Start))
        && topic.Span.Of(story.Folded) is "投入" or "投资" or "斥资" or "砸" or "砸了" or "砸下" or "砸出" or "出资" or "加码" or "拨出";
}
