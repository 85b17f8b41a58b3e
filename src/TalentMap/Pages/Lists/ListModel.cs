using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentMap.Browse;
using TalentMap.Storage;

namespace TalentMap.Pages.Lists;

/// <summary>A page that shows a list: everything it is asked is in its address, by the rule that its exports go by too.</summary>
public abstract class ListModel<TFilter, TRow>(TalentMapContext db) : PageModel where TFilter : IListFilter
{
    public TFilter Filter { get; private set; } = default!;

    public Page<TRow> List { get; private set; } = null!;

    /// <summary>What stands around the rows.</summary>
    public ListView View { get; private set; } = null!;

    protected TalentMapContext Db => db;

    protected abstract TFilter Read(ListQuery query);

    protected abstract Task<Listing<TRow>> ListAsync(TFilter filter, CancellationToken cancel);

    protected abstract IReadOnlyList<string> Sorts { get; }

    /// <summary>The texts that can be typed: the part of the query string and the key of its label.</summary>
    protected abstract IReadOnlyList<(string Key, string Text)> Typed { get; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var address = new ListAddress(Request);
        var query = new ListQuery(address.Query);
        Filter = Read(query);
        var names = await db.EntityNamesAsync(Filter.Entities, cancel);
        if (Filter.Entities.Any(id => !names.ContainsKey(id))) return NotFound();
        if (names.Follow(address.Query) is { } followed) return RedirectPermanent(Request.Path + QueryString.Create(followed));

        var listing = await ListAsync(Filter, cancel);
        List = listing.Page;
        View = new ListView(address, Filter, List, listing.Facets)
        {
            Conditions = [.. Filter.Conditions(names)],
            Refused = query.Refused,
            Sorts = Sorts,
            Typed = Typed,
        };
        ViewData[nameof(ListView)] = View;
        return Page();
    }
}
