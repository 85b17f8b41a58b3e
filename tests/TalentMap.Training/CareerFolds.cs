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
                if (i % 2 == 1)
                {
                    var have = moves.Select(m => $"{gold.Name(m.Person)} {(m.Company is null ? "" : gold.Name(m.Company) ?? "?")} {m.Kind}".ToLowerInvariant()).ToList();
                    foreach (var m in gold.Moves!)
                    {
                        if (have.Remove($"{m.Person} {m.Company} {m.Kind}")) continue;
                        var near = have.Find(h => h.StartsWith(m.Person + " ", StringComparison.Ordinal));
                        Console.WriteLine($"MISS {m.Kind} {gold.Cast.People.FirstOrDefault(p => gold.Name(p) == m.Person)?.Name} {gold.Cast.Companies.FirstOrDefault(p => gold.Name(p) == m.Company)?.Name} {m.Title} <{near}> {m.Quote?.In(gold.Article.Text)}");
                    }
                    foreach (var m in moves)
                    {
                        if (have.Contains($"{gold.Name(m.Person)} {(m.Company is null ? "" : gold.Name(m.Company) ?? "?")} {m.Kind}".ToLowerInvariant())) Console.WriteLine($"EXTRA {m.Kind} {m.Person.Name} {m.Company?.Name} {m.Title} {m.Evidence.Span.In(gold.Article.Text)}".ReplaceLineEndings(" "));
                    }
                }
                var cast = i % 2 == 0 ? "found cast" : "given cast";
                Right(tallies, $"titles and dates, {cast}", gold, moves);
                Count(tallies, $"roles, {cast}", gold.Roles!.Select(r => $"{r.Person} {r.Company} {r.Kind}"), roles.Select(r => $"{gold.Name(r.Person)} {gold.Name(r.Company)} {r.Status}".ToLowerInvariant()));
                Count(tallies, $"moves, {cast}", gold.Moves!.Select(m => $"{m.Person} {m.Company} {m.Kind}"), moves.Select(m => $"{gold.Name(m.Person)} {(m.Company is null ? "" : gold.Name(m.Company) ?? "?")} {m.Kind}".ToLowerInvariant()));
            }
        }
        foreach (var question in outcomes.GroupBy(pair => pair.Key.Item1)) Console.WriteLine($"{question.Key}: {string.Join(", ", question.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key.Item2} {pair.Value}"))}");
        Console.WriteLine(string.Join(", ", classes.Select(c => $"{c.Key} {c.Value}")));
        foreach (var (name, (right, want, found)) in tallies.OrderBy(pair => pair.Key))
        {
            Console.WriteLine($"{name}: precision {(double)right / Math.Max(1, found):F3}, recall {(double)right / Math.Max(1, want):F3}, F1 {2.0 * right / Math.Max(1, want + found):F3}");
        }
    }

    public static void Eval(string set, IReadOnlyList<CareerGold> articles, ChoiceWeights weights)
    {
        var tallies = new Dictionary<string, (int Right, int Gold, int Found)>();
        for (var i = 0; i < articles.Count; i++)
        {
            var gold = articles[i];
            var account = Account.Read(gold.Article, gold.Cast, weights);
            var moves = MoveFinder.Find(gold.Article, account);
            var roles = RoleFinder.Find(gold.Article, account, moves);
            var cast = i % 2 == 0 ? "found" : "given";
            Count(tallies, $"roles {cast}", gold.Roles!.Select(r => $"{r.Person} {r.Company} {r.Kind}"), roles.Select(r => $"{gold.Name(r.Person)} {gold.Name(r.Company)} {r.Status}".ToLowerInvariant()));
            Count(tallies, $"moves {cast}", gold.Moves!.Select(m => $"{m.Person} {m.Company} {m.Kind}"), moves.Select(m => $"{gold.Name(m.Person)} {(m.Company is null ? "" : gold.Name(m.Company) ?? "?")} {m.Kind}".ToLowerInvariant()));
        }
        Console.WriteLine(Path.GetFileName(set) + ": " + string.Join("; ", tallies.OrderBy(t => t.Key).Select(t => $"{t.Key} {(double)t.Value.Right / Math.Max(1, t.Value.Found):F3} {(double)t.Value.Right / Math.Max(1, t.Value.Gold):F3} F {2.0 * t.Value.Right / Math.Max(1, t.Value.Gold + t.Value.Found):F3}")));
    }

    private static void Outcomes(List<(Asked Asked, List<int> Right, bool IsCase)> questions, ChoiceWeights weights, Dictionary<(Question, string), int> outcomes)
    {
        foreach (var (asked, right, _) in questions)
        {
            var scores = asked.Answers.Select(answer => answer.Score(weights)).ToArray();
            var chosen = Array.IndexOf(scores, scores.Max());
            var (want, have) = (asked.Answers[right[0]], asked.Answers[chosen]);
            var outcome = asked.Question is Question.Event or Question.Turn ? (right.Contains(chosen) ? $"right {(Happening)chosen}" : $"{(Happening)right[0]} as {(Happening)chosen}") : right.Contains(chosen) ? want.People.Length == 0 ? "right, nobody" : "right"
                : have.People.Length == 0 ? "missed" : want.People.Length == 0 ? "invented"
                : have.Company == want.Company ? "wrong person" : PersonTraits.Same(have.People, want.People) ? "wrong place" : "wrong both";
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
        bool Alike(string a, string b) => a == b || a.Length > 0 && b.Length > 0 && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal));
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

    private static void Right(Dictionary<string, (int Right, int Gold, int Found)> tallies, string name, CareerGold gold, IReadOnlyList<Move> moves)
    {
        var left = gold.Moves!.ToList();
        foreach (var move in moves)
        {
            var at = left.FindIndex(m => m.Person == gold.Name(move.Person) && m.Company == (move.Company is null ? null : gold.Name(move.Company) ?? "?") && string.Equals(m.Kind, move.Kind.ToString(), StringComparison.OrdinalIgnoreCase));
            if (at < 0) continue;
            var (want, have) = (CareerGold.Fold(left[at].Title), CareerGold.Fold(move.Title));
            var (r, g, f) = tallies.GetValueOrDefault(name);
            var title = want == have || want.Length > 0 && have.Length > 0 && (want.Contains(have, StringComparison.Ordinal) || have.Contains(want, StringComparison.Ordinal));
            var date = left[at].Date is null || move.Date is null ? left[at].Date is null && move.Date is null : CareerLabels.IsSame(left[at].Date!, move.Date.Value);
            tallies[name] = (r + (title ? 1 : 0), g + 1, f);
            var (r2, g2, f2) = tallies.GetValueOrDefault(name + " dates");
            tallies[name + " dates"] = (r2 + (date ? 1 : 0), g2 + 1, f2);
            if (!date && name.Contains("given")) Console.WriteLine($"DATE {move.Kind} {move.Person.Name} {move.Company?.Name} want {left[at].Date} said {move.Date?.Value} ({move.Date?.Words}) ref {gold.Article.Reference} | {left[at].Quote?.In(gold.Article.Text)} | {move.Evidence.Span.In(gold.Article.Text)}".ReplaceLineEndings(" "));
            if (!title && name.Contains("given")) Console.WriteLine($"TITLE {move.Kind} {move.Person.Name} {move.Company?.Name} want {left[at].Title} said {move.Title} | {left[at].Quote?.In(gold.Article.Text)} | {move.Evidence.Span.In(gold.Article.Text)}".ReplaceLineEndings(" "));
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
