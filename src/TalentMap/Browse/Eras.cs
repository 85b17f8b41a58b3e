namespace TalentMap.Browse;

/// <summary>Whether the market warmed, cooled or did neither.</summary>
public enum Tide { Warming, Cooling, Level }

/// <summary>Months in which the market went one way.</summary>
public sealed record Era(Tide Tide, MonthSpan When);

/// <summary>
/// The eras of the market, computed from the heat's line: a new one begins where the line crosses a threshold. A few months that nothing is said
/// of change nothing, longer silence ends an era; and what does not last belongs to the era around it.
/// </summary>
public static class Eras
{
    /// <summary>As far from zero the line is neither warm nor cool.</summary>
    public const double Level = 0.2;

    /// <summary>The fewest months of an era.</summary>
    public const int Shortest = 3;

    /// <summary>The most months of silence within an era.</summary>
    public const int Silence = 6;

    /// <summary>The eras of a line whose points follow each other month by month.</summary>
    public static IReadOnlyList<Era> Of(IReadOnlyList<Warmth> line)
    {
        List<Era> eras = [];
        foreach (var run in Runs(line))
        {
            // A short beginning belongs to what follows it.
            if (eras.Count > 0 && eras[^1].When.Length < Shortest && Follows(eras[^1], run)) eras[^1] = eras[^1] with { Tide = run.Tide };
            var isShort = run.When.Length < Shortest && eras.Count > 0 && Follows(eras[^1], run);
            Append(eras, isShort ? run with { Tide = eras[^1].Tide } : run);
        }
        return eras;
    }

    private static List<Era> Runs(IReadOnlyList<Warmth> line)
    {
        List<Era> runs = [];
        foreach (var point in line)
        {
            if (point.Value is not { } heat) continue;
            var month = point.When.From + Heat.Reach;
            if (runs.Count > 0 && month - runs[^1].When.To - 1 is > 0 and <= Silence) runs[^1] = Until(runs[^1], month - 1);
            Append(runs, new Era(TideOf(heat), new MonthSpan(month, month)));
        }
        return runs;
    }

    private static Tide TideOf(double heat) => heat switch { > Level => Tide.Warming, < -Level => Tide.Cooling, _ => Tide.Level };

    private static void Append(List<Era> eras, Era next)
    {
        if (eras.Count > 0 && eras[^1].Tide == next.Tide && Follows(eras[^1], next)) eras[^1] = Until(eras[^1], next.When.To);
        else eras.Add(next);
    }

    private static bool Follows(Era before, Era next) => next.When.From == before.When.To + 1;

    private static Era Until(Era era, int month) => era with { When = era.When with { To = month } };
}
