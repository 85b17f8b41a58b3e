using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Extraction;
using TalentMap.Core.Reading;
using TalentMap.Import;
using TalentMap.Storage;

namespace TalentMap.Rights;

/// <summary>What goes with an article that is withdrawn.</summary>
/// <param name="WithdrawnAt">When it was withdrawn; null while it stands.</param>
/// <param name="Facts">How many facts it tells.</param>
/// <param name="Elsewhere">How many of them another article tells too: they stay.</param>
/// <param name="Gone">People and organisations that no other article names.</param>
public sealed record WithdrawalPlan(long Id, string Name, DateTimeOffset? WithdrawnAt, int Facts, int Elsewhere, IReadOnlyList<string> Gone);

/// <summary>
/// Takes an article back, with all that stands on it alone, and gives it back. Its bytes stay, so that restoring reads the same again, under the
/// decisions that stand.
/// </summary>
public sealed class Withdrawals(IDbContextFactory<TalentMapContext> databases, TimeProvider clock)
{
    private const int NamesShown = 50;

    /// <summary>What would go, or went; null where there is no such article.</summary>
    public async Task<WithdrawalPlan?> PlanAsync(long id, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Documents.AsNoTracking().Where(d => d.Id == id).Select(d => new { d.Title, d.FileName, d.WithdrawnAt }).SingleOrDefaultAsync(cancel) is not { } document) return null;
        var (facts, elsewhere) = (0, 0);
        foreach (var kind in (IQueryable<Fact>[])[db.Roles, db.Moves, db.Signals])
        {
            facts += await kind.CountAsync(f => f.DocumentId == id, cancel);
        }
        elsewhere += await db.Roles.CountAsync(r => r.DocumentId == id && (r.RetellsId != null || db.Roles.Any(o => o.RetellsId == r.Id && o.DocumentId != id)), cancel);
        elsewhere += await db.Moves.CountAsync(m => m.DocumentId == id && (m.RetellsId != null || db.Moves.Any(o => o.RetellsId == m.Id && o.DocumentId != id)), cancel);
        elsewhere += await db.Signals.CountAsync(s => s.DocumentId == id && (s.RetellsId != null || db.Signals.Any(o => o.RetellsId == s.Id && o.DocumentId != id)), cancel);
        var gone = await db.Entities.Where(e => e.DocumentCount == 1 && e.Mentions.Any(m => m.DocumentId == id)).OrderBy(e => e.Kind).ThenBy(e => e.Id)
            .Select(e => e.Name).Take(NamesShown).ToListAsync(cancel);
        return new WithdrawalPlan(id, document.Title ?? document.FileName, document.WithdrawnAt, facts, elsewhere, gone);
    }

    /// <summary>Withdraws an article; false where there is none that stands.</summary>
    public async Task<bool> WithdrawAsync(long id, Editor editor, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Documents.SingleOrDefaultAsync(d => d.Id == id && d.WithdrawnAt == null, cancel) is not { } document) return false;
        document.WithdrawnAt = clock.GetUtcNow();
        db.Note(document.WithdrawnAt.Value, editor, "document.withdraw", $"document {id}");
        await db.SaveChangesAsync(cancel);
        await Importer.ReplaceAsync(db, document, Nothing(document), cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>Gives an article back; false where there is none that was withdrawn.</summary>
    public async Task<bool> RestoreAsync(long id, Editor editor, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Documents.Include(d => d.Source).SingleOrDefaultAsync(d => d.Id == id && d.WithdrawnAt != null, cancel) is not { } document) return false;
        document.WithdrawnAt = null;
        db.Note(clock.GetUtcNow(), editor, "document.restore", $"document {id}");
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        await Importer.ReplaceAsync(db, document, Reading.ReadAgain(document), cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    // The text stays as it is, though nobody is shown it.
    private static ArticleFacts Nothing(Document document)
    {
        var masthead = new Masthead { Title = document.Title, Author = document.Author, Publisher = document.Publisher, Url = document.Url, Published = document.Published };
        return new ArticleFacts(new Article(document.Text, masthead, document.PublishedAssumed), [], [], [], [], []);
    }
}
