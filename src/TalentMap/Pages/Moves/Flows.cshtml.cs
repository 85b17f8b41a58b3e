using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentMap.Browse;
using TalentMap.Core.Dates;
using TalentMap.Storage;

namespace TalentMap.Pages.Moves;

/// <summary>Between which organisations people went, and who went together.</summary>
public sealed class FlowsModel(TalentMapContext db) : PageModel
{
    /// <summary>An EDTF value: a year, a month, a day or an interval.</summary>
    [BindProperty(SupportsGet = true)]
    public string? When { get; set; }

    /// <summary>The fewest people between two organisations.</summary>
    [BindProperty(SupportsGet = true)]
    public int Least { get; set; } = 1;

    public FuzzyDate? Date { get; private set; }

    public FlowsView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Date = FuzzyDate.TryParse(When, out var date) ? date : null;
        Least = Math.Clamp(Least, 1, 1000);
        View = await db.FlowsAsync(new FlowsFilter(Date, Least), cancel);
    }

    /// <summary>The moves that a number counts.</summary>
    public static string ListOf(Named from, Named to, FuzzyDate? when) =>
        $"/moves?from={from.Id}&to={to.Id}{(when is null ? "" : $"&when={Uri.EscapeDataString(when.Edtf)}")}";
}
