using TalentMap.Core.Extraction;
using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Text;

namespace TalentMap.Training;

/// <summary>Tells how the engine finds the people and organisations of articles that its tagger did not learn from: each third is read with what the news sentences and the others teach.</summary>
public static class CastFolds
{
    private const int Folds = 3;

    /// <summary>Prints precision, recall and F1 of both kinds; one that shares a name with an annotated one is it.</summary>
    public static void Print(IReadOnlyList<TaggedSentence> sentences, IReadOnlyList<NamedArticle> articles, int rounds)
    {
        var (people, organisations) = (new Tally(), new Tally());
        var taggers = Enumerable.Range(0, Folds).AsParallel().AsOrdered()
            .Select(fold => new NameTagger(PerceptronTrainer.Train(Examples.Of(sentences, articles.Where((_, i) => i % Folds != fold)), rounds))).ToList();
        for (var i = 0; i < articles.Count; i++)
        {
            var cast = CastFinder.Find(articles[i].Article, taggers[i % Folds]);
            Count(people, articles[i].People, cast.People.Select(person => person.Aliases.Prepend(person.Name)));
            Count(organisations, articles[i].Organisations, cast.Companies.Select(company => company.Aliases.Prepend(company.Name)));
        }
        Console.WriteLine($"people         {people}");
        Console.WriteLine($"organisations  {organisations}");
    }

    /// <summary>Counts one article's: one that shares a name with an annotated one is it.</summary>
    internal static void Count(Tally tally, IReadOnlyList<HashSet<string>> wanted, IEnumerable<IEnumerable<string>> found)
    {
        var left = found.Select(names => names.Select(Script.Fold).ToList()).ToList();
        var (right, all) = (0, left.Count);
        foreach (var names in wanted)
        {
            if (left.Find(names.Overlaps) is not { } same) continue;
            left.Remove(same);
            right++;
        }
        tally.Add(right, wanted.Count, all);
    }
}
