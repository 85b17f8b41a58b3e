using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Resolution;
using TalentMap.Landscape;
using TalentMap.Review;
using TalentMap.Search;
using TalentMap.Storage;

namespace TalentMap.Bench;

/// <summary>How truly mentions are linked on the landscape, what of the rest is asked about, and what linking one import costs.</summary>
internal static class Linking
{
    private const double LeastPrecision = 0.99, LeastRecall = 0.90, MostMilliseconds = 300;
    private const int MentionsOfOne = 30, Imports = 7;

    public static async Task MeasureAsync(TalentMapContext db, Truth truth)
    {
        var articles = truth.Articles.ToDictionary(a => Path.GetFileName(a.File), StringComparer.Ordinal);
        await SayAsync(db, EntityKind.Person, (await db.Mentions.Where(m => m.Kind == EntityKind.Person).Select(Row).ToListAsync()).SelectMany(m => Somebody(m, articles, truth)));
        await SayAsync(db, EntityKind.Company, (await db.Mentions.Where(m => m.Kind == EntityKind.Company).Select(Row).ToListAsync()).SelectMany(m => Something(m, articles, truth)));
        await CostAsync(db, truth);
    }

    private static readonly System.Linq.Expressions.Expression<Func<Mention, Named>> Row = m =>
        new Named(m.EntityId!.Value, m.Document!.FileName, m.Names.Select(n => n.NameKey).ToList());

    // Who is meant is known by the article and the name; where two of an article share a name, nothing is said.
    private static IEnumerable<Told> Somebody(Named mention, Dictionary<string, TrueArticle> articles, Truth truth) =>
        Only(mention, articles[mention.File].People, id => [truth.People[id].Traditional, truth.People[id].English, truth.People[id].Nickname]);

    private static IEnumerable<Told> Something(Named mention, Dictionary<string, TrueArticle> articles, Truth truth) =>
        Only(mention, articles[mention.File].Organisations, id => [truth.Organisations[id].Traditional, truth.Organisations[id].English, truth.Organisations[id].ShortName]);

    private static IEnumerable<Told> Only(Named mention, IReadOnlyList<int> those, Func<int, string?[]> names)
    {
        var meant = those.Where(id => names(id).OfType<string>().Any(name => mention.Keys.Contains(NameKey.Of(name)))).ToList();
        return meant is [var id] ? [new Told(mention.Entity, id)] : [];
    }

    private static async Task SayAsync(TalentMapContext db, EntityKind kind, IEnumerable<Told> mentions)
    {
        var told = mentions.ToList();
        var counts = told.GroupBy(t => (t.Entity, t.Who)).ToDictionary(g => g.Key, g => (long)g.Count());
        var linked = told.GroupBy(t => t.Entity).Sum(g => Pairs(g.Count()));
        var right = counts.Values.Sum(Pairs);
        var all = told.GroupBy(t => t.Who).Sum(g => Pairs(g.Count()));
        var candidates = await db.Candidates.AsNoTracking().Where(c => c.Kind == kind).ToListAsync();
        var byEntity = counts.ToLookup(c => c.Key.Entity, c => (c.Key.Who, Count: c.Value));
        var asked = candidates.ConvertAll(c => byEntity[c.LeftId].Join(byEntity[c.RightId], l => l.Who, r => r.Who, (l, r) => l.Count * r.Count).Sum());
        var (precision, recall) = ((double)right / linked, (double)right / all);

        Table.Head($"{kind}: {told.Count} mentions whose truth is known", "measured", "aim");
        Table.Row("pairs linked of which the truth is one", $"{precision:p3}", $"{LeastPrecision:p0}{(precision < LeastPrecision ? " MISSED" : "")}");
        Table.Row("pairs that are one in truth and are linked", $"{recall:p3}", $"{LeastRecall:p0}{(recall < LeastRecall ? " MISSED" : "")}");
        Table.Row("of those not linked, in the queue", all == right ? "none is left" : $"{(double)asked.Sum() / (all - right):p1} of {all - right}");
        Table.Row("pairs in the queue, of which the truth is one", $"{candidates.Count}, {asked.Count(a => a > 0)}");
        foreach (var some in candidates.Zip(asked).GroupBy(c => Math.Floor(c.First.Score * 10) / 10).OrderByDescending(g => g.Key))
        {
            Table.Row($"  score {some.Key:f1}", $"{some.Count()}, {some.Count(c => c.Second > 0)}");
        }
    }

