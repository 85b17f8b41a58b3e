namespace TalentMap.Core.Text;

/// <summary>Finds a place in an ordered list by halving.</summary>
internal static class Halving
{
    /// <summary>The index of the first item whose place is not before the one asked for; the list's length where all are.</summary>
    /// <param name="items">In the order of their places.</param>
    /// <param name="placeOf">Where an item stands; a static lambda costs no allocation.</param>
    public static int FirstFrom<T>(IReadOnlyList<T> items, int place, Func<T, int> placeOf)
    {
        int low = 0, high = items.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (placeOf(items[middle]) < place) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
