using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Dates;
using TalentMap.Storage;

namespace TalentMap.Browse;

/// <summary>Which flows are shown.</summary>
/// <param name="When">Arrivals that may have happened then; null for all, those of unknown date among them.</param>
/// <param name="Least">The fewest people between two organisations.</param>
public sealed record FlowsFilter(FuzzyDate? When, int Least);

/// <summary>How many arrivals at one organisation came from another.</summary>
public sealed record FlowRow(Named From, Named To, int Count);

/// <summary>A team move with the facts of its people.</summary>
public sealed record TeamRow(Named From, Named To, MonthSpan When, IReadOnlyList<MoveRow> Certain, IReadOnlyList<MoveRow> Possible);

/// <summary>Between which organisations people went.</summary>
/// <param name="Pairs">How many pairs there are in all; the rows are the strongest.</param>
/// <param name="Total">The arrivals of all pairs.</param>
public sealed record FlowsView(IReadOnlyList<FlowRow> Rows, int Pairs, int Total, IReadOnlyList<TeamRow> Teams, int TeamCount)
{
    /// <summary>The years that can be chosen, the latest first.</summary>
    public required IReadOnlyList<int> Years { get; init; }
}

/// <summary>The flows of people between organisations.</summary>
public static class Flows
{
    /// <summary>The most pairs that are listed.</summary>
    public const int MostRows = 100;

    private const int MostArrivals = 100_000;
    private const int MostTeams = 20;

    public static async Task<FlowsView> FlowsAsync(this TalentMapContext db, FlowsFilter filter, CancellationToken cancel)
    {
        var all = await db.Arrivals().Where(m => m.FromId != null).OrderBy(m => m.Id).Take(MostArrivals)
            .Select(m => new { m.Id, From = m.FromId!.Value, To = m.AtId!.Value, Person = m.WhoId!.Value, m.Date })
            .ToListAsync(cancel);
        var arrivals = all.Where(a => filter.When is null || a.Date?.MayFallIn(filter.When.Earliest, filter.When.Latest) == true)
            .Select(a => new Arrival(a.Id, a.From, a.To, a.Person, a.Date is null ? null : MonthSpan.Of(a.Date.Earliest, a.Date.Latest))).ToList();
        var pairs = arrivals.CountBy(a => (a.From, a.To)).Where(p => p.Value >= filter.Least)
            .OrderByDescending(p => p.Value).ThenBy(p => p.Key.From).ThenBy(p => p.Key.To).ToList();
        var teams = TeamMoves.Of(arrivals);
        var shown = teams.Take(MostTeams).ToList();
        var rows = pairs.Take(MostRows).ToList();
        var names = await db.NamesOfAsync(
            [.. rows.SelectMany(p => (long[])[p.Key.From, p.Key.To]), .. shown.SelectMany(t => (long[])[t.From, t.To])], cancel);
        var people = await db.MovesOfAsync([.. shown.SelectMany(t => t.Certain.Concat(t.Possible)).Select(a => a.Id)], cancel);
        return new FlowsView(
            [.. rows.Select(p => new FlowRow(Name(p.Key.From), Name(p.Key.To), p.Value))], pairs.Count, pairs.Sum(p => p.Value),
            [.. shown.Select(t => new TeamRow(Name(t.From), Name(t.To), t.When, Facts(t.Certain), Facts(t.Possible)))], teams.Count)
        {
            Years = [.. all.Where(a => a.Date is not null).Select(a => a.Date!.Latest.Year).Distinct().OrderDescending().Take(30)],
        };

        Named Name(long id) => new(id, names.GetValueOrDefault(id, ""));

        IReadOnlyList<MoveRow> Facts(IReadOnlyList<Arrival> team) => [.. team.Select(a => people.GetValueOrDefault(a.Id)).OfType<MoveRow>()];
    }

    private static Task<Dictionary<long, MoveRow>> MovesOfAsync(this TalentMapContext db, IReadOnlyCollection<long> ids, CancellationToken cancel) =>
        db.ShownMoves().Where(m => ids.Contains(m.Id)).Rows(db).ToDictionaryAsync(m => m.Id, cancel);
}
