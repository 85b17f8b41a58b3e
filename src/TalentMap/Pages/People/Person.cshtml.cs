using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentMap.Browse;
using TalentMap.Storage;

namespace TalentMap.Pages.People;

/// <summary>One person: names, career, conflicts, companions; every line with its sentence and all who tell it.</summary>
public sealed class PersonModel(TalentMapContext db, KeptProfiles profiles) : PageModel
{
    public PersonProfile Profile { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await profiles.PersonAsync(db, id, cancel) is not { } person) return await db.IsRemovedAsync(id, cancel) ? StatusCode(StatusCodes.Status410Gone) : NotFound();
        if (person.Head.MovedTo is { } survivor) return RedirectPermanent($"/people/{survivor}");
        Profile = person;
        return Page();
    }
}
