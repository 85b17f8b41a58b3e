using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Text;

namespace TalentMap.Training;

/// <summary>Trains the tagger: the averaged structured perceptron of Collins (2002). The same sentences give the same weights.</summary>
public sealed class PerceptronTrainer
{
    private const int Seed = 20230901;

    private readonly int[] _weights = new int[TagFeatures.Rows * TagScheme.Count];
    private readonly long[] _totals = new long[TagFeatures.Rows * TagScheme.Count];
    private readonly int[] _transitions = new int[TagScheme.Count * TagScheme.Count];
    private readonly long[] _transitionTotals = new long[TagScheme.Count * TagScheme.Count];
    private long _step = 1;

    /// <summary>Learns from the sentences, in a fixed order that changes from round to round.</summary>
    public static TaggerModel Train(IReadOnlyList<TaggedSentence> sentences, int rounds)
    {
        var trainer = new PerceptronTrainer();
        var examples = sentences.Select(Example.Of).ToArray();
        var random = new Random(Seed);
        for (var round = 1; round <= rounds; round++)
        {
            random.Shuffle(examples);
            var wrong = 0;
            foreach (var example in examples) wrong += trainer.Learn(example);
            Console.WriteLine($"round {round} of {rounds}: {wrong} characters tagged wrongly");
        }
        return TaggerModel.Of(Average(trainer._weights, trainer._totals, trainer._step), Average(trainer._transitions, trainer._transitionTotals, trainer._step));
    }

    private int Learn(Example example)
    {
        var guess = new byte[example.Tags.Length];
        TagScheme.BestPath(Emissions(example), _transitions, guess);
        var wrong = 0;
        for (var i = 0; i < guess.Length; i++)
        {
            if (guess[i] != example.Tags[i])
            {
                wrong++;
                foreach (var row in example.Rows.AsSpan(i * TagFeatures.Count, TagFeatures.Count))
                {
                    Change(_weights, _totals, row * TagScheme.Count + example.Tags[i], 1);
                    Change(_weights, _totals, row * TagScheme.Count + guess[i], -1);
                }
            }
            var (right, taken) = i == 0 ? ((byte)0, (byte)0) : (example.Tags[i - 1], guess[i - 1]);
            if (right == taken && guess[i] == example.Tags[i]) continue;
            Change(_transitions, _transitionTotals, right * TagScheme.Count + example.Tags[i], 1);
            Change(_transitions, _transitionTotals, taken * TagScheme.Count + guess[i], -1);
        }
        _step++;
        return wrong;
    }

    private int[] Emissions(Example example)
    {
        var emissions = new int[example.Tags.Length * TagScheme.Count];
        for (var i = 0; i < example.Tags.Length; i++)
        {
            var scores = emissions.AsSpan(i * TagScheme.Count, TagScheme.Count);
            foreach (var row in example.Rows.AsSpan(i * TagFeatures.Count, TagFeatures.Count))
            {
                var weights = _weights.AsSpan(row * TagScheme.Count, TagScheme.Count);
                for (var tag = 0; tag < scores.Length; tag++) scores[tag] += weights[tag];
            }
        }
        return emissions;
    }

    // The sum of a weight over all steps is its last value times the steps, less what each change came too late by.
    private void Change(int[] weights, long[] totals, int at, int by)
    {
        weights[at] += by;
        totals[at] += by * _step;
    }

    private static double[] Average(int[] weights, long[] totals, long steps) =>
        [.. weights.Zip(totals, (weight, total) => weight - (double)total / steps)];

    private sealed record Example(byte[] Tags, int[] Rows)
    {
        public static Example Of(TaggedSentence sentence)
        {
            var folded = Script.Fold(sentence.Text);
            var features = new TagFeatures();
            features.Look(sentence.Text, folded, TagHints.Of(folded));
            var rows = new int[folded.Length * TagFeatures.Count];
            for (var i = 0; i < folded.Length; i++) features.Fill(i, rows.AsSpan(i * TagFeatures.Count, TagFeatures.Count));
            return new Example(sentence.Tags, rows);
        }
    }
}
