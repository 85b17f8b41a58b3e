using System.Runtime.CompilerServices;

namespace TalentMap.Browse;

/// <summary>Which rows a list shows, in which order, and what it says of itself.</summary>
public interface IListFilter
{
    /// <summary>The people and organisations that it names.</summary>
    IEnumerable<long> Entities { get; }

    /// <summary>What it says of itself.</summary>
    IEnumerable<Condition> Conditions(IReadOnlyDictionary<long, EntityName> names);

    /// <summary>The column that it sorts by, as addresses have it.</summary>
    string SortedBy { get; }

    bool IsDescending { get; }

    Cut Cut { get; }
}

/// <summary>Which rows of a list: from where, and how many at most.</summary>
public sealed record Stretch(int Skip, int Take)
{
    /// <summary>The rows of a page.</summary>
    public static Stretch Of(Cut cut, int total) => new((Paging.Nearest(cut.Number, total, cut.Size) - 1) * cut.Size, cut.Size);
}

/// <summary>One page of a list, and what the list can be narrowed by.</summary>
public sealed record Listing<TRow>(Page<TRow> Page, IReadOnlyList<Facet> Facets);

/// <summary>Reads long lists some rows at a time.</summary>
internal static class Batches
{
    private const int Size = 500;

    /// <summary>The rows of a stretch.</summary>
    public static async IAsyncEnumerable<TRow> OfAsync<TRow>(
        Stretch stretch, Func<Stretch, CancellationToken, Task<IReadOnlyList<TRow>>> read, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        for (var done = 0; done < stretch.Take; done += Size)
        {
            var rows = await read(new Stretch(stretch.Skip + done, Math.Min(Size, stretch.Take - done)), cancel);
            foreach (var row in rows) yield return row;
            if (rows.Count < Size) yield break;
        }
    }
}
