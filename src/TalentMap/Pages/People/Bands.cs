using System.Globalization;
using TalentMap.Browse;

namespace TalentMap.Pages.People;

/// <summary>A stay on the axis. Places are in percent of the axis, so that the letters beside it stay as large on a phone.</summary>
/// <param name="Certain">Its part that is certain; null where no day is.</param>
/// <param name="IsOpenStart">Whether no article tells when it began.</param>
/// <param name="IsOpenEnd">Whether no article tells that it ended.</param>
public sealed record Band(Stay<CareerLine> Stay, Stretch Possible, Stretch? Certain, bool IsOpenStart, bool IsOpenEnd);

/// <summary>From where to where on the axis.</summary>
public readonly record struct Stretch(double From, double To)
{
    private const double Least = 0.8; // a day too is seen

    /// <summary>The beginning as SVG takes it.</summary>
    public string X => Percent(Math.Min(From, 100 - Least));

    public string Width => Percent(Math.Max(To - From, Least));

    public static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}

/// <summary>A career drawn as bands over years: possible times pale, certain ones full. An open end reaches to the edge of what is told.</summary>
public sealed record Bands(IReadOnlyList<Band> Rows, IReadOnlyList<(int Year, string At)> Years)
{
    private const int MaxYears = 5;

    /// <summary>The drawing of some stays; null where none has a day.</summary>
    public static Bands? Of(IReadOnlyList<Stay<CareerLine>> stays)
    {
        var days = stays.SelectMany(DaysOf).ToList();
        if (days.Count == 0) return null;
        var axis = new Axis(new DateOnly(days.Min().Year, 1, 1), new DateOnly(days.Max().Year, 12, 31));
        return new Bands([.. stays.Select(axis.Draw)], axis.Years());
    }

    private static IEnumerable<DateOnly> DaysOf(Stay<CareerLine> stay) =>
        new[] { stay.From, stay.To, stay.Began?.Date?.Latest, stay.Ended?.Date?.Earliest, stay.SeenAt, stay.Step.First.Published?.Latest }.OfType<DateOnly>();

    private sealed record Axis(DateOnly First, DateOnly Last)
    {
        private double Days => Last.DayNumber - First.DayNumber + 1;

        public Band Draw(Stay<CareerLine> stay)
        {
            var possible = new Stretch(At(stay.From ?? First), After(stay.To ?? Last));
            var certain = stay.Certain is { } told ? new Stretch(At(told.From), After(told.To)) : (Stretch?)null;
            return new Band(stay, possible, certain, stay.From is null, stay.To is null);
        }

        public IReadOnlyList<(int, string)> Years()
        {
            var step = (Last.Year - First.Year) / MaxYears + 1;
            return [.. from year in Enumerable.Range(First.Year, Last.Year - First.Year + 1) where (year - First.Year) % step == 0 select (year, Stretch.Percent(At(new DateOnly(year, 1, 1))))];
        }

        private double At(DateOnly day) => (day.DayNumber - First.DayNumber) / Days * 100;

        private double After(DateOnly day) => (day.DayNumber + 1 - First.DayNumber) / Days * 100;
    }
}
