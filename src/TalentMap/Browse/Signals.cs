using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Storage;
using Signal = TalentMap.Storage.Signal;

namespace TalentMap.Browse;

/// <summary>A signal as lists show it.</summary>
public sealed record SignalRow(long Id, SignalKind Kind, long? CompanyId, string? Company, string About, decimal? Low, decimal? High, string? Unit)
{
    public FuzzyDate? Date { get; init; }

    public string? DateWords { get; init; }

    public Direction? Direction { get; init; }

    public required Source Source { get; init; }

    /// <summary>In how many further places the same is told.</summary>
    public int OtherSources { get; init; }
}

/// <summary>What the market does, by kind and unit.</summary>
public static class Signals
{
    /// <summary>The most figures that one chart draws.</summary>
    public const int MaxFigures = 2000;

    /// <summary>One page of signals: those of one kind and unit together, for unlike things never meet; with what the list can be narrowed by.</summary>
    public static async Task<Listing<SignalRow>> ListAsync(this TalentMapContext db, SignalsFilter filter, CancellationToken cancel)
    {
        var counts = new FacetCounts(await db.Counts(filter).ToListAsync(cancel));
        var number = Paging.Nearest(filter.Cut.Number, counts.Total, filter.Cut.Size);
        var rows = await db.Signals(filter).Sorted(filter).OfPage(number, filter.Cut.Size).Rows(db).ToListAsync(cancel);
        return new Listing<SignalRow>(new Page<SignalRow>(rows, counts.Total, number, filter.Cut.Size), SignalsNarrowing.Facets(filter, counts));
    }

    /// <summary>How many signals a list has.</summary>
    public static Task<int> CountAsync(this TalentMapContext db, SignalsFilter filter, CancellationToken cancel) => db.Signals(filter).CountAsync(cancel);

    /// <summary>A stretch of a list, in its order.</summary>
    public static IAsyncEnumerable<SignalRow> RowsAsync(this TalentMapContext db, SignalsFilter filter, Stretch stretch) =>
        db.Signals(filter).Sorted(filter).Skip(stretch.Skip).Take(stretch.Take).Rows(db).AsAsyncEnumerable();

    /// <summary>The dated figures of a list, in the order of time.</summary>
    public static Task<List<SignalRow>> FiguresAsync(this TalentMapContext db, SignalsFilter filter, CancellationToken cancel) =>
        db.Signals(filter).Where(s => s.Date != null && (s.Low != null || s.High != null))
            .OrderBy(s => s.Date!.Earliest).ThenBy(s => s.Id).Take(MaxFigures).Rows(db).ToListAsync(cancel);

    /// <summary>The signals that may speak of a time.</summary>
    public static IQueryable<Signal> In(this IQueryable<Signal> signals, FuzzyDate when) =>
        signals.Where(s => s.Date != null && s.Date.Earliest <= when.Latest && s.Date.Latest >= when.Earliest);

    /// <summary>The signals that may speak of a time, or those that do not say of when they speak.</summary>
    public static IQueryable<Signal> In(this IQueryable<Signal> signals, When when) => when.Date is { } date ? signals.In(date) : signals.Where(s => s.Date == null);

    /// <summary>The rows of a query.</summary>
    public static IQueryable<SignalRow> Rows(this IQueryable<Signal> signals, TalentMapContext db) =>
        signals.Select(s => new SignalRow(s.Id, s.Kind, s.AtId, s.At!.Name, s.About, s.Low, s.High, s.Unit)
        {
            Date = Stored.Date(s.Date!.Edtf),
            DateWords = s.DateWords,
            Direction = s.Direction,
            Source = new Source(s.DocumentId, s.EvidenceStart, s.EvidenceLength) { Key = s.Key, Review = s.Review, Score = s.Confidence },
            OtherSources = db.Signals.Count(other => other.RetellsId == s.Id),
        });

    private static IQueryable<Signal> Sorted(this IQueryable<Signal> signals, SignalsFilter filter)
    {
        var down = filter.IsDescending;
        var apart = signals.OrderBy(s => s.Kind).ThenBy(s => s.Unit);
        var sorted = filter.Sort == SignalsSort.Figure
            ? apart.ThenBy(s => (s.High ?? s.Low) == null).ThenBy(s => s.High ?? s.Low, down)
            : apart.ThenBy(s => s.Date == null);
        return sorted.ThenBy(s => s.Date!.Latest, filter.Sort == SignalsSort.Figure || down).ThenBy(s => s.Id);
    }
}
