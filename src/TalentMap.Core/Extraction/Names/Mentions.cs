using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Names;

/// <summary>
/// Finds every place where a name of the article stands, the longest name first, and drops whoever stands only in bylines and credits.
/// </summary>
internal static class Mentions
{
    public static Cast Find(Scene scene, Drafts people, Drafts organisations)
    {
        using var index = people.Index();
        organisations.AddTo(index);
        for (var place = 0; index.Next(scene.Folded, ref place, out var hit); place = hit.Span.End)
        {
            if (scene.IsWhole(hit.Span) && !CutsName(scene, hit)) hit.Value.Places.Add(hit.Span);
        }
        var (persons, companies) = (new List<Person>(), new List<Company>());
        foreach (var draft in people.All)
        {
            if (IsTold(scene, draft.Places)) persons.Add(Person(scene, draft));
        }
        foreach (var draft in organisations.All)
        {
            if (IsTold(scene, draft.Places)) companies.Add(Company(scene, draft));
        }
        return new Cast(persons, companies) { Tagged = scene.Tagged };
    }

    // 王小 is none in 大王小区: a short Chinese name must not cut an everyday word. 星河时刻 speaks of no firm.
    private static bool CutsName(Scene scene, TermHit<Draft> hit) =>
        scene.Folded.AsSpan(hit.Span.End).StartsWith("时刻", StringComparison.Ordinal)
        || Script.IsHan(scene.At(hit.Span.Start)) && hit.Span.Length <= 3 && (scene.CutsWord(hit.Span.Start) || scene.CutsWord(hit.Span.End));

    private static bool IsTold(Scene scene, List<TextSpan> places)
    {
        foreach (var place in places)
        {
            if (!Bylines.Holds(scene, place)) return true;
        }
        return false;
    }

    private static Person Person(Scene scene, Draft draft)
    {
        var names = Written(scene, draft);
        return new Person(names[0], names[1..], draft.Pseudonym, draft.Places);
    }

    private static Company Company(Scene scene, Draft draft)
    {
        var names = Written(scene, draft);
        return new Company(names[0], names[1..], draft.Kind!.Value, draft.Places);
    }

    // As the text writes them; first the fullest in the text's own script.
    private static List<string> Written(Scene scene, Draft draft)
    {
        var written = new List<string>();
        foreach (var place in draft.Places)
        {
            if (!IsAmong(written, place.Of(scene.Text))) written.Add(place.In(scene.Text));
        }
        var fullest = draft.Kind is null ? InFull(written, draft.Names[0]) : FirstInFull(written);
        if (fullest != written[0])
        {
            written.Remove(fullest);
            written.Insert(0, fullest);
        }
        return written;
    }

    private static bool IsAmong(List<string> written, ReadOnlySpan<char> name)
    {
        foreach (var known in written)
        {
            if (name.SequenceEqual(known)) return true;
        }
        return false;
    }

    private static string InFull(List<string> written, string folded)
    {
        foreach (var name in written)
        {
            if (Script.IsFolded(name, folded)) return name;
        }
        return written[0];
    }

    // 星河 first and 星河科技 or 远山星河 later: the fuller one names it.
    private static string FirstInFull(List<string> written)
    {
        var first = written[0];
        foreach (var name in written)
        {
            if (name.Length > first.Length && name.Contains(first, StringComparison.Ordinal)) return name;
        }
        return first;
    }
}
