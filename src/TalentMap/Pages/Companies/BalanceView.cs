using System.Globalization;
using TalentMap.Browse;
using TalentMap.Core.Dates;

namespace TalentMap.Pages.Companies;

/// <summary>The balance of an organisation as a reader looks at it: the period, and the number whose list is open. Each number has an address.</summary>
public sealed class BalanceView(CompanyProfile company, FuzzyDate? period, Cell? shown, bool withUnits)
{
    public CompanyProfile Company => company;

    public FuzzyDate? Period => period;

    public Cell? Shown => shown;

    /// <summary>Whether the moves of its units count as its own.</summary>
    public bool WithUnits => withUnits;

    public Balance Numbers { get; } = new(company.Moves, company.Counted, period);

    /// <summary>The periods offered: all times, the half-years that the map reaches last, the years in which something is told.</summary>
    public IEnumerable<(string Key, FuzzyDate? Period)> Offered =>
    [
        ("AllTimes", null),
        .. company.Coverage.MapUntil is { } last ? [("ThisHalf", Periods.HalfOf(last)), ("LastHalf", Periods.HalfBefore(last))] : Array.Empty<(string, FuzzyDate?)>(),
        .. Numbers.Years.Take(8).Select(year => ("", (FuzzyDate?)FuzzyDate.OfYear(year))),
    ];

    /// <summary>The address of the balance of a period.</summary>
    public string Href(FuzzyDate? of) => Address(withUnits, of, null, "balance");

    /// <summary>The address of the same balance with the units, or without them.</summary>
    public string Switch => Address(!withUnits, period, null, "balance");

    /// <summary>The address of the people who left it in the period and are nowhere else yet; null where nobody left, or where people of its units are among them.</summary>
    public string? NotPlaced => !withUnits && Enum.GetValues<Placing>().Any(placing => Numbers.Count(Way.Out, placing) > 0)
        ? string.Create(CultureInfo.InvariantCulture, $"/people?move=leave&at={company.Head.Id}{(period is null ? "" : $"&when={period.Edtf}")}&standing=free")
        : null;

    /// <summary>The address of the list that a number opens.</summary>
    public string Href(Way way, Placing placing, long? with = null) =>
        Address(withUnits, period, string.Create(CultureInfo.InvariantCulture, $"{way}.{placing}{(with is null ? "" : $".{with}")}").ToLowerInvariant(), "counted");

    private string Address(bool units, FuzzyDate? of, string? cell, string place)
    {
        string?[] asked = [units ? "with=units" : null, of is null ? null : $"period={of.Edtf}", cell is null ? null : $"show={cell}"];
        var query = string.Join('&', asked.OfType<string>());
        return $"/companies/{company.Head.Id}{(query.Length > 0 ? "?" : "")}{query}#{place}";
    }

    /// <summary>Reads <c>from.possible.12</c>; null where it is no number's name.</summary>
    public static Cell? CellOf(string? name)
    {
        if (name?.Split('.') is not { Length: 2 or 3 } parts || !Word<Way>(parts[0], out var way) || !Word<Placing>(parts[1], out var placing)) return null;
        if (parts.Length == 2) return new Cell(way, placing);
        return long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var with) ? new Cell(way, placing, with) : null;
    }

    private static bool Word<TValue>(string name, out TValue value) where TValue : struct, Enum
    {
        value = default;
        return name.All(char.IsAsciiLetter) && Enum.TryParse(name, ignoreCase: true, out value);
    }
}
