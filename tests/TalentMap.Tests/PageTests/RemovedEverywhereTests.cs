using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentMap.Rights;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary>Whoever is removed is on no page, in no file and in no answer any more: every address of the site is read.</summary>
public sealed class RemovedEverywhereTests(RemovedEverywhereTests.App app) : IClassFixture<RemovedEverywhereTests.App>
{
    private static readonly string[] Forms = ["陸一鳴", "陆一鸣", "luyiming", "lu yiming", "yiming lu", "lu-yiming"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_address_tells_of_a_removed_person()
    {
        var person = await NumberAsync();
        var addresses = await AddressesAsync();
        var before = await TellingAsync(addresses);
        Assert.Contains(before, line => line.Contains($"/people/{person}.json", StringComparison.Ordinal));
        Assert.Contains(before, line => line.Contains("/people.csv", StringComparison.Ordinal));
        Assert.True(before.Count > 15, string.Join('\n', before));

        var removals = app.Services.GetRequiredService<Removals>();
        await removals.RemoveAsync(person, null, new Editor("root", "asked for"), Cancel);

        Assert.Empty(await TellingAsync(addresses));
        Assert.Equal(HttpStatusCode.Gone, (await app.CreateClient().GetAsync($"/people/{person}", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await app.CreateClient().GetAsync($"/people/{person}.json", Cancel)).StatusCode);
        foreach (var typed in Forms)
        {
            var page = await Html.GetAsync(app, $"/search?q={Uri.EscapeDataString(typed)}");
            Assert.Empty(page.QuerySelectorAll($"main a[href='/people/{person}']"));
            var suggested = await app.CreateClient().GetStringAsync($"/search/suggest?q={Uri.EscapeDataString(typed)}", Cancel);
            Assert.DoesNotContain($"/people/{person}\"", suggested, StringComparison.Ordinal);
        }
        await using var db = await app.OpenAsync();
        var folder = Path.GetDirectoryName(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource)!;
        var logs = Directory.EnumerateFiles(folder, "*.log", SearchOption.AllDirectories);
        Assert.All(logs, log => Assert.DoesNotContain("陸一鳴", Read(log), StringComparison.Ordinal));
    }

    private async Task<long> NumberAsync()
    {
        await using var db = await app.OpenAsync();
        return await db.Entities.Where(e => e.Name == "陸一鳴").Select(e => e.Id).SingleAsync(Cancel);
    }

    // Every address that the site answers at, with every number that there is.
    private async Task<List<string>> AddressesAsync()
    {
        await using var db = await app.OpenAsync();
        var entities = await db.Entities.Select(e => new { e.Id, e.Kind }).ToListAsync(Cancel);
        var articles = await db.Documents.Select(d => d.Id).ToListAsync(Cancel);
        var patterns = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>() is not { } methods || methods.HttpMethods.Contains("GET"))
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Where(p => !p.Contains("dist/", StringComparison.Ordinal) && !p.Contains("{**", StringComparison.Ordinal)).Distinct();
        return
        [
            .. from pattern in patterns
               from address in !pattern.Contains('{', StringComparison.Ordinal) ? [pattern]
                   : !pattern.Contains("{id:long}", StringComparison.Ordinal) ? (IEnumerable<string>)[]
                   : (pattern.StartsWith("/people", StringComparison.Ordinal) ? entities.Where(e => e.Kind == EntityKind.Person).Select(e => e.Id)
                       : pattern.StartsWith("/companies", StringComparison.Ordinal) ? entities.Where(e => e.Kind == EntityKind.Company).Select(e => e.Id)
                       : articles).Select(id => pattern.Replace("{id:long}", $"{id}", StringComparison.Ordinal))
               select address,
            "/search?q=遠山科技", "/search?q=ym", "/search/suggest?q=y", "/search/suggest?q=遠山", "/people?name=一鳴", "/timeline/asof?day=2023-06-01", "/people?size=200", "/moves?size=200",
        ];
    }

    private async Task<List<string>> TellingAsync(List<string> addresses)
    {
        using var client = app.CreateClient();
        List<string> telling = [];
        foreach (var address in addresses)
        {
            var answer = WebUtility.HtmlDecode(await (await client.GetAsync(address, Cancel)).Content.ReadAsStringAsync(Cancel));
            telling.AddRange(Forms.Where(form => answer.Contains(form, StringComparison.OrdinalIgnoreCase)).Take(1).Select(form => $"{form} at {address}"));
        }
        return telling;
    }

    private static string Read(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }

    /// <summary>The app with articles that name somebody in every way.</summary>
    public sealed class App : TalentMapApp
    {
        protected override IEnumerable<(string Name, string Text)> Articles() =>
        [
            .. base.Articles(),
            ("陸一鳴.txt", "星河智能首席科學家陸一鳴（Lu Yiming）2024年1月離職，與苏婉清一同加入青禾資本。"),
            ("simplified.md", "---\ntitle: 陆一鸣加入青禾资本\nauthor: 陆一鸣\nurl: https://news.example/lu-yiming\npublished: 2024-02-03\n---\n\n星河智能前首席科学家**陆一鸣**已加入青禾资本，出任合伙人。"),
        ];
    }
}
