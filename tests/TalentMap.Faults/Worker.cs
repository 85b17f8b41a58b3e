using Microsoft.EntityFrameworkCore;
using TalentMap.Import;
using TalentMap.Review;
using TalentMap.Rights;
using TalentMap.Storage;

namespace TalentMap.Faults;

/// <summary>Imports what is new in a folder and decides at random, until it is killed. A line is written when something is done for good, not before.</summary>
internal sealed class Worker(Map map, Random random)
{
    private readonly FactWork facts = new(map, random);

    private static readonly Verdict[] Verdicts = [Verdict.Same, Verdict.Different, Verdict.Unsure];

    public static async Task<int> RunAsync(string articles, string data, int seed)
    {
        var map = await Map.OpenAsync(data);
        Console.Out.WriteLine("ready");
        var worker = new Worker(map, new Random(seed));
        foreach (var file in ArticleFiles.Under([articles]))
        {
            await worker.ImportAsync(file);
            await worker.DecideAsync();
        }
        while (true) await worker.DecideAsync();
    }

    private async Task ImportAsync(string file)
    {
        var sha256 = Keys.OfDocument(await File.ReadAllBytesAsync(file));
        var report = await new Importer(map, TimeProvider.System).ImportAsync([file], published: null, progress: null, CancellationToken.None);
        if (report.Files is [{ Outcome: Outcome.New } done]) Console.Out.WriteLine($"article {sha256} {done.Facts}");
        foreach (var failed in report.Failed) Console.Out.WriteLine($"failed {failed.Reason}");
    }

    private Task DecideAsync() => random.Next(6) switch
    {
        0 => TurnAsync(),
        1 or 2 => JudgeAsync(),
        _ => facts.DecideAsync(),
    };

    private async Task JudgeAsync()
    {
        await using var db = map.CreateDbContext();
        var keys = await db.Mentions.Where(m => m.Kind == EntityKind.Person).OrderBy(m => m.Key).Select(m => m.Key).ToListAsync();
        if (keys.Count < 2) return;
        var (one, other) = (keys[random.Next(keys.Count)], keys[random.Next(keys.Count)]);
        if (one == other) return;
        var verdict = Verdicts[random.Next(Verdicts.Length)];
        var line = await new Decisions(map, TimeProvider.System).JudgeAsync(new Pair(one, other), verdict, new Editor("editor", "at random"), CancellationToken.None);
        if (line is { } id) Console.Out.WriteLine($"judgement {id} {verdict} {new Pair(one, other).Left}");
    }

    // Withdraws an article, or gives it back.
    private async Task TurnAsync()
    {
        await using var db = map.CreateDbContext();
        var documents = await db.Documents.OrderBy(d => d.Id).Select(d => new { d.Id, IsWithdrawn = d.WithdrawnAt != null }).ToListAsync();
        if (documents.Count == 0) return;
        var document = documents[random.Next(documents.Count)];
        var withdrawals = new Withdrawals(map, TimeProvider.System);
        if (document.IsWithdrawn) await withdrawals.RestoreAsync(document.Id, new Editor("editor"), CancellationToken.None);
        else await withdrawals.WithdrawAsync(document.Id, new Editor("editor"), CancellationToken.None);
        Console.Out.WriteLine($"turned {document.Id} {!document.IsWithdrawn}");
    }
}

/// <summary>The map of a data folder.</summary>
internal sealed class Map(string data) : IDbContextFactory<TalentMapContext>
{
    private readonly DbContextOptions<TalentMapContext> options = (DbContextOptions<TalentMapContext>)new DbContextOptionsBuilder<TalentMapContext>().UseFolder(data).Options;

    public static async Task<Map> OpenAsync(string data)
    {
        var map = new Map(data);
        await using var db = map.CreateDbContext();
        await db.PrepareAsync(CancellationToken.None);
        await Removals.PrepareAsync(db, CancellationToken.None);
        return map;
    }

    public TalentMapContext CreateDbContext() => new(options);
}
