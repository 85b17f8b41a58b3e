using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentMap.Browse;
using TalentMap.Core.Dates;
using TalentMap.Storage;

namespace TalentMap.Pages.Companies;

/// <summary>One organisation: people now and before, who came and who left in a period, its latest figures.</summary>
public sealed class CompanyModel(TalentMapContext db) : PageModel
{
    /// <summary>The period of the balance as EDTF: a year, a month, an interval; all times where it is none.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Period { get; set; }

    /// <summary>The first month of a period, from the form.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    /// <summary>The last month of a period, from the form.</summary>
    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    /// <summary>The number whose list is shown: <c>in.certain</c>, <c>from.possible.12</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    /// <summary><c>units</c>: the moves of its units count as its own.</summary>
    [BindProperty(SupportsGet = true)]
    public string? With { get; set; }

    public CompanyProfile Profile { get; private set; } = null!;

    public BalanceView Balance { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        var withUnits = With == "units";
        if (Periods.Between(From, To) is { } chosen) return Redirect($"/companies/{id}?{(withUnits ? "with=units&" : "")}period={chosen.Edtf}#balance");
        if (await db.CompanyAsync(id, withUnits, cancel) is not { } company) return NotFound();
        if (company.Head.MovedTo is { } survivor) return RedirectPermanent($"/companies/{survivor}");
        Profile = company;
        Balance = new BalanceView(company, FuzzyDate.TryParse(Period, out var period) ? period : null, BalanceView.CellOf(Show), withUnits);
        return Page();
    }
}
