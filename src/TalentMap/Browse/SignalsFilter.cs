using TalentMap.Core.Extraction;
using TalentMap.Storage;
using Signal = TalentMap.Storage.Signal;

namespace TalentMap.Browse;

/// <summary>What signals can be sorted by, those of each kind and unit by themselves.</summary>
public enum SignalsSort { Date, Figure }

/// <summary>Which signals a list shows; what is null does not narrow it.</summary>
/// <param name="When">Signals that may speak of that time.</param>
public sealed record SignalsFilter(SignalKind? Kind = null, string? Unit = null, Direction? Direction = null, When? When = null) : IListFilter
{
    public long? Company { get; init; }

    public SignalsSort Sort { get; init; }

    public Order? Order { get; init; }

    public Cut Cut { get; init; } = new();

    /// <summary>The organisations that it names.</summary>
    public IEnumerable<long> Entities => new[] { Company }.OfType<long>();

    /// <summary>The latest and the largest first.</summary>
    public bool IsDescending => (Order ?? Browse.Order.Desc) == Browse.Order.Desc;

    public string SortedBy => Sort.ToString();

    public static SignalsFilter Of(ListQuery query) => new(query.Choice<SignalKind>("kind"), query.Words("unit"), query.Choice<Direction>("direction"), query.When("when"))
    {
        Company = query.Number("company"),
        Sort = query.Choice<SignalsSort>("sort") ?? default,
        Order = query.Choice<Order>("order"),
        Cut = query.Cut(),
    };

    /// <summary>What it says of itself.</summary>
    public IEnumerable<Condition> Conditions(IReadOnlyDictionary<long, EntityName> names)
    {
        if (Kind is { } kind) yield return new Condition("", Word.Of(kind), "kind");
        if (Unit is not null) yield return new Condition("InUnit", new Word.Unit(Unit), "unit");
        if (Direction is { } direction) yield return new Condition("", Word.Of(direction), "direction");
        if (When is not null) yield return new Condition("SaidWhen", Word.Of(When), "when");
        if (Company is { } company) yield return new Condition("SaidCompany", names.Said(company), "company");
    }
}

/// <summary>The signals that a filter leaves, and what they can be narrowed by; each value is counted under all other filters.</summary>
internal static class SignalsNarrowing
{
    public static IQueryable<Signal> Signals(this TalentMapContext db, SignalsFilter filter)
    {
        var signals = db.ShownSignals();
        if (filter.Kind is { } kind) signals = signals.Where(s => s.Kind == kind);
        if (filter.Unit is { } unit) signals = signals.Where(s => s.Unit == unit);
        if (filter.Direction is { } direction) signals = signals.Where(s => s.Direction == direction);
        if (filter.Company is { } company) signals = signals.Where(s => s.AtId == company);
        return filter.When is { } when ? signals.In(when) : signals;
    }

    public static IReadOnlyList<Facet> Facets(SignalsFilter filter, FacetCounts counts) =>
    [
        counts.Choices("FacetSignal", "kind", filter.Kind),
        counts.Written("Units", "unit", filter.Unit, unit => new Word.Unit(unit)),
        counts.Choices("FacetDirection", "direction", filter.Direction),
        counts.Years("FacetWhen", "when", filter.When),
        counts.Entities("FacetCompany", "company", filter.Company, "company"),
    ];

    public static IQueryable<FacetCount> Counts(this TalentMapContext db, SignalsFilter filter)
    {
        var companies = db.Signals(filter with { Company = null }).Where(s => s.AtId != null).GroupBy(s => s.AtId).Select(g => new { At = g.Key, Count = g.Count() })
            .OrderByDescending(p => p.Count).ThenBy(p => p.At).Take(FacetCounts.Most);
        return db.Signals(filter).GroupBy(_ => 1).Select(g => new FacetCount { Facet = FacetCounts.Whole, Value = "", Number = 0L, Name = "", Count = g.Count() })
            .Concat(db.Signals(filter with { Kind = null }).GroupBy(s => s.Kind).Select(g => new FacetCount { Facet = "kind", Value = g.Key.ToString(), Number = 0L, Name = "", Count = g.Count() }))
            .Concat(db.Signals(filter with { Unit = null }).Where(s => s.Unit != null).GroupBy(s => s.Unit)
                .Select(g => new FacetCount { Facet = "unit", Value = g.Key!, Number = 0L, Name = "", Count = g.Count() }))
            .Concat(db.Signals(filter with { Direction = null }).Where(s => s.Direction != null).GroupBy(s => s.Direction)
                .Select(g => new FacetCount { Facet = "direction", Value = g.Key!.Value.ToString(), Number = 0L, Name = "", Count = g.Count() }))
            .Concat(db.Signals(filter with { When = null }).Where(s => s.Date != null).GroupBy(s => new { First = s.Date!.Earliest.Year, Last = s.Date.Latest.Year })
                .Select(g => new FacetCount { Facet = "when", Value = "", Number = g.Key.First * 10_000L + g.Key.Last, Name = "", Count = g.Count() }))
            .Concat(db.Signals(filter with { When = null }).Where(s => s.Date == null).GroupBy(_ => 1)
                .Select(g => new FacetCount { Facet = FacetCounts.Undated("when"), Value = "", Number = 0L, Name = "", Count = g.Count() }))
            .Concat(companies.Join(db.Entities, p => p.At, e => e.Id, (p, e) => new FacetCount { Facet = "company", Value = "", Number = e.Id, Name = e.Name, Count = p.Count }));
    }
}
