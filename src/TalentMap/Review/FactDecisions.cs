using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using TalentMap.Storage;

namespace TalentMap.Review;

/// <summary>Makes a document's rows anew under the standing decisions, in the transaction of the one that was just made.</summary>
public delegate Task Renewing(TalentMapContext db, long document, CancellationToken cancel);

/// <summary>
/// The log of decisions on facts. A decision is added and may be withdrawn, never changed; what it means for the rows, the links and the search
/// index is derived in the same transaction, and so is the line in the log of writes.
/// </summary>
public sealed class FactDecisions(IDbContextFactory<TalentMapContext> databases, TimeProvider clock, Renewing renew)
{
    /// <summary>Accepts, rejects or defers a fact.</summary>
    /// <param name="seen">The decision that stood when the editor looked at it; 0 for none.</param>
    public async Task<Decided> DecideAsync(string key, Verdict verdict, long seen, Editor editor, CancellationToken cancel)
    {
        if (verdict is not (Verdict.Accept or Verdict.Reject or Verdict.Defer)) throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "A fact is accepted, rejected or deferred.");
        await using var work = await BeginAsync(cancel);
        var (before, refused) = await LookAsync(work.Db, key, seen, cancel);
        if (before is null) return refused!;
        if (verdict == Verdict.Accept && before.Standing?.Verdict is Verdict.Edit or Verdict.Add) return Decided.By(before.Standing!); // it stands already, as the editor said it

