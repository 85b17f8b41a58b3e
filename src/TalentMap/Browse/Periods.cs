using TalentMap.Core.Dates;

namespace TalentMap.Browse;

/// <summary>Periods that readers choose, by what the map tells last and not by today's date: an old map has a last half-year too.</summary>
public static class Periods
{
    /// <summary>The half of the year in which a day lies.</summary>
    public static FuzzyDate HalfOf(DateOnly day) => day.Month <= 6 ? FuzzyDate.OfMonths(day.Year, 1, day.Year, 6) : FuzzyDate.OfMonths(day.Year, 7, day.Year, 12);

    /// <summary>The half-year before that.</summary>
    public static FuzzyDate HalfBefore(DateOnly day) => HalfOf(HalfOf(day).Earliest.AddDays(-1));

    /// <summary>From one month to another; null where they make no period.</summary>
    public static FuzzyDate? Between(string? from, string? to)
    {
        var ends = string.Join('/', new[] { from, to }.Where(end => !string.IsNullOrWhiteSpace(end)).Distinct());
        return FuzzyDate.TryParse(ends, out var period) ? period : null;
    }
}
