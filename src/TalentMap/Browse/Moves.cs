using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Storage;
using Move = TalentMap.Storage.Move;

namespace TalentMap.Browse;

/// <summary>Into an organisation (joined, founded) or out of it (left).</summary>
public enum Flow { In, Out }

/// <summary>Which moves a list shows; what is null does not narrow it.</summary>
/// <param name="When">Moves that may have happened then.</param>
public sealed record MovesFilter(MoveKind? Kind = null, FuzzyDate? When = null, long? Company = null, Flow? Flow = null)
{
    /// <summary>People who came from that organisation (see <see cref="Transfers"/>).</summary>
    public long? From { get; init; }

    /// <summary>People who came to that organisation from another.</summary>
    public long? To { get; init; }

    public int Page { get; init; } = 1;
}

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
    /// <summary>One page of the ledger: the latest first, those without a date last.</summary>
    public static async Task<Page<MoveRow>> PageAsync(this TalentMapContext db, MovesFilter filter, CancellationToken cancel)
    {
        var moves = (filter.From ?? filter.To) is null ? db.ShownMoves() : db.Moved(filter.From, filter.To);
        moves = moves.Narrow(filter);
        var total = await moves.CountAsync(cancel);
        var number = Paging.Nearest(filter.Page, total);
        return new Page<MoveRow>(await moves.Latest().OfPage(number).Rows(db).ToListAsync(cancel), total, number);
    }

    /// <summary>The years in which moves are told of, the latest first.</summary>
    public static Task<List<int>> YearsAsync(this TalentMapContext db, CancellationToken cancel) =>
        db.ShownMoves().Where(m => m.Date != null).Select(m => m.Date!.Earliest.Year).Distinct().OrderDescending().Take(100).ToListAsync(cancel);

    /// <summary>The organisations with most moves, and the one that is asked for.</summary>
    public static async Task<IReadOnlyList<Named>> MovedAtAsync(this TalentMapContext db, EntityHead? asked, CancellationToken cancel)
    {
        var most = await db.ShownMoves().Where(m => m.Company!.EntityId != null)
            .GroupBy(m => new { Id = m.Company!.EntityId!.Value, m.Company.Entity!.Name })
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Name).ThenBy(g => g.Key.Id).Take(100)
            .Select(g => new Named(g.Key.Id, g.Key.Name)).ToListAsync(cancel);
        return asked is null || most.Any(m => m.Id == asked.Id) ? most : [new Named(asked.Id, asked.Name), .. most];
    }

    /// <summary>The latest move into a place that is not told to be left again, of one person's moves, the latest first.</summary>
    public static MoveRow? LastTakenUp(this IReadOnlyList<MoveRow> moves) =>
        moves.FirstOrDefault(m => m.Kind != MoveKind.Leave && !moves.Any(left => left.Kind == MoveKind.Leave && left.CompanyId == m.CompanyId));

    /// <summary>The moves in the order of the ledger.</summary>
    public static IQueryable<Move> Latest(this IQueryable<Move> moves) =>
        moves.OrderByDescending(m => m.Date != null).ThenByDescending(m => m.Date!.Latest).ThenByDescending(m => m.Date!.Earliest).ThenBy(m => m.Id);

    /// <summary>The rows of a query.</summary>
    public static IQueryable<MoveRow> Rows(this IQueryable<Move> moves, TalentMapContext db) =>
        moves.Select(m => new MoveRow(
            m.Id, m.Person!.EntityId!.Value, m.Person.Entity!.Name, m.Kind, m.Company!.EntityId, m.Company.Entity!.Name, m.Title)
        {
            Date = m.Date,
            DateWords = m.DateWords,
            Source = new Source(m.DocumentId, m.EvidenceStart, m.EvidenceLength),
            OtherSources = db.Moves.Count(other => other.RetellsId == m.Id),
        });

    private static IQueryable<Move> Narrow(this IQueryable<Move> moves, MovesFilter filter)
    {
        if (filter.Kind is { } kind) moves = moves.Where(m => m.Kind == kind);
        if (filter.Company is { } company) moves = moves.Where(m => m.Company!.EntityId == company);
        if (filter.Flow is { } flow) moves = moves.Of(flow);
        return filter.When is { } when ? moves.In(when) : moves;
    }

    /// <summary>The moves into organisations, or out of them.</summary>
    public static IQueryable<Move> Of(this IQueryable<Move> moves, Flow flow) =>
        flow == Flow.Out ? moves.Where(m => m.Kind == MoveKind.Leave) : moves.Where(m => m.Kind == MoveKind.Join || m.Kind == MoveKind.Found);

    /// <summary>The moves that may have happened then.</summary>
    public static IQueryable<Move> In(this IQueryable<Move> moves, FuzzyDate when) =>
        moves.Where(m => m.Date != null && m.Date.Earliest <= when.Latest && m.Date.Latest >= when.Earliest);
}
