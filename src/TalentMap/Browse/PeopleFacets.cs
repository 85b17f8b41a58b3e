using TalentMap.Core.Extraction;
using TalentMap.Storage;
using Move = TalentMap.Storage.Move;
using Role = TalentMap.Storage.Role;

namespace TalentMap.Browse;

/// <summary>What a list of people can be narrowed by. Each value is counted under all other filters, so that its number is the list it opens.</summary>
internal static class PeopleFacets
{
    private const string Now = "now";
    private const string Before = "before";

    public static IReadOnlyList<Facet> Of(PeopleFilter filter, FacetCounts counts) =>
    [
        counts.Choices("FacetStanding", "standing", filter.Standing),
        counts.Entities("FacetNow", Now, filter.Status == RoleStatus.Current ? filter.Company : null, "company", ("status", "current")),
        counts.Entities("FacetBefore", Before, filter.Status == RoleStatus.Former ? filter.Company : null, "company", ("status", "former")),
        counts.Choices("FacetPost", "post", filter.Post, "Post"),
        counts.Choices("FacetMove", "move", filter.Move),
        counts.Years("FacetMoved", "when", filter.When),
    ];

    public static IQueryable<FacetCount> Counts(this TalentMapContext db, PeopleFilter filter)
    {
        var places = filter with { Company = null, Status = null };
        return db.People(filter).GroupBy(_ => 1).Select(g => new FacetCount { Facet = FacetCounts.Whole, Value = "", Number = 0L, Name = "", Count = g.Count() })
            .Concat(db.People(filter with { Standing = null }).Where(e => e.Availability != null).GroupBy(e => e.Availability)
                .Select(g => new FacetCount { Facet = "standing", Value = g.Key!.Value.ToString(), Number = 0L, Name = "", Count = g.Count() }))
            .Concat(db.PlacesOf(Now, places with { Status = RoleStatus.Current }))
            .Concat(db.PlacesOf(Before, places with { Status = RoleStatus.Former }))
            .Concat(db.PostsOf(filter with { Post = null }).Where(r => r.Post != null).GroupBy(r => r.Post)
                .Select(g => new FacetCount { Facet = "post", Value = g.Key!.Value.ToString(), Number = 0L, Name = "", Count = g.Select(r => r.WhoId).Distinct().Count() }))
            .Concat(db.StepsOf(filter with { Move = null }).GroupBy(m => m.Kind)
                .Select(g => new FacetCount { Facet = "move", Value = g.Key.ToString(), Number = 0L, Name = "", Count = g.Select(m => m.WhoId).Distinct().Count() }))
            .Concat(db.YearsOf(filter with { When = null }))
            .Concat(db.StepsOf(filter with { When = null }).Where(m => m.Date == null).GroupBy(_ => 1)
                .Select(g => new FacetCount { Facet = FacetCounts.Undated("when"), Value = "", Number = 0L, Name = "", Count = g.Select(m => m.WhoId).Distinct().Count() }));
    }

    private static IQueryable<FacetCount> PlacesOf(this TalentMapContext db, string facet, PeopleFilter filter)
    {
        var most = db.PostsOf(filter).GroupBy(r => r.AtId).Select(g => new { At = g.Key, Count = g.Select(r => r.WhoId).Distinct().Count() })
            .OrderByDescending(p => p.Count).ThenBy(p => p.At).Take(FacetCounts.Most);
        return most.Join(db.Entities, p => p.At, e => e.Id, (p, e) => new FacetCount { Facet = facet, Value = "", Number = e.Id, Name = e.Name, Count = p.Count });
    }

    private static IQueryable<FacetCount> YearsOf(this TalentMapContext db, PeopleFilter filter) =>
        (from year in db.YearsOfMoves()
         from move in db.StepsOf(filter)
         where move.Date != null && move.Date.Earliest <= year.Last && move.Date.Latest >= year.First
         select new { year.Year, move.WhoId })
        .GroupBy(m => m.Year).Select(g => new FacetCount { Facet = "when", Value = "", Number = g.Key * 10_000L + g.Key, Name = "", Count = g.Select(m => m.WhoId).Distinct().Count() });

    // The posts of people who fulfil all that is not asked of a post.
    private static IQueryable<Role> PostsOf(this TalentMapContext db, PeopleFilter filter)
    {
        var others = filter with { Company = null, Status = null, Post = null, Title = null };
        return others.Narrows ? db.Posts(filter).Where(r => db.People(others).Select(e => e.Id).Contains(r.WhoId!.Value)) : db.Posts(filter);
    }

    private static IQueryable<Move> StepsOf(this TalentMapContext db, PeopleFilter filter)
    {
        var others = filter with { Move = null, At = null, When = null, Then = null };
        return others.Narrows ? db.Steps(filter).Where(m => db.People(others).Select(e => e.Id).Contains(m.WhoId!.Value)) : db.Steps(filter);
    }
}
