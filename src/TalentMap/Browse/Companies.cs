using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Extraction;
using TalentMap.Storage;

namespace TalentMap.Browse;

/// <summary>An organisation as lists show it, with its balance of people.</summary>
/// <param name="Now">People there now.</param>
/// <param name="In">Moves into it: joined, appointed from outside, founded.</param>
/// <param name="Out">Moves out of it.</param>
public sealed record CompanyRow(long Id, string Name, CompanyKind? Kind, int Documents, int Now, int In, int Out)
{
    /// <summary>The latest figure of each kind that says what it is: team, funding, valuation.</summary>
    public IReadOnlyList<SignalRow> Figures { get; init; } = [];

    public int Net => In - Out;
}

/// <summary>The organisations of the map.</summary>
public static class Companies
{
    // Of a page's organisations so many figures are looked at for each.
    private const int FiguresEach = 40;

    /// <summary>One page of organisations with what the list can be narrowed by.</summary>
    public static async Task<Listing<CompanyRow>> ListAsync(this TalentMapContext db, CompaniesFilter filter, CancellationToken cancel)
    {
        var counts = new FacetCounts(await db.Counts(filter).ToListAsync(cancel));
        var number = Paging.Nearest(filter.Cut.Number, counts.Total, filter.Cut.Size);
        var rows = await db.Companies(filter).Sorted(filter).OfPage(number, filter.Cut.Size).Rows().ToListAsync(cancel);
        return new Listing<CompanyRow>(
            new Page<CompanyRow>(await db.WithFiguresAsync(rows, cancel), counts.Total, number, filter.Cut.Size), CompaniesNarrowing.Facets(filter, counts));
    }

    /// <summary>How many organisations a list has.</summary>
    public static Task<int> CountAsync(this TalentMapContext db, CompaniesFilter filter, CancellationToken cancel) => db.Companies(filter).CountAsync(cancel);

    /// <summary>A stretch of a list, in its order.</summary>
    public static IAsyncEnumerable<CompanyRow> RowsAsync(this TalentMapContext db, CompaniesFilter filter, Stretch stretch) => Batches.OfAsync(stretch, async (some, cancel) =>
        await db.WithFiguresAsync(await db.Companies(filter).Sorted(filter).Skip(some.Skip).Take(some.Take).Rows().ToListAsync(cancel), cancel));

    /// <summary>The organisations that won most people (<see cref="Flow.In"/>), or lost most.</summary>
    public static async Task<IReadOnlyList<CompanyRow>> BalancesAsync(this TalentMapContext db, Flow flow, int limit, CancellationToken cancel)
    {
        var filter = new CompaniesFilter { Gain = flow == Flow.In ? Gain.Won : Gain.Lost, Sort = CompaniesSort.Net, Order = flow == Flow.In ? Order.Desc : Order.Asc };
        return await db.Companies(filter).Sorted(filter).Take(limit).Rows().ToListAsync(cancel);
    }

    private static async Task<IReadOnlyList<CompanyRow>> WithFiguresAsync(this TalentMapContext db, List<CompanyRow> rows, CancellationToken cancel)
    {
        var ids = rows.Select(r => r.Id).ToList();
        var figures = await db.ShownSignals().Where(s => ids.Contains(s.AtId!.Value) && (s.Low != null || s.High != null))
            .Where(s => (s.Kind == SignalKind.Headcount || s.Kind == SignalKind.Funding || s.Kind == SignalKind.Valuation) && s.Unit != Core.Extraction.Signal.Ratio)
            .OrderByDescending(s => s.Date != null).ThenByDescending(s => s.Date!.Latest).ThenBy(s => s.Id).Take(rows.Count * FiguresEach).Rows(db).ToListAsync(cancel);
        var latest = figures.GroupBy(f => (f.CompanyId, f.Kind)).Select(same => same.First()).ToLookup(f => f.CompanyId);
        return [.. rows.Select(row => row with { Figures = [.. latest[row.Id].OrderBy(f => f.Kind)] })];
    }

    private static IQueryable<Entity> Sorted(this IQueryable<Entity> companies, CompaniesFilter filter)
    {
        var down = filter.IsDescending;
        var sorted = filter.Sort switch
        {
            CompaniesSort.Name => companies.By(e => e.Name, down),
            CompaniesSort.Now => companies.By(e => e.Now, down),
            CompaniesSort.In => companies.By(e => e.In, down),
            CompaniesSort.Out => companies.By(e => e.Out, down),
            CompaniesSort.Net => companies.By(e => e.In - e.Out, down),
            CompaniesSort.Moved => companies.OrderBy(e => e.LastMove == null).ThenBy(e => e.LastMove, down),
            _ => companies.By(e => e.DocumentCount, down),
        };
        return sorted.ThenBy(e => e.Name).ThenBy(e => e.Id);
    }

    private static IQueryable<CompanyRow> Rows(this IQueryable<Entity> companies) =>
        companies.Select(e => new CompanyRow(e.Id, e.Name, e.CompanyKind, e.DocumentCount, e.Now, e.In, e.Out));
}
