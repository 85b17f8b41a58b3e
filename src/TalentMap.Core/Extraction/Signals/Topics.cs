using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>A word that says what a figure measures.</summary>
/// <param name="Kind">Null where such figures are no signal (revenue, users, prices).</param>
internal sealed record Topic(TextSpan Span, string Word, SignalKind? Kind, IReadOnlySet<Measure> Measures);

/// <summary>
/// Decides what a figure speaks of: the topic word that is nearest to it and can govern its measure. A comma between costs more
/// than characters, and a word behind the figure more than one before it.
/// </summary>
internal static class Topics
{
    private const int Reach = 40;     // characters that a topic word may stand away
    private const int CommaCost = 9;
    private const int BehindCost = 3;

    private static readonly TermIndex<(SignalKind? Kind, IReadOnlySet<Measure> Measures)> Words = new(
        WordList.Rows("signal-topics").Select(row => (row[0], (Kind(row[1]), (IReadOnlySet<Measure>)Governed(row[2])))));

    /// <summary>The topic words of a sentence; of words inside each other only the longest.</summary>
    public static List<Topic> Find(string folded, TextSpan sentence)
    {
        var topics = new List<Topic>();
        foreach (var hit in Words.All(folded, sentence).OrderBy(h => h.Span))
        {
            if (topics is [.., var last] && last.Span != hit.Span && last.Span.End >= hit.Span.End) continue;
            topics.Add(new Topic(hit.Span, hit.Span.In(folded), hit.Value.Kind, hit.Value.Measures));
        }
        return topics;
    }

    /// <summary>The topic that governs a quantity; null where none does or the nearest says it is no signal.</summary>
    public static Topic? Of(string folded, Quantity quantity, IReadOnlyList<Topic> topics)
    {
        var best = topics
            .Where(topic => topic.Measures.Contains(quantity.Measure))
            .Select(topic => (Topic: topic, Cost: Cost(folded, quantity.Span, topic.Span)))
            .Where(pair => pair.Cost <= Reach)
            .OrderBy(pair => pair.Cost).ThenByDescending(pair => pair.Topic.Span.Length)
            .FirstOrDefault();
        return best.Topic is { Kind: not null } topic ? topic : null;
    }

    private static int Cost(string folded, TextSpan quantity, TextSpan topic)
    {
        if (topic.Start >= quantity.Start && topic.End <= quantity.End) return 0;
        return topic.Start < quantity.Start
            ? Math.Max(0, quantity.Start - topic.End) + CommaCost * Clauses.Between(folded, topic.End, quantity.Start)
            : Math.Max(0, topic.Start - quantity.End) + BehindCost + 2 * CommaCost * Clauses.Between(folded, quantity.End, topic.Start);
    }

    private static SignalKind? Kind(string word) => Enum.TryParse<SignalKind>(word, ignoreCase: true, out var kind) ? kind : null;

    private static HashSet<Measure> Governed(string words) => words.Split(' ').Select(word => Measures.Parse(word)!.Value).ToHashSet();
}
