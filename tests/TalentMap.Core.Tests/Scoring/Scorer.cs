using System.Globalization;
using System.Text;

namespace TalentMap.Core.Tests.Scoring;

/// <summary>How many were right, missed and wrongly found.</summary>
public sealed record Tally(int Right, int Missed, int False)
{
    public double F1 => Right == 0 ? 0 : 2.0 * Right / (2 * Right + Missed + False);

    public static Tally operator +(Tally a, Tally b) => new(a.Right + b.Right, a.Missed + b.Missed, a.False + b.False);
}

/// <summary>
/// Compares what the engine finds with what people annotated. Entities match when they share a name, one to one; a role by person, company and
/// status; a move by person, kind and company; a signal with figures by kind, figures and unit, one without by kind and overlapping words.
/// </summary>
public static class Scorer
{
    public static readonly string[] Layers = ["people", "companies", "roles", "moves", "signals"];

    /// <summary>The tally of each layer, and that of roles, moves and signals together as <c>facts</c>.</summary>
    public static Dictionary<string, Tally> Score(IEnumerable<GoldArticle> articles)
    {
        var sums = Layers.Append("facts").ToDictionary(layer => layer, _ => new Tally(0, 0, 0));
        foreach (var article in articles)
        {
            foreach (var (layer, tally) in Score(article.Gold, Facts.Of(article.Found)))
            {
                sums[layer] += tally;
                if (layer is "roles" or "moves" or "signals") sums["facts"] += tally;
            }
        }
        return sums;
    }

    private static IEnumerable<(string Layer, Tally Tally)> Score(Facts gold, Facts found)
    {
        var people = Pair(gold.People, found.People);
        var companies = Pair(gold.Companies, found.Companies);
        bool SamePlace(Said g, Said f) => people.GetValueOrDefault(g.Person ?? "") == f.Person
            && (g.Company is null ? f.Company is null : f.Company is not null && companies.GetValueOrDefault(g.Company) == f.Company);

        yield return ("people", new Tally(people.Count, gold.People.Length - people.Count, found.People.Length - people.Count));
        yield return ("companies", new Tally(companies.Count, gold.Companies.Length - companies.Count, found.Companies.Length - companies.Count));
        yield return ("roles", Count(gold.Roles, found.Roles, (g, f) => SamePlace(g, f) && g.Status == f.Status));
        yield return ("moves", Count(gold.Moves, found.Moves, (g, f) => SamePlace(g, f) && g.Kind == f.Kind));
        yield return ("signals", Count(gold.Signals, found.Signals, SameSignal));
    }

    /// <summary>Those that share most names first, each once.</summary>
    private static Dictionary<string, string> Pair(Named[] gold, Named[] found)
    {
        var pairs = new Dictionary<string, string>();
        var taken = new HashSet<string>();
        var candidates = from g in gold from f in found let shared = Names(g).Intersect(Names(f)).Count() where shared > 0 orderby shared descending select (g.Id, f.Id);
        foreach (var (g, f) in candidates)
        {
            if (!pairs.ContainsKey(g) && taken.Add(f)) pairs[g] = f;
        }
        return pairs;
    }

    private static Tally Count(Said[] gold, Said[] found, Func<Said, Said, bool> same)
    {
        var left = found.ToList();
        var right = 0;
        foreach (var fact in gold)
        {
            var match = left.FirstOrDefault(f => same(fact, f));
            if (match is null) continue;
            left.Remove(match);
            right++;
        }
        return new Tally(right, gold.Length - right, left.Count);
    }

    private static bool SameSignal(Said gold, Said found)
    {
        if (gold.Kind != found.Kind) return false;
        if (gold.Low is not null || gold.High is not null) return Close(gold.Low, found.Low) && Close(gold.High, found.High) && gold.Unit == found.Unit;
        var (a, b) = (Pairs(gold.About), Pairs(found.About));
        return found.Low is null && found.High is null && a.Intersect(b).Count() * 2 >= Math.Max(1, Math.Min(a.Count, b.Count));
    }

    private static bool Close(decimal? a, decimal? b) => a is null || b is null ? a == b : Math.Abs(a.Value - b.Value) <= 0.01m * Math.Max(Math.Abs(a.Value), Math.Abs(b.Value));

    private static HashSet<string> Pairs(string? text)
    {
        var folded = Fold(text ?? "");
        var pairs = Enumerable.Range(0, Math.Max(0, folded.Length - 1)).Select(i => folded.Substring(i, 2)).ToHashSet();
        return pairs.Count > 0 ? pairs : [folded];
    }

    private static IEnumerable<string> Names(Named entity) => entity.Aliases.Prepend(entity.Name).Select(Fold).Where(name => name.Length > 0).Distinct();

    private static string Fold(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormKC).ToLower(CultureInfo.InvariantCulture).Where(c => !char.IsWhiteSpace(c) && !"·•‧・.-_'’“”\"《》".Contains(c)));
}
