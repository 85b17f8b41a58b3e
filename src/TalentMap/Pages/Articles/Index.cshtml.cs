using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentMap.Browse;
using TalentMap.Storage;

namespace TalentMap.Pages.Articles;

/// <summary>The list of articles.</summary>
public sealed class IndexModel(TalentMapContext db) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public Page<ArticleRow> Articles { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Articles = await db.ArticlesAsync(Number, cancel);
}
