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
        var classes = new SortedDictionary<string, int>();
        var asked = CareerTrainer.Asked(articles, cases);
        for (var fold = 0; fold < CareerTrainer.Folds; fold++)
        {
            var weights = new ChoiceWeights(CareerTrainer.Learn([.. articles.Where((_, i) => CareerTrainer.FoldOf(i) != fold).Concat(cases).SelectMany(gold => asked[gold])], CareerTrainer.Lessons));
            for (var i = 0; i < articles.Count; i++)
            {
                if (CareerTrainer.FoldOf(i) != fold) continue;
                var gold = articles[i];
                if (i % 2 == 1) Outcomes(asked[gold], weights, outcomes);
                var account = Account.Read(gold.Article, gold.Cast, weights);
                var moves = MoveFinder.Find(gold.Article, account);
                var roles = RoleFinder.Find(gold.Article, account, moves);
                if (i % 2 == 1) Classes(gold, roles, moves, classes);
                var cast = i % 2 == 0 ? "found cast" : "given cast";
                Rate(tallies, cast, gold, moves);
                Count(tallies, $"roles, {cast}", gold.Roles!.Select(r => $"{r.Person} {r.Company} {r.Kind}"), roles.Select(r => $"{gold.Name(r.Person)} {gold.Name(r.Company)} {r.Status}".ToLowerInvariant()));
                Count(tallies, $"moves, {cast}", gold.Moves!.Select(m => $"{m.Person} {m.Company} {m.Kind}"), moves.Select(m => $"{gold.Name(m.Person)} {(m.Company is null ? "" : gold.Name(m.Company) ?? "?")} {m.Kind}".ToLowerInvariant()));
            }
        }
        foreach (var question in outcomes.GroupBy(pair => pair.Key.Item1)) Console.WriteLine($"{question.Key}: {string.Join(", ", question.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key.Item2} {pair.Value}"))}");
        Console.WriteLine(string.Join(", ", classes.Select(c => $"{c.Key} {c.Value}")));
        foreach (var (name, (right, want, found)) in tallies.OrderBy(pair => pair.Key))
        {
            if (found == 0)
            {
                Console.WriteLine($"{name}: {(double)right / Math.Max(1, want):F3} right");
                continue;
            }
            Console.WriteLine($"{name}: precision {(double)right / Math.Max(1, found):F3}, recall {(double)right / Math.Max(1, want):F3}, F1 {2.0 * right / Math.Max(1, want + found):F3}");
        }
    }

    private static void Outcomes(List<(Asked Asked, List<int> Right, bool IsCase)> questions, ChoiceWeights weights, Dictionary<(Question, string), int> outcomes)
    {
        foreach (var (asked, right, _) in questions)
        {
            var outcome = Outcome.Of(asked, right, asked.ChosenBy(weights));
            outcomes[(asked.Question, outcome)] = outcomes.GetValueOrDefault((asked.Question, outcome)) + 1;
        }
    }

    private static void Classes(CareerGold gold, IReadOnlyList<Role> roles, IReadOnlyList<Move> moves, SortedDictionary<string, int> classes)
    {
        Sort("roles", [.. gold.Roles!.Select(r => (r.Person, r.Company ?? "", r.Kind, CareerGold.Fold(r.Title)))],
            [.. roles.Select(r => (gold.Name(r.Person) ?? "?", gold.Name(r.Company) ?? "?", r.Status.ToString().ToLowerInvariant(), CareerGold.Fold(r.Title)))], classes);
        Sort("moves", [.. gold.Moves!.Select(m => (m.Person, m.Company ?? "", m.Kind, CareerGold.Fold(m.Title)))],
            [.. moves.Select(m => (gold.Name(m.Person) ?? "?", m.Company is null ? "" : gold.Name(m.Company) ?? "?", m.Kind.ToString().ToLowerInvariant(), CareerGold.Fold(m.Title)))], classes);
    }

    private static void Sort(string layer, List<(string Person, string Company, string Kind, string Title)> gold, List<(string Person, string Company, string Kind, string Title)> found, SortedDictionary<string, int> classes)
    {
        static bool Alike(string a, string b) => a == b || CareerLabels.Alike(a, b);
        void Take(string name, Func<(string Person, string Company, string Kind, string Title), (string Person, string Company, string Kind, string Title), bool> same)
        {
            foreach (var g in gold.ToList())
            {
                var at = found.FindIndex(f => same(g, f));
                if (at < 0) continue;
                gold.Remove(g);
                found.RemoveAt(at);
                classes[$"{layer} {name}"] = classes.GetValueOrDefault($"{layer} {name}") + 1;
            }
        }
        Take("0 right", (g, f) => g.Person == f.Person && g.Company == f.Company && g.Kind == f.Kind && Alike(g.Title, f.Title));
        Take("1 wrong title", (g, f) => g.Person == f.Person && g.Company == f.Company && g.Kind == f.Kind);
        Take("2 only kind", (g, f) => g.Person == f.Person && g.Company == f.Company);
        Take("3 place", (g, f) => g.Person == f.Person && g.Title.Length > 0 && Alike(g.Title, f.Title));
        Take("4 person", (g, f) => g.Company == f.Company && g.Title.Length > 0 && Alike(g.Title, f.Title));
        foreach (var g in gold) { var n = $"{layer} 5 missing {(g.Title.Length == 0 ? "untitled" : "titled")}"; classes[n] = classes.GetValueOrDefault(n) + 1; }
        foreach (var g in found) { var n = $"{layer} 6 spurious {(g.Title.Length == 0 ? "untitled" : "titled")}"; classes[n] = classes.GetValueOrDefault(n) + 1; }
    }

    // Of the moves found that are annotated: whether date and title are right.
    private static void Rate(Dictionary<string, (int Right, int Gold, int Found)> tallies, string cast, CareerGold gold, IReadOnlyList<Move> moves)
    {
        var left = gold.Moves!.ToList();
        void Add(string name, bool right) => tallies[name] = tallies.GetValueOrDefault(name) is var (r, g, f) ? (r + (right ? 1 : 0), g + 1, f) : default;
        foreach (var move in moves)
        {
            var at = left.FindIndex(m => m.Person == gold.Name(move.Person) && m.Company == (move.Company is null ? null : gold.Name(move.Company) ?? "?") && string.Equals(m.Kind, move.Kind.ToString(), StringComparison.OrdinalIgnoreCase));
            if (at < 0) continue;
            var (want, have) = (CareerGold.Fold(left[at].Title), CareerGold.Fold(move.Title));
            Add($"titles of moves, {cast}", want == have || CareerLabels.Alike(want, have));
            Add($"dates of moves, {cast}", left[at].Date is { } date && move.Date is { } said ? CareerLabels.IsSame(date, said.Value) : left[at].Date is null && move.Date is null);
            left.RemoveAt(at);
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
