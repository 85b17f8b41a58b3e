using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Storage;
using Move = TalentMap.Storage.Move;

namespace TalentMap.Browse;

/// <summary>A number and the name to choose it by.</summary>
public sealed record Named(long Id, string Name);

/// <summary>A move as lists show it.</summary>
public sealed record MoveRow(long Id, long PersonId, string Person, MoveKind Kind, long? CompanyId, string? Company, string Title)
{
    public FuzzyDate? Date { get; init; }

    /// <summary>The article's own words for the date.</summary>
    public string? DateWords { get; init; }

    public required Source Source { get; init; }

    /// <summary>In how many further places the same is told.</summary>
    public int OtherSources { get; init; }
}

/// <summary>The ledger of moves.</summary>
public static class Moves
{
    /// <summary>One page of the ledger with what it can be narrowed by; moves without a date stand last.</summary>
    public static async Task<Listing<MoveRow>> ListAsync(this TalentMapContext db, MovesFilter filter, CancellationToken cancel)
    {
        var counts = new FacetCounts(await db.Counts(filter).ToListAsync(cancel));
        var number = Paging.Nearest(filter.Cut.Number, counts.Total, filter.Cut.Size);
        var rows = await db.Moves(filter).Sorted(filter).OfPage(number, filter.Cut.Size).Rows(db).ToListAsync(cancel);
        return new Listing<MoveRow>(new Page<MoveRow>(rows, counts.Total, number, filter.Cut.Size), MovesFacets.Of(filter, counts));
    }

    /// <summary>How many moves a list has.</summary>
    public static Task<int> CountAsync(this TalentMapContext db, MovesFilter filter, CancellationToken cancel) => db.Moves(filter).CountAsync(cancel);

    /// <summary>A stretch of a list, in its order.</summary>
    public static IAsyncEnumerable<MoveRow> RowsAsync(this TalentMapContext db, MovesFilter filter, Stretch stretch) =>
        db.Moves(filter).Sorted(filter).Skip(stretch.Skip).Take(stretch.Take).Rows(db).AsAsyncEnumerable();

    /// <summary>The latest move into a place that is not told to be left again, of one person's moves, the latest first.</summary>
    public static MoveRow? LastTakenUp(this IReadOnlyList<MoveRow> moves) =>
        moves.FirstOrDefault(m => m.Kind != MoveKind.Leave && !moves.Any(left => left.Kind == MoveKind.Leave && left.CompanyId == m.CompanyId));

    /// <summary>The moves in the order of the ledger; what has no date comes last by itself.</summary>
    public static IQueryable<Move> Latest(this IQueryable<Move> moves) =>
        moves.OrderByDescending(m => m.Date!.Latest).ThenByDescending(m => m.Date!.Earliest).ThenBy(m => m.Id);

    /// <summary>The rows of a query.</summary>
    public static IQueryable<MoveRow> Rows(this IQueryable<Move> moves, TalentMapContext db) =>
        moves.Select(m => new MoveRow(m.Id, m.WhoId!.Value, m.Who!.Name, m.Kind, m.AtId, m.At!.Name, m.Title)
        {
            Date = Stored.Date(m.Date!.Edtf),
            DateWords = m.DateWords,
            Source = new Source(m.DocumentId, m.EvidenceStart, m.EvidenceLength) { Key = m.Key, Review = m.Review, Score = m.Confidence },
            OtherSources = db.Moves.Count(other => other.RetellsId == m.Id),
        });

    /// <summary>The moves into organisations, or out of them.</summary>
    public static IQueryable<Move> Of(this IQueryable<Move> moves, Flow flow) =>
        flow == Flow.Out ? moves.Where(m => m.Kind == MoveKind.Leave) : moves.Where(m => m.Kind == MoveKind.Join || m.Kind == MoveKind.Found);

    /// <summary>The moves that may have happened then.</summary>
    public static IQueryable<Move> In(this IQueryable<Move> moves, FuzzyDate when) =>
        moves.Where(m => m.Date != null && m.Date.Earliest <= when.Latest && m.Date.Latest >= when.Earliest);

    /// <summary>The moves that may have happened then, or those of which no text tells when.</summary>
    public static IQueryable<Move> In(this IQueryable<Move> moves, When when) => when.Date is { } date ? moves.In(date) : moves.Where(m => m.Date == null);

    private static IQueryable<Move> Sorted(this IQueryable<Move> moves, MovesFilter filter)
    {
        var down = filter.IsDescending;
        return filter.Sort switch
        {
            MovesSort.Person => moves.By(m => m.Who!.Name, down).ThenBy(m => m.WhoId).ThenByDescending(m => m.Date!.Latest).ThenBy(m => m.Id),
            MovesSort.Company => moves.OrderBy(m => m.AtId == null).ThenBy(m => m.At!.Name, down).ThenBy(m => m.AtId).ThenByDescending(m => m.Date!.Latest).ThenBy(m => m.Id),
            _ => down ? moves.Latest() : moves.OrderBy(m => m.Date == null).ThenBy(m => m.Date!.Earliest).ThenBy(m => m.Date!.Latest).ThenBy(m => m.Id),
        };
    }
}
