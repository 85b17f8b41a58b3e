using TalentMap.Core.Extraction;
using TalentMap.Search;
using TalentMap.Storage;

namespace TalentMap.Browse;

/// <summary>What a list of organisations can be sorted by.</summary>
public enum CompaniesSort { Articles, Name, Now, In, Out, Net, Moved }

/// <summary>Whether more people are told to have come to an organisation than to have left it.</summary>
public enum Gain { Won, Even, Lost }

/// <summary>Which organisations a list shows; what is null does not narrow it.</summary>
public sealed record CompaniesFilter : IListFilter
{
    /// <summary>Words in one of their names.</summary>
    public string? Name { get; init; }

    public CompanyKind? Kind { get; init; }

    public Gain? Gain { get; init; }

    public CompaniesSort Sort { get; init; }

    public Order? Order { get; init; }

    public Cut Cut { get; init; } = new();

    public IEnumerable<long> Entities => [];

    /// <summary>Names from the first, all else from the most.</summary>
    public bool IsDescending => (Order ?? (Sort == CompaniesSort.Name ? Browse.Order.Asc : Browse.Order.Desc)) == Browse.Order.Desc;

    public string SortedBy => Sort.ToString();

    public static CompaniesFilter Of(ListQuery query) => new()
    {
        Name = query.Words("name"),
        Kind = query.Choice<CompanyKind>("kind"),
        Gain = query.Choice<Gain>("gain"),
        Sort = query.Choice<CompaniesSort>("sort") ?? default,
        Order = query.Choice<Order>("order"),
        Cut = query.Cut(),
    };

    /// <summary>What it says of itself.</summary>
    public IEnumerable<Condition> Conditions(IReadOnlyDictionary<long, EntityName> names)
    {
        if (Name is not null) yield return new Condition("SaidName", new Word.Typed(Name), "name");
        if (Kind is { } kind) yield return new Condition("", Word.Of(kind, "Kind"), "kind");
        if (Gain is { } gain) yield return new Condition("", Word.Of(gain, "Gain"), "gain");
    }
}

/// <summary>The organisations that a filter leaves, and what they can be narrowed by.</summary>
internal static class CompaniesNarrowing
{
    public static IQueryable<Entity> Companies(this TalentMapContext db, CompaniesFilter filter)
    {
        var companies = db.Shown(EntityKind.Company);
        if (filter.Name is { } name) companies = companies.Where(e => db.Called(name).Contains(e.Id));
        if (filter.Kind is { } kind) companies = companies.Where(e => e.CompanyKind == kind);
        return filter.Gain switch
        {
            Gain.Won => companies.Where(e => e.In > e.Out),
            Gain.Lost => companies.Where(e => e.In < e.Out),
            Gain.Even => companies.Where(e => e.In == e.Out),
            _ => companies,
        };
    }

    public static IReadOnlyList<Facet> Facets(CompaniesFilter filter, FacetCounts counts) =>
        [counts.Choices("KindOf", "kind", filter.Kind, "Kind"), counts.Choices("FacetGain", "gain", filter.Gain, "Gain")];

    public static IQueryable<FacetCount> Counts(this TalentMapContext db, CompaniesFilter filter) =>
        db.Companies(filter).GroupBy(_ => 1).Select(g => new FacetCount { Facet = FacetCounts.Whole, Value = "", Number = 0L, Name = "", Count = g.Count() })
            .Concat(db.Companies(filter with { Kind = null }).Where(e => e.CompanyKind != null).GroupBy(e => e.CompanyKind)
                .Select(g => new FacetCount { Facet = "kind", Value = g.Key!.Value.ToString(), Number = 0L, Name = "", Count = g.Count() }))
            .Concat(db.Companies(filter with { Gain = null }).GroupBy(e => e.In > e.Out ? nameof(Gain.Won) : e.In < e.Out ? nameof(Gain.Lost) : nameof(Gain.Even))
                .Select(g => new FacetCount { Facet = "gain", Value = g.Key, Number = 0L, Name = "", Count = g.Count() }));
}
