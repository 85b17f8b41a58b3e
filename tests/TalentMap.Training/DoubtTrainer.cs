using TalentMap.Core.Extraction;
using TalentMap.Core.Extraction.Doubts;
using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Text;

namespace TalentMap.Training;

/// <summary>
/// Learns which of the people and organisations that the finders propose belong to an article's: a logistic regression on annotated articles, each read with a tagger that did not learn
/// from it, for what a tagger read already it reads too well.
/// </summary>
internal static class DoubtTrainer
{
    private const int Folds = 3;
    private const int Rounds = 14;
    private const int Rarest = 3; // a trait must be seen in so many articles
    private const float Ridge = 0.15f;
    private const float Step = 0.15f;
    private const float Least = 0.004f;
    private const float PerFact = 0.2f;
    private const int MostFacts = 8;
    private const int Lessons = 16;
    private const float OfSentence = 0.2f; // what a news sentence weighs
    private const float Margin = 0.3f; // a case is not to be right by a hair, which rounding takes
    private const float Harder = 4; // how much more a case counts when it was answered wrongly

    /// <param name="IsRight">Whether it is annotated.</param>
    /// <param name="Weight">The more is told of somebody, the worse it is to lose them.</param>
    private sealed record Example(int Article, IReadOnlyList<ulong> Traits, bool IsRight, float Weight);

    /// <summary>What all articles teach. What is wrong in a case counts more in the next lesson.</summary>
    /// <param name="main">The main articles, which are not to be got wrong.</param>
    public static IReadOnlyCollection<KeyValuePair<ulong, float>> Train(
        IReadOnlyList<TaggedSentence> sentences, IReadOnlyList<NamedArticle> articles, IReadOnlyList<NamedArticle> main, IReadOnlyList<DoubtCase> cases, int rounds)
    {
        var taggers = Taggers(sentences, articles, rounds);
        List<Example> all = [.. Examples(articles, taggers), .. Examples(sentences, articles, rounds)];
        List<Example> must = [.. cases.SelectMany(asked => Examples(asked, NameTagger.Default)), .. Examples(main, [.. taggers.Select(_ => NameTagger.Default)]).Select(example => example with { Article = -2 })];
        var learned = Learn([.. all, .. must]);
        for (var lesson = 1; lesson < Lessons; lesson++)
        {
            var weights = new DoubtWeights(learned);
            var wrong = must.FindAll(example => weights.Sum(example.Traits) * (example.IsRight ? 1 : -1) < Margin).ToHashSet();
            Console.WriteLine($"lesson {lesson}: {wrong.Count} of cases are answered wrongly");
            if (wrong.Count == 0) break;
            must = must.ConvertAll(example => wrong.Contains(example) ? example with { Weight = example.Weight * Harder } : example);
            learned = Learn([.. all, .. must]);
        }
        return learned;
    }

    // The second half of the sentences as a tagger reads them that learned from the first.
    private static List<Example> Examples(IReadOnlyList<TaggedSentence> sentences, IReadOnlyList<NamedArticle> articles, int rounds)
    {
        var tagger = new NameTagger(PerceptronTrainer.Train(Training.Examples.Of([.. sentences.Take(sentences.Count / 2)], articles), rounds));
        return [.. sentences.Skip(sentences.Count / 2).SelectMany((sentence, i) => DoubtCase.Of(sentence).SelectMany(asked => Examples(asked, tagger)).Select(example => example with { Article = -10 - i, Weight = OfSentence }))];
    }

    private static List<Example> Examples(DoubtCase asked, NameTagger tagger)
    {
        var examples = new List<Example>();
        CastFinder.Find(asked.Article, tagger, DoubtWeights.None, doubted =>
        {
            if (doubted.IsPerson == asked.OfPeople) examples.Add(new Example(-3, doubted.Traits, asked.Names.Overlaps(doubted.Names), 1));
        });
        return examples;
    }

    /// <summary>The cast of each article as an engine finds it that learned from the other thirds, by the annotation's file.</summary>
    public static Dictionary<string, Cast> Casts(IReadOnlyList<TaggedSentence> sentences, IReadOnlyList<NamedArticle> articles, int rounds)
    {
        var taggers = Taggers(sentences, articles, rounds);
        var examples = Examples(articles, taggers);
        var doubts = Enumerable.Range(0, Folds).Select(fold => new DoubtWeights(Learn(examples.FindAll(example => example.Article % Folds != fold)))).ToList();
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

    private static List<Example> Examples(IReadOnlyList<NamedArticle> articles, List<NameTagger> taggers)
    {
        var all = new List<Example>();
        for (var i = 0; i < articles.Count; i++)
        {
            var (at, article) = (i, articles[i]);
            CastFinder.Find(article.Article, taggers[i % Folds], DoubtWeights.None, doubted => all.Add(new Example(at, doubted.Traits, IsRight(article, doubted), 1 + PerFact * Math.Min(MostFacts, doubted.Names.Max(name => article.Facts.GetValueOrDefault(name))))));
        }
        return all;
    }

    private static bool IsRight(NamedArticle article, Doubted doubted) => (doubted.IsPerson ? article.People : article.Organisations).Any(annotated => annotated.Overlaps(doubted.Names));

    private static List<KeyValuePair<ulong, float>> Learn(List<Example> examples)
    {
        var seen = new Dictionary<ulong, (int Articles, int Last)>();
        foreach (var example in examples)
        {
            foreach (var key in example.Traits)
            {
                var (articles, last) = seen.GetValueOrDefault(key, (0, -1));
                if (last != example.Article) seen[key] = (articles + 1, example.Article);
            }
        }
        var number = new Dictionary<ulong, int>();
        foreach (var (key, (articles, _)) in seen.OrderBy(pair => pair.Key))
        {
            if (articles >= Rarest) number[key] = number.Count;
        }
        var samples = examples.Select(example => (Traits: example.Traits.Where(number.ContainsKey).Select(key => number[key]).ToArray(), example.IsRight, example.Weight)).ToArray();
        var (weights, squares) = (new float[number.Count], new float[number.Count]);
        var random = new Random(7);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(samples);
            foreach (var (traits, isRight, weight) in samples)
            {
                var sum = 0f;
                foreach (var trait in traits) sum += weights[trait];
                var slope = weight * ((isRight ? 1 : 0) - 1 / (1 + MathF.Exp(-sum)));
                foreach (var trait in traits)
                {
                    squares[trait] += slope * slope;
                    weights[trait] += Step * slope / MathF.Sqrt(1 + squares[trait]);
                }
            }
            for (var i = 0; i < weights.Length; i++) weights[i] *= 1 - Ridge;
        }
        return [.. number.Select(pair => new KeyValuePair<ulong, float>(pair.Key, weights[pair.Value])).Where(pair => Math.Abs(pair.Value) > Least)];
    }
}
