using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentMap.Import;
using TalentMap.Review;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary>Two much-linked people are joined, new articles come in, and the joining is taken back: then everything is as if it had never been.</summary>
public sealed class SplitTests : IDisposable
{
    private static readonly Editor Editor = new("editor", "thought so");

    private readonly Papers papers = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_export_is_what_it_would_be_had_the_two_never_been_joined(bool isYoungerFirst)
    {
        var (old, fresh) = (Before().ToList(), After().ToList());
        await using var never = new EmptyApp();
        await using var joined = new EmptyApp();
        await ImportAsync(never, old);
        await ImportAsync(joined, old);
        var before = await ExportsAsync(joined);
        var two = await PeopleAsync(joined, "陸一鳴");

        var ruling = await joined.Services.GetRequiredService<Identities>().DecideAsync(two[isYoungerFirst ? 1 : 0], two[isYoungerFirst ? 0 : 1], Verdict.Same, Editor, Cancel);
        await ImportAsync(never, fresh);
        await ImportAsync(joined, fresh);
        Assert.Equal([two[0]], await PeopleAsync(joined, "陸一鳴"));
        Assert.True(await joined.Services.GetRequiredService<Decisions>().WithdrawAsync(ruling.Judgement!.Value, Editor, Cancel));

        var (wanted, found) = (await ExportsAsync(never), await ExportsAsync(joined));
        Assert.Equal(two, await PeopleAsync(joined, "陸一鳴"));
        Assert.Equal(wanted.Keys, found.Keys);
        Assert.All(wanted, export => Assert.Equal(export.Value, found[export.Key]));
        Assert.NotEqual(before[$"/people/{two[0]}.json"], found[$"/people/{two[0]}.json"]); // the new facts stand where they belong
        Assert.NotEqual(before[$"/people/{two[1]}.json"], found[$"/people/{two[1]}.json"]);
    }

    public void Dispose() => papers.Dispose();

    private IEnumerable<string> Before()
    {
        for (var i = 0; i < 6; i++)
        {
            yield return Paper($"a{i}", i, $"近日，遠山科技前產品總監陸一鳴離職。陸一鳴曾任遠山科技副總裁，他已加入星河智能，出任首席科學家。蘇婉清也已加入星河智能，出任產品總監。第{i}期。");
            yield return Paper($"b{i}", i, $"近日，南湖軟件前技術總監陸一鳴離職。陸一鳴曾任南湖軟件副總裁，他已加入青禾資本，出任合夥人。韓子墨也已加入青禾資本，出任投資總監。第{i}期。");
        }
    }

    private IEnumerable<string> After()
    {
        yield return Paper("c0", 8, "近日，星河智能首席科學家陸一鳴離職。林若溪已加入星河智能，出任首席科學家。");
        yield return Paper("c1", 8, "青禾資本合夥人陸一鳴9月離職。");
        yield return Paper("c2", 9, "陸一鳴已加入遠山科技，出任CTO。他曾任星河智能首席科學家。");
        yield return Paper("c3", 10, "陸一鳴10月加入南湖軟件，出任總裁。他曾任青禾資本合夥人。");
        yield return Paper("c4", 11, "遠山科技CTO陸一鳴表示，團隊已有300人。");
    }

    private string Paper(string name, int month, string text) =>
        papers.Write($"{name}.md", $"---\ntitle: 去向{name}\npublished: 2023-{(month % 12 + 1).ToString("D2", CultureInfo.InvariantCulture)}-20\n---\n\n{text}\n");

    private static async Task ImportAsync(EmptyApp app, IEnumerable<string> files) =>
        Assert.Empty((await app.Services.GetRequiredService<Importer>().ImportAsync(files, null, null, Cancel)).Failed);

    private static async Task<long[]> PeopleAsync(EmptyApp app, string name)
    {
        await using var db = await app.OpenAsync();
        return [.. await db.Entities.Where(e => e.Name == name && e.DocumentCount > 0).OrderBy(e => e.Id).Select(e => e.Id).ToListAsync(Cancel)];
    }

    private static async Task<SortedDictionary<string, string>> ExportsAsync(EmptyApp app)
    {
        var client = app.CreateClient();
        await using var db = await app.OpenAsync();
        var addresses =
            from list in (string[])["people", "companies", "moves", "signals", "articles"]
            from ending in (string[])["json", "csv"]
            select $"/{list}.{ending}";
        var profiles = await db.Entities.Where(e => e.DocumentCount > 0).Select(e => $"/{(e.Kind == EntityKind.Person ? "people" : "companies")}/{e.Id}.json").ToListAsync(Cancel);
        var exports = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var address in addresses.Concat(profiles)) exports[address] = await client.GetStringAsync(address, Cancel);
        return exports;
    }
}
