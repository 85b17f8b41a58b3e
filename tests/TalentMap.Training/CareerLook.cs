using TalentMap.Core.Extraction.Careers.Choices;

namespace TalentMap.Training;

/// <summary>Shows how the engine answers the questions of careers in annotated articles, and which annotated facts no question leads to.</summary>
internal static class CareerLook
{
    public static void Print(IReadOnlyList<CareerGold> articles, ChoiceWeights weights)
    {
        var tally = new Dictionary<(Question, string), int>();
        var (roles, moves, noRole, noMove) = (0, 0, 0, 0);
        foreach (var gold in articles)
        {
            var reached = new HashSet<(string, string?, string)>();
            foreach (var (asked, right, _) in CareerTrainer.Ask([gold], weights))
            {
                var chosen = asked.ChosenBy(weights);
                var (want, have) = (asked.Answers[right[0]], asked.Answers[chosen]);
                var outcome = Outcome.Of(asked, right, chosen);
                tally[(asked.Question, outcome)] = tally.GetValueOrDefault((asked.Question, outcome)) + 1;
                foreach (var at in right)
                {
                    foreach (var person in asked.Answers[at].People)
                    {
                        if (gold.Name(person) is { } id) reached.Add((id, asked.Answers[at].Company is { } c ? gold.Name(c) : null, asked.Question == Question.Verb ? "move" : "role"));
                    }
                }
                if (!outcome.StartsWith("right", StringComparison.Ordinal))
                {
                    var text = gold.Article.Text;
                    Console.WriteLine($"{asked.Question} {outcome}: {asked.Sentence.In(text).ReplaceLineEndings(" ")}\n     asks {asked.Anchor.In(text)}; right {Words(want)}; said {Words(have)}");
                }
            }
            foreach (var role in gold.Roles ?? [])
            {
                roles++;
                if (reached.Contains((role.Person, role.Company, "role")) || reached.Contains((role.Person, role.Company, "move"))) continue;
                noRole++;
                Console.WriteLine($"unreached role {NameOf(gold, role.Person)} {NameOf(gold, role.Company)} {role.Title} {role.Kind} | {role.Quote?.In(gold.Article.Text)}");
            }
            foreach (var move in gold.Moves ?? [])
            {
                moves++;
                if (reached.Contains((move.Person, move.Company, "move"))) continue;
                noMove++;
                Console.WriteLine($"unreached move {NameOf(gold, move.Person)} {move.Kind} {NameOf(gold, move.Company)} {move.Title} | {move.Quote?.In(gold.Article.Text)}");
            }
        }
        foreach (var question in tally.GroupBy(pair => pair.Key.Item1)) Console.WriteLine($"{question.Key}: {string.Join(", ", question.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key.Item2} {pair.Value}"))}");
        Console.WriteLine($"no question leads to {noRole} of {roles} roles, {noMove} of {moves} moves");
    }

    private static string NameOf(CareerGold gold, string? id) => id is null ? "-"
        : gold.Cast.People.FirstOrDefault(p => gold.Name(p) == id)?.Name ?? gold.Cast.Companies.FirstOrDefault(c => gold.Name(c) == id)?.Name ?? $"({id} not in cast)";

    private static string Words(Answer answer) => answer.People.Length == 0 ? "nobody" : $"{string.Join("、", answer.People.Select(p => p.Name))} @ {answer.Company?.Name ?? "-"}";
}
