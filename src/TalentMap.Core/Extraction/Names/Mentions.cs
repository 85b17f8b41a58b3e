using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Names;

/// <summary>
/// Finds every place where a name of the article stands, the longest name first, and drops whoever stands only in bylines and credits.
/// </summary>
internal static class Mentions
{
    public static Cast Find(Scene scene, Drafts people, Drafts organisations)
    {
        var all = people.All.Concat(organisations.All).ToList();
        var index = new NameIndex<Draft>(all.SelectMany(d => d.Names.Select(name => (name, d))));
        var places = all.ToDictionary(d => d, _ => new List<TextSpan>(), ReferenceEqualityComparer.Instance as IEqualityComparer<Draft>);
        foreach (var hit in index.Longest(scene.Folded))
        {
            if (scene.IsWhole(hit.Span) && !CutsName(scene, hit)) places[hit.Value].Add(hit.Span);
        }
        return new Cast(
            [.. people.All.Where(d => IsTold(scene, places[d])).Select(d => Person(scene, d, places[d]))],
            [.. organisations.All.Where(d => IsTold(scene, places[d])).Select(d => Company(scene, d, places[d]))]) { Tagged = scene.Tagged };
    }

    // 王小 is none in 大王小区: a short Chinese name must not cut an everyday word. 星河时刻 speaks of no firm.
    private static bool CutsName(Scene scene, TermHit<Draft> hit) =>
        scene.Folded.AsSpan(hit.Span.End).StartsWith("时刻", StringComparison.Ordinal)
        || Script.IsHan(scene.At(hit.Span.Start)) && hit.Span.Length <= 3 && (scene.CutsWord(hit.Span.Start) || scene.CutsWord(hit.Span.End));

    private static bool IsTold(Scene scene, List<TextSpan> places) => places.Exists(place => !Bylines.Holds(scene, place));

    private static Person Person(Scene scene, Draft draft, List<TextSpan> places)
    {
        var names = Written(scene, draft, places);
        return new Person(names[0], names[1..], draft.Pseudonym, places);
    }

    private static Company Company(Scene scene, Draft draft, List<TextSpan> places)
    {
        var names = Written(scene, draft, places);
        return new Company(names[0], names[1..], draft.Kind!.Value, places);
    }

    // 星河 first and 星河科技 or 远山星河 later: the fuller one names it.
    private static string FirstInFull(List<string> written)
    {
        var first = written[0];
        return written.FirstOrDefault(name => name.Length > first.Length && name.Contains(first, StringComparison.Ordinal)) ?? first;
    }

    // As the text writes them; first the fullest in the text's own script.
    private static List<string> Written(Scene scene, Draft draft, List<TextSpan> places)
    {
        var written = places.Select(place => place.In(scene.Text)).Distinct(StringComparer.Ordinal).ToList();
        var fullest = draft.Kind is null ? written.FirstOrDefault(name => Script.Fold(name) == draft.Names[0]) ?? written[0] : FirstInFull(written);
        written.Remove(fullest);
        written.Insert(0, fullest);
        return written;
    }
}
