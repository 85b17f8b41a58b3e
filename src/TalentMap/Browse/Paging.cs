namespace TalentMap.Browse;

/// <summary>One page of a list, and how many rows there are in all.</summary>
/// <param name="Total">How many rows the whole list has.</param>
/// <param name="Number">Which page, from 1.</param>
public sealed record Page<TRow>(IReadOnlyList<TRow> Rows, int Total, int Number) : IPage
{
    public int Count => Paging.Pages(Total);
}

/// <summary>What the pager needs to know of a page.</summary>
public interface IPage
{
    int Total { get; }

    int Number { get; }

    int Count { get; }
}

/// <summary>How lists are cut into pages.</summary>
public static class Paging
{
    /// <summary>Rows a page.</summary>
    public const int Size = 50;

    /// <summary>The page's rows of a query.</summary>
    public static IQueryable<TRow> OfPage<TRow>(this IQueryable<TRow> rows, int number) => rows.Skip((number - 1) * Size).Take(Size);

    /// <summary>The page that exists and is nearest to the one asked for.</summary>
    public static int Nearest(int asked, int total) => Math.Clamp(asked, 1, Pages(total));

    /// <summary>How many pages so many rows fill; an empty list has one.</summary>
    public static int Pages(int total) => Math.Max(1, (total + Size - 1) / Size);
}
