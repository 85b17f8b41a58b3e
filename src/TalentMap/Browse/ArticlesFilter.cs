using TalentMap.Search;
using TalentMap.Storage;

namespace TalentMap.Browse;

/// <summary>What a list of articles can be sorted by.</summary>
public enum ArticlesSort { Published, Title, Facts }

/// <summary>Which articles a list shows; what is null does not narrow it.</summary>
public sealed record ArticlesFilter : IListFilter
{
    /// <summary>Words in the title.</summary>
    public string? Title { get; init; }

    public string? Publisher { get; init; }

    /// <summary>Articles that may have been published then.</summary>
    public When? When { get; init; }

    /// <summary>The person or organisation that they speak of.</summary>
    public long? About { get; init; }

    public ArticlesSort Sort { get; init; }

    public Order? Order { get; init; }

    public Cut Cut { get; init; } = new();

    /// <summary>Who it names.</summary>
    public IEnumerable<long> Entities => new[] { About }.OfType<long>();

    /// <summary>Titles from the first, all else from the latest or most.</summary>
    public bool IsDescending => (Order ?? (Sort == ArticlesSort.Title ? Browse.Order.Asc : Browse.Order.Desc)) == Browse.Order.Desc;

    public string SortedBy => Sort.ToString();

    public static ArticlesFilter Of(ListQuery query) => new()
    {
        Title = query.Words("title"),
        Publisher = query.Words("publisher"),
        When = query.When("when"),
        About = query.Number("about"),
        Sort = query.Choice<ArticlesSort>("sort") ?? default,
        Order = query.Choice<Order>("order"),
        Cut = query.Cut(),
    };

    /// <summary>What it says of itself.</summary>
    public IEnumerable<Condition> Conditions(IReadOnlyDictionary<long, EntityName> names)
    {
        if (Title is not null) yield return new Condition("SaidInTitle", new Word.Typed(Title), "title");
        if (Publisher is not null) yield return new Condition("SaidPublisher", new Word.Name(Publisher), "publisher");
        if (When is not null) yield return new Condition("SaidPublished", Word.Of(When), "when");
        if (About is { } about) yield return new Condition("SaidAbout", names.Said(about), "about");
    }
}

/// <summary>The articles that a filter leaves, and what they can be narrowed by; each value is counted under all other filters.</summary>
internal static class ArticlesNarrowing
{
    public static IQueryable<Document> Articles(this TalentMapContext db, ArticlesFilter filter)
    {
        var articles = db.Documents.Where(d => d.WithdrawnAt == null);
        if (filter.Title is { } title) articles = articles.Where(d => db.Titled(title).Contains(d.Id));
        if (filter.Publisher is { } publisher) articles = articles.Where(d => d.Publisher == publisher);
        if (filter.About is { } about) articles = articles.Where(d => db.Mentions.Where(m => m.EntityId == about).Select(m => m.DocumentId).Contains(d.Id));
        return filter.When switch
        {
            null => articles,
            { Date: { } date } => articles.Where(d => d.Published != null && d.Published.Earliest <= date.Latest && d.Published.Latest >= date.Earliest),
            _ => articles.Where(d => d.Published == null),
        };
    }

    public static IReadOnlyList<Facet> Facets(ArticlesFilter filter, FacetCounts counts) =>
        [counts.Years("FacetPublished", "when", filter.When), counts.Written("FacetPublisher", "publisher", filter.Publisher, publisher => new Word.Name(publisher))];

    public static IQueryable<FacetCount> Counts(this TalentMapContext db, ArticlesFilter filter) =>
        db.Articles(filter).GroupBy(_ => 1).Select(g => new FacetCount { Facet = FacetCounts.Whole, Value = "", Number = 0L, Name = "", Count = g.Count() })
            .Concat(db.Articles(filter with { Publisher = null }).Where(d => d.Publisher != null).GroupBy(d => d.Publisher)
                .Select(g => new FacetCount { Facet = "publisher", Value = g.Key!, Number = 0L, Name = "", Count = g.Count() })
                .OrderByDescending(p => p.Count).ThenBy(p => p.Value).Take(FacetCounts.Most))
            .Concat(db.Articles(filter with { When = null }).Where(d => d.Published != null).GroupBy(d => new { First = d.Published!.Earliest.Year, Last = d.Published.Latest.Year })
                .Select(g => new FacetCount { Facet = "when", Value = "", Number = g.Key.First * 10_000L + g.Key.Last, Name = "", Count = g.Count() }))
            .Concat(db.Articles(filter with { When = null }).Where(d => d.Published == null).GroupBy(_ => 1)
                .Select(g => new FacetCount { Facet = FacetCounts.Undated("when"), Value = "", Number = 0L, Name = "", Count = g.Count() }));
}
