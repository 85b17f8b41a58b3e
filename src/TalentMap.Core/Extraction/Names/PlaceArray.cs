using System.Buffers;

namespace TalentMap.Core.Extraction.Names;

/// <summary>
/// Arrays with something for each place of an article. Nearly all articles borrow them; a long one has its own of the very length, for what is given
/// back to the pool is kept there, twice as large as it need be.
/// </summary>
internal static class PlaceArray
{
    private const int LongestBorrowed = 1 << 16;

    /// <summary>An array of at least so many places, all of them empty.</summary>
    public static T[] Of<T>(int places) where T : struct
    {
        if (places > LongestBorrowed) return new T[places];
        var lent = ArrayPool<T>.Shared.Rent(places);
        lent.AsSpan(0, places).Clear();
        return lent;
    }

    /// <summary>Gives an array back: it is not to be used any more.</summary>
    public static void Return<T>(T[] array) where T : struct
    {
        if (array.Length <= LongestBorrowed) ArrayPool<T>.Shared.Return(array);
    }
}
