using TalentMap.Core.Extraction;
using TalentMap.Core.Extraction.Careers;
using TalentMap.Core.Extraction.Careers.Choices;

namespace TalentMap.Training;

/// <summary>
/// Learns what the traits of careers are worth: a log-linear choice among the answers to each question (softmax; where several answers are right, they share),
/// by gradient descent with a ridge. The questions depend on earlier choices, so they are asked anew with what was learned, a few times over.
/// </summary>
internal static class CareerTrainer
{
    public const int Folds = 4;

    private const int Askings = 2;
    private const int Rounds = 12;
    private const int Rarest = 2; // a trait must be seen in so many questions
    private const float Ridge = 0.2f;
    private const float Step = 0.15f;
    private const float Flat = 1e-4f; // a slope that moves nothing
    private const float Least = 0.004f; // a weight that decides nothing
    private const float CaseWeight = 100; // a rule case is short and right; an article has hundreds of questions
    private const float Harder = 4; // how much more a question of a case counts when it was answered wrongly
    public const int Lessons = 7; // so often
    private const int Agains = 3; // how often the cases are asked anew
    private const float ToldWeight = 3; // a fact told counts more than nobody meant: precision and recall come out even

    /// <param name="Parts">The traits of each person, organisation and pair that come into question.</param>
    /// <param name="Answers">Of each answer its parts.</param>
    private sealed record Sample(int[][] Parts, int[][] Answers, bool[] Right, bool IsCase)
    {
        public float Weight { get; set; } = IsCase ? CaseWeight : 1;
    }

    public static IReadOnlyCollection<KeyValuePair<ulong, float>> Train(IReadOnlyList<CareerGold> articles, IReadOnlyList<CareerGold> cases)
    {
        List<(Asked, List<int>, bool)> all = [.. Asked(articles, cases).Values.SelectMany(list => list)];
        IReadOnlyList<CareerGold> must = [.. cases, .. articles.Where(article => article.IsCase)];
        var learned = Learn(all, Lessons);
        for (var again = 0; again < Agains; again++)
        {
            // What is learned last asks the cases otherwise than what was learned before: what it gets wrong there is learned too.
            var weights = new ChoiceWeights(learned);
            var wrong = Ask(must, weights).Where(pair => !pair.Right.Contains(pair.Asked.ChosenBy(weights))).ToList();
            Console.WriteLine($"asked again: {wrong.Count} questions of cases are answered wrongly");
            if (wrong.Count == 0) break;
            all.AddRange(wrong);
            learned = Learn(all, Lessons);
        }
        return learned;
    }

    /// <summary>
    /// The questions of every article as they are asked of it by what the articles of the other folds teach: an engine that has learned from an article
    /// would find the earlier answers all right, and lean on them as it may not elsewhere.
    /// </summary>
    public static Dictionary<CareerGold, List<(Asked Asked, List<int> Right, bool IsCase)>> Asked(IReadOnlyList<CareerGold> articles, IReadOnlyList<CareerGold> cases)
    {
        var beginning = new ChoiceWeights(Beginning());
        var asked = articles.Concat(cases).ToDictionary(gold => gold, gold => Ask([gold], beginning));
        for (var asking = 0; asking < Askings; asking++)
        {
            var next = new Dictionary<CareerGold, List<(Asked, List<int>, bool)>>();
            for (var fold = 0; fold < Folds; fold++)
            {
                var weights = new ChoiceWeights(Learn([.. articles.Where((_, i) => FoldOf(i) != fold).Concat(cases).SelectMany(gold => asked[gold])]));
                foreach (var gold in articles.Where((_, i) => FoldOf(i) == fold).Concat(fold == 0 ? cases : [])) next[gold] = Ask([gold], weights);
            }
            asked = next;
        }
        return asked;
    }

    /// <summary>Which part of the articles one belongs to; an article stands twice, with the cast found and with the one annotated.</summary>
    public static int FoldOf(int article) => article / 2 % Folds;

    /// <summary>All questions of the articles, with the right answers.</summary>
    public static List<(Asked Asked, List<int> Right, bool IsCase)> Ask(IReadOnlyList<CareerGold> articles, ChoiceWeights weights)
    {
        var all = new List<(Asked, List<int>, bool)>();
        foreach (var gold in articles)
        {
            var account = Account.Read(gold.Article, gold.Cast, weights, asked => Keep(gold, asked));
            RoleFinder.Find(gold.Article, account, MoveFinder.Find(gold.Article, account));
        }
        return all;

        void Keep(CareerGold gold, Asked asked)
        {
            if (CareerLabels.Right(gold, asked) is { Count: > 0 } right) all.Add((asked, right, gold.IsCase));
        }
    }

