using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.People;

/// <summary>Finds people named in Latin letters: Lily Harper, Lily, @lilyh, by given names and by what stands around them.</summary>
internal static class LatinPeople
{
    private const double Enough = 1.9;

    /// <summary>The proven names, folded.</summary>
    public static IReadOnlyList<NameTally> Find(Scene scene, List<LatinRun> runs)
    {
        var tallies = new NameTallies();
        foreach (var run in runs)
        {
            var words = LatinRuns.WordsOf(scene, run.Span);
            if (LatinRuns.EndsLikeOrganisation(words) || run.Words > 4) continue;
            tallies.Of(run.Span.Of(scene.Folded), _ => Prior(scene, run, words))
                .Add(run.Span.Start, Before(scene, run.Span), After(scene, run.Span));
        }
        return [.. tallies.All.Where(t => t.Score >= Enough).OrderBy(t => t.First)];
    }

    private static double Prior(Scene scene, LatinRun run, string[] words)
    {
        var text = run.Span.Of(scene.Text);
        if (text.ContainsAnyInRange('0', '9') && text[0] != '@') return -3;
        var capitals = 0;
        foreach (var unit in text) capitals += char.IsUpper(unit) ? 1 : 0;
        var given = LatinRuns.BeginsLikePerson(words);
        if (words.Length == 1) return given ? 0.8 : capitals > 1 ? -1 : -0.3;
        return given ? 1.8 : capitals == words.Length ? 0.6 : -0.8;
    }

    private static double Before(Scene scene, TextSpan span)
    {
        var place = span.Start;
        while (scene.At(place - 1) == ' ') place--;
        var ending = scene.Ending(place);
        if (ending.HasFlag(Sign.Title)) return 1.6;
        if ((ending & Sign.BeforeOrganisation) != 0 && scene.WordLengthBefore(place) > 1) return -1;
        return 0;
    }

    private static double After(Scene scene, TextSpan span)
    {
        var place = span.End;
        while (scene.At(place) == ' ') place++;
        var starting = scene.Starting(place);
        if (starting.HasFlag(Sign.Address)) return 1.6;
        if (starting.HasFlag(Sign.AfterOrganisation) && scene.WordLength(place) > 1 && !starting.HasFlag(Sign.Speech)) return -0.8;
        if (starting.HasFlag(Sign.Speech)) return 0.9;
        if (scene.At(place) == '(' && Surnames.LengthAt(scene.Folded.AsSpan(Math.Min(place + 1, scene.Folded.Length))) > 0
            && scene.Folded.AsSpan(place).IndexOf(')') is 3 or 4) return 1.2;
        return starting.HasFlag(Sign.Deed) && scene.WordLength(place) > 1 ? 0.5 : 0;
    }
}
