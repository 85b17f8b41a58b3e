using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentMap.Browse;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Storage;

namespace TalentMap.Pages.Signals;

/// <summary>What the market does, by kind and unit.</summary>
public sealed class IndexModel(TalentMapContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public SignalKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public Direction? Direction { get; set; }

    /// <summary>An EDTF value: a year, a month, a day or an interval.</summary>
    [BindProperty(SupportsGet = true)]
    public string? When { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public FuzzyDate? Date { get; private set; }

    public Page<SignalRow> Signals { get; private set; } = null!;

    public IReadOnlyList<SignalCount> Counts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Date = FuzzyDate.TryParse(When, out var date) ? date : null;
        Signals = await db.PageAsync(new SignalsFilter(Kind, string.IsNullOrEmpty(Unit) ? null : Unit, Direction, Date) { Page = Number }, cancel);
        Counts = await db.CountsAsync(cancel);
    }
}
