using TalentMap.Core.Extraction;

namespace TalentMap.Browse;

/// <summary>How the market is spoken of in some months.</summary>
/// <param name="Up">How many signals that may speak of the time say up; what a list of them has.</param>
/// <param name="Value">From −1, all say down, to 1, all say up; null where nothing is said.</param>
public sealed record Warmth(MonthSpan When, int Up, int Down, int Flat, double? Value)
{
    public int Told => Up + Down + Flat;
}

/// <summary>
/// The heat of the market, computed from the directions that signals say and from nothing else: (up − down) ÷ (up + down + flat). A signal
/// weighs 1; one that may speak of several months weighs in each the same share of 1, and what is too little in all says nothing (<see cref="Least"/>).
/// </summary>
public static class Heat
{
    /// <summary>The line is drawn from each month together with so many before and after it.</summary>
    public const int Reach = 1;

    /// <summary>What less than so much of one signal speaks of is silence: a change in 25年來 tells of none of 300 months how it was.</summary>
    public const double Least = 0.25;

    /// <summary>The heat of some months together.</summary>
    public static Warmth In(MonthSpan when, IEnumerable<Mark> marks)
    {
        var tally = new Tally(when);
        foreach (var mark in marks) tally.Add(mark);
        return tally.Warmth;
    }

    /// <summary>The line: for each month, the heat of the months around it.</summary>
    public static IReadOnlyList<Warmth> Line(MonthSpan axis, IEnumerable<Mark> marks)
    {
        Tally[] months = [.. axis.Months.Select(month => new Tally(new MonthSpan(month - Reach, month + Reach)))];
        foreach (var mark in marks)
        {
            if (axis.Within(new MonthSpan(mark.When.From - Reach, mark.When.To + Reach)) is not { } near) continue;
            foreach (var month in near.Months) months[month - axis.From].Add(mark);
        }
        return [.. months.Select(m => m.Warmth)];
    }

    private sealed class Tally(MonthSpan when)
    {
        private readonly int[] counts = new int[3];
        private readonly double[] weights = new double[3];

        public Warmth Warmth => new(when, counts[(int)Direction.Up], counts[(int)Direction.Down], counts[(int)Direction.Flat], Value);

        private double? Value => weights.Sum() is >= Least and var all ? Math.Round((weights[(int)Direction.Up] - weights[(int)Direction.Down]) / all, 4) : null;

        public void Add(Mark mark)
        {
            if (mark.Direction is not { } direction || mark.When.Within(when) is not { } common) return;
            counts[(int)direction]++;
            weights[(int)direction] += (double)common.Length / mark.When.Length;
        }
    }
}
