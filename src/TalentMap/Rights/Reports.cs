using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TalentMap.Storage;

namespace TalentMap.Rights;

/// <summary>What a reader writes.</summary>
/// <param name="Entity">The person or organisation it is about.</param>
/// <param name="Fact">The key of the fact it is about.</param>
/// <param name="Document">The article it is about.</param>
public sealed record Wish(ReportKind Kind, string Text, long? Entity = null, string? Fact = null, long? Document = null);

/// <summary>A report as its queue shows it.</summary>
/// <param name="About">What the person, organisation or article is called; null where it is gone.</param>
public sealed record QueuedReport(Report Report, EntityKind? Kind, string? About, bool IsOverdue);

/// <summary>What became of a decision on a report.</summary>
public enum ReportDecided { Done, Gone, OnlyAdmins, NoAnswer }

/// <summary>
/// Readers' reports: who finds an error, or is spoken of, writes without an account and is told a private address that shows what became of it. Each
/// is decided within a month; removals are decided by administrators.
/// </summary>
public sealed class Reports(IDbContextFactory<TalentMapContext> databases, TimeProvider clock)
{
    public const int LongestText = 4000;

    // More than that in a day is no readers; what came stays, and what comes is asked to come later.
    private const int MostADay = 200;

    private const int Shown = 200;

    /// <summary>Keeps a report.</summary>
    /// <returns>The key of the reporter's address, told this once; null where too many came today.</returns>
    public async Task<string?> SendAsync(Wish wish, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow();
        var yesterday = now.AddDays(-1);
        if (await db.Reports.CountAsync(r => r.At > yesterday, cancel) >= MostADay) return null;
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var report = new Report
        {
            KeyHash = HashOf(key), Kind = wish.Kind, Text = Cut(wish.Text), EntityId = wish.Entity, FactKey = wish.Fact, DocumentId = wish.Document,
            At = now, DueAt = now.AddMonths(1),
        };
        db.Add(report);
        await db.SaveChangesAsync(cancel);
        db.Note(now, new Editor("reader"), "report.send", $"report {report.Id}", after: new { kind = $"{wish.Kind}", entity = wish.Entity, document = wish.Document });
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return key;
    }

    /// <summary>The report of a reporter's address; null where there is none.</summary>
    public async Task<Report?> FindAsync(string key, CancellationToken cancel)
    {
        var hash = HashOf(key);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Reports.AsNoTracking().SingleOrDefaultAsync(r => r.KeyHash == hash, cancel);
    }

    /// <summary>The reports of a state: the open ones by their deadlines, the decided ones from the last.</summary>
    public async Task<IReadOnlyList<QueuedReport>> QueueAsync(bool isOpen, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow();
        var reports = db.Reports.AsNoTracking().Where(r => (r.State == ReportState.Open) == isOpen);
        reports = isOpen ? reports.OrderBy(r => r.DueAt).ThenBy(r => r.Id) : reports.OrderByDescending(r => r.DecidedAt).ThenByDescending(r => r.Id);
        var rows = await reports.Take(Shown).Select(r => new
        {
            Report = r,
            Entity = db.Entities.Where(e => e.Id == r.EntityId).Select(e => new { e.Kind, e.Name, IsShown = e.DocumentCount > 0 }).FirstOrDefault(),
            Title = db.Documents.Where(d => d.Id == r.DocumentId).Select(d => d.Title ?? d.FileName).FirstOrDefault(),
        }).ToListAsync(cancel);
        return [.. rows.Select(r => new QueuedReport(r.Report, r.Entity?.Kind, r.Entity is { IsShown: true } e ? e.Name : r.Title, r.Report.State == ReportState.Open && r.Report.DueAt < now))];
    }

    /// <summary>Decides a report, with an answer for the reporter. The words of a granted removal are not kept.</summary>
    public async Task<ReportDecided> DecideAsync(long id, bool isGranted, string? answer, Editor editor, bool isAdmin, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(answer)) return ReportDecided.NoAnswer;
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Reports.SingleOrDefaultAsync(r => r.Id == id && r.State == ReportState.Open, cancel) is not { } report) return ReportDecided.Gone;
        if (report.Kind == ReportKind.Remove && !isAdmin) return ReportDecided.OnlyAdmins;
        var now = clock.GetUtcNow();
        (report.State, report.DecidedAt, report.DecidedBy, report.Answer) = (isGranted ? ReportState.Granted : ReportState.Declined, now, editor.Name, Cut(answer.Trim()));
        if (isGranted && report.Kind == ReportKind.Remove) report.Text = "";
        db.Note(now, editor, isGranted ? "report.grant" : "report.decline", $"report {id}");
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return ReportDecided.Done;
    }

    private static string Cut(string text) => text.Length <= LongestText ? text : text[..LongestText];

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
