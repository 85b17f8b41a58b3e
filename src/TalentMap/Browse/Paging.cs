namespace TalentMap.Browse;

/// <summary>One page of a list, and how many rows there are in all.</summary>
/// <param name="Total">How many rows the whole list has.</param>
/// <param name="Number">Which page, from 1.</param>
public sealed record Page<TRow>(IReadOnlyList<TRow> Rows, int Total, int Number) : IPage
{
    public int Count => Math.Max(1, (Total + Paging.Size - 1) / Paging.Size);
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

    /// <summary>The last page that can be asked for.</summary>
    public const int Last = 10_000;

    /// <summary>The page's rows of a query.</summary>
    public static IQueryable<TRow> OfPage<TRow>(this IQueryable<TRow> rows, int number) => rows.Skip((Clamp(number) - 1) * Size).Take(Size);

    /// <summary>A page number that exists.</summary>
    public static int Clamp(int number) => Math.Clamp(number, 1, Last);
}
