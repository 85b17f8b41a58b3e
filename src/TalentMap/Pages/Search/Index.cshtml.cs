using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentMap.Search;
using TalentMap.Storage;

namespace TalentMap.Pages.Search;

/// <summary>One search for people, organisations and articles, in either script.</summary>
public sealed class IndexModel(TalentMapContext db) : PageModel
{
    private const int Limit = 20;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Typed { get; set; }

    public SearchHits Hits { get; private set; } = SearchHits.Nothing;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (!string.IsNullOrWhiteSpace(Typed)) Hits = await db.FindAsync(Typed, Limit, cancel);
    }
}
