using TalentMap.Core.Extraction;
using TalentMap.Core.Extraction.Careers;
using TalentMap.Core.Extraction.Careers.Choices;

namespace TalentMap.Training;

/// <summary>Tells how the choices of careers read articles that they did not learn from: each quarter is read with what the other three teach.</summary>
internal static class CareerFolds
{
    public static void Print(IReadOnlyList<CareerGold> articles, IReadOnlyList<CareerGold> cases)
    {
        var tallies = new Dictionary<string, (int Right, int Gold, int Found)>();
        var outcomes = new Dictionary<(Question, string), int>();
        var asked = CareerTrainer.Asked(articles, cases);
        for (var fold = 0; fold < CareerTrainer.Folds; fold++)
        {
            var weights = new ChoiceWeights(CareerTrainer.Learn([.. articles.Where((_, i) => CareerTrainer.FoldOf(i) != fold).Concat(cases).SelectMany(gold => asked[gold])]));
            for (var i = 0; i < articles.Count; i++)
            {
                if (CareerTrainer.FoldOf(i) != fold) continue;
                var gold = articles[i];
                if (i % 2 == 1) Outcomes(asked[gold], weights, outcomes);
                var account = Account.Read(gold.Article, gold.Cast, weights);
                var moves = MoveFinder.Find(gold.Article, account);
                var roles = RoleFinder.Find(gold.Article, account, moves);
                var cast = i % 2 == 0 ? "found cast" : "given cast";
                Count(tallies, $"roles, {cast}", gold.Roles!.Select(r => $"{r.Person} {r.Company} {r.Kind}"), roles.Select(r => $"{gold.Name(r.Person)} {gold.Name(r.Company)} {r.Status}".ToLowerInvariant()));
                Count(tallies, $"moves, {cast}", gold.Moves!.Select(m => $"{m.Person} {m.Company} {m.Kind}"), moves.Select(m => $"{gold.Name(m.Person)} {(m.Company is null ? "" : gold.Name(m.Company) ?? "?")} {m.Kind}".ToLowerInvariant()));
            }
        }
        foreach (var question in outcomes.GroupBy(pair => pair.Key.Item1)) Console.WriteLine($"{question.Key}: {string.Join(", ", question.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key.Item2} {pair.Value}"))}");
        foreach (var (name, (right, want, found)) in tallies.OrderBy(pair => pair.Key))
        {
            Console.WriteLine($"{name}: precision {(double)right / Math.Max(1, found):F3}, recall {(double)right / Math.Max(1, want):F3}, F1 {2.0 * right / Math.Max(1, want + found):F3}");
        }
    }

    private static void Outcomes(List<(Asked Asked, List<int> Right, bool IsCase)> questions, ChoiceWeights weights, Dictionary<(Question, string), int> outcomes)
    {
        foreach (var (asked, right, _) in questions)
        {
            var scores = asked.Answers.Select(answer => answer.Score(weights)).ToArray();
            var chosen = Array.IndexOf(scores, scores.Max());
            var (want, have) = (asked.Answers[right[0]], asked.Answers[chosen]);
            var outcome = asked.Question == Question.Event ? (right.Contains(chosen) ? $"right {(Happening)chosen}" : $"{(Happening)right[0]} as {(Happening)chosen}") : right.Contains(chosen) ? want.People.Length == 0 ? "right, nobody" : "right"
                : have.People.Length == 0 ? "missed" : want.People.Length == 0 ? "invented"
                : have.Company == want.Company ? "wrong person" : PersonTraits.Same(have.People, want.People) ? "wrong place" : "wrong both";
            outcomes[(asked.Question, outcome)] = outcomes.GetValueOrDefault((asked.Question, outcome)) + 1;
        }
    }

    private static void Count(Dictionary<string, (int Right, int Gold, int Found)> tallies, string name, IEnumerable<string> gold, IEnumerable<string> found)
    {
        var (left, right, want, have) = (found.ToList(), 0, 0, 0);
        have = left.Count;
        foreach (var fact in gold)
        {
            want++;
            if (left.Remove(fact)) right++;
        }
        var (r, g, f) = tallies.GetValueOrDefault(name);
        tallies[name] = (r + right, g + want, f + have);
    }
}
