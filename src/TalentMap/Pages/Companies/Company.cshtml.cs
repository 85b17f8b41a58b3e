using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentMap.Browse;
using TalentMap.Storage;

namespace TalentMap.Pages.Companies;

/// <summary>One organisation: people now and before, who came and who left, its figures.</summary>
public sealed class CompanyModel(TalentMapContext db) : PageModel
{
    public CompanyProfile Profile { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        var head = await db.HeadAsync(EntityKind.Company, id, cancel);
        if (head is null) return NotFound();
        if (head.MovedTo is { } survivor) return RedirectPermanent($"/companies/{survivor}");
        Profile = await db.ProfileOfCompanyAsync(head, cancel);
        return Page();
    }
}
