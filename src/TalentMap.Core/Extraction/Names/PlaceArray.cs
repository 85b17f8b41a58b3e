using System.Numerics;

namespace TalentMap.Core.Extraction.Names;

/// <summary>
/// Arrays with something for each place of an article. Nearly all articles borrow them; a long one has its own of the very length, for what is given
/// back is kept, up to twice as large as it need be. Two of a kind are kept, here and not in the framework's pool, which is compiled for each of our types at every start.
/// </summary>
internal static class PlaceArray
{
    private const int LongestBorrowed = 1 << 16;

    /// <summary>An array of at least so many places, all of them empty.</summary>
    public static T[] Of<T>(int places) where T : struct
    {
        if (places > LongestBorrowed) return new T[places];
        if ((Take(ref Kept<T>.One, places) ?? Take(ref Kept<T>.Other, places)) is not { } lent) return new T[BitOperations.RoundUpToPowerOf2((uint)places)];
        lent.AsSpan(0, places).Clear();
        return lent;
    }

    /// <summary>Gives an array back: it is not to be used any more.</summary>
    public static void Return<T>(T[] array) where T : struct
    {
        if (array.Length > LongestBorrowed || Interlocked.CompareExchange(ref Kept<T>.One, array, null) is null) return;
        Kept<T>.Other = array;
    }

    // Who finds it taken, or too short, makes another.
    private static T[]? Take<T>(ref T[]? kept, int places) => Interlocked.Exchange(ref kept, null) is { } lent && lent.Length >= places ? lent : null;

    private static class Kept<T>
    {
        public static T[]? One;
        public static T[]? Other;
    }
}
