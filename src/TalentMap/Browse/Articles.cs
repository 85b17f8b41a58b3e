using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Dates;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;
using TalentMap.Storage;

namespace TalentMap.Browse;

/// <summary>An article as lists show it.</summary>
public sealed record ArticleRow(long Id, string? Title, string FileName, string? Author, string? Publisher, FuzzyDate? Published, string Language)
{
    public int People { get; init; }

    public int Companies { get; init; }

    public int Facts { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Url { get; init; }

    public string Name => Title ?? FileName;
}

/// <summary>A name in an article and who it is.</summary>
public sealed record NamedPlace(TextSpan Span, long EntityId, EntityKind Kind, string Name);

/// <summary>An article with all that was found in it.</summary>
public sealed record ArticleView(Document Document, byte[]? Source, IReadOnlyList<NamedPlace> Names)
{
    public required IReadOnlyList<RoleRow> Roles { get; init; }

    public required IReadOnlyList<MoveRow> Moves { get; init; }

    public required IReadOnlyList<SignalRow> Signals { get; init; }
}

/// <summary>The documents that the map was read from.</summary>
public static class Articles
{
    /// <summary>How many names are marked in one text at most.</summary>
    public const int MostNames = 20_000;

    /// <summary>One page of articles with what the list can be narrowed by.</summary>
    public static async Task<Listing<ArticleRow>> ListAsync(this TalentMapContext db, ArticlesFilter filter, CancellationToken cancel)
    {
        var counts = new FacetCounts(await db.Counts(filter).ToListAsync(cancel));
        var number = Paging.Nearest(filter.Cut.Number, counts.Total, filter.Cut.Size);
        var rows = await db.Some(filter, new Stretch((number - 1) * filter.Cut.Size, filter.Cut.Size)).ToListAsync(cancel);
        return new Listing<ArticleRow>(new Page<ArticleRow>(rows, counts.Total, number, filter.Cut.Size), ArticlesNarrowing.Facets(filter, counts));
    }

    /// <summary>How many articles a list has.</summary>
    public static Task<int> CountAsync(this TalentMapContext db, ArticlesFilter filter, CancellationToken cancel) => db.Articles(filter).CountAsync(cancel);

    /// <summary>A stretch of a list, in its order.</summary>
    public static IAsyncEnumerable<ArticleRow> RowsAsync(this TalentMapContext db, ArticlesFilter filter, Stretch stretch) =>
        db.Some(filter, stretch).AsAsyncEnumerable();

    /// <summary>An article; null where there is none, or where it was withdrawn.</summary>
    public static async Task<ArticleView?> ArticleAsync(this TalentMapContext db, long id, CancellationToken cancel)
    {
        var found = await db.Documents.AsNoTracking().Where(d => d.Id == id && d.WithdrawnAt == null)
            .Select(d => new { Document = d, Bytes = d.Format == ArticleFormat.Markdown ? d.Source!.Bytes : null }).SingleOrDefaultAsync(cancel);
        if (found is null) return null;
        var names = await (
            from mention in db.Mentions.AsNoTracking()
            where mention.DocumentId == id && mention.EntityId != null
            from place in mention.Occurrences
            orderby place.Start
            select new { place.Start, place.Length, EntityId = mention.EntityId!.Value, mention.Kind, mention.Entity!.Name }).Take(MostNames).ToListAsync(cancel);
        return new ArticleView(found.Document, found.Bytes, [.. names.Select(n => new NamedPlace(new TextSpan(n.Start, n.Length), n.EntityId, n.Kind, n.Name))])
        {
            Roles = await db.Roles.AsNoTracking().Where(r => r.DocumentId == id && r.RetellsId != r.Id && r.Person!.EntityId != null && r.Company!.EntityId != null)
                .Rows(db).Take(Entities.MaxFacts).ToListAsync(cancel),
            Moves = await db.Moves.AsNoTracking().Where(m => m.DocumentId == id && m.RetellsId != m.Id && m.Person!.EntityId != null).OrderBy(m => m.EvidenceStart)
                .Take(Entities.MaxFacts).Rows(db).ToListAsync(cancel),
            Signals = await db.Signals.AsNoTracking().Where(s => s.DocumentId == id && s.RetellsId != s.Id).OrderBy(s => s.EvidenceStart)
                .Take(Entities.MaxFacts).Rows(db).ToListAsync(cancel),
        };
    }

    /// <summary>Whether an article was withdrawn.</summary>
    public static Task<bool> IsWithdrawnAsync(this TalentMapContext db, long id, CancellationToken cancel) =>
        db.Documents.AnyAsync(d => d.Id == id && d.WithdrawnAt != null, cancel);

    // Sorted by an index first: to sort the articles themselves would read every text.
    private static IQueryable<ArticleRow> Some(this TalentMapContext db, ArticlesFilter filter, Stretch stretch)
    {
        var some = db.Articles(filter).Sorted(filter).Skip(stretch.Skip).Take(stretch.Take).Select(d => d.Id);
        return db.Documents.Where(d => some.Contains(d.Id)).Sorted(filter).Rows();
    }

    private static IQueryable<Document> Sorted(this IQueryable<Document> articles, ArticlesFilter filter)
    {
        var down = filter.IsDescending;
        var sorted = filter.Sort switch
        {
            ArticlesSort.Title => articles.By(d => d.Title ?? d.FileName, down),
            ArticlesSort.Facts => articles.By(d => d.Roles.Count(r => r.RetellsId != r.Id) + d.Moves.Count(m => m.RetellsId != m.Id) + d.Signals.Count(s => s.RetellsId != s.Id), down),
            _ => articles.OrderBy(d => d.Published == null),
        };
        return sorted.ThenBy(d => d.Published!.Latest, filter.Sort != ArticlesSort.Published || down).ThenByDescending(d => d.Id);
    }

    private static IQueryable<ArticleRow> Rows(this IQueryable<Document> articles) =>
        articles.Select(d => new ArticleRow(d.Id, d.Title, d.FileName, d.Author, d.Publisher, Stored.Date(d.Published!.Edtf), d.Language)
        {
            Url = d.Url,
            People = d.Mentions.Count(m => m.Kind == EntityKind.Person),
            Companies = d.Mentions.Count(m => m.Kind == EntityKind.Company),
            Facts = d.Roles.Count(r => r.RetellsId != r.Id) + d.Moves.Count(m => m.RetellsId != m.Id) + d.Signals.Count(s => s.RetellsId != s.Id),
        });
}
