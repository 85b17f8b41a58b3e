using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>A word that says what a figure measures.</summary>
/// <param name="Kind">Null where such figures are no signal (revenue, users, prices).</param>
internal sealed record Topic(TextSpan Span, SignalKind? Kind, MeasureSet Measures, TopicStrength Strength);

/// <summary>How a topic word stands against others: 拿到 yields to 年薪, and no nearer word overrules 裁员.</summary>
internal enum TopicStrength { Plain, Weak, Strong }

/// <summary>
/// Decides what a figure speaks of: the topic word that is nearest to it and can govern its measure. A comma between costs more
/// than characters, and a word behind the figure more than one before it.
/// </summary>
internal static class Topics
{
    private const int Reach = 40; // characters that a topic word may stand away
    private const int CommaCost = 9;
    private const int BehindCost = 3;
    private const int WeakCost = 12;

    private static readonly TermIndex<Row> Words = new(WordList.Rows("signal-topics").Select(row => Term.Of(row[0], Row.Parse(row))));

    private static readonly List<Topic> None = [];

    /// <summary>The topic words of a sentence, to be read only; of words inside each other only the longest.</summary>
    public static List<Topic> Find(string folded, TextSpan sentence)
    {
        List<TermHit<Row>>? hits = null;
        foreach (var hit in Words.All(folded, sentence)) Insert(hits ??= [], hit);
        if (hits is null) return None;
        var topics = new List<Topic>(hits.Count);
        foreach (var hit in hits)
        {
            if (topics is [.., var last] && last.Span != hit.Span && last.Span.End >= hit.Span.End) continue;
            if (folded[hit.Span.Start] == '年' && hit.Span.Start > 0 && folded[hit.Span.Start - 1] is '去' or '今' or '前' or '明' && hit.Span.Of(folded) is ['年', not '薪', ..]) continue; // 去年|收入
            topics.Add(new Topic(hit.Span, hit.Value.Kind, hit.Value.Measures, hit.Value.Strength));
        }
        return topics;
    }

    // Found from the left, the shorter before the longer; wanted the longer first.
    private static void Insert(List<TermHit<Row>> hits, TermHit<Row> hit)
    {
        var place = hits.Count;
        while (place > 0 && hits[place - 1].Span > hit.Span) place--;
        hits.Insert(place, hit);
    }

    /// <summary>The topic that governs a quantity: that of the least cost, of two the longer one; null where none is near enough.</summary>
    public static Topic? Of(string folded, Quantity quantity, IReadOnlyList<Topic> topics)
    {
        Topic? best = null;
        var least = Reach;
        foreach (var topic in topics)
        {
            if (!topic.Measures.Contains(quantity.Measure)) continue;
            var cost = Cost(folded, quantity, topic);
            if (cost > least || cost == least && best is not null && topic.Span.Length <= best.Span.Length) continue;
            (best, least) = (topic, cost);
        }
        return best;
    }

    private static int Cost(string folded, Quantity quantity, Topic topic)
    {
        var (figure, word) = (quantity.Span, topic.Span);
        var weak = topic.Strength == TopicStrength.Weak ? WeakCost : 0;
        if (figure.Overlaps(word)) return weak;
        var (from, to) = word.Start < figure.Start ? (word.End, figure.Start) : (figure.End, word.Start);
        var commas = Clauses.Between(folded, from, to);
        var owned = to - from == 1 && folded[from] == '的';
        if (quantity.Measure == Measure.Money && commas > 0 && word.Start > figure.Start && topic.Kind == SignalKind.Valuation) return int.MaxValue; // 拿到2亿元,估值30亿元
        if (quantity.Measure == Measure.Ratio && topic.Kind == SignalKind.Funding && word.Start < figure.Start && IsCompared(folded, word.Start)) return int.MaxValue; // 估值较A轮翻了两倍
        if (quantity.Measure == Measure.Ratio && (commas > 1 || commas == 1 && word.Start > figure.Start)) return int.MaxValue;
        if (quantity.Measure == Measure.Ratio && owned && word.Start < figure.Start) return topic.Kind == SignalKind.Headcount ? WeakCost : int.MaxValue; // 营收的46%: the whole, not the topic; 员工的24% speaks of staff all the same
        if (commas == 0 && (topic.Strength == TopicStrength.Strong || Raises(quantity, topic))) return -1;
        if (owned || to == from && word.Start > figure.Start && weak == 0) return 0; // 30%的薪水, 66亿美元融资
        return to - from + weak + (word.Start > figure.Start ? BehindCost + 2 * CommaCost * commas : CommaCost * commas);
    }

    private static bool IsCompared(string folded, int word)
    {
        for (var at = word - 1; at >= 0 && word - at <= ComparedReach && char.IsLetterOrDigit(folded[at]); at--)
        {
            if (folded[at] is '较' or '比') return true;
        }
        return false;
    }

    private const int ComparedReach = 8; // 较去年的|A轮

    // 20多家融到钱的企业: firms that raise money are funding, though 企业 is nearer
    private static bool Raises(Quantity quantity, Topic topic) => quantity.Measure == Measure.Companies && topic is { Kind: SignalKind.Funding, Strength: not TopicStrength.Weak };

    private sealed record Row(SignalKind? Kind, MeasureSet Measures, TopicStrength Strength)
    {
        public static Row Parse(string[] columns) => new(
            EnumNames.ParseOrNull<SignalKind>(columns[1]),
            new MeasureSet([.. columns[2].Split(' ').Select(word => Signals.Measures.Parse(word)!.Value)]),
            columns.Length > 3 ? EnumNames.Parse<TopicStrength>(columns[3]) : TopicStrength.Plain);
    }
}
