using System.Linq.Expressions;

namespace TalentMap.Browse;

/// <summary>Which page of a list, and how many rows it has.</summary>
public sealed record Cut(int Number = 1, int Size = Paging.Size);

/// <summary>One page of a list, and how many rows there are in all.</summary>
/// <param name="Total">How many rows the whole list has.</param>
/// <param name="Number">Which page, from 1.</param>
public sealed record Page<TRow>(IReadOnlyList<TRow> Rows, int Total, int Number, int Size = Paging.Size) : IPage
{
    public int Count => Paging.Pages(Total, Size);
}

/// <summary>What the pager needs to know of a page.</summary>
public interface IPage
{
    int Total { get; }

    int Number { get; }

    int Size { get; }

    int Count { get; }
}

/// <summary>How lists are sorted and cut into pages.</summary>
public static class Paging
{
    /// <summary>Rows a page, where nothing else is asked for.</summary>
    public const int Size = 50;

    /// <summary>The most rows a page.</summary>
    public const int MaxSize = 200;

    /// <summary>The sizes that are offered.</summary>
    public static readonly IReadOnlyList<int> Sizes = [25, 50, 100];

    /// <summary>The page's rows of a query.</summary>
    public static IQueryable<TRow> OfPage<TRow>(this IQueryable<TRow> rows, int number, int size = Size) => rows.Skip((number - 1) * size).Take(size);

    /// <summary>The page that exists and is nearest to the one asked for.</summary>
    public static int Nearest(int asked, int total, int size = Size) => Math.Clamp(asked, 1, Pages(total, size));

    /// <summary>How many pages so many rows fill; an empty list has one.</summary>
    public static int Pages(int total, int size = Size) => Math.Max(1, (total + size - 1) / size);

    /// <summary>The rows in the order of a column.</summary>
    public static IOrderedQueryable<TRow> By<TRow, TKey>(this IQueryable<TRow> rows, Expression<Func<TRow, TKey>> column, bool isDescending) =>
        isDescending ? rows.OrderByDescending(column) : rows.OrderBy(column);

    /// <summary>The same order within equal rows.</summary>
    public static IOrderedQueryable<TRow> ThenBy<TRow, TKey>(this IOrderedQueryable<TRow> rows, Expression<Func<TRow, TKey>> column, bool isDescending) =>
        isDescending ? rows.ThenByDescending(column) : Queryable.ThenBy(rows, column);
}