    private static long Pairs(int count) => Pairs((long)count);

    private static long Pairs(long count) => count * (count - 1) / 2;

    // One article with so many names, half of them known ones, linked in a transaction that is taken back. Processor time, for the machine may be busy.
    private static async Task CostAsync(TalentMapContext db, Truth truth)
    {
        var people = await db.Entities.CountAsync(e => e.Kind == EntityKind.Person && e.DocumentCount > 0);
        List<(double Link, double Search, double Candidates)> costs = [];
        for (var import = 0; import <= Imports; import++)
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var mentions = await WriteAsync(db, truth, import);
            Touched touched = null!;
            var link = await TimeAsync(async () => touched = await Linker.LinkAsync(db, mentions, [], default));
            var search = await TimeAsync(() => SearchIndex.PutAsync(db, touched.Entities, touched.Renamed, default));
            var candidates = await TimeAsync(() => Candidates.PutAsync(db, touched, [], default));
            if (import > 0) costs.Add((link, search, candidates)); // the first one compiles the queries
            await transaction.RollbackAsync();
            db.ChangeTracker.Clear();
        }
        var linking = Middle(costs.Select(c => c.Link + c.Candidates));
        Table.Head($"one import of {MentionsOfOne} mentions into {people} people", "processor ms", "aim");
        Table.Row("linking and candidates", $"{linking:f0}", $"{MostMilliseconds:f0}{(linking > MostMilliseconds ? " MISSED" : "")}");
        Table.Row("  linking, candidates", $"{Middle(costs.Select(c => c.Link)):f0}, {Middle(costs.Select(c => c.Candidates)):f0}");
        Table.Row("the search index beside it", $"{Middle(costs.Select(c => c.Search)):f0}");
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var before = Environment.CpuUsage.TotalTime;
        await work();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    private static double Middle(IEnumerable<double> values) => values.Order().ElementAt(Imports / 2);

    private static async Task<List<long>> WriteAsync(TalentMapContext db, Truth truth, int import)
    {
        var sha256 = Keys.OfDocument(JsonSerializer.SerializeToUtf8Bytes(import));
        var document = new Document
        {
            Sha256 = sha256, FileName = "measured.txt", Format = Core.Reading.ArticleFormat.Text, Text = new string('文', 2000), Language = "zh-Hant", ImportedAt = DateTimeOffset.UnixEpoch,
        };
        db.Add(document);
        await db.SaveChangesAsync();
        List<Mention> companies = [.. Enumerable.Range(0, 8).Select(i => Mentioned(document, EntityKind.Company, truth.Organisations[(import * 131 + i * 17) % truth.Organisations.Count].Traditional, i))];
        List<Mention> people = [.. Enumerable.Range(0, MentionsOfOne - companies.Count).Select(i => Mentioned(document, EntityKind.Person, truth.People[(import * 997 + i * 613) % truth.People.Count].Traditional, 100 + i))];
        db.AddRange(companies);
        db.AddRange(people);
        db.AddRange(people.Select((person, i) => new Role
        {
            Key = $"{sha256[..20]}{i}", DocumentId = document.Id, Person = person, Company = companies[i % companies.Count], Title = "研究員", Status = Core.Extraction.RoleStatus.Current,
            EvidenceStart = 0, EvidenceLength = 10,
        }));
        await db.SaveChangesAsync();
        return [.. companies.Concat(people).Select(m => m.Id)];
    }

    private static Mention Mentioned(Document document, EntityKind kind, string name, int nth)
    {
        var key = Keys.OfMention(document.Sha256, kind, name, nth);
        var mention = new Mention { Key = key, DocumentId = document.Id, Kind = kind, Name = name, CompanyKind = kind == EntityKind.Company ? Core.Extraction.CompanyKind.Company : null };
        mention.Names.Add(new MentionName { Name = name, NameKey = NameKey.Of(name), Key = key });
        mention.Occurrences.Add(new Occurrence { Start = nth * 10, Length = name.Length });
        return mention;
    }

    private sealed record Named(long Entity, string File, List<string> Keys);

    private sealed record Told(long Entity, int Who);
}
