using System.Buffers;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>
/// Gives the figures of a sentence their units: the word right behind (40万元, 20多家), the noun behind a counter (50个岗位),
/// the currency before (新台幣122萬). A figure that counts nothing of the market (3次, 38歲) is left out.
/// </summary>
internal static class QuantityReader
{
    private const int NounReach = 16; // how far behind its counter the noun may stand: 20多家聲稱能做大模型的企業

    private const int BareReach = 10;

    private const int LossReach = 16; // 六个人一年里走了三个

    private const string OtherCounters = "薪次份台辆部枚条本篇平吨公参字行户级年颗张封则个美块股小岁天月日时分米)";

    private static readonly Dictionary<string, (Measure? Measure, string? Currency)> Units =
        WordList.Rows("signal-units").ToDictionary(
            row => Script.Fold(row[0]),
            row => (Measures.Parse(row[1]), row.Length > 2 && row[2] != "HOME" ? row[2] : null), StringComparer.Ordinal);

    private static readonly Dictionary<string, (Measure? Measure, string? Currency)>.AlternateLookup<ReadOnlySpan<char>> UnitsByLetters = Units.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int LongestUnit = Units.Keys.Max(unit => unit.Length);

    private static readonly TermIndex<Measure?> Nouns = new(WordList.Rows("signal-nouns").Select(row => Term.Of(row[0], Measures.Parse(row[1]))));

    private static readonly (string Words, string Currency)[] CurrencyBefore =
    [
        ("新台币", "TWD"), ("台币", "TWD"), ("nt$", "TWD"), ("人民币", "CNY"), ("rmb", "CNY"), ("¥", "CNY"), ("港币", "HKD"), ("hk$", "HKD"),
        ("us$", "USD"), ("美金", "USD"), ("usd", "USD"), ("$", "USD"), ("€", "EUR"), ("£", "GBP"),
    ];

    /// <summary>The quantities among all figures of a sentence.</summary>
    public static List<Quantity> Read(string folded, TextSpan sentence, ReadOnlySpan<Figure> all)
    {
        var read = new Quantity?[all.Length];
        for (var i = all.Length - 1; i >= 0; i--)
        {
            var scope = i + 1 < all.Length ? TextSpan.Between(sentence.Start, all[i + 1].Span.Start) : sentence; // a noun is not looked for behind the next figure
            if (Ellipses.IsNoCount(folded, all[i])) continue;
            read[i] = ReadOne(folded, scope, all[i]);
            if (i + 1 < all.Length && read[i + 1] is { } next) read[i] = Ellipses.WithUnitOf(folded, read[i], all[i], next);
        }
        var quantities = new List<Quantity>(all.Length);
        for (var i = 0; i < all.Length; i++)
        {
            var again = read[i] is null && quantities is [.., var last] ? Ellipses.Again(folded, sentence, all[i], last) : null;
            if ((read[i] ?? again ?? Ellipses.Left(folded, sentence, all[i])) is { } quantity) quantities.Add(quantity);
        }
        return quantities;
    }

    private static Quantity? ReadOne(string folded, TextSpan sentence, Figure figure)
    {
        if (figure.Shape == FigureShape.Ratio) return Of(figure, figure.Span.End, Measure.Ratio) with { Change = folded[figure.Span.End - 1] == '折' ? Direction.Down : null }; // 打八折
        var at = figure.Span.End < sentence.End && folded[figure.Span.End] == ' ' ? figure.Span.End + 1 : figure.Span.End;
        var before = CurrencyTo(folded, figure.Span.Start);
        if (UnitAt(folded, at, sentence.End) is not { } unit) return Bare(folded, sentence, figure, before);
        if (unit.Measure == Measure.Months && folded.AsSpan(at, unit.Length).Contains('半')) figure = figure with { Low = figure.Low + 0.5m, High = figure.High + 0.5m }; // 一个半月
        if (unit.Measure == Measure.Months && IsStretch(folded, at + unit.Length)) return null;
        if (unit.Measure == Measure.Money && figure.Low is < 100 && folded[at] == '块' && !folded.AsSpan(at, unit.Length).Contains('钱') && figure.Span.Length <= 2) return null; // 东一块西一块
        if (unit.Measure == Measure.Money && unit.Length == 1 && folded[at] == '块' && NamesCards(folded, sentence, at)) return Of(figure, at + 1, Measure.GPUs);
        if (unit.Measure == Measure.GPUs && unit.Length > 1) return Of(figure, at + unit.Length, Measure.GPUs);
        if (unit.Measure == Measure.Money) return Of(figure, at + unit.Length, Measure.Money, unit.Currency ?? before);
        if (unit.Measure == Measure.Deals && CountedBefore(folded, sentence, figure) == Measure.Openings) return Of(figure, at + unit.Length, Measure.Openings); // 职缺有3万笔
        if (unit.Measure == Measure.People && (folded[at] == '人' || unit.Length > 1 && folded[at] != '号')) return Of(figure, at + unit.Length, Measure.People);
        if (NounBehind(folded, sentence, at + unit.Length) is { } noun) return noun.Measure is { } counted ? Of(figure, noun.End, Together(unit.Measure, counted)) : null;
        if (unit.Measure == Measure.GPUs) return NamesCards(folded, sentence, at) ? Of(figure, at + unit.Length, Measure.GPUs) : null;
        return (unit.Measure ?? CountedBefore(folded, sentence, figure) ?? CountedNoun(folded, sentence, figure, at + unit.Length) ?? Leftover(folded, figure, at + unit.Length)) is { } measure ? Of(figure, at + unit.Length, measure) : null;
    }

