namespace TalentMap.Core.Extraction.Doubts;

/// <summary>Which names begin with other ones (云谷大学|智能学院), asked in the time of a name's length: a long text has thousands of names.</summary>
internal sealed class NameBeginnings
{
    private const int Shortest = 2;

    private readonly string[] _names; // in order: what begins with a name follows it

    /// <param name="names">Folded.</param>
    public NameBeginnings(string[] names)
    {
        Array.Sort(names, StringComparer.Ordinal);
        _names = names;
    }

    /// <summary>The length of the longest other name that a name begins with; 0 for none.</summary>
    public int LongestOf(string name)
    {
        for (var length = name.Length - 1; length >= Shortest; length--)
        {
            var place = PlaceOf(name.AsSpan(0, length));
            if (place < _names.Length && _names[place].AsSpan().SequenceEqual(name.AsSpan(0, length))) return length;
        }
        return 0;
    }

    /// <summary>Whether a longer name begins with it.</summary>
    public bool Begins(string name)
    {
        var place = PlaceOf(name);
        while (place < _names.Length && _names[place].Length == name.Length && _names[place] == name) place++;
        return place < _names.Length && _names[place].StartsWith(name, StringComparison.Ordinal);
    }

    // Where the first name stands that does not come before the letters.
    private int PlaceOf(ReadOnlySpan<char> letters)
    {
        int low = 0, high = _names.Length;
        while (low < high)
        {
            var middle = low + high >> 1;
            if (_names[middle].AsSpan().SequenceCompareTo(letters) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
