using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentMap.Browse;
using TalentMap.Search;
using TalentMap.Storage;

namespace TalentMap.Pages.Search;

/// <summary>A group of what was found, as addresses name it.</summary>
public enum SearchGroup { People, Companies, Articles }

/// <summary>One search for people, organisations and articles: the best of each, or one group page by page.</summary>
public sealed class IndexModel(TalentMapContext db) : PageModel
{
    private const int Few = 10;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Typed { get; set; }

    [BindProperty(SupportsGet = true, Name = "in")]
    public SearchGroup? In { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public SearchHits Hits { get; private set; } = SearchHits.Nothing;

    public IReadOnlyList<EntityHit> People { get; private set; } = [];

    public IReadOnlyList<EntityHit> Companies { get; private set; } = [];

    public IReadOnlyList<DocumentHit> Documents { get; private set; } = [];

    /// <summary>Where the group is cut; null where the best of all groups are shown.</summary>
    public IPage? Pager { get; private set; }

    /// <summary>Who may have been meant, where nobody was found.</summary>
    public IReadOnlyList<EntityHit> Near { get; private set; } = [];

    /// <summary>What tells the people found from others of their name.</summary>
    public IReadOnlyDictionary<long, PersonRow> Careers { get; private set; } = new Dictionary<long, PersonRow>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Typed)) return;
        Hits = await db.FindAsync(Typed, In == SearchGroup.Articles ? new Slice((Math.Clamp(Number, 1, 1000) - 1) * Paging.Size, Paging.Size) : new Slice(0, Few), cancel);
        People = Shown(Hits.People, SearchGroup.People);
        Companies = Shown(Hits.Companies, SearchGroup.Companies);
        Documents = In is null or SearchGroup.Articles ? Hits.Documents : [];
        if (In == SearchGroup.Articles) Pager = new Page<DocumentHit>(Documents, Hits.DocumentTotal, Paging.Nearest(Number, Hits.DocumentTotal));
        if (Hits.People.Count + Hits.Companies.Count == 0) Near = await db.NearAsync(Typed, cancel);
        if (People.Count == 0) return;
        var people = await db.WithCareersAsync([.. People.Select(h => new PersonRow(h.Id, h.Name, h.Pseudonym, h.DocumentCount))], cancel);
        Careers = people.ToDictionary(p => p.Id);
    }

    private List<EntityHit> Shown(IReadOnlyList<EntityHit> hits, SearchGroup group)
    {
        if (In is null) return [.. hits.Take(Few)];
        if (In != group) return [];
        var number = Paging.Nearest(Number, hits.Count);
        List<EntityHit> rows = [.. hits.Skip((number - 1) * Paging.Size).Take(Paging.Size)];
        Pager = new Page<EntityHit>(rows, hits.Count, number);
        return rows;
    }
}
