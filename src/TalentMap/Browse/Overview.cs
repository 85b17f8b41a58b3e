using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Extraction;
using TalentMap.Storage;

namespace TalentMap.Browse;

/// <summary>How much the map holds.</summary>
public sealed record MapCounts(int People, int Companies, int Moves, int Signals, int Articles);

/// <summary>How many signals of a year say up, down and flat.</summary>
public sealed record Pulse(int Year, int Up, int Down, int Flat);

/// <summary>What the home page tells.</summary>
public sealed record OverviewView(MapCounts Counts, IReadOnlyList<MoveRow> Latest, IReadOnlyList<Pulse> Pulse)
{
    /// <summary>The organisations that won more people than they lost.</summary>
    public required IReadOnlyList<CompanyRow> Winners { get; init; }

    /// <summary>The organisations that lost more than they won.</summary>
    public required IReadOnlyList<CompanyRow> Losers { get; init; }
}

/// <summary>The map at a glance.</summary>
public static class Overview
{
    private const int Shown = 12;
    private const int Companies = 5;

    public static async Task<OverviewView> OverviewAsync(this TalentMapContext db, CancellationToken cancel)
    {
        var counts = await db.Documents.AsNoTracking().Where(d => d.WithdrawnAt == null).GroupBy(_ => 1).Select(g => new MapCounts(
            db.Entities.Count(e => e.Kind == EntityKind.Person && e.DocumentCount > 0 && e.MergedIntoId == null),
            db.Entities.Count(e => e.Kind == EntityKind.Company && e.DocumentCount > 0 && e.MergedIntoId == null),
            db.Moves.Count(m => m.RetellsId == null && m.Document!.WithdrawnAt == null && m.Person!.EntityId != null),
            db.Signals.Count(s => s.RetellsId == null && s.Document!.WithdrawnAt == null),
            g.Count())).SingleOrDefaultAsync(cancel);
        var said = await db.ShownSignals().Where(s => s.Date != null && s.Direction != null)
            .GroupBy(s => new { From = s.Date!.Earliest.Year, To = s.Date.Latest.Year, Direction = s.Direction!.Value })
            .Select(g => new Said(g.Key.From, g.Key.To, g.Key.Direction, g.Count())).ToListAsync(cancel);
        return new OverviewView(
            counts ?? new MapCounts(0, 0, 0, 0, 0),
            await db.ShownMoves().Where(m => m.Date != null).Latest().Take(Shown).Rows(db).ToListAsync(cancel),
            PulseOf(said))
        {
            Winners = await db.BalancesAsync(Flow.In, Companies, cancel),
            Losers = await db.BalancesAsync(Flow.Out, Companies, cancel),
        };
    }

    // The latest years; a signal counts in each year that it may speak of, as its list does.
    private static List<Pulse> PulseOf(List<Said> said)
    {
        return [.. said.Select(s => s.To).Distinct().OrderDescending().Take(4).Select(year => new Pulse(year, Of(year, Direction.Up), Of(year, Direction.Down), Of(year, Direction.Flat)))];

        int Of(int year, Direction direction) => said.Where(s => s.From <= year && year <= s.To && s.Direction == direction).Sum(s => s.Count);
    }

    private sealed record Said(int From, int To, Direction Direction, int Count);
}
