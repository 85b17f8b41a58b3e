using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TalentMap.Browse;
using TalentMap.Import;
using TalentMap.Review;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary>Where it is set so, a reader sees reviewed facts alone: on pages, in counts, in search and in files.</summary>
public sealed class HideUnreviewedTests(HideUnreviewedTests.ClosedApp app) : IClassFixture<HideUnreviewedTests.ClosedApp>
{
    private static readonly Editor Ann = new("ann");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_unreviewed_is_on_any_page_or_in_any_file()
    {
        foreach (var pattern in Html.KindsOfPage.Where(p => !p.Contains("nothing", StringComparison.Ordinal)))
        {
            var page = await Html.GetAsync(app.CreateClient(), await AddressAsync(pattern));
            Assert.True(page.QuerySelector(".unreviewed") is null, pattern);
        }
        foreach (var file in (string[])["/moves.json", "/signals.json", "/people.json", "/companies.json"])
        {
            Assert.DoesNotContain("eview\":\"open\"", (await app.CreateClient().GetStringAsync(file, Cancel)).Replace(" ", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_fact_is_shown_and_counted_once_it_is_accepted_and_gone_when_that_is_taken_back()
    {
        var decisions = app.Services.GetRequiredService<FactDecisions>();
        await using var db = await app.OpenAsync();
        var move = await db.Moves.AsNoTracking().Where(m => m.Title == "首席科學家" && m.AtId != null).OrderBy(m => m.Id).FirstAsync(Cancel);
        Assert.Equal((0, 0, false), await SeenAsync(move));

        var accepted = await decisions.DecideAsync(move.Key, Verdict.Accept, seen: 0, Ann, Cancel);
        Assert.Equal((1, 1, true), await SeenAsync(move));

        await decisions.UndoAsync(accepted.Line!.Id, Ann, Cancel);
        Assert.Equal((0, 0, false), await SeenAsync(move));
    }

    [Fact]
    public async Task A_list_is_sorted_by_the_facts_that_it_shows()
    {
        var decisions = app.Services.GetRequiredService<FactDecisions>();
        await using var db = await app.OpenAsync();
        var fewest = await db.Documents.Where(d => d.Moves.Count > 0).OrderBy(d => d.Roles.Count + d.Moves.Count + d.Signals.Count).Select(d => d.Id).FirstAsync(Cancel);
        var move = await db.Moves.Where(m => m.DocumentId == fewest).OrderBy(m => m.Id).Select(m => m.Key).FirstAsync(Cancel);

        var accepted = await decisions.DecideAsync(move, Verdict.Accept, seen: 0, Ann, Cancel);
        var listed = JsonDocument.Parse(await app.CreateClient().GetStringAsync("/articles.json?sort=facts", Cancel)).RootElement.GetProperty("rows")
            .EnumerateArray().Select(row => (row.GetProperty("id").GetInt64(), row.GetProperty("facts").GetInt32())).ToList();
        await decisions.UndoAsync(accepted.Line!.Id, Ann, Cancel);

        Assert.Equal((fewest, 1), listed[0]);
        Assert.All(listed.Skip(1), row => Assert.Equal(0, row.Item2));
    }

    [Fact]
    public async Task A_company_of_which_nothing_is_shown_says_nothing_of_dates()
    {
        await using var db = await app.OpenAsync();
        var company = await db.Moves.Where(m => m.AtId != null && m.Date != null).OrderBy(m => m.Id).Select(m => m.AtId!.Value).FirstAsync(Cancel);

        Assert.Equal(new Coverage(0, 0, null, null), (await db.CompanyAsync(company, withUnits: false, Cancel))!.Coverage);
    }

    [Fact]
    public async Task Another_setting_makes_all_that_is_derived_anew_and_back_again()
    {
        using var papers = new Papers().With(6);
        await using var map = await ThrowAwayMap.CreateAsync();
        var importer = new Importer(map, TimeProvider.System);
        await importer.ImportAsync(ArticleFiles.Under([papers.Folder]), null, null, Cancel);
        var open = await map.ToldAsync(Cancel);
        await using var db = map.CreateDbContext();

        Assert.True(await db.PrepareAsync(Cancel, hidesUnreviewed: true));
        await importer.RelinkAsync(Cancel);
        Assert.False(await db.PrepareAsync(Cancel, hidesUnreviewed: true));
        Assert.False(await db.Moves.AnyAsync(m => m.RetellsId != m.Id || m.RetellsId == null, Cancel));
        Assert.False(await db.Entities.AnyAsync(e => e.In + e.Out + e.Now > 0, Cancel));

        Assert.True(await db.PrepareAsync(Cancel));
        await importer.RelinkAsync(Cancel);
        Assert.Equal(open, await map.ToldAsync(Cancel));
    }

    [Fact]
    public async Task Decision_by_decision_becomes_shown_what_reading_all_anew_would_show()
    {
        using var papers = new Papers().With(6);
        await using var map = await ThrowAwayMap.CreateAsync();
        var importer = new Importer(map, TimeProvider.System);
        await using var db = map.CreateDbContext();
        await db.PrepareAsync(Cancel, hidesUnreviewed: true);
        await importer.RelinkAsync(Cancel);
        await importer.ImportAsync(ArticleFiles.Under([papers.Folder]), null, null, Cancel);
        var decisions = new FactDecisions(map, TimeProvider.System, Renewal.RenewAsync);
        foreach (var key in await db.Roles.Select(f => f.Key).Concat(db.Moves.Select(f => f.Key)).OrderBy(k => k).ToListAsync(Cancel))
        {
            await decisions.DecideAsync(key, key[0] % 3 == 0 ? Verdict.Reject : Verdict.Accept, seen: 0, Ann, Cancel);
        }
        var before = await map.ToldAsync(Cancel);

        await importer.RebuildAsync(null, Cancel);

        Assert.Equal(before, await map.ToldAsync(Cancel));
    }

    [Fact]
    public async Task Every_number_equals_its_list_where_half_is_reviewed()
    {
        using var papers = new Papers().With(12);
        await using var map = await ThrowAwayMap.CreateAsync();
        await using var db = map.CreateDbContext();
        await db.PrepareAsync(Cancel, hidesUnreviewed: true);
        await new Importer(map, TimeProvider.System).ImportAsync(ArticleFiles.Under([papers.Folder]), null, null, Cancel);
        var decisions = new FactDecisions(map, TimeProvider.System, Renewal.RenewAsync);
        var keys = await db.Roles.Select(f => f.Key).Concat(db.Moves.Select(f => f.Key)).OrderBy(k => k).ToListAsync(Cancel);
        foreach (var key in keys.Where((_, i) => i % 2 == 0)) await decisions.DecideAsync(key, Verdict.Accept, seen: 0, Ann, Cancel);

        var home = await db.OverviewAsync(Cancel);
        Assert.Equal((await db.CountAsync(new MovesFilter(), Cancel), await db.CountAsync(new SignalsFilter(), Cancel)), (home.Counts.Moves, home.Counts.Signals));
        Assert.InRange(home.Counts.Moves, 1, keys.Count / 2);
        foreach (var company in (await db.ListAsync(new CompaniesFilter(), Cancel)).Page.Rows)
        {
            Assert.Equal(await db.CountAsync(new MovesFilter(Company: company.Id, Flow: Flow.In), Cancel), company.In);
            Assert.Equal(await db.CountAsync(new MovesFilter(Company: company.Id, Flow: Flow.Out), Cancel), company.Out);
            Assert.Equal(await db.CountAsync(new PeopleFilter { Company = company.Id, Status = Core.Extraction.RoleStatus.Current }, Cancel), company.Now);
            Assert.Equal(await db.CountAsync(new MovesFilter(Company: company.Id), Cancel), (await db.CompanyAsync(company.Id, withUnits: false, Cancel))!.Coverage.Moves);
        }
        foreach (var article in (await db.ListAsync(new ArticlesFilter { Sort = ArticlesSort.Facts }, Cancel)).Page.Rows)
        {
            var shown = (await db.ArticleAsync(article.Id, Cancel))!;
            Assert.Equal(shown.Roles.Count + shown.Moves.Count + shown.Signals.Count, article.Facts);
        }
    }

    private async Task<(int Rows, int In, bool IsFound)> SeenAsync(Move move)
    {
        var rows = JsonDocument.Parse(await app.CreateClient().GetStringAsync("/moves.json", Cancel)).RootElement.GetProperty("rows").GetArrayLength();
        await using var db = await app.OpenAsync();
        var company = await db.Entities.Where(e => e.Id == move.AtId).Select(e => e.In).SingleAsync(Cancel);
        var found = await Html.GetAsync(app.CreateClient(), "/search?q=%E9%A6%96%E5%B8%AD%E7%A7%91%E5%AD%B8%E5%AE%B6");
        return (rows, company, found.QuerySelector($"main a[href='/people/{move.WhoId}']") is not null);
    }

    private async Task<string> AddressAsync(string pattern)
    {
        await using var db = await app.OpenAsync();
        return pattern
            .Replace("{person}", $"{await db.Entities.Where(e => e.Kind == EntityKind.Person && e.DocumentCount > 0).Select(e => e.Id).FirstAsync(Cancel)}", StringComparison.Ordinal)
            .Replace("{company}", $"{await db.Entities.Where(e => e.Kind == EntityKind.Company && e.DocumentCount > 0).Select(e => e.Id).FirstAsync(Cancel)}", StringComparison.Ordinal)
            .Replace("{article}", $"{await db.Documents.Select(d => d.Id).FirstAsync(Cancel)}", StringComparison.Ordinal);
    }

    /// <summary>An app whose operator hides what nobody has reviewed.</summary>
    public sealed class ClosedApp : TalentMapApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureAppConfiguration(settings => settings.AddInMemoryCollection(new Dictionary<string, string?> { ["TalentMap:HideUnreviewed"] = "true" }));
        }
    }
}
