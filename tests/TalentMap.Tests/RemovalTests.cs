using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using TalentMap.Import;
using TalentMap.Review;
using TalentMap.Rights;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary>A person who is removed is nowhere any more, and does not come back.</summary>
public sealed class RemovalTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_name_is_nowhere_in_the_files_of_the_map()
    {
        using var papers = Telling();
        await using var map = await ThrowAwayMap.CreateAsync();
        await ImportAsync(map, papers);
        await DecideAsync(map);
        Assert.NotEmpty(RemovedName.InClosedFiles(map.Folder));
        var others = await OthersAsync(map);

        var removed = await RemoveAsync(map, "陸一鳴");

        Assert.True(removed.IsErased);
        Assert.Equal(5, removed.Articles);
        Assert.Empty(RemovedName.InClosedFiles(map.Folder));
        Assert.Equal(others, await OthersAsync(map));
        await using var db = map.CreateDbContext();
        Assert.Equal("ok", await db.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").SingleAsync(Cancel));
    }

    [Fact]
    public async Task What_is_read_again_is_what_was_left()
    {
        using var papers = Telling();
        await using var map = await ThrowAwayMap.CreateAsync();
        await ImportAsync(map, papers);
        await RemoveAsync(map, "陸一鳴");
        var before = await AllAsync(map);

        var again = await new Importer(map, TimeProvider.System).RebuildAsync(null, Cancel);

        Assert.Empty(again.Failed);
        Assert.Equal(before, await AllAsync(map));
    }

    [Fact]
    public async Task An_upload_is_let_in_without_the_name_also_where_a_file_is_called_by_it()
    {
        using var papers = Telling();
        await using var map = await ThrowAwayMap.CreateAsync();
        await ImportAsync(map, papers);
        await RemoveAsync(map, "陸一鳴");
        using var jobs = new Jobs(map, TimeProvider.System);

        await jobs.AddAsync([new ArticleBytes("陆一鸣.txt", Encoding.UTF8.GetBytes("林若溪已加入青禾資本。"))], null, new Editor("editor"), Cancel);

        await using var db = map.CreateDbContext();
        Assert.Equal("███.txt", (await db.JobFiles.SingleAsync(Cancel)).FileName);
    }

    [Fact]
    public async Task An_upload_that_named_the_person_is_legible_nowhere_once_it_is_read_or_left()
    {
        using var papers = Telling();
        await using var map = await ThrowAwayMap.CreateAsync();
        await ImportAsync(map, papers);
        await RemoveAsync(map, "陸一鳴");
        await using var held = map.CreateDbContext();
        await held.Database.OpenConnectionAsync(Cancel); // the last connection to be closed would empty the log by itself
        using var jobs = new Jobs(map, TimeProvider.System);
        var editor = new Editor("editor");
        var naming = string.Concat(Enumerable.Repeat("遠山科技創始人陸一鳴（Lu Yiming）6月離職。", 2000));
        await jobs.AddAsync([new ArticleBytes("a.txt", Encoding.UTF8.GetBytes(naming)), new ArticleBytes("b.txt", [.. Encoding.UTF8.GetBytes(naming), 0, 0xff])], null, editor, Cancel);
        Assert.NotEmpty(RemovedName.InFiles(map.Folder));
        var left = await jobs.AddAsync([new ArticleBytes("c.txt", Encoding.UTF8.GetBytes($"再說一次：{naming}"))], null, editor, Cancel);
        await jobs.CancelAsync(left, editor, Cancel);

        using var worker = new JobWorker(jobs, new Importer(map, TimeProvider.System), NullLogger<JobWorker>.Instance);
        await worker.StartAsync(Cancel);
        for (var tries = 0; tries < 300 && RemovedName.InFiles(map.Folder).Count > 0; tries++) await Task.Delay(100, Cancel);
        await worker.StopAsync(Cancel);

        Assert.Equal([JobState.Done, JobState.Failed, JobState.Cancelled], await held.JobFiles.OrderBy(f => f.Id).Select(f => f.State).ToListAsync(Cancel));
        Assert.Empty(RemovedName.InFiles(map.Folder));
    }

    [Fact]
    public async Task The_same_file_is_there_already_and_a_new_one_comes_in_without_the_name()
    {
        using var papers = Telling();
        await using var map = await ThrowAwayMap.CreateAsync();
        await ImportAsync(map, papers);
        await RemoveAsync(map, "陸一鳴");
        papers.Write("later-陆一鸣.md", "---\ntitle: 陸一鳴又一次\npublished: 2024-02\n---\n\n星河智能創始人陸一鳴（Lu Yiming）離職。林若溪已加入青禾資本。");

        var report = await ImportAsync(map, papers);

        Assert.Equal((6, 1), (report.Count(Outcome.AlreadyThere), report.Count(Outcome.New)));
        Assert.Empty(RemovedName.InClosedFiles(map.Folder));
        await using var db = map.CreateDbContext();
        var later = await db.Documents.Include(d => d.Source).OrderBy(d => d.Id).LastAsync(Cancel);
        Assert.Equal(("███又一次", "later-███.md"), (later.Title, later.FileName));
        Assert.Contains("星河智能創始人███（██ ██████）離職。", later.Text, StringComparison.Ordinal);
        Assert.Equal(["林若溪"], await db.Mentions.Where(m => m.DocumentId == later.Id && m.Kind == EntityKind.Person).Select(m => m.Name).ToListAsync(Cancel));
        Assert.Equal(Keys.OfDocument(await File.ReadAllBytesAsync(Path.Combine(papers.Folder, "later-陆一鸣.md"), Cancel)), later.Sha256);
    }

    [Fact]
    public async Task A_lifted_block_lets_later_articles_in_and_gives_nothing_back()
    {
        using var papers = Telling();
        await using var map = await ThrowAwayMap.CreateAsync();
        await ImportAsync(map, papers);
        var person = await NumberAsync(map, "陸一鳴");
        await RemoveAsync(map, "陸一鳴");
        var removals = new Removals(map, TimeProvider.System);

        Assert.True(await removals.LiftAsync(person, new Editor("root"), Cancel));
        Assert.False(await removals.LiftAsync(person, new Editor("root"), Cancel));
        Assert.Empty(RemovedName.InClosedFiles(map.Folder));
        papers.Write("later.md", "星河智能創始人陸一鳴離職。");
        await ImportAsync(map, papers);

        await using var db = map.CreateDbContext();
        var named = await db.Entities.Where(e => e.Name == "陸一鳴").Select(e => new { e.Id, e.DocumentCount }).SingleAsync(Cancel);
        Assert.NotEqual(person, named.Id);
        Assert.Equal(1, named.DocumentCount);
    }

    [Fact]
    public async Task A_name_that_somebody_else_bears_is_blocked_only_where_it_is_the_usual_one()
    {
        await using var map = await ThrowAwayMap.CreateAsync();
        await new Story("甲報").Telling(s => s.Role(s.Person("陸一鳴", "韓子墨", "一鳴", "陸教授"), s.Company("遠山科技"), "CEO")).TellAsync(map);
        await new Story("乙報").Telling(s => s.Role(s.Person("韓子墨"), s.Company("青禾資本"), "合夥人")).TellAsync(map);

        var plan = await new Removals(map, TimeProvider.System).PlanAsync(await NumberAsync(map, "陸一鳴"), Cancel);

        Assert.Equal(["一鳴 1 False False", "陸一鳴 1 True True", "陸教授 1 False False", "韓子墨 2 True False"], plan!.Names.OrderBy(n => n.Name, StringComparer.Ordinal).Select(n => $"{n.Name} {n.Articles} {n.MayBlock} {n.Blocks}"));
        Assert.Equal(["韓子墨"], plan.Namesakes.Select(n => n.Name));
        Assert.Null(await new Removals(map, TimeProvider.System).PlanAsync(9999, Cancel));
    }

    [Fact]
    public async Task A_nickname_goes_with_the_person_and_stays_with_others()
    {
        using var papers = new Papers();
        papers.Write("a.md", "遠山科技創始人陸一鳴（Seven）離職。Seven說，他已加入星河智能。");
        papers.Write("b.md", "Seven是個數字。林若溪加入星河智能。");
        await using var map = await ThrowAwayMap.CreateAsync();
        await ImportAsync(map, papers);

        await RemoveAsync(map, "陸一鳴");

        await using var db = map.CreateDbContext();
        var texts = await db.Documents.OrderBy(d => d.FileName).Select(d => d.Text).ToListAsync(Cancel);
        Assert.Equal(["遠山科技創始人███（█████）離職。█████說，他已加入星河智能。", "Seven是個數字。林若溪加入星河智能。"], texts);
    }

    [Fact]
    public async Task The_key_is_the_owners_alone_and_nothing_starts_without_it()
    {
        using var papers = Telling();
        await using var map = await ThrowAwayMap.CreateAsync();
        await ImportAsync(map, papers);
        await RemoveAsync(map, "陸一鳴");
        var key = Path.Combine(map.Folder, "removal.key");
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
        Assert.False(RemovedName.Contains(Path.Combine(map.Folder, "talentmap.db"), await File.ReadAllBytesAsync(key, Cancel)));

        File.Delete(key);

        await using var db = map.CreateDbContext();
        var missing = await Assert.ThrowsAsync<IOException>(() => Removals.PrepareAsync(db, Cancel));
        Assert.Contains("removal.key", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_erasure_that_was_killed_is_done_at_the_next_start()
    {
        using var papers = Telling();
        await using var map = await ThrowAwayMap.CreateAsync();
        await ImportAsync(map, papers);
        await RemoveAsync(map, "陸一鳴");
        await using var db = map.CreateDbContext();
        db.Add(new AuditLine { At = DateTimeOffset.UnixEpoch, By = "editor", Action = "fact.edit", Subject = "fact 1", After = "陸一鳴" });
        await db.SaveChangesAsync(Cancel);
        await db.Database.OpenConnectionAsync(Cancel);
        await db.Database.ExecuteSqlRawAsync("PRAGMA secure_delete=OFF", Cancel); // as before it was on
        await db.Audit.Where(l => l.After == "陸一鳴").ExecuteDeleteAsync(Cancel);
        await db.Database.CloseConnectionAsync();
        Assert.NotEmpty(RemovedName.InClosedFiles(map.Folder));
        await File.WriteAllTextAsync(Path.Combine(map.Folder, "removal.unfinished"), "", Cancel);

        await Removals.PrepareAsync(db, Cancel);

        Assert.Empty(RemovedName.InClosedFiles(map.Folder));
        Assert.False(File.Exists(Path.Combine(map.Folder, "removal.unfinished")));
    }

    private static Papers Telling()
    {
        var papers = new Papers();
        papers.Write("陸一鳴的去向.md", "---\ntitle: 陸一鳴的去向\nauthor: 陆一鸣\npublished: 2023-06\nurl: https://news.example/lu-yiming/1\n---\n\n據悉，遠山科技創始人**陸一鳴**說，他近日離職。陸一鳴已加入星河智能。蘇婉清接任遠山科技產品總監。");
        papers.Write("b.txt", "远山科技前产品总监陆一鸣2023年3月加入星河智能。韩子墨加入青禾资本。");
        papers.Write("c.html", "<html><head><meta charset=\"gb2312\"><title>&#38520;一鳴</title><meta name=\"author\" content=\"陸一鳴\"></head><body><p>近日，遠山科技前產品總監<b>陸</b>一鳴離職，他已加入星河智能，出任首席科學家。</p><p>同日，南湖軟件副總裁顧長風離職。</p></body></html>");
        papers.Write("d.md", "星河智能首席科學家陸一鳴（Lu Yiming）離職，外界稱他luyiming。林若溪加入星河智能，出任副總裁。");
        File.WriteAllBytes(Path.Combine(papers.Folder, "e.txt"), Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("遠山科技創始人陸一鳴離職。林若溪離開青禾資本。")).ToArray());
        papers.Write("f.md", "南湖軟件副總裁顧長風離職。");
        return papers;
    }

    private static Task<ImportReport> ImportAsync(ThrowAwayMap map, Papers papers) =>
        new Importer(map, TimeProvider.System).ImportAsync(ArticleFiles.Under([papers.Folder]), null, null, Cancel);

    private static async Task<long> NumberAsync(ThrowAwayMap map, string name)
    {
        await using var db = map.CreateDbContext();
        return await db.Entities.Where(e => e.Name == name && e.Kind == EntityKind.Person && e.DocumentCount > 0).OrderByDescending(e => e.DocumentCount).Select(e => e.Id).FirstAsync(Cancel);
    }

    private static async Task<Removed> RemoveAsync(ThrowAwayMap map, string name) =>
        (await new Removals(map, TimeProvider.System).RemoveAsync(await NumberAsync(map, name), null, new Editor("root", "asked for"), Cancel))!;

    // Decisions and a log that speak of the person, and of others.
    private static async Task DecideAsync(ThrowAwayMap map)
    {
        await using var db = map.CreateDbContext();
        var mentions = await db.Mentions.Where(m => m.Kind == EntityKind.Person).OrderBy(m => m.Id).Select(m => new { m.Key, m.Name }).ToListAsync(Cancel);
        var (theirs, other) = (mentions.First(m => RemovedName.Forms.Contains(m.Name)), mentions.First(m => !RemovedName.Forms.Contains(m.Name)));
        await new Decisions(map, TimeProvider.System).JudgeAsync(new Pair(theirs.Key, other.Key), Verdict.Different, new Editor("editor", "陸一鳴 is somebody else"), Cancel);
        var move = await db.Moves.Where(m => m.Person!.Name == theirs.Name).OrderBy(m => m.Id).Select(m => m.Key).FirstAsync(Cancel);
        db.Add(new Judgement { Verdict = Verdict.Accept, Left = move, Document = "x", Said = "{\"person\":{\"name\":\"陸一鳴\"}}", By = "editor", At = DateTimeOffset.UnixEpoch });
        db.Add(new Judgement { Verdict = Verdict.Edit, Left = "another fact", Document = "x", Change = "{\"quote\":\"陆一鸣\"}", By = "editor", At = DateTimeOffset.UnixEpoch });
        db.Note(DateTimeOffset.UnixEpoch, new Editor("editor", "陸一鳴"), "fact.edit", $"fact {move}", before: new { person = "陸一鳴" });
        db.Add(new Job { By = "editor", At = DateTimeOffset.UnixEpoch, Files = { new JobFile { FileName = "陸一鳴.txt", Bytes = Encoding.UTF8.GetBytes("陸一鳴加入星河智能。") } } });
        db.Add(new Report { KeyHash = "x", Kind = ReportKind.Error, Text = "陸一鳴 never worked there", At = DateTimeOffset.UnixEpoch, DueAt = DateTimeOffset.UnixEpoch });
        await db.SaveChangesAsync(Cancel);
    }

    // What is told of the others.
    private static async Task<List<string>> OthersAsync(ThrowAwayMap map) =>
        (await AllAsync(map)).FindAll(line => !line.StartsWith("text", StringComparison.Ordinal) && !RemovedName.Forms.Any(form => line.Contains(form, StringComparison.Ordinal)));

    private static async Task<List<string>> AllAsync(ThrowAwayMap map)
    {
        await using var db = map.CreateDbContext();
        return
        [
            .. await db.Documents.OrderBy(d => d.Sha256).Select(d => $"text {d.Sha256} {d.Title} {d.Author} {d.Published!.Edtf} {d.Text}").ToListAsync(Cancel),
            .. await db.Mentions.Where(m => m.Kind == EntityKind.Person).OrderBy(m => m.Key).Select(m => $"person {m.Key} {m.Name} {m.EntityId}").ToListAsync(Cancel),
            .. await db.Roles.OrderBy(r => r.Key).Select(r => $"role {r.Key} {r.Person!.Name} {r.Company!.Name} {r.Title} {r.EvidenceStart}+{r.EvidenceLength}").ToListAsync(Cancel),
            .. await db.Moves.OrderBy(m => m.Key).Select(m => $"move {m.Key} {m.Person!.Name} {m.Company!.Name} {m.Title} {m.Date!.Edtf} {m.EvidenceStart}+{m.EvidenceLength}").ToListAsync(Cancel),
        ];
    }
}
