using System.Buffers;
using System.Numerics;

namespace TalentMap.Core.Text;

/// <summary>
/// Finds the names of one article in one pass over its text, however many there are; <see cref="TermIndex{T}"/> is for the lists that always stay.
/// Names are folded when they are added, and the text must be folded too. Its memory is borrowed and given back.
/// </summary>
public sealed class NameIndex<T> : IDisposable
{
    private readonly List<T> _values = [];
    private readonly ulong[] _begins = new ulong[16]; // a bit for the first letters
    private ulong[] _edges; // state, letter and where it leads; never more than half full, 0 is free
    private int[] _ends; // the number of the name that ends in a state, from 1
    private int _states = 1;

    public NameIndex() => (_edges, _ends) = (Borrow(256), ArrayPool<int>.Shared.Rent(128));

    /// <summary>An index of the names; of two that are written alike the first one counts.</summary>
    public NameIndex(IEnumerable<(string Name, T Value)> names) : this()
    {
        foreach (var (name, value) in names) Add(name, value);
    }

    /// <summary>Adds a name, unless it is there.</summary>
    public void Add(string name, T value)
    {
        if (name.Length == 0) return;
        var state = 0;
        foreach (var unit in name) state = Child(state, Script.Fold(unit));
        _begins[Script.Fold(name[0]) >> 6 & 15] |= Bit(Script.Fold(name[0]));
        if (_ends[state] != 0) return;
        _values.Add(value);
        _ends[state] = _values.Count;
    }

    /// <summary>The places of the names that do not overlap: leftmost first, of those the longest (字節跳動, not 字節).</summary>
    public IEnumerable<TermHit<T>> Longest(string folded)
    {
        for (var place = 0; Next(folded, ref place, out var hit); place = hit.Span.End) yield return hit;
    }

    /// <summary>Every place of every name, also those inside longer ones, in the order of their starts, the shorter before the longer.</summary>
    public IEnumerable<TermHit<T>> All(string folded)
    {
        for (var place = 0; place < folded.Length; place++)
        {
            if ((_begins[folded[place] >> 6 & 15] & Bit(folded[place])) == 0) continue;
            var state = 0;
            for (var at = place; at < folded.Length; at++)
            {
                state = Find(state, folded[at]);
                if (state == 0) break;
                if (_ends[state] != 0) yield return new TermHit<T>(TextSpan.Between(place, at + 1), _values[_ends[state] - 1]);
            }
        }
    }

    /// <summary>The next of these places, at or behind a position; false where there is none.</summary>
    public bool Next(string folded, ref int place, out TermHit<T> hit)
    {
        for (; place < folded.Length; place++)
        {
            if ((_begins[folded[place] >> 6 & 15] & Bit(folded[place])) == 0) continue;
            var (state, longest, end) = (0, 0, place);
            for (var at = place; at < folded.Length; at++)
            {
                state = Find(state, folded[at]);
                if (state == 0) break;
                if (_ends[state] != 0) (longest, end) = (_ends[state], at + 1);
            }
            if (longest == 0) continue;
            hit = new TermHit<T>(TextSpan.Between(place, end), _values[longest - 1]);
            return true;
        }
        hit = default;
        return false;
    }

    /// <summary>Gives the memory back: nothing is to be asked any more.</summary>
    public void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(_edges);
        ArrayPool<int>.Shared.Return(_ends);
        (_edges, _ends) = ([], []);
    }

    private int Child(int state, char unit)
    {
        if (Find(state, unit) is > 0 and var known) return known;
        if (_states * 2 >= _edges.Length) Grow();
        if (_states >= _ends.Length) GrowEnds();
        _ends[_states] = 0;
        Put(_edges, (Key(state, unit) << 24) | (uint)_states);
        return _states++;
    }

    private int Find(int state, char unit)
    {
        var (edges, key) = (_edges, Key(state, unit));
        for (var place = Place(key, edges.Length); ; place = (place + 1) & (edges.Length - 1))
        {
            var edge = edges[place];
            if (edge >> 24 == key || edge == 0) return (int)(edge & 0xffffff);
        }
    }

    private void Grow()
    {
        var larger = Borrow(_edges.Length * 4);
        foreach (var edge in _edges)
        {
            if (edge != 0) Put(larger, edge);
        }
        ArrayPool<ulong>.Shared.Return(_edges);
        _edges = larger;
    }

    private void GrowEnds()
    {
        var larger = ArrayPool<int>.Shared.Rent(_ends.Length * 4);
        _ends.AsSpan(0, _states).CopyTo(larger);
        ArrayPool<int>.Shared.Return(_ends);
        _ends = larger;
    }

    private static void Put(ulong[] edges, ulong edge)
    {
        var place = Place(edge >> 24, edges.Length);
        while (edges[place] != 0) place = (place + 1) & (edges.Length - 1);
        edges[place] = edge;
    }

    // What is lent has a power of two of places.
    private static ulong[] Borrow(int length)
    {
        var lent = ArrayPool<ulong>.Shared.Rent(length);
        if (!BitOperations.IsPow2(lent.Length)) lent = new ulong[length];
        Array.Clear(lent);
        return lent;
    }

    private static ulong Bit(char unit) => 1UL << (unit & 63);

    private static ulong Key(int state, char unit) => ((ulong)(uint)state << 16) | unit;

    private static int Place(ulong key, int length) => unchecked((int)(key * 0x9e3779b97f4a7c15UL >> 40)) & (length - 1);
}
