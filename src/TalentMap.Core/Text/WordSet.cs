using System.Numerics;

namespace TalentMap.Core.Text;

/// <summary>
/// A word list to look words up in, by their letters as they stand in a text. It is made in one pass and compiled ahead; the framework's frozen sets study their
/// words first and are compiled at every start, which took a tenth of it.
/// </summary>
internal class WordSet
{
    private readonly string?[] _slots; // open addressing, at most half full
    private readonly int _shift;

    public WordSet(IEnumerable<string> words)
    {
        string[] all = [.. words];
        _slots = new string?[BitOperations.RoundUpToPowerOf2((uint)all.Length * 2 + 2)];
        _shift = 64 - BitOperations.Log2((uint)_slots.Length);
        foreach (var word in all) _slots[PlaceOf(word)] = word;
    }

    /// <summary>How many words there may be at most.</summary>
    protected int Room => _slots.Length;

    /// <summary>The words, in no order.</summary>
    public IEnumerable<string> Words => _slots.OfType<string>();

    /// <summary>Whether a word stands in the list.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _slots[PlaceOf(word)] is not null;

    /// <summary>Where a word stands, or would.</summary>
    protected int PlaceOf(ReadOnlySpan<char> word)
    {
        var hash = (ulong)word.Length;
        foreach (var letter in word) hash = unchecked((hash ^ letter) * 0x9E3779B97F4A7C15);
        var place = (int)(hash >> _shift);
        while (_slots[place] is { } other && !word.SequenceEqual(other)) place = (place + 1) & (_slots.Length - 1);
        return place;
    }
}

/// <summary>The same with what the list says of each word.</summary>
internal sealed class WordMap<T> : WordSet
{
    private readonly T[] _values;

    public WordMap(IReadOnlyCollection<Term<T>> terms) : base(terms.Select(term => term.Words))
    {
        _values = new T[Room];
        foreach (var term in terms) _values[PlaceOf(term.Words)] = term.Value;
    }

    /// <summary>What the list says of a word; false for one that does not stand there.</summary>
    public bool TryGetValue(ReadOnlySpan<char> word, out T value)
    {
        value = _values[PlaceOf(word)];
        return Contains(word);
    }
}
