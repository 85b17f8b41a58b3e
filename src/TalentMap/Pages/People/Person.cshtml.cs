using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentMap.Browse;
using TalentMap.Storage;

namespace TalentMap.Pages.People;

/// <summary>One person: names, posts now and before, moves; every line with its sentence.</summary>
public sealed class PersonModel(TalentMapContext db) : PageModel
{
    public PersonProfile Profile { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        var head = await db.HeadAsync(EntityKind.Person, id, cancel);
        if (head is null) return NotFound();
        if (head.MovedTo is { } survivor) return RedirectPermanent($"/people/{survivor}");
        Profile = await db.ProfileAsync(head, cancel);
        return Page();
    }
}
