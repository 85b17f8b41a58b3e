using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Extraction;
using TalentMap.Storage;

namespace TalentMap.Bench.Pages;

/// <summary>A line of the yardstick page.</summary>
public sealed record YardstickRow(string Person, MoveKind Kind, string? Company, string Title, string? DateWords, long Document, string? Headline);

/// <summary>The least that a page of somebody's moves can be: one compiled query, a table, and markup up to the length of a profile.</summary>
public sealed class YardstickModel(TalentMapContext db, PageLength length) : PageModel
{
    private const int Most = 30;

    private static readonly Func<TalentMapContext, long, IAsyncEnumerable<YardstickRow>> Query = EF.CompileAsyncQuery((TalentMapContext db, long id) =>
        db.Moves.AsNoTracking().Where(m => m.Person!.EntityId == id).OrderBy(m => m.Id)
            .Select(m => new YardstickRow(m.Person!.Name, m.Kind, m.Company!.Name, m.Title, m.DateWords, m.DocumentId, m.Document!.Title)).Take(Most));

    private static string? filling;

    public List<YardstickRow> Rows { get; } = [];

    public string Filling => filling ??= string.Concat(Enumerable.Repeat("<p>0123456789</p>\n", length.Bytes / 18));

    public async Task OnGetAsync()
    {
        await foreach (var row in Query(db, long.Parse((string)RouteData.Values["id"]!, System.Globalization.CultureInfo.InvariantCulture))) Rows.Add(row);
    }
}
