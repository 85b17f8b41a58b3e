using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.People;

/// <summary>
/// Reads a surname with a title (林教授, 林总): a short form of the one person who bears it here, a person of its own where none does.
/// </summary>
internal static class BareSurnames
{
    private static readonly string[] Titles = [.. WordList.Words("addresses").Select(Script.Fold)];

    // These name the one bearer of a surname, and nobody by themselves: 林董, 林哥.
    private const string Short = "董哥姐爷叔伯工导爸";

    private static readonly TermIndex<int> Index = new(Titles.Select(title => Term.Of(title, title.Length)));

    // 老林 is the one 林晓岚 of the article; 小林 may be anybody.
    private static void AddFamiliar(Scene scene, Drafts people, ILookup<char, Draft> bearers)
    {
        for (var at = scene.Folded.IndexOf('老'); at >= 0; at = scene.Folded.IndexOf('老', at + 1))
        {
            var span = new TextSpan(at, 2);
            if (span.End > scene.Folded.Length || Surnames.ClassOf(scene.At(at + 1)) is not (SurnameClass.Frequent or SurnameClass.Plain)) continue;
            if (scene.WordLength(at) > 1 || scene.Starting(at).HasFlag(Sign.NotName) || PersonBorders.WeightBefore(scene, at) < 0 || PersonBorders.WeightAfter(scene, span) <= 0) continue;
            var same = bearers[scene.At(at + 1)].Take(2).ToList();
            if (same.Count == 1 && !same[0].Pseudonym && people.Find(span.In(scene.Folded)) is not { Pseudonym: true }) people.Name(same[0], span.In(scene.Folded));
        }
    }

    // 林晓岚 bears 林; 林爸, found by himself in a heading, is she or nobody
    private static bool IsFull(string name) => Script.IsHan(name[0]) && name.Length is 2 or 3 && !(name.Length == 2 && Short.Contains(name[1], StringComparison.Ordinal));

    // 林爸, found by himself, is the one 林晓岚 of the article
    private static void JoinShort(Drafts people, ILookup<char, Draft> bearers)
    {
        foreach (var person in people.All)
        {
            var name = person.Names[0];
            if (name.Length == 2 && Short.Contains(name[1], StringComparison.Ordinal) && !person.Pseudonym && bearers[name[0]].Take(2).ToList() is [{ Pseudonym: false } bearer]) people.Name(bearer, name);
        }
    }

    private static void AddShort(Scene scene, Drafts people, ILookup<char, Draft> bearers)
    {
        for (var at = 1; at < scene.Folded.Length; at++)
        {
            if (!Short.Contains(scene.Folded[at], StringComparison.Ordinal) || scene.IsTaken(at) || scene.IsTaken(at - 1)) continue;
            if (bearers[scene.Folded[at - 1]].Take(2).ToList() is not [{ Pseudonym: false } bearer] || scene.WordLength(at - 1) > 1 || scene.WordLength(at) > 1) continue;
            var name = new TextSpan(at - 1, 2);
            if (PersonBorders.WeightBefore(scene, name.Start) >= 0 && PersonBorders.WeightAfter(scene, name) >= 0) people.Name(bearer, name.In(scene.Folded));
        }
    }

    public static void Add(Scene scene, Drafts people)
    {
        var bearers = people.All.Where(p => IsFull(p.Names[0])).ToLookup(p => p.Names[0][0]);
        JoinShort(people, bearers);
        AddFamiliar(scene, people, bearers);
        AddShort(scene, people, bearers);
        foreach (var hit in Index.Leftmost(scene.Folded))
        {
            var start = hit.Span.Start - 1;
            if (start < 0 || scene.IsTaken(start) || scene.IsTaken(hit.Span.Start)) continue;
            if (Surnames.ClassOf(scene.At(start)) is not (SurnameClass.Frequent or SurnameClass.Plain)) continue;
            var name = TextSpan.Between(start, hit.Span.End);
            if (PersonBorders.WeightBefore(scene, start) < 0 || scene.Starting(start).HasFlag(Sign.NotName) || PersonBorders.WeightAfter(scene, name) < 0) continue;
            if (scene.Starting(start).HasFlag(Sign.Common)) continue;
            var same = bearers[scene.At(start)].Take(2).ToList();
            if (same.Count == 1) people.Name(same[0], name.In(scene.Folded));
            else if (same.Count == 0) people.Add(Draft.Person(name.In(scene.Folded)));
        }
    }
}
