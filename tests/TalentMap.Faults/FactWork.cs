using Microsoft.EntityFrameworkCore;
using TalentMap.Import;
using TalentMap.Review;
using TalentMap.Storage;

namespace TalentMap.Faults;

/// <summary>Decides on facts at random, by what stands when it looks, as editors do. A line is written when something is done for good, not before.</summary>
internal sealed class FactWork(Map map, Random random)
{
    private static readonly Editor Editor = new("editor", "at random");
    private static readonly Verdict[] Verdicts = [Verdict.Accept, Verdict.Reject, Verdict.Defer];

    private readonly FactDecisions decisions = new(map, TimeProvider.System, Renewal.RenewAsync);

    public Task DecideAsync() => random.Next(10) switch
    {
        0 => AddAsync(),
        1 => UndoAsync(),
        2 => UndoLastAsync(),
        3 => AcceptAllAsync(),
        4 or 5 => EditAsync(),
        _ => JudgeAsync(),
    };

    private async Task JudgeAsync()
    {
        if (await FactAsync(isThere: random.Next(2) == 0) is not { } fact) return;
        var standing = await StandingAsync(fact);
        var verdict = Verdicts[random.Next(standing is { Verdict: Verdict.Add } ? 2 : 3)]; // an added fact is there by that decision alone
        Say(await decisions.DecideAsync(fact, verdict, standing?.Id ?? 0, Editor, CancellationToken.None), verdict);
    }

    private async Task EditAsync()
    {
        if (await FactAsync(isThere: true) is not { } key) return;
        var standing = await StandingAsync(key);
        await using var db = map.CreateDbContext();
        var fact = (await db.FactsAsync([key], CancellationToken.None)).Single();
        var change = FactChange.Of(Statement.Of(fact, fact.Document!.Text)) with { Words = Words() };
        Say(await decisions.EditAsync(key, change, standing?.Id ?? 0, Editor, CancellationToken.None), Verdict.Edit);
    }

    // Says of somebody what no article says, so that the engine never reads it.
    private async Task AddAsync()
    {
        await using var db = map.CreateDbContext();
        var moves = await db.Moves.OrderBy(m => m.Key).Select(m => m.Key).ToListAsync();
        if (moves.Count == 0) return;
        var move = (await db.FactsAsync([moves[random.Next(moves.Count)]], CancellationToken.None)).Single();
        var change = FactChange.Of(Statement.Of(move, move.Document!.Text)) with { Words = Words() };
        Say(await decisions.AddAsync(move.DocumentId, change, Editor, CancellationToken.None), Verdict.Add);
    }

    private async Task AcceptAllAsync()
    {
        await using var db = map.CreateDbContext();
        var documents = await db.Documents.OrderBy(d => d.Id).Select(d => d.Id).ToListAsync();
        if (documents.Count == 0) return;
        var filter = new QueueFilter { Article = documents[random.Next(documents.Count)] };
        var sure = await db.SureAsync(filter, above: 0, CancellationToken.None);
        if (await decisions.AcceptAllAsync(filter, above: 0, sure.Digest, Editor, CancellationToken.None) is null) throw new InvalidOperationException("Nobody else decides, and the facts were others.");
        foreach (var key in sure.Keys) Console.Out.WriteLine($"accepted {key}");
    }

    private async Task UndoAsync()
    {
        await using var db = map.CreateDbContext();
        var standing = await db.Judgements.Where(j => j.Right == null && j.WithdrawnAt == null).OrderBy(j => j.Id).Select(j => j.Id).ToListAsync();
        if (standing.Count == 0) return;
        var line = standing[random.Next(standing.Count)];
        if ((await decisions.UndoAsync(line, Editor, CancellationToken.None)).Outcome == DecisionOutcome.Done) Console.Out.WriteLine($"undone {line} now");
    }

    private async Task UndoLastAsync()
    {
        foreach (var line in await decisions.UndoLastAsync(Editor, CancellationToken.None)) Console.Out.WriteLine($"undone {line.Id} now");
    }

    // One that stands, or one of which something was decided, be it rejected.
    private async Task<string?> FactAsync(bool isThere)
    {
        await using var db = map.CreateDbContext();
        var keys = isThere
            ? await db.Roles.Select(f => f.Key).Concat(db.Moves.Select(f => f.Key)).Concat(db.Signals.Select(f => f.Key)).OrderBy(key => key).ToListAsync()
            : await db.Judgements.Where(j => j.Right == null).Select(j => j.Left).Distinct().OrderBy(key => key).ToListAsync();
        return keys.Count == 0 ? null : keys[random.Next(keys.Count)];
    }

    private async Task<Judgement?> StandingAsync(string key)
    {
        await using var db = map.CreateDbContext();
        return await db.StandingAsync(key, CancellationToken.None);
    }

    private string Words() => $"第{random.Next(100)}號人物";

    private static void Say(Decided decided, Verdict verdict)
    {
        if (decided is { Outcome: DecisionOutcome.Done, Line: { } line }) Console.Out.WriteLine($"fact {line.Id} {verdict} {line.Left}");
        if (decided.Outcome == DecisionOutcome.Wrong) Console.Out.WriteLine($"failed {verdict}: {string.Join(", ", decided.Problems)}");
    }
}
