using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TalentMap.Core.Dates;

/// <summary>
/// A date as precise as its source: an EDTF (ISO 8601-2) day, month, year or interval <c>START/END</c>, with the first and the last
/// day it allows. Nothing widens or narrows it.
/// </summary>
public sealed record FuzzyDate
{
    private FuzzyDate(string edtf, DateOnly earliest, DateOnly latest) => (Edtf, Earliest, Latest) = (edtf, earliest, latest);

    /// <summary>The value as EDTF: <c>2023-06-15</c>, <c>2023-06</c>, <c>2023</c>, <c>2022-11/2022-12</c>.</summary>
    public string Edtf { get; }

    /// <summary>The first day it may mean.</summary>
    public DateOnly Earliest { get; }

    /// <summary>The last day it may mean.</summary>
    public DateOnly Latest { get; }

    /// <summary>Reads an EDTF value.</summary>
    /// <exception cref="FormatException">It is no day, month, year or interval.</exception>
    public static FuzzyDate Parse(string edtf) =>
        TryParse(edtf, out var date) ? date : throw new FormatException($"'{edtf}' is no EDTF day, month, year or interval such as 2023-06 or 2022-11/2022-12.");

    /// <summary>Reads an EDTF value; false where it is none.</summary>
    public static bool TryParse(string? edtf, [NotNullWhen(true)] out FuzzyDate? date)
    {
        date = null;
        if (edtf?.Split('/') is not { Length: 1 or 2 } ends) return false;
        if (!TryPoint(ends[0], out var first, out _) || !TryPoint(ends[^1], out _, out var last) || last < first) return false;
        date = new FuzzyDate(edtf, first, last);
        return true;
    }

    /// <summary>One day.</summary>
    public static FuzzyDate OfDay(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day, day);

    /// <summary>One month.</summary>
    public static FuzzyDate OfMonth(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return new FuzzyDate(first.ToString("yyyy-MM", CultureInfo.InvariantCulture), first, first.AddMonths(1).AddDays(-1));
    }

    /// <summary>One year.</summary>
    public static FuzzyDate OfYear(int year) => new(year.ToString("D4", CultureInfo.InvariantCulture), new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>From the start of a month to the end of another; one month where they are the same.</summary>
    public static FuzzyDate OfMonths(int year, int month, int lastYear, int lastMonth) =>
        (year, month) == (lastYear, lastMonth) ? OfMonth(year, month) : Parse($"{year:D4}-{month:D2}/{lastYear:D4}-{lastMonth:D2}");

    /// <summary>Whether the date may fall within the window.</summary>
    public bool MayFallIn(DateOnly first, DateOnly last) => Earliest <= last && Latest >= first;

    public override string ToString() => Edtf;

    private static bool TryPoint(string text, out DateOnly first, out DateOnly last)
    {
        foreach (var format in (ReadOnlySpan<string>)["yyyy-MM-dd", "yyyy-MM", "yyyy"])
        {
            if (!DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out first)) continue;
            last = format.Length switch { 10 => first, 7 => first.AddMonths(1).AddDays(-1), _ => first.AddYears(1).AddDays(-1) };
            return true;
        }
        first = last = default;
        return false;
    }
}
