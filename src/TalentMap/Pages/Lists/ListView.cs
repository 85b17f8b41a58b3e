using TalentMap.Browse;

namespace TalentMap.Pages.Lists;

/// <summary>What every list shows around its rows.</summary>
public sealed record ListView(ListAddress Address, IListFilter Filter, IPage Page, IReadOnlyList<Facet> Facets)
{
    public required IReadOnlyList<Condition> Conditions { get; init; }

    /// <summary>What was asked for and could not be understood.</summary>
    public required IReadOnlyList<Refused> Refused { get; init; }

    /// <summary>The columns it can be sorted by, as addresses have them.</summary>
    public required IReadOnlyList<string> Sorts { get; init; }

    /// <summary>The texts that can be typed to narrow it: the part of the query string, and the key of its label.</summary>
    public required IReadOnlyList<(string Key, string Text)> Typed { get; init; }

    /// <summary>For a column's header: how the list is sorted by it; null where it is not.</summary>
    public string? SortedBy(string column) => column != Filter.SortedBy ? null : Filter.IsDescending ? "descending" : "ascending";

    /// <summary>The list sorted by a column, or the other way round where it is sorted by it.</summary>
    public string Sorted(string column) =>
        Address.With(("sort", Lower(column)), ("order", column == Filter.SortedBy ? Filter.IsDescending ? "asc" : "desc" : null));

#pragma warning disable CA1308 // addresses are in lower case
    private static string Lower(string column) => column.ToLowerInvariant();
#pragma warning restore CA1308
}
