using TalentMap.Core.Extraction.Companies;
using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.People;

/// <summary>Finds people named in Latin letters: Lily Harper, Lily, @lilyh, by given names and by what stands around them.</summary>
internal static class LatinPeople
{
    private const double Enough = 2.2;
    private const double EnoughInList = 0.5;

    /// <summary>The proven names, folded; not one that rather names an organisation.</summary>
    public static IReadOnlyList<NameTally> Find(Scene scene, List<LatinRun> runs)
    {
        var tallies = new NameTallies();
        foreach (var run in runs)
        {
            var words = LatinRuns.WordsOf(scene, run.Span);
            if (LatinRuns.EndsLikeOrganisation(words) || run.Words > 4) continue;
            tallies.Of(run.Span.Of(scene.Folded), _ => Prior(scene, run, words))
                .Add(run.Span.Start, Before(scene, run.Span) + TagEvidence.For(scene, run.Span, TagKind.Person), After(scene, run.Span));
        }
        var proven = tallies.All.Where(t => t.Score >= Enough).Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        DropFirms(scene, runs, tallies, proven);
        AddNeighbours(scene, runs, tallies, proven);
        return [.. tallies.All.Where(t => proven.Contains(t.Name)).OrderBy(t => t.First)];
    }

    // 非营利组织|OpenBench|: more speaks for an organisation than for a person
    private static void DropFirms(Scene scene, List<LatinRun> runs, NameTallies tallies, HashSet<string> proven)
    {
        if (proven.Count == 0) return;
        var firms = ContextOrganisations.Tally(scene, runs);
        proven.RemoveWhere(name => firms.Find(name) is { } firm && firm.Score > tallies.Find(name)!.Score);
    }

    // Lily Harper、Tomo Arvid和Ben Moss: who stands in a list of people is one.
    private static void AddNeighbours(Scene scene, List<LatinRun> runs, NameTallies tallies, HashSet<string> proven)
    {
        for (var i = 1; i < runs.Count; i++)
        {
            var (first, second) = (runs[i - 1], runs[i]);
            var between = TextSpan.Between(first.Span.End, second.Span.Start).Of(scene.Folded).Trim();
            if (between is not ("、" or "和" or "与" or "及" or "," or "以及")) continue;
            foreach (var (known, other) in ((LatinRun, LatinRun)[])[(first, second), (second, first)])
            {
                if (other.Words < 2 || !proven.Contains(known.Span.In(scene.Folded))) continue;
                if (tallies.Find(other.Span.Of(scene.Folded)) is { } tally && tally.Score >= EnoughInList) proven.Add(tally.Name);
            }
        }
    }

    private static double Prior(Scene scene, LatinRun run, string[] words)
    {
        var text = run.Span.Of(scene.Text);
        if (text.ContainsAnyInRange('0', '9') && text[0] != '@') return -3;
        var capitals = 0;
        foreach (var unit in text) capitals += char.IsUpper(unit) ? 1 : 0;
        var given = LatinRuns.BeginsLikePerson(words);
        if (words.Length == 1) return given ? 0.8 : capitals > 1 ? -1 : -0.3;
        return given ? 2.7 : capitals == words.Length ? 0.6 : -0.8;
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
