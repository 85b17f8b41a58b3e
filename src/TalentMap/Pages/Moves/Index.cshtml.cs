using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentMap.Browse;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Storage;

namespace TalentMap.Pages.Moves;

/// <summary>The ledger of moves, by kind, time and organisation.</summary>
public sealed class IndexModel(TalentMapContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public MoveKind? Kind { get; set; }

    /// <summary>An EDTF value: a year, a month, a day or an interval.</summary>
    [BindProperty(SupportsGet = true)]
    public string? When { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Company { get; set; }

    [BindProperty(SupportsGet = true)]
    public Flow? Flow { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public FuzzyDate? Date { get; private set; }

    public EntityHead? Of { get; private set; }

    public Page<MoveRow> Moves { get; private set; } = null!;

    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>The organisations that can be chosen.</summary>
    public IReadOnlyList<Named> Companies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Date = FuzzyDate.TryParse(When, out var date) ? date : null;
        if (Company is { } company)
        {
            Of = await db.HeadAsync(EntityKind.Company, company, cancel);
            if (Of is null) return NotFound();
        }
        Moves = await db.PageAsync(new MovesFilter(Kind, Date, Company, Flow) { Page = Number }, cancel);
        Years = await db.YearsAsync(cancel);
        Companies = await db.MovedAtAsync(Of, cancel);
        return Page();
    }
}
