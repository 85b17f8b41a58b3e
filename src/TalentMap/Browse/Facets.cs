using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Dates;
using TalentMap.Storage;

namespace TalentMap.Browse;

/// <summary>How many rows have a value of a facet. The facets of a list and its total are counted in one command.</summary>
internal sealed class FacetCount
{
    public string Facet { get; init; } = "";

    /// <summary>The value, where it is a text; else empty.</summary>
    public string Value { get; init; } = "";

    /// <summary>The number of an organisation, or first and last year as <c>20222023</c>; else 0.</summary>
    public long Number { get; init; }

    /// <summary>The name of an organisation; empty for all other values.</summary>
    public string Name { get; init; } = "";

    public int Count { get; init; }
}

/// <summary>A year, as dates are compared with it.</summary>
internal sealed class YearDays
{
    public int Year { get; init; }

    public DateOnly First { get; init; }

    public DateOnly Last { get; init; }
}

/// <summary>The counted values of a list's facets, made into what a page shows.</summary>
internal sealed class FacetCounts(IEnumerable<FacetCount> counts)
{
    /// <summary>The most organisations, publishers or years of one facet.</summary>
    public const int Most = 12;

    /// <summary>The name under which the whole list is counted.</summary>
    public const string Whole = "";

    private readonly ILookup<string, FacetCount> byFacet = counts.ToLookup(c => c.Facet);

    /// <summary>How many rows the list has.</summary>
    public int Total => byFacet[Whole].Sum(c => c.Count);

    /// <summary>A facet of an enumeration, in its order.</summary>
    public Facet Choices<TValue>(string text, string key, TValue? chosen, string before = "") where TValue : struct, Enum =>
        new(text, [.. from value in Enum.GetValues<TValue>() from counted in byFacet[key] where counted.Value == $"{value}"
                      select new FacetValue(Word.Of(value, before), counted.Count, chosen.Equals(value), (key, Lower(counted.Value)))], key);

    /// <summary>A facet of organisations, those with most rows first.</summary>
    /// <param name="more">What else choosing sets.</param>
    public Facet Entities(string text, string facet, long? chosen, string key, params (string Key, string? Value)[] more) =>
        new(text, [.. from counted in byFacet[facet] orderby counted.Count descending, counted.Name, counted.Number
                      select new FacetValue(new Word.Name(counted.Name), counted.Count, counted.Number == chosen, [(key, Text(counted.Number)), .. more])],
            [key, .. more.Select(m => m.Key)]);

    /// <summary>A facet of values as they are written, those with most rows first.</summary>
    public Facet Written(string text, string key, string? chosen, Func<string, Word> word) =>
        new(text, [.. from counted in byFacet[key] orderby counted.Count descending, counted.Value
                      select new FacetValue(word(counted.Value), counted.Count, counted.Value == chosen, (key, counted.Value))], key);

    /// <summary>A facet of years, the latest first, each with the rows that may be of it; what has no date stands apart, at the end.</summary>
    public Facet Years(string text, string key, When? chosen) =>
        new(text, [.. from counted in YearCounts(key).OrderByDescending(c => c.Key).Take(Most).Select(c => (When: new When(FuzzyDate.OfYear(c.Key)), Count: c.Value))
                          .Concat(byFacet[Undated(key)].Select(c => (When: When.Unknown, c.Count)))
                      select new FacetValue(Word.Of(counted.When), counted.Count, counted.When == chosen, (key, counted.When.Value))], key);

    /// <summary>The name under which rows without a date are counted.</summary>
    public static string Undated(string key) => key + "?";

    private IEnumerable<KeyValuePair<int, int>> YearCounts(string key) =>
        from counted in byFacet[key]
        let first = (int)(counted.Number / 10_000)
        let last = (int)(counted.Number % 10_000)
        from year in Enumerable.Range(last - first < 100 ? first : last - 99, Math.Min(last - first, 99) + 1)
        group counted.Count by year into same
        select KeyValuePair.Create(same.Key, same.Sum());

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

#pragma warning disable CA1308 // addresses are in lower case
    private static string Lower(string value) => value.ToLowerInvariant();
#pragma warning restore CA1308
}

/// <summary>The years in which moves are told of, for people to be counted by.</summary>
internal static class MoveYears
{
    public static IQueryable<YearDays> YearsOfMoves(this TalentMapContext db) => db.Database.SqlQuery<YearDays>(
        $"""
        SELECT * FROM (
            WITH RECURSIVE Years (Year) AS (
                SELECT CAST(substr(min(Date_Earliest), 1, 4) AS INTEGER) FROM Moves
                UNION ALL SELECT Year + 1 FROM Years WHERE Year < (SELECT CAST(substr(max(Date_Latest), 1, 4) AS INTEGER) FROM Moves) LIMIT 100)
            SELECT Year, Year || '-01-01' AS First, Year || '-12-31' AS Last FROM Years WHERE Year IS NOT NULL)
        """);
}
