using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentMap.Browse;
using TalentMap.Pages.Lists;
using TalentMap.Pages.Reader;
using TalentMap.Storage;

namespace TalentMap.Pages.Charts;

/// <summary>What the chart of figures draws.</summary>
/// <param name="Rows">The first and last day counted from 1970, bounds, tone, words and address of each figure.</param>
/// <param name="Scale">The names of large numbers, the largest first.</param>
public sealed record SignalsChart(IEnumerable<object?[]> Rows, IEnumerable<object[]> Scale, bool Percent);

/// <summary>Answers the chart of figures: of one kind in one unit, for unlike things never meet on one scale.</summary>
public sealed class SignalsModel(TalentMapContext db, Words words) : PageModel
{
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var filter = SignalsFilter.Of(new ListQuery(new ListAddress(Request).Query));
        if (filter.Kind is null || filter.Unit is null) return NotFound();
        var figures = await db.FiguresAsync(filter, cancel);
        return new ChartJson(new SignalsChart(figures.Select(Row), Words.Scale.Select(s => new object[] { s.Size, s.Word }), filter.Unit == Core.Extraction.Signal.Ratio));
    }

    private object?[] Row(SignalRow figure) =>
    [
        figure.Date!.Earliest.DayNumber - Epoch, figure.Date.Latest.DayNumber - Epoch, figure.Low, figure.High, figure.Direction?.ToString().ToLowerInvariant() ?? "",
        $"{Preferences.Of(HttpContext).Convert(Said.Topic(figure))} {words.Figure(figure)}\n{Said.Date(figure.Date)}", figure.Source.Url,
    ];
}
