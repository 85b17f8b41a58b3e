using TalentMap.Storage;

namespace TalentMap.Import;

/// <summary>Works the jobs in the background, one article after the other, while the site runs.</summary>
public sealed class JobWorker(Jobs jobs, Importer importer, ILogger<JobWorker> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    private readonly string _name = $"{Environment.MachineName}.{Environment.ProcessId}.{Guid.NewGuid():N}";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the site does not wait for what was left over
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await jobs.ClaimAsync(_name, stoppingToken) is { } file) await WorkAsync(file, stoppingToken);
                await jobs.TidyAsync(stoppingToken);
                await jobs.WaitAsync(Look, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is Microsoft.Data.Sqlite.SqliteException or IOException)
            {
                log.LogError(failure, "The jobs' table cannot be reached; trying again");
                await Task.Delay(Look, stoppingToken);
            }
        }
    }

    private async Task WorkAsync(JobFile file, CancellationToken cancel)
    {
        var isNoted = false;
        var outcome = await importer.TryImportAsync(
            new ArticleBytes(file.FileName, file.Bytes ?? [], file.Encoding),
            await jobs.PublishedAsync(file.JobId, cancel),
            async (db, done) =>
            {
                if (!await Jobs.NoteAsync(db, file, done, cancel)) throw new InvalidOperationException("Another worker has taken the file over.");
                isNoted = true;
            },
            cancel);
        if (!isNoted || outcome.Outcome == Outcome.Failed) await jobs.NoteAsync(file, outcome, cancel);
    }
}
