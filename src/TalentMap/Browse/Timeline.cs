using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Storage;

namespace TalentMap.Browse;

/// <summary>A row of the time line.</summary>
public enum Lane { Climate, Move, Compensation, Headcount, Money, Market, Compute, Milestone }

/// <summary>One month of the year's climate: signals that say up and down.</summary>
public sealed record MonthHeat(int Month, int Up, int Down);

/// <summary>A year of moves and signals.</summary>
public sealed record YearView(int Year, IReadOnlyList<MoveRow> Moves, IReadOnlyList<SignalRow> Signals, IReadOnlyList<int> Years)
{
    /// <summary>For each month, how many signals that may speak of it say that the market grows or shrinks.</summary>
    public IReadOnlyList<MonthHeat> Heat => [.. Enumerable.Range(1, 12).Select(month => new MonthHeat(month, Said(month, Direction.Up), Said(month, Direction.Down)))];

    private int Said(int month, Direction direction)
    {
        var when = FuzzyDate.OfMonth(Year, month);
        return Signals.Count(s => s.Direction == direction && s.Date!.MayFallIn(when.Earliest, when.Latest));
    }
}

/// <summary>Facts on the months of one year.</summary>
public static class Timeline
{
    /// <summary>The most marks of a sort on one year.</summary>
    public const int MaxMarks = 1000;

    /// <summary>The year with the latest facts; null where nothing has a date.</summary>
    public static async Task<YearView?> YearAsync(this TalentMapContext db, int? asked, CancellationToken cancel)
    {
        var years = await db.ShownMoves().Where(m => m.Date != null).Select(m => m.Date!.Latest.Year)
            .Union(db.ShownSignals().Where(s => s.Date != null).Select(s => s.Date!.Latest.Year)).OrderDescending().Take(100).ToListAsync(cancel);
        if (years.Count == 0) return null;
        var year = asked ?? years[0];
        return new YearView(
            year,
            await db.ShownMoves().In(FuzzyDate.OfYear(year)).OrderBy(m => m.Date!.Earliest).ThenBy(m => m.Id).Take(MaxMarks).Rows(db).ToListAsync(cancel),
            await db.ShownSignals().In(FuzzyDate.OfYear(year)).OrderBy(s => s.Date!.Earliest).ThenBy(s => s.Id).Take(MaxMarks).Rows(db).ToListAsync(cancel),
            years);
    }

    /// <summary>The first and last month of a year that a date allows, 1 to 12.</summary>
    public static (int From, int To) Months(FuzzyDate date, int year) =>
        (date.Earliest.Year < year ? 1 : date.Earliest.Month, date.Latest.Year > year ? 12 : date.Latest.Month);

    /// <summary>In which lane a signal is drawn.</summary>
    public static Lane LaneOf(SignalKind kind) => kind switch
    {
        SignalKind.Compensation => Lane.Compensation,
        SignalKind.Headcount => Lane.Headcount,
        SignalKind.Funding or SignalKind.Valuation => Lane.Money,
        SignalKind.Demand or SignalKind.Supply => Lane.Market,
        SignalKind.Compute => Lane.Compute,
        SignalKind.Milestone => Lane.Milestone,
        _ => Lane.Climate,
    };
}
