using TalentMap.Core.Extraction;
using TalentMap.Core.Extraction.Doubts;
using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Text;

namespace TalentMap.Training;

/// <summary>
/// Learns which of the people and organisations that the finders propose belong to an article's, and where their names begin and end: log-linear choices on annotated articles, each read with a
/// tagger that did not learn from it, for what a tagger read already it reads too well.
/// </summary>
internal static class DoubtTrainer
{
    private const int Folds = 3;
    private const float PerFact = 0.2f;
    private const int MostFacts = 8;
    private const float OfSentence = 0.2f; // what a news sentence weighs

    /// <summary>What all articles teach. What is wrong in a case counts more in the next lesson.</summary>
    /// <param name="main">The main articles, which are not to be got wrong.</param>
    public static IReadOnlyCollection<KeyValuePair<ulong, float>> Train(
        IReadOnlyList<TaggedSentence> sentences, IReadOnlyList<NamedArticle> articles, IReadOnlyList<NamedArticle> main, IReadOnlyList<DoubtCase> cases, int rounds)
    {
        var taggers = Taggers(sentences, articles, rounds);
        List<Choice> all = [.. Examples(articles, taggers), .. Examples(sentences, articles, rounds)];
        List<Choice> must = [.. cases.SelectMany(asked => Examples(asked, NameTagger.Default)), .. Examples(main, [.. taggers.Select(_ => NameTagger.Default)]).Select(example => example with { Article = -2 })];
        return LogLinear.Learn(all, must);
    }

    // The second half of the sentences as a tagger reads them that learned from the first.
    private static List<Choice> Examples(IReadOnlyList<TaggedSentence> sentences, IReadOnlyList<NamedArticle> articles, int rounds)
    {
        var tagger = new NameTagger(PerceptronTrainer.Train(Training.Examples.Of([.. sentences.Take(sentences.Count / 2)], articles), rounds));
        return [.. sentences.Skip(sentences.Count / 2).SelectMany((sentence, i) => DoubtCase.Of(sentence).SelectMany(asked => Examples(asked, tagger)).Select(example => example with { Article = -10 - i, Weight = OfSentence }))];
    }

    private static List<Choice> Examples(DoubtCase asked, NameTagger tagger)
    {
        var examples = new List<Choice>();
        CastFinder.Find(asked.Article, tagger, DoubtWeights.None, doubted =>
        {
            if (doubted.IsPerson == asked.OfPeople) Add(examples, -3, doubted, one => asked.Names.Overlaps(one.Names), 1);
        });
        return examples;
    }

    private static void Add(List<Choice> examples, int article, Doubted doubted, Func<Doubted, bool> isRight, float weight)
    {
        var right = isRight(doubted);
        examples.Add(new Choice(article, [[.. doubted.Traits], []], [right, !right], weight));
        var readings = doubted.Rivals.Prepend(doubted).ToArray();
        var rights = Array.ConvertAll(readings, one => isRight(one));
        if (rights.Contains(true) && rights.Contains(false)) examples.Add(new Choice(article, Array.ConvertAll(readings, TraitsOf), rights, weight));
    }

    private static ulong[] TraitsOf(Doubted reading) => [.. reading.Traits.Concat(reading.Moved).Select(DoubtWeights.OfReading)];

    /// <summary>The cast of each article as an engine finds it that learned from the other thirds, by the annotation's file.</summary>
    public static Dictionary<string, Cast> Casts(IReadOnlyList<TaggedSentence> sentences, IReadOnlyList<NamedArticle> articles, int rounds)
    {
        var taggers = Taggers(sentences, articles, rounds);
        var examples = Examples(articles, taggers);
        var doubts = Enumerable.Range(0, Folds).Select(fold => new DoubtWeights(LogLinear.Learn(examples.FindAll(example => example.Article % Folds != fold)))).ToList();
        return articles.Select((article, i) => (article.Path, Cast: CastFinder.Find(article.Article, taggers[i % Folds], doubts[i % Folds]))).ToDictionary(found => found.Path, found => found.Cast);
    }

    /// <summary>Says how the articles are read with what the other thirds teach.</summary>
    public static void Check(IReadOnlyList<TaggedSentence> sentences, IReadOnlyList<NamedArticle> articles, int rounds)
    {
        var casts = Casts(sentences, articles, rounds);
        var (people, organisations, all, met) = (new Tally(), new Tally(), 0, 0);
        foreach (var article in articles)
        {
            var cast = casts[article.Path];
            var found = cast.People.Select(person => person.Aliases.Prepend(person.Name)).Concat(cast.Companies.Select(company => company.Aliases.Prepend(company.Name))).SelectMany(names => names).Select(Script.Fold).ToHashSet();
            foreach (var names in article.People.Concat(article.Organisations))
            {
                var facts = names.Max(name => article.Facts.GetValueOrDefault(name));
                all += facts;
                if (names.Overlaps(found)) met += facts;
            }
            CastFolds.Count(people, article.People, cast.People.Select(person => person.Aliases.Prepend(person.Name)));
            CastFolds.Count(organisations, article.Organisations, cast.Companies.Select(company => company.Aliases.Prepend(company.Name)));
        }
        Console.WriteLine($"people         {people}");
        Console.WriteLine($"organisations  {organisations}");
        Console.WriteLine($"{(double)met / all:P1} of those of whom facts are told, counted by facts, are found");
    }

    private static List<NameTagger> Taggers(IReadOnlyList<TaggedSentence> sentences, IReadOnlyList<NamedArticle> articles, int rounds) =>
        [.. Enumerable.Range(0, Folds).AsParallel().AsOrdered().Select(fold => new NameTagger(PerceptronTrainer.Train(Training.Examples.Of(sentences, articles.Where((_, i) => i % Folds != fold)), rounds)))];

    private static List<Choice> Examples(IReadOnlyList<NamedArticle> articles, List<NameTagger> taggers)
    {
        var all = new List<Choice>();
        for (var i = 0; i < articles.Count; i++)
        {
            var (at, article) = (i, articles[i]);
            CastFinder.Find(article.Article, taggers[i % Folds], DoubtWeights.None, doubted => Add(all, at, doubted, one => IsRight(article, one), WeightOf(article, doubted)));
        }
        return all;
    }

    private static bool IsRight(NamedArticle article, Doubted doubted) => (doubted.IsPerson ? article.People : article.Organisations).Any(annotated => annotated.Overlaps(doubted.Names));

    private static float WeightOf(NamedArticle article, Doubted doubted) =>
        1 + PerFact * Math.Min(MostFacts, doubted.Rivals.Prepend(doubted).SelectMany(one => one.Names).Max(name => article.Facts.GetValueOrDefault(name)));
}
