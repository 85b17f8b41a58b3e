using Microsoft.EntityFrameworkCore;
using TalentMap.Import;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary>Import jobs: each file once, whoever is killed.</summary>
public sealed class JobTests
{
    private static readonly Editor By = new("editor");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_whose_worker_was_killed_is_taken_by_another_when_the_lease_is_over()
    {
        await using var map = await ThrowAwayMap.CreateAsync();
        var clock = new MovedClock();
        using var jobs = new Jobs(map, clock);
        await jobs.AddAsync([Article("遠山科技創始人陸一鳴6月離職。")], null, By, Cancel);

        var first = await jobs.ClaimAsync("killed", Cancel);
        Assert.NotNull(first);
        Assert.Null(await jobs.ClaimAsync("other", Cancel));

        clock.Move(TimeSpan.FromMinutes(3));
        var again = await jobs.ClaimAsync("other", Cancel);
        Assert.Equal((first.Id, 2), (again!.Id, again.Attempts));
    }

    [Fact]
    public async Task A_worker_that_lost_its_lease_writes_nothing()
    {
        await using var map = await ThrowAwayMap.CreateAsync();
        var clock = new MovedClock();
        using var jobs = new Jobs(map, clock);
        await jobs.AddAsync([Article("遠山科技創始人陸一鳴6月離職。")], null, By, Cancel);
        var slow = (await jobs.ClaimAsync("slow", Cancel))!;
        clock.Move(TimeSpan.FromMinutes(3));
        await jobs.ClaimAsync("other", Cancel);

        var outcome = await new Importer(map, clock).TryImportAsync(
            new ArticleBytes(slow.FileName, slow.Bytes!), null,
            async (db, done) => Assert.False(await Jobs.NoteAsync(db, slow, done, Cancel)), Cancel);

        await using var db = map.CreateDbContext();
        Assert.Equal(JobState.Running, (await db.JobFiles.SingleAsync(Cancel)).State);
        Assert.Equal(Outcome.New, outcome.Outcome);
    }

    [Fact]
    public async Task A_file_that_ends_the_program_again_and_again_fails_and_the_others_go_on()
    {
        await using var map = await ThrowAwayMap.CreateAsync();
        var clock = new MovedClock();
        using var jobs = new Jobs(map, clock);
        await jobs.AddAsync([Article("毒"), Article("遠山科技創始人陸一鳴6月離職。")], null, By, Cancel);
        for (var time = 0; time < Jobs.MostAttempts; time++)
        {
            Assert.Equal(1, (await jobs.ClaimAsync($"worker {time}", Cancel))!.Id);
            clock.Move(TimeSpan.FromMinutes(3));
        }

        Assert.Equal(2, (await jobs.ClaimAsync("last", Cancel))!.Id);
        await using var db = map.CreateDbContext();
        var failed = await db.JobFiles.SingleAsync(f => f.Id == 1, Cancel);
        Assert.Equal((JobState.Failed, null), (failed.State, failed.Bytes));
    }

    [Fact]
    public async Task A_stopped_job_leaves_what_was_not_begun()
    {
        await using var map = await ThrowAwayMap.CreateAsync();
        using var jobs = new Jobs(map, TimeProvider.System);
        var id = await jobs.AddAsync([Article("一"), Article("二")], null, By, Cancel);
        await jobs.ClaimAsync("worker", Cancel);

        Assert.True(await jobs.CancelAsync(id, By, Cancel));
        Assert.False(await jobs.CancelAsync(id, By, Cancel));

        await using var db = map.CreateDbContext();
        Assert.Equal([JobState.Running, JobState.Cancelled], await db.JobFiles.OrderBy(f => f.Id).Select(f => f.State).ToListAsync(Cancel));
        Assert.Null((await db.Jobs.SingleAsync(Cancel)).FinishedAt);
    }

    private static ArticleBytes Article(string text) => new("a.txt", System.Text.Encoding.UTF8.GetBytes(text));

    private sealed class MovedClock : TimeProvider
    {
        private DateTimeOffset _now = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public void Move(TimeSpan by) => _now += by;

        public override DateTimeOffset GetUtcNow() => _now;
    }
}
