using System.Globalization;
using TalentMap.Core.Dates;

namespace TalentMap.Browse;

/// <summary>Some months in a row, the last one included. A month is counted from the year 0.</summary>
public readonly record struct MonthSpan(int From, int To)
{
    public int Length => To - From + 1;

    /// <summary>The months, one by one.</summary>
    public IEnumerable<int> Months => Enumerable.Range(From, Length);

    /// <summary>The months that a date may fall in.</summary>
    public static MonthSpan Of(DateOnly earliest, DateOnly latest) => new(Of(earliest), Of(latest));

    /// <summary>The months of a year.</summary>
    public static MonthSpan OfYear(int year) => new(year * 12, year * 12 + 11);

    /// <summary>The months between two that are written as <c>2023-03</c>, in either order; null where one is missing or is no month.</summary>
    public static MonthSpan? Read(string? from, string? to) =>
        TryMonth(from, out var first) && TryMonth(to, out var last) ? new MonthSpan(Math.Min(first, last), Math.Max(first, last)) : null;

    /// <summary>A month as addresses write it: <c>2023-03</c>.</summary>
    public static string Text(int month) => $"{month / 12:D4}-{month % 12 + 1:D2}";

    /// <summary>The span as a date that is as wide.</summary>
    public FuzzyDate Date => this == OfYear(From / 12) ? FuzzyDate.OfYear(From / 12) : FuzzyDate.OfMonths(From / 12, From % 12 + 1, To / 12, To % 12 + 1);

    /// <summary>The span as a part of an address.</summary>
    public string Query => $"from={Text(From)}&to={Text(To)}";

    /// <summary>Whether the two have a month in common.</summary>
    public bool Meets(MonthSpan other) => From <= other.To && To >= other.From;

    /// <summary>The months of both.</summary>
    public MonthSpan? Within(MonthSpan other) => Meets(other) ? new MonthSpan(Math.Max(From, other.From), Math.Min(To, other.To)) : null;

    private static int Of(DateOnly day) => day.Year * 12 + day.Month - 1;

    private static bool TryMonth(string? text, out int month)
    {
        var isMonth = DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        month = Of(day);
        return isMonth;
    }
}
