using Microsoft.EntityFrameworkCore;
using TalentMap.Blackout;
using TalentMap.Core.Dates;
using TalentMap.Core.Reading;
using TalentMap.Storage;

namespace TalentMap.Import;

/// <summary>
/// The table of import jobs: files are put in by a page and taken out by workers, each by one at a time, exactly once however often a worker is
/// killed. What became of an article is written in the article's own transaction.
/// </summary>
public sealed class Jobs(IDbContextFactory<TalentMapContext> databases, TimeProvider clock) : IDisposable
{
    /// <summary>How often a file is tried: one that kills the program does not do so for ever.</summary>
    public const int MostAttempts = 3;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _new = new(0);

    private volatile bool _isStale = true; // a killed process may have left a log full of uploads

    /// <summary>Puts a job in.</summary>
    /// <returns>Its number.</returns>
    public async Task<long> AddAsync(IReadOnlyList<ArticleBytes> articles, FuzzyDate? published, Editor by, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var job = new Job { By = by.Name, At = clock.GetUtcNow(), Published = published?.Edtf };
        var screen = await Screen.LoadAsync(db, cancel); // 陸一鳴.txt names a person too
        foreach (var article in articles) job.Files.Add(new JobFile { FileName = screen.Black(article.Name), Bytes = article.Bytes, Encoding = article.Encoding });
        db.Add(job);
        await db.SaveChangesAsync(cancel);
        db.Note(job.At, by, "import.add", $"job {job.Id}", after: new { Files = articles.Count });
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        _new.Release();
        return job.Id;
    }

    /// <summary>Stops a job: what is done stays, the file at work is finished, the rest is left. False where nothing of it is left to do.</summary>
    public async Task<bool> CancelAsync(long id, Editor by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Jobs.SingleOrDefaultAsync(j => j.Id == id && j.FinishedAt == null && j.CancelledAt == null, cancel) is not { } job) return false;
        job.CancelledAt = now;
        await db.JobFiles.Where(f => f.JobId == id && f.State == JobState.Waiting)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.State, JobState.Cancelled).SetProperty(f => f.Bytes, (byte[]?)null), cancel);
        db.Note(now, by, "import.cancel", $"job {id}");
        await db.SaveChangesAsync(cancel);
        await FinishAsync(db, cancel);
        await transaction.CommitAsync(cancel);
        _isStale = true;
        _new.Release();
        return true;
    }

    /// <summary>
    /// Lets nothing of what was uploaded and is read or left by now be legible in the database's files: it may name somebody who was removed. Where somebody
    /// reads the log's old pages, it is tried again.
    /// </summary>
    public async Task TidyAsync(CancellationToken cancel)
    {
        if (!_isStale) return;
        _isStale = false; // beforehand, for what is deleted meanwhile asks again
        var isEmpty = false;
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            isEmpty = await db.EmptyLogAsync(cancel);
        }
        finally
        {
            if (!isEmpty) _isStale = true;
        }
    }

    public void Dispose() => _new.Dispose();

    /// <summary>Waits until a job is put in here, or for a while: another process may have put one in.</summary>
    public Task WaitAsync(TimeSpan most, CancellationToken cancel) => _new.WaitAsync(most, cancel);

    /// <summary>Takes the next file, for as long as the lease lasts; null where there is none.</summary>
    public async Task<JobFile?> ClaimAsync(string worker, CancellationToken cancel)
    {
        var (now, until) = (clock.GetUtcNow(), clock.GetUtcNow() + Lease);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!await db.Jobs.AnyAsync(j => j.State == JobState.Waiting || j.State == JobState.Running, cancel)) return null; // an idle worker writes nothing
        await using var transaction = await db.Database.BeginTransactionAsync(cancel); // SQLite's is immediate: two workers never see the same file free
        await GiveUpAsync(db, now, cancel);
        var next = await db.JobFiles.Where(f => f.State == JobState.Waiting || (f.State == JobState.Running && f.LeaseUntil < now))
            .OrderBy(f => f.Id).FirstOrDefaultAsync(cancel);
        if (next is null)
        {
            await FinishAsync(db, cancel);
            await transaction.CommitAsync(cancel);
            return null;
        }
        _isStale = true; // its bytes are deleted once it is read
        (next.State, next.Worker, next.LeaseUntil, next.Attempts) = (JobState.Running, worker, until, next.Attempts + 1);
        await db.SaveChangesAsync(cancel);
        await db.Jobs.Where(j => j.Id == next.JobId && j.State == JobState.Waiting).ExecuteUpdateAsync(set => set.SetProperty(j => j.State, JobState.Running), cancel);
        await transaction.CommitAsync(cancel);
        return next;
    }

    /// <summary>The publication date a job assumes.</summary>
    public async Task<FuzzyDate?> PublishedAsync(long job, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return FuzzyDate.TryParse(await db.Jobs.Where(j => j.Id == job).Select(j => j.Published).SingleAsync(cancel), out var date) ? date : null;
    }

    /// <summary>Writes what became of a file, into the transaction of its article where there is one; whoever lost the lease writes nothing.</summary>
    /// <returns>Whether it was written.</returns>
    public static async Task<bool> NoteAsync(TalentMapContext db, JobFile file, FileOutcome outcome, CancellationToken cancel)
    {
        var state = outcome.Outcome == Outcome.Failed ? JobState.Failed : JobState.Done;
        bool? isNew = outcome.Outcome == Outcome.Failed ? null : outcome.Outcome == Outcome.New;
        var (encoding, problem) = (outcome.Encoding ?? file.Encoding, outcome.Reason?.Write());
        return await db.JobFiles.Where(f => f.Id == file.Id && f.Worker == file.Worker && f.State == JobState.Running).ExecuteUpdateAsync(
            set => set.SetProperty(f => f.State, state).SetProperty(f => f.IsNew, isNew).SetProperty(f => f.DocumentId, outcome.Document)
                .SetProperty(f => f.Facts, outcome.Facts).SetProperty(f => f.Problem, problem).SetProperty(f => f.Encoding, encoding)
                .SetProperty(f => f.Bytes, (byte[]?)null).SetProperty(f => f.LeaseUntil, (DateTimeOffset?)null),
            cancel) == 1;
    }

    /// <summary>Writes what became of a file that changed nothing else.</summary>
    public async Task NoteAsync(JobFile file, FileOutcome outcome, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await NoteAsync(db, file, outcome, cancel);
    }

    // Closes the jobs of which nothing is left to do: the last file's worker may have been killed before it did.
    private Task<int> FinishAsync(TalentMapContext db, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return db.Jobs.Where(j => j.FinishedAt == null && !j.Files.Any(f => f.State == JobState.Waiting || f.State == JobState.Running)).ExecuteUpdateAsync(
            set => set.SetProperty(j => j.FinishedAt, now).SetProperty(j => j.State, j => j.CancelledAt != null ? JobState.Cancelled : JobState.Done), cancel);
    }

    // A file whose reading killed the program again and again is told to have failed, and the others go on.
    private static Task<int> GiveUpAsync(TalentMapContext db, DateTimeOffset now, CancellationToken cancel)
    {
        var problem = new FileProblem(FileTrouble.GivenUp, MostAttempts).Write();
        return db.JobFiles.Where(f => f.State == JobState.Running && f.LeaseUntil < now && f.Attempts >= MostAttempts).ExecuteUpdateAsync(
            set => set.SetProperty(f => f.State, JobState.Failed).SetProperty(f => f.Bytes, (byte[]?)null)
                .SetProperty(f => f.Problem, problem),
            cancel);
    }
}
