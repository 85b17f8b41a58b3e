using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Extraction;
using TalentMap.Storage;
using Move = TalentMap.Storage.Move;
using Role = TalentMap.Storage.Role;
using Signal = TalentMap.Storage.Signal;

namespace TalentMap.Review;

/// <summary>An article of the queue.</summary>
/// <param name="Open">How many of its facts wait.</param>
/// <param name="Least">The score of the least sure one.</param>
public sealed record QueuedArticle(long Document, int Open, double Least);

/// <summary>The facts that can be accepted together.</summary>
/// <param name="Keys">In a fixed order.</param>
public sealed record SureFacts(IReadOnlyList<string> Keys)
{
    /// <summary>A sign of exactly these facts: what is accepted is what was shown.</summary>
    public string Digest { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Keys))).AsSpan(0, 16));
}

/// <summary>The facts that nobody has decided on: retellings wait for the one they retell, and deferred ones come last.</summary>
public static class OpenFacts
{
    /// <summary>The articles with open facts, in the queue's order.</summary>
    public static async Task<List<QueuedArticle>> QueuedAsync(this TalentMapContext db, QueueFilter filter, CancellationToken cancel)
    {
        var deferred = await db.Judgements.Where(j => j.Verdict == Verdict.Defer && j.WithdrawnAt == null).Select(j => j.Left).ToListAsync(cancel);
        var (roles, moves, signals) = db.Open(filter);
        var waiting = await GroupsAsync(
            roles.Where(f => !deferred.Contains(f.Key)), moves.Where(f => !deferred.Contains(f.Key)), signals.Where(f => !deferred.Contains(f.Key)), filter, cancel);
        if (deferred.Count == 0) return waiting;
        var later = await GroupsAsync(
            roles.Where(f => deferred.Contains(f.Key)), moves.Where(f => deferred.Contains(f.Key)), signals.Where(f => deferred.Contains(f.Key)), filter, cancel);
        var counts = later.ToDictionary(l => l.Document, l => l.Open);
        return [.. waiting.Select(w => w with { Open = w.Open + counts.GetValueOrDefault(w.Document) }), .. later.Where(l => !waiting.Exists(w => w.Document == l.Document))];
    }

    /// <summary>An article's open facts: the deferred last, the least sure first.</summary>
    public static async Task<List<Fact>> OpenFactsAsync(this TalentMapContext db, long document, QueueFilter filter, CancellationToken cancel)
    {
        var (roles, moves, signals) = db.Open(filter with { Article = document });
        List<Fact> facts =
        [
            .. await roles.AsNoTracking().Include(r => r.Person).Include(r => r.Company).ToListAsync(cancel),
            .. await moves.AsNoTracking().Include(r => r.Person).Include(r => r.Company).ToListAsync(cancel),
            .. await signals.AsNoTracking().Include(r => r.Company).ToListAsync(cancel),
        ];
        var deferred = (await db.StandingAsync([.. facts.Select(f => f.Key)], cancel)).Where(j => j.Verdict == Verdict.Defer).Select(j => j.Left).ToHashSet();
        return [.. facts.OrderBy(f => deferred.Contains(f.Key)).ThenBy(f => f.Confidence).ThenBy(f => f.EvidenceStart).ThenBy(f => f.Key, StringComparer.Ordinal)];
    }

    /// <summary>The open facts of a filter whose score is at least so high.</summary>
    /// <param name="above">From 0 to 1.</param>
    public static async Task<SureFacts> SureAsync(this TalentMapContext db, QueueFilter filter, double above, CancellationToken cancel)
    {
        var (roles, moves, signals) = db.Open(filter);
        List<string> keys =
        [
            .. await roles.Where(f => f.Confidence >= above).Select(f => f.Key).ToListAsync(cancel),
            .. await moves.Where(f => f.Confidence >= above).Select(f => f.Key).ToListAsync(cancel),
            .. await signals.Where(f => f.Confidence >= above).Select(f => f.Key).ToListAsync(cancel),
        ];
        return new SureFacts([.. keys.Order(StringComparer.Ordinal)]);
    }

    private static (IQueryable<Role>, IQueryable<Move>, IQueryable<Signal>) Open(this TalentMapContext db, QueueFilter filter)
    {
        var (roles, moves, signals) = (Open(db.Roles, filter), Open(db.Moves, filter), Open(db.Signals, filter));
        if (filter.Company is { } at) (roles, moves, signals) = (roles.Where(f => f.AtId == at), moves.Where(f => f.AtId == at), signals.Where(f => f.AtId == at));
        if (filter.Kind is not { } kind) return (roles, moves, signals);
        return (
            Of<Role, RoleStatus>(roles, kind, (r, status) => r.Where(f => f.Status == status)),
            Of<Move, MoveKind>(moves, kind, (m, one) => m.Where(f => f.Kind == one)),
            Of<Signal, SignalKind>(signals, kind, (s, one) => s.Where(f => f.Kind == one)));
    }

    // A kind is a family's name, or one of the family's kinds; of another family nothing is left.
    private static IQueryable<TFact> Of<TFact, TKind>(IQueryable<TFact> facts, string kind, Func<IQueryable<TFact>, TKind, IQueryable<TFact>> narrow) where TKind : struct, Enum =>
        kind == typeof(TFact).Name ? facts : Enum.TryParse<TKind>(kind, out var one) ? narrow(facts, one) : facts.Where(_ => false);

    private static IQueryable<TFact> Open<TFact>(IQueryable<TFact> facts, QueueFilter filter) where TFact : Fact
    {
        var open = facts.Where(f => f.Review == ReviewState.Open && (f.RetellsId == null || f.RetellsId == f.Id));
        if (filter.Article is { } article) open = open.Where(f => f.DocumentId == article);
        // A score is a whole number of hundredths; half of one more or less keeps what is written as 0.7 apart from 0.71.
        if (filter.Min is { } min) open = open.Where(f => f.Confidence >= (min - 0.5) / 100);
        if (filter.Max is { } max) open = open.Where(f => f.Confidence < (max + 0.5) / 100);
        return open;
    }

    private static async Task<List<QueuedArticle>> GroupsAsync(
        IQueryable<Role> roles, IQueryable<Move> moves, IQueryable<Signal> signals, QueueFilter filter, CancellationToken cancel)
    {
        List<QueuedArticle> all = [.. await CountAsync(roles), .. await CountAsync(moves), .. await CountAsync(signals)];
        var articles = all.GroupBy(a => a.Document).Select(same => new QueuedArticle(same.Key, same.Sum(a => a.Open), same.Min(a => a.Least)));
        return [.. filter.ByScore ? articles.OrderBy(a => a.Least).ThenBy(a => a.Document) : articles.OrderBy(a => a.Document)];

        Task<List<QueuedArticle>> CountAsync<TFact>(IQueryable<TFact> facts) where TFact : Fact =>
            facts.GroupBy(f => f.DocumentId).Select(g => new QueuedArticle(g.Key, g.Count(), g.Min(f => f.Confidence))).ToListAsync(cancel);
    }

    /// <summary>How many facts a person has decided on a day of theirs.</summary>
    public static Task<int> DecidedAsync(this TalentMapContext db, string editor, DateTimeOffset since, CancellationToken cancel) =>
        db.Judgements.CountAsync(j => j.By == editor && j.Document != null && j.WithdrawnAt == null && j.At >= since, cancel);
}