    // 三个月里, 九个月后 are stretches of time, no pay
    private static bool IsStretch(string folded, int end) => end < folded.Length && Stretches.Any(folded, TextSpan.Between(end, Math.Min(folded.Length, end + 2)));

    private static readonly TermIndex<bool> Stretches = SignalWords.Of("stretch");

    // 员工最多时有170个, 谷歌出身的人有15个: what is counted stands before, and nothing behind the counter
    private static Measure? CountedNoun(string folded, TextSpan sentence, Figure figure, int end)
    {
        if (end < sentence.End && char.IsLetter(folded[end]) && !Ellipses.Trails.Contains(folded[end]) || figure.Low is null && figure.High is null) return null;
        var clause = Clauses.At(folded, sentence, figure.Span.Start);
        if (Nouns.Longest(folded, TextSpan.Between(clause.Start, figure.Span.Start)) is [.., var noun]) return noun.Value;
        return Nouns.Longest(folded, TextSpan.Between(sentence.Start, clause.Start)) is [.., var earlier] && folded[end - 1] == '个' ? earlier.Value : null; // 大模型职位,三月还有一万二千个
    }

    // 70位人才 are people, 30个人 too; 20家公司 firms; a counter of people never counts firms (5位投资机构的合伙人)
    private static Measure Together(Measure? unit, Measure noun) => unit is null or Measure.GPUs ? noun : unit.Value;

    private static (Measure? Measure, string? Currency, int Length)? UnitAt(string folded, int at, int end)
    {
        for (var length = Math.Min(LongestUnit, end - at); length > 0; length--)
        {
            if (length == 1 && folded[at] == '人' && at + 1 < end && "才工机民文力类口物".Contains(folded[at + 1])) return null; // 2023人才报告
            if (UnitsByLetters.TryGetValue(folded.AsSpan(at, length), out var unit)) return (unit.Measure, unit.Currency, length);
        }
        return null;
    }

    private static bool LacksBehind(string folded, TextSpan sentence, int end) =>
        Topics.Find(folded, TextSpan.Between(end, Math.Min(sentence.End, end + 10))) is [{ Kind: SignalKind.Supply or SignalKind.Headcount, Strength: not TopicStrength.Plain }, { Kind: SignalKind.Supply }, ..] or [{ Kind: SignalKind.Supply }, ..];

    // 数千万级种子轮融资, 8位数的薪资
    private static bool IsScaleOfSums(string folded, TextSpan sentence, Figure figure)
    {
        var end = figure.Span.End;
        if (figure.Low is not >= 10_000 || end >= sentence.End) return false;
        if (folded[end - 1] == '数') return figure.Span.Of(folded).EndsWith("位数", StringComparison.Ordinal);
        return folded[end] == '级' && Topics.Find(folded, TextSpan.Between(end, Math.Min(sentence.End, end + 10))).Any(topic => topic.Kind is SignalKind.Funding or SignalKind.Valuation);
    }

    // The noun nearest behind a counter, before the next figure or clause.
    private static (Measure? Measure, int End)? NounBehind(string folded, TextSpan sentence, int from)
    {
        var clause = Clauses.At(folded, sentence, Math.Min(from, sentence.End - 1));
        var reach = TextSpan.Between(from, Math.Max(from, Math.Min(clause.End, from + NounReach)));
        var nouns = Nouns.Longest(folded, reach);
        if (nouns.Count == 0) return null;
        var head = nouns.FirstOrDefault(noun => noun.Value is not null, nouns[0]); // 四五家大模型企业: 模型 is no head
        return (head.Value, head.Span.End);
    }

    // 调用的GPU就有四五百块: the cards stand before the figure
    private static bool NamesCards(string folded, TextSpan sentence, int at) =>
        Nouns.Longest(folded, TextSpan.Between(sentence.Start, Clauses.At(folded, sentence, at).End)).Any(noun => noun.Value == Measure.GPUs);

