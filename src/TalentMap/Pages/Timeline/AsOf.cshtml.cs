using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentMap.Browse;
using TalentMap.Storage;

namespace TalentMap.Pages.Timeline;

/// <summary>Who sat where on a day, certainly and possibly.</summary>
public sealed class AsOfModel(TalentMapContext db) : PageModel
{
    /// <summary>The day: <c>2023-06-15</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Day { get; set; }

    /// <summary>The slider's month, counted from the year 0: its last day, where no day is given.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Month { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Company { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public Named? Of { get; private set; }

    /// <summary>Null where nothing is dated.</summary>
    public AsOfView? View { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Company is { } company)
        {
            var names = await db.NamesOfAsync([company], cancel);
            if (!names.TryGetValue(company, out var name)) return NotFound();
            Of = new Named(company, name);
        }
        View = await db.AsOfAsync(Asked(), Company, Number, cancel);
        return Page();
    }

    private DateOnly? Asked() =>
        DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : Month is > 12 and < 119_988 ? new DateOnly(Month.Value / 12, Month.Value % 12 + 1, 1).AddMonths(1).AddDays(-1)
        : null;
}
