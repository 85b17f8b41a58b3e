using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.People;

/// <summary>Finds the people of an article and all their names.</summary>
internal static class PersonFinder
{
    /// <summary>The people who are named in full; the scene's places of their names are taken.</summary>
    public static Drafts Find(Scene scene, List<LatinRun> runs)
    {
        var people = new Drafts();
        LongList<NamePlace> places;
        using (var reading = new Segmentation(scene))
        {
            foreach (var span in DottedNames.Find(scene, reading))
            {
                people.Add(Draft.Person(span.In(scene.Folded)));
                scene.Take(span);
            }
            foreach (var span in ForeignNames.Glossed(scene)) people.Add(Draft.Person(span.In(scene.Folded)));
            TakeAll(scene, people);
            foreach (var name in JapaneseNames.Find(scene, reading)) people.Add(Draft.Person(name));
            TakeAll(scene, people);
            places = ChineseNames.Places(scene, reading);
        }
        foreach (var name in ChineseNames.Find(scene, places)) people.Add(Draft.Person(name));
        LongText.EndStep(scene.Text);
        TakeAll(scene, people);
        foreach (var name in Nicknames.Find(scene)) people.Add(Draft.Person(name.Name));
        foreach (var name in ForeignNames.Alone(scene)) people.Add(Draft.Person(name.Name));
        foreach (var name in LatinPeople.Find(scene, runs)) people.Add(Draft.Person(name.Name));
        TakeAll(scene, people);
        foreach (var name in TaggedPeople.Find(scene)) people.Add(Draft.Person(name));
        PersonAliases.Join(scene, people);
        Pseudonyms.Mark(scene, people);
        TakeAll(scene, people);
        return people;
    }

    /// <summary>Adds those who are called by their surname alone, where nobody in doubt is left to be taken for them.</summary>
    public static void AddSurnames(Scene scene, Drafts people)
    {
        FamilyNames.Add(scene, people);
        BareSurnames.Add(scene, people);
        TakeAll(scene, people);
    }

    private static void TakeAll(Scene scene, Drafts people)
    {
        using var names = people.Index();
        for (var place = 0; names.Next(scene.Folded, ref place, out var hit); place = hit.Span.End)
        {
            if (scene.IsWhole(hit.Span)) scene.Take(hit.Span);
        }
    }
}