    // No unit: 融资超70亿, 年薪百万, 17万企业, 供需比只有0.47, 只剩不到160
    private static Quantity? Bare(string folded, TextSpan sentence, Figure figure, string? currency)
    {
        var end = figure.Span.End;
        if (currency is not null) return Of(figure, end, Measure.Money, currency);
        if (IsScaleOfSums(folded, sentence, figure)) return Of(figure, end, Measure.Money);
        if (Counts(folded, end) || Ellipses.IsYear(folded, figure)) return null;
        if (ComparesSupply(folded, sentence, figure)) return Of(figure, end, Measure.Ratio);
        var behind = end < sentence.End ? folded[end] : '\n';
        if (figure.Low is not >= 100_000_000 && (behind != '的' || figure.High == 9) && NounBehind(folded, sentence, end) is { Measure: { } measure } noun && noun.End <= end + BareReach && behind != ' ') return Of(figure, noun.End, measure);
        if (behind == '的' && LacksBehind(folded, sentence, end)) return Of(figure, end, Measure.People); // 500万的人才缺口
        if (CountedBefore(folded, sentence, figure) is { } counted) return figure.Low >= 10 ? Of(figure, end, counted) : null;
        if (figure.Low is >= 10_000 && (folded[end - 1] is '万' or '亿' or 'k' or 'w' || figure.Span.Of(folded).Contains('万')) && !char.IsAsciiLetterOrDigit(behind)) return Of(figure, end, Measure.Money);
        return null;
    }

    // 缺口超过500万, 在招的岗位有1.5万个: the counted thing stands before, and no word of money nearer
    private static Measure? CountedBefore(string folded, TextSpan sentence, Figure figure)
    {
        var clause = Clauses.At(folded, sentence, figure.Span.Start);
        var topic = Topics.Find(folded, TextSpan.Between(clause.Start, figure.Span.Start)).LastOrDefault(t => t.Kind is not null && t.Strength != TopicStrength.Weak);
        return topic?.Kind switch
        {
            SignalKind.Supply => Measure.People,
            SignalKind.Demand when topic.Measures.Contains(Measure.Openings) => topic.Span.Of(folded) is var word && (word.Contains('岗') || word.Contains('职') || word.Contains('缺') || word is "hc" or "校招" or "社招" or "席位" or "位子" || word.EndsWith("名额", StringComparison.Ordinal) || word.StartsWith("工作机会", StringComparison.Ordinal)) ? Measure.Openings : null,
            _ when SpeaksOfThose(TextSpan.Between(clause.Start, figure.Span.Start).Of(folded)) => Measure.People,
            SignalKind.Headcount when topic.Span.Of(folded) is var word && (word.EndsWith("数", StringComparison.Ordinal) || word.Contains("人数", StringComparison.Ordinal) || word.EndsWith("规模", StringComparison.Ordinal)) => Measure.People,
            _ => null,
        };
    }

    private static readonly string Lightly = Script.Fold("也就只有不过大概约总共加起来仅才是超逾达到了在内全国 ");

    // 会训练大模型的人也就几百个
    private static bool SpeaksOfThose(ReadOnlySpan<char> before) =>
        before.LastIndexOf("的人", StringComparison.Ordinal) is >= 0 and var at && before.Length - at <= 10 && before[(at + 2)..].Trim(Lightly).IsEmpty;

    private static readonly TermIndex<bool> Comparisons = SignalWords.Of("comparison");

    private static bool ComparesSupply(string folded, TextSpan sentence, Figure figure) =>
        figure.Span.Of(folded).Contains('.') && figure.High < 20
        && Comparisons.Any(folded, TextSpan.Between(sentence.Start, Math.Min(sentence.End, figure.Span.End + 10))); // 0.47的人才供需比

    // 组里只剩3个: people, where no noun says otherwise
    private static Measure? Leftover(string folded, Figure figure, int end) =>
        (Ellipses.IsLeft(folded, figure.Span.Start) || AreLost(folded, figure.Span.Start)) && (end == folded.Length || !char.IsLetterOrDigit(folded[end])) ? Measure.People : null;

    private static readonly SearchValues<char> Heads = SearchValues.Create("人位名员");

    private static readonly TermIndex<bool> Losses = SignalWords.Of("loss");

    // 六个人走了三个: those counted last, where they are people
    private static bool AreLost(string folded, int at)
    {
        var before = TextSpan.Between(Math.Max(0, at - LossReach), at);
        foreach (var loss in Losses.All(folded, before))
        {
            if (loss.Span.End == at && before.Of(folded).ContainsAny(Heads)) return true;
        }
        return false;
    }

    // 3亿次, 5万份: a counter that is no unit of ours
    private static bool Counts(string folded, int at) =>
        at < folded.Length && OtherCounters.Contains(folded[at]);

    public static Quantity Of(Figure figure, int end, Measure measure, string? currency = null) =>
        new(TextSpan.Between(figure.Span.Start, end), figure.Low, figure.High, measure, currency);

    // 新台币|122万
    private static string? CurrencyTo(string folded, int figure)
    {
        foreach (var (words, currency) in CurrencyBefore)
        {
            if (EndsAt(folded, figure, words)) return currency;
        }
        return null;
    }

    private static bool EndsAt(string folded, int end, string words)
    {
        if (end > 0 && folded[end - 1] == ' ') end--;
        return end >= words.Length && string.CompareOrdinal(folded, end - words.Length, words, 0, words.Length) == 0;
    }
}
