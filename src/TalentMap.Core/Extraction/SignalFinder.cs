using TalentMap.Core.Extraction.Signals;
using TalentMap.Core.Reading;

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
        foreach (var sentence in article.Sentences)
        {
            if (article.Masthead.Lines.Any(line => line.Overlaps(sentence))) continue;
            var told = figures.In(sentence).ToList();
            signals.AddRange(told);
            var wordless = milestones.In(sentence).Concat(climate.In(sentence)).Where(signal => !Hedges.Cover(article.Folded, sentence, signal.Evidence.Span));
            signals.AddRange(wordless.Where(signal => !told.Any(other => other.Evidence.Span.Overlaps(signal.Evidence.Span))));
        }
        return Repetitions.Drop(signals);
    }
}