        var judgement = Judge(work, before, verdict, change: null, editor);
        var isPlain = !await work.Db.HidesUnreviewedAsync(cancel) && before is { Fact: not null, Standing: null or { Verdict: Verdict.Defer } } && (verdict is Verdict.Accept or Verdict.Defer);
        if (isPlain) before.Fact!.Review = verdict == Verdict.Accept ? ReviewState.Accepted : ReviewState.Open;
        await work.Db.SaveChangesAsync(cancel);
        if (!isPlain) await renew(work.Db, before.Document.Id, cancel);
        return await work.DoneAsync(judgement, cancel);
    }

    /// <summary>Lets a fact say something else.</summary>
    public async Task<Decided> EditAsync(string key, FactChange change, long seen, Editor editor, CancellationToken cancel)
    {
        await using var work = await BeginAsync(cancel);
        var (before, refused) = await LookAsync(work.Db, key, seen, cancel);
        if (before is null) return refused!;
        var (said, problems) = change.In(before.Document, await MentionsAsync(work.Db, before.Document.Id, cancel), before.Now ?? before.Said);
        if (said is null) return Decided.Wrong(problems);

        var judgement = Judge(work, before, Verdict.Edit, said, editor);
        await work.Db.SaveChangesAsync(cancel);
        await renew(work.Db, before.Document.Id, cancel);
        return await work.DoneAsync(judgement, cancel);
    }

    /// <summary>Adds a fact that the engine did not read.</summary>
    public async Task<Decided> AddAsync(long document, FactChange change, Editor editor, CancellationToken cancel)
    {
        await using var work = await BeginAsync(cancel);
        if (await work.Db.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == document && d.WithdrawnAt == null, cancel) is not { } stored) return Decided.Gone;
        var (said, problems) = change.In(stored, await MentionsAsync(work.Db, document, cancel), before: null);
        if (said is null) return Decided.Wrong(problems);
        var key = said.KeyIn(stored);
        if (await FactAsync(work.Db, key, cancel) is not null) return Decided.There(key);

        var standing = await work.Db.StandingAsync(key, cancel);
        var judgement = Judge(work, new Looked(key, stored, null, standing), Verdict.Add, said, editor);
        await work.Db.SaveChangesAsync(cancel);
        await renew(work.Db, document, cancel);
        return await work.DoneAsync(judgement, cancel);
    }

    /// <summary>Takes a decision back. What stood before it stands again.</summary>
    public async Task<Decided> UndoAsync(long judgement, Editor editor, CancellationToken cancel)
    {
        await using var work = await BeginAsync(cancel);
        if (await work.Db.Judgements.SingleOrDefaultAsync(j => j.Id == judgement && j.Right == null, cancel) is not { } line) return Decided.Gone;
        if (line.WithdrawnAt is not null) return Decided.By(line);
        await UndoAsync(work, [line], editor, cancel);
        return await work.DoneAsync(line, cancel);
    }

    /// <summary>Takes back what an editor decided last: one decision, or all of one acceptance of many.</summary>
    /// <returns>What was taken back; empty where nothing stands.</returns>
    public async Task<IReadOnlyList<Judgement>> UndoLastAsync(Editor editor, CancellationToken cancel)
    {
        await using var work = await BeginAsync(cancel);
        var mine = work.Db.Judgements.Where(j => j.By == editor.Name && j.Document != null && j.Right == null && j.WithdrawnAt == null);
        if (await mine.OrderByDescending(j => j.Id).Select(j => (DateTimeOffset?)j.At).FirstOrDefaultAsync(cancel) is not { } at) return [];
        var lines = await mine.Where(j => j.At == at).OrderBy(j => j.Id).ToListAsync(cancel);
        await UndoAsync(work, lines, editor, cancel);
        await work.Transaction.CommitAsync(cancel);
        return lines;
    }

    /// <summary>Accepts all open facts of a filter that the engine is sure enough of, if they are those that were shown.</summary>
    /// <returns>How many; null where they are not those that were shown.</returns>
    public async Task<int?> AcceptAllAsync(QueueFilter filter, double above, string shown, Editor editor, CancellationToken cancel)
    {
        await using var work = await BeginAsync(cancel);
        var sure = await work.Db.SureAsync(filter, above, cancel);
        if (sure.Digest != shown) return null;
        HashSet<long> documents = [];
        foreach (var some in sure.Keys.Chunk(500))
        {
            var standing = (await work.Db.StandingAsync(some, cancel)).ToDictionary(j => j.Left, StringComparer.Ordinal);
            foreach (var fact in await work.Db.FactsAsync(some, cancel))
            {
                Judge(work, new Looked(fact.Key, fact.Document!, fact, standing.GetValueOrDefault(fact.Key)), Verdict.Accept, change: null, editor);
                fact.Review = ReviewState.Accepted;
                documents.Add(fact.DocumentId);
            }
            await work.Db.SaveChangesAsync(cancel);
            work.Db.ChangeTracker.Clear();
        }
        if (await work.Db.HidesUnreviewedAsync(cancel)) // what was hidden is to be shown now
        {
            foreach (var document in documents) await renew(work.Db, document, cancel);
        }
        await work.Transaction.CommitAsync(cancel);
        return sure.Keys.Count;
    }

    private async Task UndoAsync(Work work, List<Judgement> lines, Editor editor, CancellationToken cancel)
    {
        var db = work.Db;
        foreach (var line in lines)
        {
            (line.WithdrawnAt, line.WithdrawnBy) = (work.At, editor.Name);
            // What it took the place of is said anew: a withdrawn line is history.
            var before = await db.Judgements.Where(j => j.Left == line.Left && j.Right == null && j.Id < line.Id && j.WithdrawnAt == line.At && j.WithdrawnBy == line.By)
                .OrderByDescending(j => j.Id).FirstOrDefaultAsync(cancel);
            if (before is not null) db.Add(Line(before.Verdict, line.Left, line.Document, before.Said, before.Change, work.At, editor));
            db.Note(work.At, editor, "fact.undo", $"fact {line.Left}", Logged(line), before is null ? null : Logged(before));
        }
        await db.SaveChangesAsync(cancel);
        var documents = lines.Select(l => l.Document).ToHashSet();
        foreach (var document in await db.Documents.Where(d => documents.Contains(d.Sha256)).Select(d => d.Id).ToListAsync(cancel)) await renew(db, document, cancel);
    }

    private async Task<Work> BeginAsync(CancellationToken cancel)
    {
        var db = await databases.CreateDbContextAsync(cancel);
        return new Work(db, await db.Database.BeginTransactionAsync(cancel), clock.GetUtcNow());
    }

    private sealed record Work(TalentMapContext Db, IDbContextTransaction Transaction, DateTimeOffset At) : IAsyncDisposable
    {
        public async Task<Decided> DoneAsync(Judgement line, CancellationToken cancel)
        {
            await Transaction.CommitAsync(cancel);
            return Decided.Done(line);
        }

        public async ValueTask DisposeAsync()
        {
            await Transaction.DisposeAsync();
            await Db.DisposeAsync();
        }
    }

    // A fact as the one who decides finds it.
    private sealed record Looked(string Key, Document Document, Fact? Fact, Judgement? Standing)
    {
        public Statement? Now { get; } = Fact is null ? null : Statement.Of(Fact, Document.Text);

        // What the engine said stays in the log, however often editors change their minds.
        public Statement? Said => Statement.Read(Standing?.Said) ?? Now;
    }

    private static async Task<(Looked?, Decided?)> LookAsync(TalentMapContext db, string key, long seen, CancellationToken cancel)
    {
        var standing = await db.StandingAsync(key, cancel);
        if (standing is not null && standing.Verdict != Verdict.Defer && standing.Id != seen) return (null, Decided.By(standing));
        var fact = await FactAsync(db, key, cancel);
        var document = fact?.Document ?? await db.Documents.AsNoTracking().FirstOrDefaultAsync(d => standing != null && d.Sha256 == standing.Document, cancel);
        if (document is null) return (null, Decided.Gone);
        return (new Looked(key, document, fact, standing), null);
    }

    private static Judgement Judge(Work work, Looked before, Verdict verdict, Statement? change, Editor editor)
    {
        var standing = before.Standing;
        if (standing is not null) (standing.WithdrawnAt, standing.WithdrawnBy) = (work.At, editor.Name);
        var judgement = Line(verdict, before.Key, before.Document.Sha256, verdict == Verdict.Add ? null : before.Said?.Write(), change?.Write(), work.At, editor);
        work.Db.Add(judgement);
        object? after = verdict switch { Verdict.Reject => null, Verdict.Edit or Verdict.Add => change, _ => before.Now ?? before.Said };
        work.Db.Note(work.At, editor, $"fact.{verdict.ToString().ToLowerInvariant()}", $"fact {before.Key}", before.Now, after);
        return judgement;
    }

    private static object Logged(Judgement line) => new { verdict = line.Verdict.ToString(), line.By, line.At, says = Statement.Read(line.Change ?? line.Said) };

    private static Judgement Line(Verdict verdict, string key, string? document, string? said, string? change, DateTimeOffset at, Editor editor) => new()
    {
        Verdict = verdict, Left = key, Document = document, Said = said, Change = change, By = editor.Name, At = at, Reason = editor.Reason,
    };

    private static async Task<Fact?> FactAsync(TalentMapContext db, string key, CancellationToken cancel) =>
        (await db.FactsAsync([key], cancel)).SingleOrDefault();

    private static Task<List<Mention>> MentionsAsync(TalentMapContext db, long document, CancellationToken cancel) =>
        db.Mentions.AsNoTracking().Include(m => m.Names).Where(m => m.DocumentId == document).OrderBy(m => m.Id).ToListAsync(cancel);
}