    /// <summary>Learns what traits are worth. What is asked in a case and answered wrongly counts more in the next lesson, so that cases weigh no more than they must.</summary>
    public static List<KeyValuePair<ulong, float>> Learn(List<(Asked Asked, List<int> Right, bool IsCase)> all, int lessons = 1)
    {
        var seen = new Dictionary<ulong, int>();
        var once = new HashSet<ulong>();
        foreach (var (asked, _, _) in all)
        {
            once.Clear();
            foreach (var part in asked.Answers.SelectMany(answer => answer.Traits)) once.UnionWith(part);
            foreach (var key in once) seen[key] = seen.GetValueOrDefault(key) + 1;
        }
        var number = new Dictionary<ulong, int>();
        foreach (var (key, count) in seen.OrderBy(pair => pair.Key))
        {
            if (count >= Rarest) number[key] = number.Count;
        }
        var samples = all.Select(pair => SampleOf(pair.Asked, pair.Right, pair.IsCase, number)).ToArray();
        var weights = Descend(samples, number.Count);
        for (var lesson = 1; lesson < lessons; lesson++)
        {
            var wrong = samples.Where(sample => sample.IsCase && !IsRight(sample, weights)).ToList();
            Console.WriteLine($"lesson {lesson}: {wrong.Count} questions of cases are answered wrongly");
            if (wrong.Count == 0) break;
            foreach (var sample in wrong) sample.Weight *= Harder;
            weights = Descend(samples, number.Count);
        }
        Console.WriteLine($"learned: {samples.Length} questions, {number.Count} traits, right {samples.Average(sample => IsRight(sample, weights) ? 1.0 : 0):P1}");
        return [.. number.Select(pair => new KeyValuePair<ulong, float>(pair.Key, weights[pair.Value])).Where(pair => Math.Abs(pair.Value) > Least)];
    }

    private static Sample SampleOf(Asked asked, List<int> right, bool isCase, Dictionary<ulong, int> number)
    {
        var parts = new List<int[]>();
        var known = new Dictionary<ulong[], int>(ReferenceEqualityComparer.Instance);
        var answers = new int[asked.Answers.Count][];
        for (var i = 0; i < answers.Length; i++)
        {
            answers[i] = [.. asked.Answers[i].Traits.Select(traits =>
            {
                if (known.TryGetValue(traits, out var at)) return at;
                parts.Add([.. traits.Where(number.ContainsKey).Select(key => number[key])]);
                return known[traits] = parts.Count - 1;
            })];
        }
        return new Sample([.. parts], answers, [.. answers.Select((_, i) => right.Contains(i))], isCase);
    }

    private static float[] Descend(Sample[] samples, int traits)
    {
        var (weights, squares) = (new float[traits], new float[traits]);
        var order = Enumerable.Range(0, samples.Length).ToArray();
        var random = new Random(7);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var at in order) Learn(samples[at], weights, squares);
            for (var i = 0; i < traits; i++) weights[i] *= 1 - Ridge; // the ridge, once a round
        }
        return weights;
    }

    private static void Learn(Sample sample, float[] weights, float[] squares)
    {
        var scores = Scores(sample, weights);
        var (greatest, all, rights) = (scores.Max(), 0.0, 0.0);
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = Math.Exp(scores[i] - greatest);
            all += scores[i];
            if (sample.Right[i]) rights += scores[i];
        }
        var weight = sample.Weight * (sample.Right[0] && sample.Answers.Length > 2 ? 1 : ToldWeight);
        var slopes = new double[sample.Parts.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            var slope = (sample.Right[i] ? scores[i] / rights : 0) - scores[i] / all;
            foreach (var part in sample.Answers[i]) slopes[part] += weight * slope;
        }
        for (var part = 0; part < slopes.Length; part++)
        {
            var slope = (float)slopes[part];
            if (Math.Abs(slope) < Flat) continue;
            foreach (var trait in sample.Parts[part])
            {
                squares[trait] += slope * slope;
                weights[trait] += Step * slope / MathF.Sqrt(1 + squares[trait]);
            }
        }
    }

    private static double[] Scores(Sample sample, float[] weights)
    {
        var sums = new double[sample.Parts.Length];
        for (var part = 0; part < sums.Length; part++)
        {
            foreach (var trait in sample.Parts[part]) sums[part] += weights[trait];
        }
        var scores = new double[sample.Answers.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            foreach (var part in sample.Answers[i]) scores[i] += sums[part];
        }
        return scores;
    }

    private static bool IsRight(Sample sample, float[] weights)
    {
        var scores = Scores(sample, weights);
        return sample.Right[Array.IndexOf(scores, scores.Max())];
    }

    // Before anything is learned, the rules decide.
    private static List<KeyValuePair<ulong, float>> Beginning()
    {
        var weights = new Dictionary<ulong, float>();
        var traits = new TraitList();
        foreach (var question in new[] { Question.Post, Question.Verb, Question.Place })
        {
            traits.Begin(question, 0);
            for (var place = 0; place < 3; place++)
            {
                traits.Add(Trait.Ruled, place, 2);
                for (var owner = 0; owner < 3; owner++) traits.Add(Trait.PlaceRuled, place, 1, owner);
            }
            foreach (var key in traits.Keys.ToArray()) weights[key] = 4;
            traits.Begin(question, 0);
            traits.Add(Trait.Nobody);
            foreach (var key in traits.Keys.ToArray()) weights[key] = question == Question.Place ? 3 : 6;
        }
        foreach (var (kind, post) in new[] { (Happening.Nothing, 1), (Happening.Works, 0) })
        {
            traits.Begin(Question.Event, 0);
            traits.AddEach(Trait.EventBias, post);
            weights[TraitList.OfKind(traits.Keys[0], (int)kind)] = 1;
        }
        return [.. weights];
    }
}
