using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentMap.Browse;
using TalentMap.Storage;

namespace TalentMap.Pages;

/// <summary>Home: the search box, what is new, the market's pulse, who wins and who loses people.</summary>
public sealed class IndexModel(TalentMapContext db) : PageModel
{
    public OverviewView Overview { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Overview = await db.OverviewAsync(cancel);
}
