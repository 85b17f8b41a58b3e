using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentMap.Browse;
using TalentMap.Core.Extraction;
using TalentMap.Storage;

namespace TalentMap.Pages.Companies;

/// <summary>The list of organisations with their balance of people.</summary>
public sealed class IndexModel(TalentMapContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public CompanyKind? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public Page<CompanyRow> Companies { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Companies = await db.PageAsync(new CompaniesFilter(Kind, Number), cancel);
}
