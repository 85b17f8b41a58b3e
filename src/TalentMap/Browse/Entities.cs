using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Extraction;
using TalentMap.Storage;
using Role = TalentMap.Storage.Role;

namespace TalentMap.Browse;

/// <summary>Who an address speaks of.</summary>
/// <param name="MovedTo">Where the address redirects, for an entity that was merged; else null.</param>
public sealed record EntityHead(long Id, string Name, bool Pseudonym, CompanyKind? CompanyKind, int Documents, long? MovedTo);

/// <summary>A post as lists show it.</summary>
public sealed record RoleRow(long Id, long PersonId, string Person, long CompanyId, string Company, string Title, RoleStatus Status)
{
    public required Source Source { get; init; }

    /// <summary>In how many further places the same is told.</summary>
    public int OtherSources { get; init; }
}

/// <summary>What people and organisations have in common.</summary>
public static class Entities
{
    /// <summary>How many facts of a sort one profile shows at most.</summary>
    public const int MaxFacts = 500;

    /// <summary>The people or organisations that some document speaks of.</summary>
    public static IQueryable<Entity> Shown(this TalentMapContext db, EntityKind kind) =>
        db.Entities.AsNoTracking().Where(e => e.Kind == kind && e.DocumentCount > 0 && e.MergedIntoId == null);

    /// <summary>Whether a number was a person's who was removed: the number is all that is left.</summary>
    public static Task<bool> IsRemovedAsync(this TalentMapContext db, long id, CancellationToken cancel)
    {
        var key = Entity.RemovedKey(id);
        return db.Entities.AnyAsync(e => e.Id == id && e.FoundingKey == key, cancel);
    }

    /// <summary>The rows of a query of posts: current ones first.</summary>
    public static IQueryable<RoleRow> Rows(this IQueryable<Role> roles, TalentMapContext db) =>
        roles.OrderBy(r => r.Status == RoleStatus.Former).ThenBy(r => r.Id).Select(r => new RoleRow(
            r.Id, r.WhoId!.Value, r.Who!.Name, r.AtId!.Value, r.At!.Name, r.Title, r.Status)
        {
            Source = new Source(r.DocumentId, r.EvidenceStart, r.EvidenceLength) { Key = r.Key, Review = r.Review, Score = r.Confidence },
            OtherSources = db.Roles.Count(other => other.RetellsId == r.Id),
        });
}
