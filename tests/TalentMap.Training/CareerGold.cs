using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Training;

/// <summary>A role or move as an annotation says it; <paramref name="Quote"/> is where, if it is told.</summary>
internal sealed record GoldFact(string Person, string? Company, string Title, string Kind, TextSpan? Quote)
{
    /// <summary>When a move happened, if that is told.</summary>
    public FuzzyDate? Date { get; init; }
}

/// <summary>An article with a cast and what is right about it; roles or moves are null where the annotation does not speak of them.</summary>
internal sealed record CareerGold(Article Article, Cast Cast, IReadOnlyList<GoldFact>? Roles, IReadOnlyList<GoldFact>? Moves)
{
    /// <summary>Whether it is a rule case, or the main article: what must be read right, whatever others teach.</summary>
    public bool IsCase { get; init; }

    private Dictionary<Person, string> People { get; init; } = [];

    private Dictionary<Company, string> Companies { get; init; } = [];

    public string? Name(Person person) => People.GetValueOrDefault(person);

    public string? Name(Company company) => Companies.GetValueOrDefault(company);

    /// <summary>The annotated articles of a folder, each with the cast that the engine finds and with the annotated one.</summary>
    /// <param name="casts">The casts found by an engine that did not learn from the article, by the annotation's file; where one is not among them, as this engine finds it.</param>
    public static IEnumerable<CareerGold> Articles(string folder, IReadOnlyDictionary<string, Cast>? casts = null)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (!File.Exists(Path.ChangeExtension(path, ".txt"))) continue;
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            var root = json.RootElement;
            var published = root.GetProperty("document").GetProperty("published_assumed").GetString();
            if (!ArticleReader.TryRead(File.ReadAllBytes(Path.ChangeExtension(path, ".txt")), ArticleFormat.Text, published is null ? null : FuzzyDate.Parse(published), out var written, out _)) continue;
            var article = TightArticle.Of(written!).Article;
            var people = root.GetProperty("people").EnumerateArray().Select(Entity).ToList();
            var companies = root.GetProperty("companies").EnumerateArray().Select(Entity).ToList();
            var roles = root.GetProperty("roles").EnumerateArray().Select(r => Fact(article, r, "status")).ToList();
            var moves = root.GetProperty("moves").EnumerateArray().Select(m => Fact(article, m, "kind")).ToList();
            yield return Joined(article, casts?.GetValueOrDefault(path) ?? CastFinder.Find(article), roles, moves, people, companies);
            var given = new Cast(
                [.. people.Select(p => new Person(p.Names[0], p.Names[1..], false, Places(article, p.Names)))],
                [.. companies.Select(c => new Company(c.Names[0], c.Names[1..], Enum.Parse<CompanyKind>(c.Kind!, true), Places(article, c.Names)))]);
            yield return Joined(article, Parted(given), roles, moves, people, companies);
        }
    }

    /// <summary>The rule cases of roles and moves, which bring their casts.</summary>
    public static IEnumerable<CareerGold> Cases(string specs)
    {
        foreach (var (file, moves) in new[] { ("roles/roles.json", false), ("moves/moves.json", true), ("moves/none.json", true) })
        {
            using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(specs, file)));
            foreach (var row in json.RootElement.EnumerateArray())
            {
                var published = row.TryGetProperty("published", out var day) ? day.GetString() : null;
                var article = new Article(row.GetProperty("text").GetString()!, new Masthead(), published is null ? null : FuzzyDate.Parse(published));
                var people = Listed(row.GetProperty("people").GetString()!);
                var companies = Listed(row.GetProperty("companies").GetString()!);
                var cast = new Cast(
                    [.. people.Select(p => new Person(p.Names[0], p.Names[1..], false, Places(article, p.Names)))],
                    [.. companies.Select(c => new Company(c.Names[0], c.Names[1..], c.Kind is null ? CompanyKind.Company : Enum.Parse<CompanyKind>(c.Kind, true), Places(article, c.Names)))]);
                var told = row.TryGetProperty("expect", out var expect) ? expect.EnumerateArray().Select(e => e.GetString()!.Split(' ')).ToList() : [];
                yield return Case(article, cast, moves ? null : [.. told.Select(t => new GoldFact(string.Join(' ', t[..^3]), t[^3], t[^2] == "-" ? "" : t[^2].Replace('_', ' '), t[^1], null))],
                    moves ? [.. told.Select(t => new GoldFact(string.Join(' ', t[..^4]), t[^3] == "-" ? null : t[^3], t[^2] == "-" ? "" : t[^2], t[^4], null) { Date = FuzzyDate.TryParse(t[^1], out var told) ? told : null })] : null, people, companies);
            }
        }
    }

    private static CareerGold Case(Article article, Cast cast, IReadOnlyList<GoldFact>? roles, IReadOnlyList<GoldFact>? moves, List<Entry> people, List<Entry> companies) =>
        Joined(article, cast, roles, moves, people, companies) with { IsCase = true };

    private sealed record Entry(string Id, string[] Names, string? Kind);

    private static CareerGold Joined(Article article, Cast cast, IReadOnlyList<GoldFact>? roles, IReadOnlyList<GoldFact>? moves, List<Entry> people, List<Entry> companies) => new(article, cast, roles, moves)
    {
        People = Pair(cast.People, p => [p.Name, .. p.Aliases], people),
        Companies = Pair(cast.Companies, c => [c.Name, .. c.Aliases], companies),
    };

    private static Dictionary<T, string> Pair<T>(IReadOnlyList<T> found, Func<T, string[]> names, List<Entry> gold) where T : notnull
    {
        var pairs = new Dictionary<T, string>();
        foreach (var (_, f, g) in (from f in found from g in gold let shared = names(f).Select(Fold).Intersect(g.Names.Select(Fold)).Count() where shared > 0 orderby shared descending select (shared, f, g)))
        {
            if (!pairs.ContainsKey(f) && !pairs.ContainsValue(g.Id)) pairs[f] = g.Id;
        }
        return pairs;
    }

    // Where a short name lies in a longer one of another entity, the longer counts.
    private static Cast Parted(Cast cast)
    {
        var taken = cast.Appearances.Select(a => a.Span).ToList();
        bool Stands(TextSpan span) => !taken.Exists(other => other != span && other.Contains(span) && other.Length > span.Length);
        return new Cast(
            [.. cast.People.Select(p => p with { Mentions = [.. p.Mentions.Where(Stands)] })],
            [.. cast.Companies.Select(c => c with { Mentions = [.. c.Mentions.Where(Stands)] })]);
    }

    private static List<TextSpan> Places(Article article, string[] names)
    {
        using var index = new NameIndex<string>(names.Select(name => (name, name)));
        return [.. index.Longest(article.Folded).Select(hit => hit.Span)];
    }

    private static Entry Entity(JsonElement e) => new(
        e.GetProperty("id").GetString()!, [.. e.GetProperty("aliases").EnumerateArray().Prepend(e.GetProperty("name")).Select(name => TightArticle.Tighten(name.GetString()!))],
        e.TryGetProperty("kind", out var kind) ? kind.GetString() : null);

    private static List<Entry> Listed(string list) => [.. list.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(entry =>
    {
        var names = entry.Replace('_', ' ').Split('=');
        var kind = names[^1].Split(':') is [_, var written] ? written : null;
        names[^1] = names[^1].Split(':')[0];
        return new Entry(names[0], names, kind); // an expected fact names it so
    })];

    private static GoldFact Fact(Article article, JsonElement f, string kind)
    {
        var quote = f.TryGetProperty("quote", out var words) ? TightArticle.Tighten(words.GetString()!) : null;
        var at = quote is null ? -1 : article.Text.IndexOf(quote, StringComparison.Ordinal);
        return new GoldFact(f.GetProperty("person").GetString()!, f.GetProperty("company").GetString(), f.GetProperty("title").GetString() ?? "", f.GetProperty(kind).GetString()!,
            at < 0 ? null : new TextSpan(at, quote!.Length)) { Date = f.TryGetProperty("date", out var date) && FuzzyDate.TryParse(date.GetString(), out var told) ? told : null };
    }

    public static string Fold(string name) => Regex.Replace(Script.Fold(name.Normalize(NormalizationForm.FormKC)).ToLower(CultureInfo.InvariantCulture), @"[\s·•‧・.\-_'’“”""《》]+", "");
}
