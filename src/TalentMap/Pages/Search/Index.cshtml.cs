using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentMap.Browse;
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

    /// <summary>What tells the people found from others of their name.</summary>
    public IReadOnlyDictionary<long, PersonRow> Careers { get; private set; } = new Dictionary<long, PersonRow>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Typed)) return;
        Hits = await db.FindAsync(Typed, Limit, cancel);
        var people = await db.WithCareersAsync([.. Hits.People.Select(h => new PersonRow(h.Id, h.Name, h.Pseudonym, h.DocumentCount))], cancel);
        Careers = people.ToDictionary(p => p.Id);
    }
}
