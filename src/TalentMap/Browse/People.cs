using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Extraction;
using TalentMap.Storage;

namespace TalentMap.Browse;

/// <summary>A person as lists show them.</summary>
public sealed record PersonRow(long Id, string Name, bool Pseudonym, int Documents)
{
    public Availability? Standing { get; init; }

    /// <summary>Their posts, current ones first.</summary>
    public IReadOnlyList<RoleRow> Roles { get; init; } = [];

    /// <summary>Their moves, the latest first.</summary>
    public IReadOnlyList<MoveRow> Moves { get; init; } = [];

    /// <summary>What they took up last, for those of whom no present post is told.</summary>
    public MoveRow? LastKnown => Roles.Any(r => r.Status == RoleStatus.Current) ? null : Moves.LastTakenUp();

    /// <summary>The latest move; above it an arrival of which no day is told, where it may have come after it: left in 2023, and joined somewhere.</summary>
    public IEnumerable<MoveRow> Latest
    {
        get
        {
            if (Standing != Availability.Free && LastKnown is { Date: null } arrival && arrival != Moves[0]) yield return arrival;
            if (Moves.Count > 0) yield return Moves[0];
        }
    }
}

/// <summary>The people of the map.</summary>
public static class People
{
    // Of a page's people so many posts, and so many moves, are looked at for each.
    private const int FactsEach = 10;

    /// <summary>One page of people with what the list can be narrowed by.</summary>
    public static async Task<Listing<PersonRow>> ListAsync(this TalentMapContext db, PeopleFilter filter, CancellationToken cancel)
    {
        var counts = new FacetCounts(await db.Counts(filter).ToListAsync(cancel));
        var number = Paging.Nearest(filter.Cut.Number, counts.Total, filter.Cut.Size);
        var rows = await db.People(filter).Sorted(filter).OfPage(number, filter.Cut.Size).Rows().ToListAsync(cancel);
        return new Listing<PersonRow>(new Page<PersonRow>(await db.WithCareersAsync(rows, cancel), counts.Total, number, filter.Cut.Size), PeopleFacets.Of(filter, counts));
    }

    /// <summary>How many people a list has.</summary>
    public static Task<int> CountAsync(this TalentMapContext db, PeopleFilter filter, CancellationToken cancel) => db.People(filter).CountAsync(cancel);

    /// <summary>A stretch of a list, in its order.</summary>
    public static IAsyncEnumerable<PersonRow> RowsAsync(this TalentMapContext db, PeopleFilter filter, Stretch stretch) => Batches.OfAsync(stretch, async (some, cancel) =>
        await db.WithCareersAsync(await db.People(filter).Sorted(filter).Skip(some.Skip).Take(some.Take).Rows().ToListAsync(cancel), cancel));

    /// <summary>The same people, each with posts and moves.</summary>
    public static async Task<IReadOnlyList<PersonRow>> WithCareersAsync(this TalentMapContext db, IReadOnlyList<PersonRow> rows, CancellationToken cancel)
    {
        var ids = rows.Select(r => r.Id).ToList();
        var most = Math.Max(Entities.MaxFacts, rows.Count * FactsEach);
        var roles = (await db.ShownRoles().Where(r => ids.Contains(r.WhoId!.Value)).Rows(db).Take(most).ToListAsync(cancel)).ToLookup(r => r.PersonId);
        var moves = (await db.ShownMoves().Where(m => ids.Contains(m.WhoId!.Value)).Latest().Take(most).Rows(db).ToListAsync(cancel)).ToLookup(m => m.PersonId);
        return [.. rows.Select(row => row with { Roles = [.. roles[row.Id]], Moves = [.. moves[row.Id]] })];
    }

    private static IQueryable<Entity> Sorted(this IQueryable<Entity> people, PeopleFilter filter)
    {
        var down = filter.IsDescending;
        return filter.Sort switch
        {
            PeopleSort.Name => people.By(e => e.Name, down).ThenBy(e => e.Id),
            PeopleSort.Moved => people.OrderBy(e => e.LastMove == null).ThenBy(e => e.LastMove, down).ThenBy(e => e.Name).ThenBy(e => e.Id),
            _ => people.By(e => e.DocumentCount, down).ThenBy(e => e.Name).ThenBy(e => e.Id),
        };
    }

    private static IQueryable<PersonRow> Rows(this IQueryable<Entity> people) =>
        people.Select(e => new PersonRow(e.Id, e.Name, e.Pseudonym, e.DocumentCount) { Standing = e.Availability });
}
