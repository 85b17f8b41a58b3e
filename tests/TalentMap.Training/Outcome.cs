using TalentMap.Core.Extraction.Careers.Choices;

namespace TalentMap.Training;

/// <summary>How weights answer a question of careers.</summary>
internal static class Outcome
{
    /// <summary>The index of the answer that they choose.</summary>
    public static int ChosenBy(this Asked asked, ChoiceWeights weights)
    {
        var scores = asked.Answers.Select(answer => answer.Score(weights)).ToArray();
        return Array.IndexOf(scores, scores.Max());
    }

    /// <summary>The answer in a word: right, missed, invented; of events which was taken for which.</summary>
    public static string Of(Asked asked, List<int> right, int chosen)
    {
        if (asked.Question is Question.Event or Question.Turn) return right.Contains(chosen) ? $"right {(Happening)chosen}" : $"{(Happening)right[0]} as {(Happening)chosen}";
        var (want, have) = (asked.Answers[right[0]], asked.Answers[chosen]);
        if (right.Contains(chosen)) return want.People.Length == 0 ? "right, nobody" : "right";
        if (have.People.Length == 0) return "missed";
        if (want.People.Length == 0) return "invented";
        return have.Company == want.Company ? "wrong person" : PersonTraits.Same(have.People, want.People) ? "wrong place" : "wrong both";
    }
}
