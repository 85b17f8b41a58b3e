using TalentMap.Core.Extraction.Companies;
using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.People;

/// <summary>
/// Finds Japanese names in Chinese characters: 小野寺知秋, a listed surname and one to three characters. A surname of two characters says much more
/// than a Chinese one, so it is mainly the given name's end that is looked for.
/// </summary>
internal static class JapaneseNames
{
    private const int LongestGiven = 3;

    // What is expected of a name, in nats and weights of borders.
    private const double Enough = 1.4;
    private const double EnoughForWord = 2.6;

    // The costs of Segmentation, in half nats.
    private const int SurnameCost = 14;
    private const int GivenCost = 9;
    private const int StrangeCost = 19;
    private const int EndingBonus = 3;

    private const double PerNat = 0.12;
    private const double PerFurtherNat = 0.02;
    private const double MostForReading = 1.8;

    // What speaks against a given name: a character that none is made of, one character or three, a last one that is a word of function.
    private const double Strange = 2;
    private const double SeldomLength = 0.4;
    private const double InWord = 1.2;

    // From here on a name stands for itself, even beside a longer or shorter one that stands better.
    private const double Sure = 3.2;

    /// <summary>The proven names, folded, in the order of their first places.</summary>
    public static IReadOnlyList<string> Find(Scene scene, Segmentation reading)
    {
        var found = new List<(string Name, double Score)>();
        for (var start = 0; start < scene.Folded.Length; start++)
        {
            var surname = JapaneseSurnames.LengthAt(scene.Folded.AsSpan(start));
            if (surname == 0 || SuffixedOrganisations.StartsSuffix(scene, start + surname) || scene.IsTaken(start) || scene.CutsWord(start) || EndsListedWord(scene, start)) continue;
            if (Best(scene, reading, start, surname) is not { } name) continue;
            found.Add((name.Span.In(scene.Folded), name.Score));
            start = name.Span.End - 1;
        }
        return Unequal(found);
    }

    // 校长|田: a title runs into it
    private static bool EndsListedWord(Scene scene, int start) => scene.WordLengthBefore(start + 1) > 1 && (scene.Ending(start + 1) & (Sign.Title | Sign.Address | Sign.Common)) != 0;

    // 久保知秋 in two places and 久保知 in one: the name that is met more often ends where it ends.
    private static List<string> Unequal(List<(string Name, double Score)> found)
    {
        var names = found.GroupBy(f => f.Name, StringComparer.Ordinal).Select(g => (Name: g.Key, Score: g.Max(f => f.Score) + 0.3 * Math.Log2(g.Count()))).ToList();
        // A name is compared with its own beginnings and with what goes on from it, not with every other one.
        var scores = names.ToDictionary(n => n.Name, n => n.Score, StringComparer.Ordinal);
        var longer = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, score) in names)
        {
            foreach (var beginning in Beginnings(name)) longer[beginning] = Math.Max(longer.GetValueOrDefault(beginning, double.MinValue), score);
        }
        return [.. names.Where(n => n.Score >= Sure || longer.GetValueOrDefault(n.Name, double.MinValue) <= n.Score
            && Beginnings(n.Name).All(beginning => scores.GetValueOrDefault(beginning, double.MinValue) <= n.Score)).Select(n => n.Name)];
    }

    private static IEnumerable<string> Beginnings(string name) => Enumerable.Range(1, name.Length - 1).Select(length => name[..length]);

    private static (TextSpan Span, double Score)? Best(Scene scene, Segmentation reading, int start, int surname)
    {
        (TextSpan Span, double Score)? best = null;
        var limit = scene.Folded.AsSpan(start, surname) is var name && JapaneseSurnames.IsWord(name) ? EnoughForWord : Enough;
        for (var given = 1; given <= LongestGiven && MayStand(scene, start + surname + given - 1); given++)
        {
            var span = new TextSpan(start, surname + given);
            var score = Score(scene, reading, span, surname);
            if (score >= limit && !(best?.Score >= score)) best = (span, score);
        }
        return best;
    }

    private static bool MayStand(Scene scene, int place) => place < scene.Folded.Length && !scene.IsTaken(place) && (Surnames.MayBeGiven(scene.At(place)) || JapaneseSurnames.MayBeGiven(scene.At(place)));

    private static double Score(Scene scene, Segmentation reading, TextSpan span, int surname)
    {
        var (cost, strange) = (SurnameCost, 0);
        for (var at = span.Start + surname; at < span.End; at++)
        {
            if (!JapaneseSurnames.MayBeGiven(scene.At(at))) strange++;
            cost += JapaneseSurnames.MayBeGiven(scene.At(at)) ? GivenCost : StrangeCost;
        }
        if (JapaneseSurnames.EndsGiven(scene.At(span.End - 1))) cost -= EndingBonus;
        var gain = reading.Gain(span, cost);
        return Math.Min(gain * PerNat, MostForReading) + gain * PerFurtherNat - strange * Strange
            - (span.Length - surname == 2 ? 0 : SeldomLength) - (EndsInWord(scene, span, surname) ? InWord : 0)
            - Math.Max(0, OrganisationBorders.TellingBefore(scene, span.Start)?.Weight ?? 0) // 加入了|星野未来
            + Before(scene, reading, span.Start) + After(scene, reading, span) + Math.Max(0, TagEvidence.For(scene, span, TagKind.Person));
    }

    // 小野寺遥|由, 小野寺|中国: what ends it is a word by itself.
    private static bool EndsInWord(Scene scene, TextSpan span, int surname) =>
        WordCosts.ClassOf(scene.Folded.AsSpan(span.End - 1, 1)) == WordClass.Function
        || scene.Starting(span.Start + surname).HasFlag(Sign.Place) && scene.WordLength(span.Start + surname) == span.Length - surname;

    private static double Before(Scene scene, Segmentation reading, int start) =>
        PersonBorders.Before(scene, start) == NameClue.AfterUnclear && reading.WordBefore(start).Length > 1 ? 0 : PersonBorders.WeightBefore(scene, start);

    private static double After(Scene scene, Segmentation reading, TextSpan name) =>
        PersonBorders.After(scene, name) == NameClue.BeforeUnclear && reading.WordAt(name.End).Length > 1 ? 0 : PersonBorders.WeightAfter(scene, name);
}
