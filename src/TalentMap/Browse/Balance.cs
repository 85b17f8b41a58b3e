using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;

namespace TalentMap.Browse;

/// <summary>A move into an organisation or out of it, as its balance counts it.</summary>
/// <param name="FromId">Of an arrival: where they came from, by the one rule of <see cref="Storage.Move.FromId"/>; null where no text tells.</param>
public sealed record BalanceMove(long Id, long PersonId, string Person, MoveKind Kind, long AtId, string At, long? FromId, string? From, string Title)
{
    public FuzzyDate? Date { get; init; }

    public required Source Source { get; init; }

    public bool IsArrival => Kind is MoveKind.Join or MoveKind.Found;
}

/// <summary>Whether a move falls into a period: certainly, possibly (its date crosses an edge), or nobody can tell, for it has no date.</summary>
public enum Placing { Certain, Possible, Undated }

/// <summary>Which column of a balance. <see cref="From"/> and <see cref="To"/> are arrivals with a known origin, at this organisation and from it.</summary>
public enum Way { In, Out, From, To }

/// <summary>A number of a balance: what it counts, and nothing else.</summary>
/// <param name="With">The other organisation; null where all are meant, 0 those of whom it is not told.</param>
public sealed record Cell(Way Way, Placing Placing, long? With = null);

/// <summary>What came from an organisation and went to it.</summary>
public sealed record Counterpart(long? Id, string? Name, int In, int Out)
{
    public int Net => In - Out;
}

/// <summary>
/// The people who came to an organisation and left it in a period. Who came is counted by the day of coming, who left by the day of leaving; where
/// from and where to by the arrival alone, so that what one organisation has from another is what the other gave to it, row for row. Moves within
/// the organisation and its units are neither.
/// </summary>
/// <param name="companies">The organisation, and with it its units where they are rolled up.</param>
/// <param name="period">Null for all times: then every dated move counts as certain.</param>
public sealed class Balance(IReadOnlyList<BalanceMove> moves, IReadOnlySet<long> companies, FuzzyDate? period)
{
    private readonly HashSet<(long, long)> stayed = [.. from m in moves where m.IsArrival && companies.Contains(m.AtId) && m.FromId is { } origin && companies.Contains(origin) select (m.PersonId, m.FromId!.Value)];

    /// <summary>The moves that a number counts, the latest first.</summary>
    public IReadOnlyList<BalanceMove> Rows(Cell cell) =>
    [
        .. Of(cell).OrderByDescending(m => m.Date?.Latest).ThenByDescending(m => m.Date?.Earliest).ThenBy(m => m.Id),
    ];

    /// <summary>How many moves a number counts.</summary>
    public int Count(Way way, Placing placing, long? with = null) => Of(new Cell(way, placing, with)).Count();

    /// <summary>What certainly came and went, less one from the other.</summary>
    public int Net => Count(Way.In, Placing.Certain) - Count(Way.Out, Placing.Certain);

    /// <summary>What the net may be, if every possible leaving fell into the period and no possible coming, and the other way round.</summary>
    public (int Least, int Most) NetRange => (Net - Count(Way.Out, Placing.Possible), Net + Count(Way.In, Placing.Possible));

    /// <summary>From whom and to whom, those with most traffic first; what has no date is not among them.</summary>
    public IReadOnlyList<Counterpart> Counterparts(Placing placing) =>
    [
        .. from m in moves
           where PlacingOf(m) == placing
           from way in (Way[])[Way.From, Way.To]
           where IsOf(m, way)
           group way by (Id: WithOf(m, way), Name: way == Way.From ? m.From : m.At) into same
           let known = new Counterpart(same.Key.Id, same.Key.Name, same.Count(w => w == Way.From), same.Count(w => w == Way.To))
           orderby known.In + known.Out descending, known.Name, known.Id
           select known,
    ];

    /// <summary>The years in which something is told, the latest first.</summary>
    public IReadOnlyList<int> Years => [.. moves.Where(m => m.Date is not null).SelectMany(m => new[] { m.Date!.Earliest.Year, m.Date.Latest.Year }).Distinct().OrderDescending()];

    /// <summary>Where a move stands to the period; null where it lies outside.</summary>
    public Placing? PlacingOf(BalanceMove move) => (move.Date, period) switch
    {
        (null, _) => Placing.Undated,
        (_, null) => Placing.Certain,
        var (date, within) when within.Earliest <= date.Earliest && date.Latest <= within.Latest => Placing.Certain,
        var (date, within) when date.MayFallIn(within.Earliest, within.Latest) => Placing.Possible,
        _ => null,
    };

    private IEnumerable<BalanceMove> Of(Cell cell) =>
        moves.Where(m => IsOf(m, cell.Way) && PlacingOf(m) == cell.Placing && (cell.With is null || WithOf(m, cell.Way) == cell.With));

    private bool IsOf(BalanceMove move, Way way) => way switch
    {
        Way.In => move.IsArrival && companies.Contains(move.AtId) && !ComesFromWithin(move),
        Way.Out => move.Kind == MoveKind.Leave && companies.Contains(move.AtId) && !stayed.Contains((move.PersonId, move.AtId)),
        Way.From => move.IsArrival && companies.Contains(move.AtId) && move.FromId is not null && !ComesFromWithin(move),
        _ => move.IsArrival && !companies.Contains(move.AtId) && ComesFromWithin(move),
    };

    private bool ComesFromWithin(BalanceMove move) => move.FromId is { } from && companies.Contains(from);

    // 0 is nobody's number: those of whom no origin is told.
    private static long WithOf(BalanceMove move, Way way) => way is Way.To ? move.AtId : move.FromId ?? 0;
}
