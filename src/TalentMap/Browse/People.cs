using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Extraction;
using TalentMap.Storage;

namespace TalentMap.Browse;

/// <summary>Which people a list shows.</summary>
/// <param name="Company">Who is or was there.</param>
/// <param name="Status">With <paramref name="Company"/>: who is there now, or who was before.</param>
public sealed record PeopleFilter(long? Company = null, RoleStatus? Status = null, int Page = 1);

/// <summary>A person as lists show them.</summary>
public sealed record PersonRow(long Id, string Name, bool Pseudonym, int Documents)
{
    /// <summary>Their posts, current ones first.</summary>
    public IReadOnlyList<RoleRow> Roles { get; init; } = [];

    /// <summary>Their moves, the latest first.</summary>
    public IReadOnlyList<MoveRow> Moves { get; init; } = [];

    /// <summary>What they took up last, for those of whom no present post is told.</summary>
    public MoveRow? LastKnown => Roles.Any(r => r.Status == RoleStatus.Current) ? null : Moves.LastTakenUp();
}

/// <summary>The people of the map.</summary>
public static class People
{
    /// <summary>One page of people, those most written about first.</summary>
    public static async Task<Page<PersonRow>> PageAsync(this TalentMapContext db, PeopleFilter filter, CancellationToken cancel)
    {
        var people = db.Shown(EntityKind.Person);
        if (filter.Company is { } company)
        {
            people = people.Where(e => db.ShownRoles().Any(r =>
                r.Person!.EntityId == e.Id && r.Company!.EntityId == company && (filter.Status == null || r.Status == filter.Status)));
        }
        var total = await people.CountAsync(cancel);
        var number = Paging.Nearest(filter.Page, total);
        var rows = await people.OrderByDescending(e => e.DocumentCount).ThenBy(e => e.Name).ThenBy(e => e.Id).OfPage(number)
            .Select(e => new PersonRow(e.Id, e.Name, e.Pseudonym, e.DocumentCount)).ToListAsync(cancel);
        return new Page<PersonRow>(await db.WithCareersAsync(rows, cancel), total, number);
    }

    /// <summary>The same people, each with posts and moves.</summary>
    public static async Task<IReadOnlyList<PersonRow>> WithCareersAsync(this TalentMapContext db, IReadOnlyList<PersonRow> rows, CancellationToken cancel)
    {
        var ids = rows.Select(r => r.Id).ToList();
        var roles = (await db.ShownRoles().Where(r => ids.Contains(r.Person!.EntityId!.Value)).Rows(db).Take(Entities.MaxFacts).ToListAsync(cancel)).ToLookup(r => r.PersonId);
        var moves = (await db.ShownMoves().Where(m => ids.Contains(m.Person!.EntityId!.Value)).Latest().Take(Entities.MaxFacts).Rows(db).ToListAsync(cancel)).ToLookup(m => m.PersonId);
        return [.. rows.Select(row => row with { Roles = [.. roles[row.Id]], Moves = [.. moves[row.Id]] })];
    }
}
