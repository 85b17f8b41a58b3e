using TalentMap.Core.Extraction.Companies;
using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.People;

/// <summary>
/// Reads a Japanese surname that stands alone: a short form of the one person who bears it here (小野寺 after 小野寺知秋), or with a title
/// (小野寺社长) somebody of its own where nobody does.
/// </summary>
internal static class FamilyNames
{
    private const double Enough = 0.6;
    private const double EnoughForWord = 1.2;

    private static readonly TermIndex<int> Titles = new(WordList.Words("addresses").Concat(["社长", "会长", "桑"]).Select(title => Term.Of(title, title.Length)));

    public static void Add(Scene scene, Drafts people)
    {
        var bearers = people.All.Where(person => SurnameOf(person.Names[0]) is > 0 and var length && length < person.Names[0].Length).ToLookup(person => person.Names[0][..SurnameOf(person.Names[0])], StringComparer.Ordinal);
        foreach (var bearer in bearers)
        {
            if (bearer.Take(2).ToList() is [{ Joined: false } only] && StandsAlone(scene, people, bearer.Key)) people.Name(only, bearer.Key);
        }
        foreach (var hit in Titles.Leftmost(scene.Folded)) AddTitled(scene, people, bearers, hit.Span);
    }

    private static int SurnameOf(string name) => Script.IsHan(name[0]) ? JapaneseSurnames.LengthAt(name) : 0;

    // 小野寺|回答: at one place at least what is beside it speaks of somebody, and nothing is named after it (小野寺|制药).
    private static bool StandsAlone(Scene scene, Drafts people, string surname)
    {
        var enough = JapaneseSurnames.IsWord(surname) ? EnoughForWord : Enough;
        var told = false;
        for (var at = scene.Folded.IndexOf(surname, StringComparison.Ordinal); at >= 0; at = scene.Folded.IndexOf(surname, at + 1, StringComparison.Ordinal))
        {
            var span = new TextSpan(at, surname.Length);
            if (SuffixedOrganisations.StartsSuffix(scene, span.End) || scene.BeginsThing(span.End) || scene.Starting(at).HasFlag(Sign.Organisation)) return false;
            if (scene.IsTaken(at) && people.Find(surname) is null || IsInName(scene, people, span)) continue;
            var (before, after) = (PersonBorders.WeightBefore(scene, at), PersonBorders.WeightAfter(scene, span));
            told |= before >= 0 && after >= 0 && before + after >= enough;
        }
        return told;
    }

    private static bool IsInName(Scene scene, Drafts people, TextSpan surname)
    {
        for (var given = 1; given <= 3 && surname.End + given <= scene.Folded.Length; given++)
        {
            if (people.Find(scene.Folded.AsSpan(surname.Start, surname.Length + given)) is not null) return true;
        }
        return false;
    }

    private static void AddTitled(Scene scene, Drafts people, ILookup<string, Draft> bearers, TextSpan title)
    {
        for (var length = 4; length > 1; length--)
        {
            var start = title.Start - length;
            if (start < 0 || scene.IsTaken(start) || JapaneseSurnames.LengthAt(scene.Folded.AsSpan(start)) != length) continue;
            var name = TextSpan.Between(start, title.End);
            if (JapaneseSurnames.IsWord(scene.Folded.AsSpan(start, length)) || PersonBorders.WeightBefore(scene, start) < 0 || PersonBorders.WeightAfter(scene, name) < 0) return;
            var same = bearers[scene.Folded.Substring(start, length)].Take(2).ToList();
            if (same.Count == 1) people.Name(same[0], name.In(scene.Folded));
            else if (same.Count == 0) people.Add(Draft.Person(name.In(scene.Folded)));
            return;
        }
    }
}
