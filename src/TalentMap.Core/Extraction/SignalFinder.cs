using TalentMap.Core.Extraction.Signals;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction;

/// <summary>
/// Finds what an article says of the market: figures of pay, teams, rounds, valuations, demand, supply and compute; dated events;
/// statements that the market heats, cools or shifts. What is told twice is one signal.
/// </summary>
public static class SignalFinder
{
    public static IReadOnlyList<Signal> Find(Article article, Cast cast)
    {
        var story = new Story(article, cast);
        var figures = new FigureSignals(story);
        var climate = new ClimateSignals(story);
        var milestones = new MilestoneSignals(story);
        var signals = new List<Signal>();
        var told = new List<Signal>(); // by the figures of a sentence
        foreach (var sentence in Told(article))
        {
            told.Clear();
            if (story.HasFigure(sentence))
            {
                told.AddRange(figures.In(sentence));
                FigureTrends.Carry(article.Folded, told);
                signals.AddRange(told);
            }
            if (milestones.MayTell(sentence) || climate.MayTell(sentence)) AddWordless(signals, article, sentence, [.. milestones.In(sentence)], climate.In(sentence), told);
        }
        return Repetitions.DropRounded(Repetitions.Drop(signals), Math.Max(0, article.Folded.IndexOf('\n')));
    }

    // Of what is told without a figure only what no figure of the sentence tells.
    private static void AddWordless(List<Signal> signals, Article article, TextSpan sentence, List<Signal> events, IEnumerable<Signal> climate, List<Signal> told)
    {
        foreach (var happened in events) Add(happened);
        foreach (var statement in climate)
        {
            if (!events.Exists(happened => happened.Evidence.Span.Overlaps(statement.Evidence.Span))) Add(statement); // 招聘从今天起冻结
        }

        void Add(Signal signal)
        {
            if (IsHedged(article, sentence, signal.Evidence.Span)) return;
            foreach (var other in told)
            {
                if (other.Evidence.Span.Overlaps(signal.Evidence.Span) || IsItsPrice(other, signal)) return;
            }
            signals.Add(signal);
        }
    }

    // 2023年,公司没能完成融资: the clause of the event counts as well as that of its date
    private static bool IsHedged(Article article, TextSpan sentence, TextSpan told) =>
        Hedges.Cover(article.Folded, sentence, told) || Hedges.Cover(article.Folded, sentence, TextSpan.Between(told.End - 1, told.End));

    // 宣布收购乙公司,总价20亿元: the event with its price is one signal
    private static bool IsItsPrice(Signal figure, Signal happened) =>
        happened is { Kind: SignalKind.Milestone, Direction: Direction.Down } && figure is { Kind: SignalKind.Headcount, Direction: Direction.Down } // 大规模裁员,涉及12000人
        || happened.Kind == SignalKind.Milestone && figure is { Kind: SignalKind.Valuation or SignalKind.Funding, Unit: { Length: 3 } }
        && (happened.About.Contains("收购", StringComparison.Ordinal) || happened.About.Contains("收購", StringComparison.Ordinal) || happened.About.Contains('投') || happened.About.Contains('融'));

    // The sentences of the story, in parts of bounded length; masthead and menu tell none.
    private static IEnumerable<TextSpan> Told(Article article)
    {
        var lines = article.Masthead.Lines.OrderBy(line => line).ToList();
        var next = 0;
        foreach (var sentence in article.Sentences)
        {
            while (next < lines.Count && lines[next].End <= sentence.Start) next++;
            if (next < lines.Count && lines[next].Overlaps(sentence)) continue;
            if (sentence.Length <= Clauses.LongestSentence) yield return sentence;
            else foreach (var part in Clauses.Bounded(article.Folded, sentence)) yield return part;
        }
    }
}
