using System.Globalization;
using TalentMap.Core.Extraction;
using TalentMap.Core.Extraction.Companies;
using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Extraction.People;
using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Text;

namespace TalentMap.Training;

/// <summary>
/// Fits what each clue says of a Chinese name, by logistic regression over all places where one may stand. Each sentence and article is read by a tagger that was
/// trained on the others, for the engine's own knows it by heart.
/// </summary>
public static class NameTrainer
{
    private const int Folds = 3;
    private const int Rounds = 25;
    private const double Rate = 0.15;
    private const double ArticleWeight = 4; // articles are what the engine reads

    /// <summary>The table of weights as its lines, within the limits of the present one.</summary>
    public static IEnumerable<string> Fit(IReadOnlyList<TaggedSentence> sentences, IReadOnlyList<NamedArticle> articles)
    {
        var examples = new List<Example>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var others = sentences.Where((_, i) => i % Folds != fold).ToList();
            var tagger = new NameTagger(PerceptronTrainer.Train(Examples.Of(others, articles.Where((_, i) => i % Folds != fold)), 6));
            foreach (var sentence in sentences.Where((_, i) => i % Folds == fold))
            {
                var people = TaggedSentence.Runs(sentence.Tags, TagKind.Person);
                using var scene = new Scene(NamedArticle.Bare(sentence.Text), tagger);
                Look(scene, span => people.Contains((span.Start, span.End)), 1, examples);
            }
            foreach (var article in articles.Where((_, i) => i % Folds == fold))
            {
                using var scene = new Scene(article.Article, tagger);
                Look(scene, span => article.Names.Contains(span.In(scene.Folded)), ArticleWeight, examples);
            }
        }
        var rows = WordList.Rows("name-weights").ToList();
        var weights = Descend(examples, [.. rows.Select(row => Limit(row))]);
        return rows.Select((row, i) => string.Join('\t', [row[0], weights[i].ToString("F2", CultureInfo.InvariantCulture), .. row[2..]]));
    }

    private static void Look(Scene scene, Func<TextSpan, bool> isName, double weight, List<Example> examples)
    {
        CompanyFinder.Known(scene);
        using var reading = new Segmentation(scene);
        foreach (var name in DottedNames.Find(scene, reading)) scene.Take(name);
        var places = ChineseNames.Places(scene, reading);
        for (var i = 0; i < places.Count; i++)
        {
            if (weight > 1 && Bylines.Holds(scene, places[i].Span)) continue; // an article's annotation tells nothing of its author
            var clues = new double[NameEvidence.Count];
            NameEvidence.Gather(scene, places[i], ChineseNames.Rival(places, i), clues);
            examples.Add(new Example(clues, isName(places[i].Span), weight));
        }
    }

    // Steps that shrink with what was learnt of a clue already (AdaGrad; Duchi et al., 2011).
    private static double[] Descend(List<Example> examples, (double Least, double Most)[] limits)
    {
        var weights = new double[limits.Length];
        var squares = new double[limits.Length];
        var order = examples.ToArray();
        var random = new Random(1987);
        for (var i = 0; i < weights.Length; i++) weights[i] = Math.Clamp(0, limits[i].Least, limits[i].Most);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var (clues, isName, weight) in order)
            {
                var logit = 0.0;
                for (var i = 0; i < clues.Length; i++) logit += weights[i] * clues[i];
                var error = ((isName ? 1 : 0) - 1 / (1 + Math.Exp(-logit))) * weight;
                for (var i = 0; i < clues.Length; i++)
                {
                    if (clues[i] == 0) continue;
                    var slope = error * clues[i];
                    squares[i] += slope * slope;
                    weights[i] = Math.Clamp(weights[i] + Rate * slope / Math.Sqrt(squares[i] + 1e-3), limits[i].Least, limits[i].Most);
                }
            }
        }
        return weights;
    }

    private static (double, double) Limit(string[] row)
    {
        var read = (string text) => double.Parse(text, CultureInfo.InvariantCulture);
        return row[2] switch
        {
            "fixed" => (read(row[1]), read(row[1])),
            ['>', '=', .. var least] => (read(least), double.MaxValue),
            ['<', '=', .. var most] => (double.MinValue, read(most)),
            _ => (double.MinValue, double.MaxValue),
        };
    }

    private sealed record Example(double[] Clues, bool IsName, double Weight);
}
