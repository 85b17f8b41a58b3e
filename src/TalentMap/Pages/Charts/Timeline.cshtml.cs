using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentMap.Browse;
using TalentMap.Pages.Reader;
using TalentMap.Pages.Timeline;
using TalentMap.Storage;

namespace TalentMap.Pages.Charts;

/// <summary>What the time line's chart draws: the marks of a filter, or, where they are too many, how many there are a month.</summary>
/// <param name="From">The first month, counted from the year 0.</param>
/// <param name="Lanes">The names of the lanes in their order.</param>
/// <param name="Marks">A lane, the first and last day counted from 1970, tone, words, address and name of each mark.</param>
/// <param name="Cells">A lane, a month and how many marks may fall there; empty where the marks are there.</param>
/// <param name="Line">A month, its heat and how many signals it is made of.</param>
public sealed record TimelineChart(
    int From, int To, IReadOnlyList<string> Lanes, IEnumerable<object[]> Marks, IEnumerable<int[]> Cells, IEnumerable<object?[]> Line, IEnumerable<object[]> Eras);

/// <summary>Answers the time line's chart.</summary>
public sealed class TimelineModel(TalentMapContext db, Words words) : PageModel
{
    /// <summary>The most marks that one answer holds.</summary>
    public const int Most = 4000;

    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    public async Task<IActionResult> OnGetAsync(TimelineQuery asked, CancellationToken cancel)
    {
        var marks = await db.MarksAsync(asked.Filter, cancel);
        if (marks.Axis is not { } axis) return new ChartJson(new TimelineChart(0, 0, [], [], [], [], []));
        var drawn = marks.Taken.Count <= Most ? marks.Taken : asked.When is not null && marks.Shown.Count <= Most ? marks.Shown : [];
        var line = Heat.Line(axis, marks.Voices);
        return new ChartJson(new TimelineChart(
            axis.From, axis.To, [.. Enum.GetValues<Lane>().Select(lane => words[$"Lane{lane}"])],
            (await db.FactsAsync(drawn, cancel)).Select(Row), drawn.Count == 0 ? Cells(marks, axis) : [],
            line.Where(p => p.Value is not null).Select(p => new object?[] { p.When.From + Heat.Reach, p.Value, p.Told }),
            Browse.Eras.Of(line).Select(e => new object[] { words[$"Tide{e.Tide}"], e.When.From, e.When.To, e.Tide.ToString().ToLowerInvariant() })));
    }

    private object[] Row(MarkedFact fact) =>
    [
        (int)fact.Mark.Lane, fact.Mark.Earliest.DayNumber - Epoch, fact.Mark.Latest.DayNumber - Epoch, fact.Tone(), Preferences.Of(HttpContext).Convert(words.Text(fact)), fact.Source.Url, fact.Mark.Name,
    ];

    private static IEnumerable<int[]> Cells(Marks marks, MonthSpan axis) =>
        from mark in marks.Taken
        let common = mark.When.Within(axis)
        where common is not null
        from month in common.Value.Months
        group mark by (mark.Lane, month) into cell
        select (int[])[(int)cell.Key.Lane, cell.Key.month, cell.Count()];
}
