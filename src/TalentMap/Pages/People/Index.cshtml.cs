using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentMap.Browse;
using TalentMap.Core.Extraction;
using TalentMap.Storage;

namespace TalentMap.Pages.People;

/// <summary>The list of people, also of one organisation.</summary>
public sealed class IndexModel(TalentMapContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long? Company { get; set; }

    [BindProperty(SupportsGet = true)]
    public RoleStatus? Status { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>The organisation asked for.</summary>
    public EntityHead? At { get; private set; }

    public Page<PersonRow> People { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Company is { } company)
        {
            At = await db.HeadAsync(EntityKind.Company, company, cancel);
            if (At is null) return NotFound();
        }
        People = await db.PageAsync(new PeopleFilter(Company, Status, Number), cancel);
        return Page();
    }
}
