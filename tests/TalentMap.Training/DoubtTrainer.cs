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

    /// <param name="IsRight">Whether it is annotated.</param>
    private sealed record Example(int Article, bool IsPerson, IReadOnlyList<ulong> Traits, bool IsRight);

    /// <summary>What all articles teach.</summary>
    public static IReadOnlyCollection<KeyValuePair<ulong, float>> Train(IReadOnlyList<TaggedSentence> sentences, IReadOnlyList<NamedArticle> articles, int rounds) =>
        Learn(Examples(articles, Taggers(sentences, articles, rounds)));

    /// <summary>Says how each third of the articles is read with what the others teach, before and after doubts are settled.</summary>
    public static void Check(IReadOnlyList<TaggedSentence> sentences, IReadOnlyList<NamedArticle> articles, int rounds)
    {
        var taggers = Taggers(sentences, articles, rounds);
        var examples = Examples(articles, taggers);
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = new DoubtWeights(Learn(examples.FindAll(example => example.Article % Folds != fold)));
            foreach (var doubts in (DoubtWeights[])[DoubtWeights.None, weights])
            {
                var (people, organisations) = (new Tally(), new Tally());
                foreach (var article in articles.Where((_, i) => i % Folds == fold))
                {
                    var cast = CastFinder.Find(article.Article, taggers[fold], doubts);
                    CastFolds.Count(people, article.People, cast.People.Select(person => person.Aliases.Prepend(person.Name)));
                    CastFolds.Count(organisations, article.Organisations, cast.Companies.Select(company => company.Aliases.Prepend(company.Name)));
                }
                Console.WriteLine($"fold {fold} {(doubts == weights ? "settled " : "proposed")} people {people}; organisations {organisations}");
            }
        }
    }

    private static List<NameTagger> Taggers(IReadOnlyList<TaggedSentence> sentences, IReadOnlyList<NamedArticle> articles, int rounds) =>
        [.. Enumerable.Range(0, Folds).AsParallel().AsOrdered().Select(fold => new NameTagger(PerceptronTrainer.Train(Training.Examples.Of(sentences, articles.Where((_, i) => i % Folds != fold)), rounds)))];

    private static List<Example> Examples(IReadOnlyList<NamedArticle> articles, List<NameTagger> taggers)
    {
        var all = new List<Example>();
        for (var i = 0; i < articles.Count; i++)
        {
            var (at, article) = (i, articles[i]);
            CastFinder.Find(article.Article, taggers[i % Folds], DoubtWeights.None, doubted => all.Add(new Example(at, doubted.Person is not null, doubted.Traits, IsRight(article, doubted))));
        }
        return all;
    }

    private static bool IsRight(NamedArticle article, Doubted doubted)
    {
        var names = doubted.Person is { } person ? person.Aliases.Prepend(person.Name) : doubted.Company!.Aliases.Prepend(doubted.Company.Name);
        var folded = names.Select(Script.Fold).ToList();
        return (doubted.Person is null ? article.Organisations : article.People).Any(annotated => annotated.Overlaps(folded));
    }

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
        var samples = examples.Select(example => (Traits: example.Traits.Where(number.ContainsKey).Select(key => number[key]).ToArray(), example.IsRight)).ToArray();
        var (weights, squares) = (new float[number.Count], new float[number.Count]);
        var random = new Random(7);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(samples);
            foreach (var (traits, isRight) in samples)
            {
                var sum = 0f;
                foreach (var trait in traits) sum += weights[trait];
                var slope = (isRight ? 1 : 0) - 1 / (1 + MathF.Exp(-sum));
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
