using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Extraction;
using TalentMap.Storage;

namespace TalentMap.Browse;

/// <summary>A dated fact on the time line: a move, or a signal.</summary>
public sealed record Mark(long Id, Lane Lane, DateOnly Earliest, DateOnly Latest, Direction? Direction, long? CompanyId)
{
    public MonthSpan When { get; } = MonthSpan.Of(Earliest, Latest);

    /// <summary>Its name in addresses: <c>move-123</c>, <c>signal-45</c>.</summary>
    public string Name => (Lane == Lane.Move ? "move-" : "signal-") + Id;
}

/// <summary>A mark with its fact: exactly one of the two is there.</summary>
public sealed record MarkedFact(Mark Mark, MoveRow? Move, SignalRow? Signal)
{
    public Source Source => (Move?.Source ?? Signal?.Source)!;
}

/// <summary>How many facts of each lane may fall in some months, and how warm they are.</summary>
public sealed record TimelinePart(MonthSpan When, Warmth Warmth, IReadOnlyList<int> Lanes);

/// <summary>The marks of the whole map that a filter takes.</summary>
/// <param name="All">The marks of the words asked for, in the order of time: those that the heat is made of among them.</param>
public sealed record Marks(TimelineFilter Filter, IReadOnlyList<Mark> All)
{
    private const int MostMonths = 1200;

    /// <summary>The marks on the axis.</summary>
    public IReadOnlyList<Mark> Taken { get; } = [.. All.Where(Filter.Takes)];

    /// <summary>Those of them that may fall in the months asked for.</summary>
    public IReadOnlyList<Mark> Shown => Filter.When is { } when ? [.. Taken.Where(m => m.When.Meets(when))] : Taken;

    /// <summary>What the heat is made of.</summary>
    public IEnumerable<Mark> Voices => All.Where(m => m.Direction is not null && Filter.OfCompany(m));

    /// <summary>From the first month with a mark to the last; null where there is none.</summary>
    public MonthSpan? Axis
    {
        get
        {
            if (Taken.Count == 0) return null;
            var last = Taken.Max(m => m.When.To);
            return new MonthSpan(Math.Max(Taken.Min(m => m.When.From), last - MostMonths + 1), last);
        }
    }

    /// <summary>The years that have marks, the latest first.</summary>
    public IReadOnlyList<int> Years => [.. Taken.Select(m => m.When.To / 12).Distinct().OrderDescending()];
}

/// <summary>The facts of the map on one axis of months.</summary>
public static class Timeline
{
    /// <summary>The most facts of a sort that are laid on the axis.</summary>
    public const int MaxMarks = 100_000;

    /// <summary>All dated facts that hold the words asked for; the rest of the filter is up to what is made of them.</summary>
    public static async Task<Marks> MarksAsync(this TalentMapContext db, TimelineFilter filter, CancellationToken cancel)
    {
        var moves = await db.ShownMoves().Where(m => m.Date != null).Holding(filter.Text).OrderBy(m => m.Date!.Earliest).Take(MaxMarks)
            .Select(m => new Mark(m.Id, Lane.Move, m.Date!.Earliest, m.Date.Latest, null, m.AtId)).ToListAsync(cancel);
        var signals = await db.ShownSignals().Where(s => s.Date != null).Holding(filter.Text).OrderBy(s => s.Date!.Earliest).Take(MaxMarks)
            .Select(s => new { s.Id, s.Kind, s.Date!.Earliest, s.Date.Latest, s.Direction, EntityId = s.AtId }).ToListAsync(cancel);
        var marks = moves.Concat(signals.Select(s => new Mark(s.Id, LaneOf(s.Kind), s.Earliest, s.Latest, s.Direction, s.EntityId)));
        return new Marks(filter, [.. marks.OrderBy(m => m.Earliest).ThenBy(m => m.Latest).ThenBy(m => m.Lane).ThenBy(m => m.Id)]);
    }

    /// <summary>Some marks with their facts, in the order given.</summary>
    public static async Task<IReadOnlyList<MarkedFact>> FactsAsync(this TalentMapContext db, IReadOnlyList<Mark> marks, CancellationToken cancel)
    {
        var (moving, telling) = (marks.Where(m => m.Lane == Lane.Move).Select(m => m.Id).ToList(), marks.Where(m => m.Lane != Lane.Move).Select(m => m.Id).ToList());
        var moves = await db.ShownMoves().Where(m => moving.Contains(m.Id)).Rows(db).ToDictionaryAsync(m => m.Id, cancel);
        var signals = await db.ShownSignals().Where(s => telling.Contains(s.Id)).Rows(db).ToDictionaryAsync(s => s.Id, cancel);
        return
        [
            .. from mark in marks
               let move = mark.Lane == Lane.Move ? moves.GetValueOrDefault(mark.Id) : null
               let signal = mark.Lane != Lane.Move ? signals.GetValueOrDefault(mark.Id) : null
               where move is not null || signal is not null
               select new MarkedFact(mark, move, signal),
        ];
    }

    /// <summary>The names of some organisations.</summary>
    public static Task<Dictionary<long, string>> NamesOfAsync(this TalentMapContext db, IReadOnlyCollection<long> ids, CancellationToken cancel) =>
        db.Entities.AsNoTracking().Where(e => ids.Contains(e.Id) && e.Kind == EntityKind.Company).ToDictionaryAsync(e => e.Id, e => e.Name, cancel);

    /// <summary>The marks cut into months, or into years where that would be more than three years of months.</summary>
    public static IReadOnlyList<TimelinePart> Parts(this Marks marks, MonthSpan axis)
    {
        const int mostMonths = 36;
        var spans = axis.Length <= mostMonths
            ? axis.Months.Select(month => new MonthSpan(month, month))
            : Enumerable.Range(axis.From / 12, axis.To / 12 - axis.From / 12 + 1).Select(MonthSpan.OfYear);
        var voices = marks.Voices.ToList();
        return [.. spans.Select(span => new TimelinePart(span, Heat.In(span, voices), marks.Lanes(span)))];
    }

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

    private static int[] Lanes(this Marks marks, MonthSpan span)
    {
        var counts = new int[Enum.GetValues<Lane>().Length];
        foreach (var mark in marks.Taken)
        {
            if (mark.When.Meets(span)) counts[(int)mark.Lane]++;
        }
        return counts;
    }
}
