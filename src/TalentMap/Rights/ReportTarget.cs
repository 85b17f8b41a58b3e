using Microsoft.EntityFrameworkCore;
using TalentMap.Storage;

namespace TalentMap.Rights;

/// <summary>What a report is about, as an address names it: a fact by its key or its number, a person or organisation, or an article.</summary>
public sealed record Aim(string? Fact = null, long? Role = null, long? Move = null, long? Signal = null, long? Entity = null, long? Document = null);

/// <summary>What a report is about, as it is now.</summary>
/// <param name="Name">What the person, organisation or article is called.</param>
/// <param name="Words">The words that say the fact.</param>
public sealed record ReportTarget(long? Entity, string? Fact, long? Document, string Name, string? Words)
{
    /// <summary>What is aimed at; null where there is nothing of the kind.</summary>
    public static async Task<ReportTarget?> FindAsync(TalentMapContext db, Aim aim, CancellationToken cancel)
    {
        if (aim is { Fact: null, Role: null, Move: null, Signal: null }) return await PageAsync(db, aim, cancel);
        return await OfAsync(db.Roles.Where(r => r.Key == aim.Fact || r.Id == aim.Role).OrderBy(f => f.Id).Select(r => new Stated(r.Key, r.WhoId, r.DocumentId, r.EvidenceStart, r.EvidenceLength)), db, cancel)
            ?? await OfAsync(db.Moves.Where(m => m.Key == aim.Fact || m.Id == aim.Move).OrderBy(f => f.Id).Select(m => new Stated(m.Key, m.WhoId, m.DocumentId, m.EvidenceStart, m.EvidenceLength)), db, cancel)
            ?? await OfAsync(db.Signals.Where(s => s.Key == aim.Fact || s.Id == aim.Signal).OrderBy(f => f.Id).Select(s => new Stated(s.Key, s.AtId, s.DocumentId, s.EvidenceStart, s.EvidenceLength)), db, cancel);
    }

    private static async Task<ReportTarget?> PageAsync(TalentMapContext db, Aim aim, CancellationToken cancel)
    {
        if (aim.Entity is { } entity)
        {
            return await db.Entities.Where(e => e.Id == entity && e.DocumentCount > 0).Select(e => new ReportTarget(e.Id, null, null, e.Name, null)).SingleOrDefaultAsync(cancel);
        }
        return await db.Documents.Where(d => d.Id == aim.Document && d.WithdrawnAt == null)
            .Select(d => new ReportTarget(null, null, d.Id, d.Title ?? d.FileName, null)).SingleOrDefaultAsync(cancel);
    }

    private static async Task<ReportTarget?> OfAsync(IQueryable<Stated> facts, TalentMapContext db, CancellationToken cancel)
    {
        if (await facts.FirstOrDefaultAsync(cancel) is not { } fact) return null;
        var text = await db.Documents.Where(d => d.Id == fact.Document).Select(d => d.Text).SingleAsync(cancel);
        var name = await db.Entities.Where(e => e.Id == fact.Entity).Select(e => e.Name).SingleOrDefaultAsync(cancel);
        return new ReportTarget(fact.Entity, fact.Key, fact.Document, name ?? "", text.Substring(fact.Start, fact.Length));
    }

    private sealed record Stated(string Key, long? Entity, long Document, int Start, int Length);
}
