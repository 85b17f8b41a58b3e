using TalentMap.Storage;

namespace TalentMap.Browse;

/// <summary>What the ledger can be narrowed by; each value is counted under all other filters.</summary>
internal static class MovesFacets
{
    public static IReadOnlyList<Facet> Of(MovesFilter filter, FacetCounts counts) =>
    [
        counts.Choices("FacetMove", "kind", filter.Kind),
        counts.Years("FacetWhen", "when", filter.When),
        counts.Entities("FacetCompany", "company", filter.Company, "company"),
        counts.Choices("FacetPost", "post", filter.Post, "Post"),
    ];

    public static IQueryable<FacetCount> Counts(this TalentMapContext db, MovesFilter filter)
    {
        var companies = db.Moves(filter with { Company = null }).Where(m => m.AtId != null).GroupBy(m => m.AtId).Select(g => new { At = g.Key, Count = g.Count() })
            .OrderByDescending(p => p.Count).ThenBy(p => p.At).Take(FacetCounts.Most);
        return db.Moves(filter).GroupBy(_ => 1).Select(g => new FacetCount { Facet = FacetCounts.Whole, Value = "", Number = 0L, Name = "", Count = g.Count() })
            .Concat(db.Moves(filter with { Kind = null }).GroupBy(m => m.Kind).Select(g => new FacetCount { Facet = "kind", Value = g.Key.ToString(), Number = 0L, Name = "", Count = g.Count() }))
            .Concat(db.Moves(filter with { When = null }).Where(m => m.Date != null).GroupBy(m => new { First = m.Date!.Earliest.Year, Last = m.Date.Latest.Year })
                .Select(g => new FacetCount { Facet = "when", Value = "", Number = g.Key.First * 10_000L + g.Key.Last, Name = "", Count = g.Count() }))
            .Concat(db.Moves(filter with { When = null }).Where(m => m.Date == null).GroupBy(_ => 1)
                .Select(g => new FacetCount { Facet = FacetCounts.Undated("when"), Value = "", Number = 0L, Name = "", Count = g.Count() }))
            .Concat(companies.Join(db.Entities, p => p.At, e => e.Id, (p, e) => new FacetCount { Facet = "company", Value = "", Number = e.Id, Name = e.Name, Count = p.Count }))
            .Concat(db.Moves(filter with { Post = null }).Where(m => m.Post != null).GroupBy(m => m.Post)
                .Select(g => new FacetCount { Facet = "post", Value = g.Key!.Value.ToString(), Number = 0L, Name = "", Count = g.Count() }));
    }
}
