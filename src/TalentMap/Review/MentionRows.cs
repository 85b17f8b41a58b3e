using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Dates;
using TalentMap.Storage;

namespace TalentMap.Review;

/// <summary>An entity as one article speaks of it.</summary>
/// <param name="Facts">How many posts, moves and signals are told of it there.</param>
public sealed record MentionRow(long Id, string Name, long DocumentId, string Article, int Facts)
{
    public string? Publisher { get; init; }

    public FuzzyDate? Published { get; init; }

    /// <summary>Where it is named first.</summary>
    public int Start { get; init; }

    public int Length { get; init; }
}

/// <summary>The mentions of an entity, for some of them to be parted from it.</summary>
public static class MentionRows
{
    /// <summary>How many are shown at most.</summary>
    public const int Most = 500;

    public static Task<List<MentionRow>> MentionsAsync(this TalentMapContext db, long entity, CancellationToken cancel) =>
        db.Mentions.AsNoTracking().Where(m => m.EntityId == entity).OrderBy(m => m.Document!.Published!.Earliest).ThenBy(m => m.Id).Take(Most)
            .Select(m => new MentionRow(
                m.Id, m.Name, m.DocumentId, m.Document!.Title ?? m.Document.FileName,
                db.Roles.Count(r => r.PersonId == m.Id || r.CompanyId == m.Id) + db.Moves.Count(f => f.PersonId == m.Id || f.CompanyId == m.Id) + db.Signals.Count(s => s.CompanyId == m.Id))
            {
                Publisher = m.Document.Publisher,
                Published = m.Document.Published,
                Start = m.Occurrences.OrderBy(o => o.Start).Select(o => o.Start).FirstOrDefault(),
                Length = m.Occurrences.OrderBy(o => o.Start).Select(o => o.Length).FirstOrDefault(),
            }).ToListAsync(cancel);
}
