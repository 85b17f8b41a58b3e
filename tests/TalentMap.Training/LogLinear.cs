using TalentMap.Core.Extraction.Learned;

namespace TalentMap.Training;

/// <summary>A question and the traits of its answers, of which some are right.</summary>
/// <param name="Article">In which it was asked; below 0 in none of the annotated ones.</param>
internal sealed record Choice(int Article, ulong[][] Answers, bool[] Right, float Weight)
{
    /// <summary>By how much the best right answer is weighed above the best wrong one.</summary>
    public float LeadBy(TraitWeights weights)
    {
        var (right, wrong) = (float.MinValue, float.MinValue);
        for (var i = 0; i < Answers.Length; i++)
        {
            var sum = weights.Sum(Answers[i]);
            if (Right[i]) right = Math.Max(right, sum);
            else wrong = Math.Max(wrong, sum);
        }
        return right - wrong;
    }
}

/// <summary>Learns what traits are worth: a log-linear choice among the answers to each question (softmax; where several are right, they share), by gradient descent with a ridge.</summary>
internal static class LogLinear
{
    private const int Rounds = 14;
    private const int Rarest = 3; // a trait must be seen in so many articles
    private const float Ridge = 0.15f;
    private const float Step = 0.15f;
    private const float Flat = 1e-5f; // a slope that moves nothing
    private const float Least = 0.004f; // a weight that decides nothing
    private const int Lessons = 16;
    private const float Margin = 0.3f; // a case is not to be right by a hair, which rounding takes
    private const float Harder = 4; // how much more a case counts when it was answered wrongly

    /// <summary>Learns from all, and what is wrong of that which must be right counts more in the next lesson.</summary>
    public static IReadOnlyCollection<KeyValuePair<ulong, float>> Learn(List<Choice> all, List<Choice> must)
    {
        var learned = Learn([.. all, .. must]);
        for (var lesson = 1; lesson < Lessons; lesson++)
        {
            var weights = new TraitWeights(learned);
            var wrong = must.FindAll(question => question.LeadBy(weights) < Margin).ToHashSet();
            Console.WriteLine($"lesson {lesson}: {wrong.Count} of cases are answered wrongly");
            if (wrong.Count == 0) break;
            must = must.ConvertAll(question => wrong.Contains(question) ? question with { Weight = question.Weight * Harder } : question);
            learned = Learn([.. all, .. must]);
        }
        return learned;
    }

    public static List<KeyValuePair<ulong, float>> Learn(List<Choice> questions)
    {
        var number = Number(questions);
        var samples = questions.Select(question => (Answers: Array.ConvertAll(question.Answers, traits => traits.Where(number.ContainsKey).Select(key => number[key]).ToArray()), question.Right, question.Weight)).ToArray();
        var (weights, squares) = (new float[number.Count], new float[number.Count]);
        var random = new Random(7);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(samples);
            foreach (var (answers, right, weight) in samples) Learn(answers, right, weight, weights, squares);
            for (var i = 0; i < weights.Length; i++) weights[i] *= 1 - Ridge;
        }
        return [.. number.Select(pair => new KeyValuePair<ulong, float>(pair.Key, weights[pair.Value])).Where(pair => Math.Abs(pair.Value) > Least)];
    }

    private static Dictionary<ulong, int> Number(List<Choice> questions)
    {
        var seen = new Dictionary<ulong, (int Articles, int Last)>();
        foreach (var question in questions)
        {
            foreach (var key in question.Answers.SelectMany(traits => traits))
            {
                var (articles, last) = seen.GetValueOrDefault(key, (0, -1));
                if (last != question.Article) seen[key] = (articles + 1, question.Article);
            }
        }
        var number = new Dictionary<ulong, int>();
        foreach (var (key, (articles, _)) in seen.OrderBy(pair => pair.Key))
        {
            if (articles >= Rarest) number[key] = number.Count;
        }
        return number;
    }

    private static void Learn(int[][] answers, bool[] right, float weight, float[] weights, float[] squares)
    {
        var shares = Array.ConvertAll(answers, traits => traits.Sum(trait => weights[trait]));
        var (greatest, all, rights) = (shares.Max(), 0f, 0f);
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = MathF.Exp(shares[i] - greatest);
            all += shares[i];
            if (right[i]) rights += shares[i];
        }
        for (var i = 0; i < shares.Length; i++)
        {
            var slope = weight * ((right[i] ? shares[i] / rights : 0) - shares[i] / all);
            if (Math.Abs(slope) < Flat) continue;
            foreach (var trait in answers[i])
            {
                squares[trait] += slope * slope;
                weights[trait] += Step * slope / MathF.Sqrt(1 + squares[trait]);
            }
        }
    }
}
