using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using TalentMap.Import;
using TalentMap.Review;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary>Articles come in whole, once, whatever happens.</summary>
public sealed class ImportTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_there_already_is_not_read_again()
    {
        using var papers = new Papers().With(6);
        await using var map = await ThrowAwayMap.CreateAsync();

        var first = await Import(map, papers);
        var before = await Landscape(map);
        var second = await Import(map, papers);

        Assert.Equal((6, 0), (first.Count(Outcome.New), first.Count(Outcome.AlreadyThere)));
        Assert.Equal((0, 6), (second.Count(Outcome.New), second.Count(Outcome.AlreadyThere)));
        Assert.Equal(before, await Landscape(map));
    }

    [Fact]
    public async Task One_article_under_two_names_is_one_document()
    {
        using var papers = new Papers();
        papers.Write("a.md", "陸一鳴加入星河智能。");
        papers.Write("below/b.md", "陸一鳴加入星河智能。");
        await using var map = await ThrowAwayMap.CreateAsync();

        var report = await Import(map, papers);

        Assert.Equal([Outcome.New, Outcome.AlreadyThere], report.Files.Select(f => f.Outcome));
    }

    [Fact]
    public async Task A_file_that_fails_is_named_and_does_not_stop_the_others()
    {
        using var papers = new Papers().With(2);
        papers.Write("000-large.md", new string('王', 400));
        await using var map = await ThrowAwayMap.CreateAsync();
        string[] files = [Path.Combine(papers.Folder, "gone.md"), .. ArticleFiles.Under([papers.Folder])];

        var report = await new Importer(map, TimeProvider.System, maxBytes: 1000).ImportAsync(files, null, null, Cancel);

        Assert.Equal(["gone.md", "000-large.md"], report.Failed.Select(f => Path.GetFileName(f.File)));
        Assert.All(report.Failed, failed => Assert.DoesNotContain('\n', failed.Reason!.ToString()));
        Assert.Equal(2, report.Count(Outcome.New));
    }

    [Fact]
    public async Task One_that_cannot_be_stored_is_named_and_those_stored_together_with_it_are_there()
    {
        using var papers = new Papers().With(8);
        await using var map = await ThrowAwayMap.CreateAsync();
        papers.Write("005-refused.md", "林晓岚加入云谷科技，任首席科学家。");
        await using var db = map.CreateDbContext();
        await db.Database.ExecuteSqlAsync($"CREATE TRIGGER Refuse AFTER INSERT ON Documents WHEN NEW.FileName = '005-refused.md' BEGIN SELECT RAISE(ABORT, 'refused'); END", Cancel);

        var report = await Import(map, papers);

        Assert.Equal(["005-refused.md"], report.Failed.Select(f => Path.GetFileName(f.File)));
        Assert.Equal(8, report.Count(Outcome.New));
        Assert.Equal(8, await db.Documents.CountAsync(Cancel));
    }

    [Fact]
    public async Task An_import_that_is_cancelled_stops_and_goes_on_later()
    {
        using var papers = new Papers().With(6);
        await using var map = await ThrowAwayMap.CreateAsync();
        using var stop = new CancellationTokenSource();
        var files = ArticleFiles.Under([papers.Folder]);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new Importer(map, TimeProvider.System).ImportAsync(files, null, new After(3, stop.Cancel), stop.Token));
        var rest = await Import(map, papers);

        Assert.Equal((3, 3), (rest.Count(Outcome.AlreadyThere), rest.Count(Outcome.New)));
    }

    [Fact]
    public async Task Killed_at_any_moment_and_started_again_nothing_is_lost_and_nothing_double()
    {
        using var papers = new Papers().With(24);
        await using var undisturbed = await ThrowAwayMap.CreateAsync();
        await using var killed = await ThrowAwayMap.CreateAsync();
        await Import(undisturbed, papers);

        foreach (var articles in (int[])[2, 7, 11, 18]) await ImportAndKillAsync(papers.Folder, killed.Folder, articles);
        await Import(killed, papers);

        Assert.Equal(await Landscape(undisturbed), await Landscape(killed));
        Assert.Equal(24, (await Landscape(killed)).Count(line => line.StartsWith("document", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_rebuild_gives_the_same_and_keeps_numbers_and_decisions()
    {
        using var papers = new Papers().With(8);
        await using var map = await ThrowAwayMap.CreateAsync();
        await Import(map, papers);
        await using var db = map.CreateDbContext();
        var keys = await db.Mentions.Where(m => m.Kind == EntityKind.Person).OrderBy(m => m.Id).Select(m => m.Key).ToListAsync(Cancel);
        await new Decisions(map, TimeProvider.System).JudgeAsync(new Pair(keys[0], keys[1]), Verdict.Same, new Editor("editor"), Cancel);
        var before = await Landscape(map);

        var report = await new Importer(map, TimeProvider.System).RebuildAsync(null, Cancel);

        Assert.Equal(8, report.Count(Outcome.ReadAgain));
        Assert.Equal(before, await Landscape(map));
        Assert.Equal(1, await db.Judgements.CountAsync(j => j.WithdrawnAt == null, Cancel));
    }

    [Fact]
    public async Task A_rebuild_repairs_what_an_older_engine_misread()
    {
        using var papers = new Papers().With(3);
        await using var map = await ThrowAwayMap.CreateAsync();
        await Import(map, papers);
        var before = await Landscape(map);
        await using var db = map.CreateDbContext();
        await db.Documents.ExecuteUpdateAsync(set => set.SetProperty(d => d.Text, "�").SetProperty(d => d.Title, "�"), Cancel);
        await db.Moves.ExecuteDeleteAsync(Cancel);

        await new Importer(map, TimeProvider.System).RebuildAsync(null, Cancel);

        Assert.Equal(before, await Landscape(map));
    }

    [Fact]
    public async Task A_withdrawn_document_keeps_its_bytes_and_says_nothing_any_more()
    {
        using var papers = new Papers().With(1);
        await using var map = await ThrowAwayMap.CreateAsync();
        await Import(map, papers);
        await using var db = map.CreateDbContext();
        (await db.Documents.SingleAsync(Cancel)).WithdrawnAt = DateTimeOffset.UnixEpoch;
        await db.SaveChangesAsync(Cancel);

        await new Importer(map, TimeProvider.System).RebuildAsync(null, Cancel);
        var again = await Import(map, papers);

        Assert.Equal(1, again.Count(Outcome.AlreadyThere));
        Assert.Equal((1, 0, 0), (await db.Sources.CountAsync(Cancel), await db.Mentions.CountAsync(Cancel), await db.Entities.CountAsync(e => e.DocumentCount > 0, Cancel)));
    }

    [Fact]
    public async Task A_mention_keeps_its_decisions_when_a_better_engine_takes_another_name_for_the_first()
    {
        await using var map = await ThrowAwayMap.CreateAsync();
        var article = await new Story("甲報").Telling(s => s.Role(s.Person("一鳴", "陸一鳴"), s.Company("遠山科技"))).TellAsync(map);
        await new Story("乙報").Telling(s => s.Role(s.Person("陸一鳴"), s.Company("星河智能"))).TellAsync(map);
        await using var db = map.CreateDbContext();
        var keys = await db.Mentions.Where(m => m.Kind == EntityKind.Person).OrderBy(m => m.Id).Select(m => m.Key).ToListAsync(Cancel);
        await new Decisions(map, TimeProvider.System).JudgeAsync(new Pair(keys[0], keys[1]), Verdict.Same, new Editor("editor"), Cancel);

        await new Story("甲報").Telling(s => s.Role(s.Person("陸一鳴", "一鳴"), s.Company("遠山科技"))).TellAgainAsync(map, article);

        Assert.Single(await db.Mentions.Where(m => m.Kind == EntityKind.Person).Select(m => m.EntityId).Distinct().ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_person_keeps_the_number_when_a_better_engine_takes_another_name_for_the_first()
    {
        await using var map = await ThrowAwayMap.CreateAsync();
        var article = await new Story("甲報").Telling(s => s.Role(s.Person("一鳴", "陸一鳴"), s.Company("遠山科技"))).TellAsync(map);
        await using var db = map.CreateDbContext();
        var number = await db.Entities.Where(e => e.Kind == EntityKind.Person).Select(e => e.Id).SingleAsync(Cancel);

        await new Story("甲報").Telling(s => s.Role(s.Person("陸一鳴", "一鳴"), s.Company("遠山科技"))).TellAgainAsync(map, article);

        Assert.Equal((number, "陸一鳴"), await db.Entities.Where(e => e.Kind == EntityKind.Person).Select(e => ValueTuple.Create(e.Id, e.Name)).SingleAsync(Cancel));
    }

    private static Task<ImportReport> Import(ThrowAwayMap map, Papers papers) =>
        new Importer(map, TimeProvider.System).ImportAsync(ArticleFiles.Under([papers.Folder]), null, null, Cancel);

    // A real process, killed as soon as it has told of so many articles: in the midst of the next one.
    private static async Task ImportAndKillAsync(string papers, string data, int articles)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "talentmap.dll"), "import", papers, "--data", data])
        {
            RedirectStandardOutput = true,
        };
        using var import = Process.Start(start)!;
        for (var told = 0; told < articles; told++) Assert.NotNull(await import.StandardOutput.ReadLineAsync(Cancel));
        import.Kill(entireProcessTree: true);
        await import.WaitForExitAsync(Cancel);
        Assert.NotEqual(0, import.ExitCode);
    }

    // All that can be seen, without the row numbers that a killed import leaves unused.
    private static async Task<List<string>> Landscape(ThrowAwayMap map)
    {
        await using var db = map.CreateDbContext();
        return
        [
            .. await db.Documents.OrderBy(d => d.Sha256).Select(d => $"document {d.Sha256} {d.Title} {d.Published!.Edtf} {d.Text}").ToListAsync(Cancel),
            .. await db.Mentions.OrderBy(m => m.Key).Select(m => $"mention {m.Key} {m.Name} is {m.Entity!.FoundingKey} {m.Occurrences.Count}").ToListAsync(Cancel),
            .. await db.MentionNames.OrderBy(n => n.Key).Select(n => $"name {n.Key} {n.Name}").ToListAsync(Cancel),
            .. await db.Entities.OrderBy(e => e.FoundingKey).Select(e => $"entity {e.FoundingKey} {e.Name} {e.DocumentCount}").ToListAsync(Cancel),
            .. await db.Roles.OrderBy(r => r.Key).Select(r => $"role {r.Key} retells {db.Roles.Single(o => o.Id == r.RetellsId).Key}").ToListAsync(Cancel),
            .. await db.Moves.OrderBy(m => m.Key).Select(m => $"move {m.Key} retells {db.Moves.Single(o => o.Id == m.RetellsId).Key}").ToListAsync(Cancel),
            .. await db.Signals.OrderBy(s => s.Key).Select(s => $"signal {s.Key}").ToListAsync(Cancel),
            .. await db.Database.SqlQuery<string>($"SELECT 'indexed ' || (SELECT count(*) FROM EntitySearch) || ' ' || (SELECT count(*) FROM DocumentSearch) AS Value").ToListAsync(Cancel),
        ];
    }

    private sealed class After(int files, Action act) : IProgress<FileOutcome>
    {
        private int done;

        public void Report(FileOutcome value)
        {
            if (++done == files) act();
        }
    }
}
