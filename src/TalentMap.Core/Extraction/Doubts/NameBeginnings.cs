namespace TalentMap.Core.Extraction.Doubts;

/// <summary>Which names begin with other ones (云谷大学|智能学院), asked in the time of a name's length: a long text has thousands of names.</summary>
internal sealed class NameBeginnings
{
    private const int Shortest = 2;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _beginnings = new(StringComparer.Ordinal);

    /// <param name="names">Folded.</param>
    public NameBeginnings(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (!_names.Add(name)) continue;
            for (var length = 1; length < name.Length; length++) _beginnings.Add(name[..length]);
        }
    }

    /// <summary>The length of the longest other name that a name begins with; 0 for none.</summary>
    public int LongestOf(string name)
    {
        var lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = name.Length - 1; length >= Shortest; length--)
        {
            if (lookup.Contains(name.AsSpan(0, length))) return length;
        }
        return 0;
    }

    /// <summary>Whether a longer name begins with it.</summary>
    public bool Begins(string name) => _beginnings.Contains(name);
}
