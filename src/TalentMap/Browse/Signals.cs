using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Storage;
using Signal = TalentMap.Storage.Signal;

namespace TalentMap.Browse;

/// <summary>Which signals a list shows; what is null does not narrow it.</summary>
/// <param name="When">Signals that may speak of that time.</param>
public sealed record SignalsFilter(SignalKind? Kind = null, string? Unit = null, Direction? Direction = null, FuzzyDate? When = null)
{
    public int Page { get; init; } = 1;
}

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

/// <summary>How many signals there are of a kind in a unit.</summary>
public sealed record SignalCount(SignalKind Kind, string? Unit, int Count);

/// <summary>What the market does, by kind and unit.</summary>
public static class Signals
{
    /// <summary>One page of signals: those of one kind and unit together, for unlike things never meet; the latest first.</summary>
    public static async Task<Page<SignalRow>> PageAsync(this TalentMapContext db, SignalsFilter filter, CancellationToken cancel)
    {
        var signals = db.ShownSignals().Narrow(filter);
        var total = await signals.CountAsync(cancel);
        var number = Paging.Nearest(filter.Page, total);
        var rows = await signals.OrderBy(s => s.Kind).ThenBy(s => s.Unit).ThenByDescending(s => s.Date != null).ThenByDescending(s => s.Date!.Latest).ThenBy(s => s.Id)
            .OfPage(number).Rows(db).ToListAsync(cancel);
        return new Page<SignalRow>(rows, total, number);
    }

    /// <summary>How many there are of each kind and unit.</summary>
    public static Task<List<SignalCount>> CountsAsync(this TalentMapContext db, CancellationToken cancel) =>
        db.ShownSignals().GroupBy(s => new { s.Kind, s.Unit }).Select(g => new SignalCount(g.Key.Kind, g.Key.Unit, g.Count())).ToListAsync(cancel);

    /// <summary>The signals that may speak of a time.</summary>
    public static IQueryable<Signal> In(this IQueryable<Signal> signals, FuzzyDate when) =>
        signals.Where(s => s.Date != null && s.Date.Earliest <= when.Latest && s.Date.Latest >= when.Earliest);

    /// <summary>The rows of a query.</summary>
    public static IQueryable<SignalRow> Rows(this IQueryable<Signal> signals, TalentMapContext db) =>
        signals.Select(s => new SignalRow(s.Id, s.Kind, s.Company!.EntityId, s.Company.Entity!.Name, s.About, s.Low, s.High, s.Unit)
        {
            Date = s.Date,
            DateWords = s.DateWords,
            Direction = s.Direction,
            Source = new Source(s.DocumentId, s.EvidenceStart, s.EvidenceLength),
            OtherSources = db.Signals.Count(other => other.RetellsId == s.Id),
        });

    private static IQueryable<Signal> Narrow(this IQueryable<Signal> signals, SignalsFilter filter)
    {
        if (filter.Kind is { } kind) signals = signals.Where(s => s.Kind == kind);
        if (filter.Unit is { } unit) signals = signals.Where(s => s.Unit == unit);
        if (filter.Direction is { } direction) signals = signals.Where(s => s.Direction == direction);
        return filter.When is { } when ? signals.In(when) : signals;
    }
}
