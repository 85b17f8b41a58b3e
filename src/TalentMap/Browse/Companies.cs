using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Extraction;
using TalentMap.Storage;

namespace TalentMap.Browse;

/// <summary>Which organisations a list shows.</summary>
public sealed record CompaniesFilter(CompanyKind? Kind = null, int Page = 1);

/// <summary>An organisation as lists show it, with its balance of people.</summary>
/// <param name="Now">People there now.</param>
/// <param name="In">Moves into it: joined, appointed from outside, founded.</param>
/// <param name="Out">Moves out of it.</param>
public sealed record CompanyRow(long Id, string Name, CompanyKind? Kind, int Documents, int Now, int In, int Out)
{
    public int Net => In - Out;
}

/// <summary>The organisations of the map.</summary>
public static class Companies
{
    /// <summary>One page of organisations, those most written about first.</summary>
    public static async Task<Page<CompanyRow>> PageAsync(this TalentMapContext db, CompaniesFilter filter, CancellationToken cancel)
    {
        var companies = db.Shown(EntityKind.Company).Where(e => filter.Kind == null || e.CompanyKind == filter.Kind);
        var total = await companies.CountAsync(cancel);
        var number = Paging.Nearest(filter.Page, total);
        var rows = await companies.OrderByDescending(e => e.DocumentCount).ThenBy(e => e.Name).ThenBy(e => e.Id).OfPage(number).Rows(db).ToListAsync(cancel);
        return new Page<CompanyRow>(rows, total, number);
    }

    /// <summary>The organisations that won most people (<see cref="Flow.In"/>), or lost most.</summary>
    public static async Task<IReadOnlyList<CompanyRow>> BalancesAsync(this TalentMapContext db, Flow flow, int limit, CancellationToken cancel)
    {
        var sign = flow == Flow.In ? 1 : -1;
        var moved = await db.ShownMoves()
            .Where(m => m.Company!.EntityId != null && (m.Kind == MoveKind.Join || m.Kind == MoveKind.Found || m.Kind == MoveKind.Leave))
            .GroupBy(m => new { Id = m.Company!.EntityId!.Value, m.Company.Entity!.Name })
            .Select(g => new { g.Key.Id, g.Key.Name, In = g.Count(m => m.Kind != MoveKind.Leave), Out = g.Count(m => m.Kind == MoveKind.Leave) })
            .Where(c => (c.In - c.Out) * sign > 0)
            .OrderByDescending(c => (c.In - c.Out) * sign).ThenBy(c => c.Name).ThenBy(c => c.Id).Take(limit).ToListAsync(cancel);
        return [.. moved.Select(c => new CompanyRow(c.Id, c.Name, null, 0, 0, c.In, c.Out))];
    }

    private static IQueryable<CompanyRow> Rows(this IQueryable<Entity> companies, TalentMapContext db) =>
        companies.Select(e => new CompanyRow(
            e.Id, e.Name, e.CompanyKind, e.DocumentCount,
            db.ShownRoles().Where(r => r.Company!.EntityId == e.Id && r.Status == RoleStatus.Current).Select(r => r.Person!.EntityId).Distinct().Count(),
            db.ShownMoves().Count(m => m.Company!.EntityId == e.Id && (m.Kind == MoveKind.Join || m.Kind == MoveKind.Found)),
            db.ShownMoves().Count(m => m.Company!.EntityId == e.Id && m.Kind == MoveKind.Leave)));
}
