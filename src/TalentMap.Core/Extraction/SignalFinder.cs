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
        var signals = new List<Signal>();
        foreach (var sentence in article.Sentences)
        {
            if (article.Masthead.Lines.Any(line => line.Overlaps(sentence))) continue;
            signals.AddRange(figures.In(sentence));
        }
        return Repetitions.Drop(signals);
    }
}
