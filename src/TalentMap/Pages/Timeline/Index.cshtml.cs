using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentMap.Browse;
using TalentMap.Storage;

namespace TalentMap.Pages.Timeline;

/// <summary>The boom and the cooldown on one axis: a filter's marks as a chart, a table of months and a list.</summary>
public sealed class IndexModel(TalentMapContext db) : PageModel
{
    private const int Choosable = 40;

    public TimelineQuery Asked { get; private set; } = null!;

    public Marks Marks { get; private set; } = null!;

    /// <summary>All months with marks; null where there is none.</summary>
    public MonthSpan? Axis { get; private set; }

    /// <summary>The heat and the counts, by months or years.</summary>
    public IReadOnlyList<TimelinePart> Parts { get; private set; } = [];

    public IReadOnlyList<Era> Eras { get; private set; } = [];

    /// <summary>The page's part of the list, the latest first.</summary>
    public Page<MarkedFact> Facts { get; private set; } = null!;

    /// <summary>The one mark that the address names.</summary>
    public MarkedFact? Marked { get; private set; }

    /// <summary>The organisations that can be chosen, those with most marks.</summary>
    public IReadOnlyList<Named> Companies { get; private set; } = [];

    public string? CompanyName => Companies.FirstOrDefault(c => c.Id == Asked.Company)?.Name;

    public async Task<IActionResult> OnGetAsync(TimelineQuery asked, CancellationToken cancel)
    {
        Asked = asked;
        Marks = await db.MarksAsync(asked.Filter, cancel);
        Companies = await CompaniesAsync(cancel);
        if (asked.Company is not null && CompanyName is null) return NotFound();
        Axis = Marks.Axis;
        if (Axis is { } axis)
        {
            Parts = Marks.Parts(asked.When ?? axis);
            Eras = Browse.Eras.Of(Heat.Line(axis, Marks.Voices));
        }
        await ListAsync(cancel);
        return Page();
    }

    private async Task ListAsync(CancellationToken cancel)
    {
        var shown = Marks.Shown;
        var number = Paging.Nearest(Asked.P, shown.Count);
        List<Mark> page = [.. shown.Reverse().Skip((number - 1) * Paging.Size).Take(Paging.Size)];
        var marked = Asked.Mark is null ? null : Marks.All.FirstOrDefault(m => m.Name == Asked.Mark);
        var facts = await db.FactsAsync(marked is null || page.Contains(marked) ? page : [marked, .. page], cancel);
        Marked = facts.FirstOrDefault(f => f.Mark == marked);
        Facts = new Page<MarkedFact>([.. facts.Where(f => page.Contains(f.Mark))], shown.Count, number);
    }

    private async Task<IReadOnlyList<Named>> CompaniesAsync(CancellationToken cancel)
    {
        var most = Marks.All.Where(m => m.CompanyId is not null).CountBy(m => m.CompanyId!.Value).OrderByDescending(c => c.Value).ThenBy(c => c.Key)
            .Take(Choosable).Select(c => c.Key).Union(Asked.Company is { } company ? [company] : []).ToList();
        var names = await db.NamesOfAsync(most, cancel);
        return [.. most.Where(names.ContainsKey).Select(id => new Named(id, names[id]))];
    }
}
