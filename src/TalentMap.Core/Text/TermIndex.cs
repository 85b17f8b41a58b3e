using System.Runtime.InteropServices;

namespace TalentMap.Core.Text;

/// <summary>One term found in a text, with what the word list says of it.</summary>
public readonly record struct TermHit<T>(TextSpan Span, T Value);

/// <summary>
/// Finds all terms of a word list in one pass over a text (Aho and Corasick, 1975), however many terms there are.
/// Terms are folded when they are added, and the text must be folded too.
/// </summary>
public sealed class TermIndex<T>
{
    // Most characters of a text begin no term: the first step is one look into a table, only the further ones go through the edges.
    private readonly int[] _first = new int[char.MaxValue + 1];
    private readonly Edges _edges = new();
    private readonly List<int> _fail = [0];
    private readonly List<List<(int Length, T Value)>?> _found = [null];
    private readonly List<int> _output = [0]; // the nearest shorter state that ends a term, 0 for none

    /// <summary>An index of the terms; the same term may stand in it with several values.</summary>
    public TermIndex(IEnumerable<(string Term, T Value)> terms)
    {
        foreach (var (term, value) in terms)
        {
            if (term.Length == 0) continue;
            var state = 0;
            foreach (var unit in Script.Fold(term)) state = Child(state, unit);
            (_found[state] ??= []).Add((term.Length, value));
        }
        LinkFailures();
    }

    /// <summary>Every occurrence of every term, also those inside longer ones, in the order of their ends.</summary>
    public IEnumerable<TermHit<T>> All(string folded) => All(folded, new TextSpan(0, folded.Length));

    /// <summary>The same within a part of the text; the spans count from the start of the whole text.</summary>
    public IEnumerable<TermHit<T>> All(string folded, TextSpan within)
    {
        var state = 0;
        for (var i = within.Start; i < within.End; i++)
        {
            state = Next(state, folded[i]);
            for (var end = _found[state] is null ? _output[state] : state; end != 0; end = _output[end])
            {
                foreach (var (length, value) in _found[end]!) yield return new TermHit<T>(new TextSpan(i + 1 - length, length), value);
            }
        }
    }

    /// <summary>The occurrences that do not overlap: leftmost first, of those the longest (字節跳動, not 字節).</summary>
    public IReadOnlyList<TermHit<T>> Longest(string folded, TextSpan within)
    {
        var hits = new List<TermHit<T>>(All(folded, within));
        hits.Sort((a, b) => a.Span.CompareTo(b.Span));
        var end = within.Start;
        var kept = 0;
        for (var i = 0; i < hits.Count; i++)
        {
            if (hits[i].Span.Start < end) continue;
            end = hits[i].Span.End;
            hits[kept++] = hits[i];
        }
        CollectionsMarshal.SetCount(hits, kept);
        return hits;
    }

    /// <summary>The occurrences in a whole text that do not overlap.</summary>
    public IReadOnlyList<TermHit<T>> Longest(string folded) => Longest(folded, new TextSpan(0, folded.Length));

    private int Child(int state, char unit)
    {
        var child = state == 0 ? _first[unit] : _edges.Find(state, unit);
        if (child != 0) return child;
        child = _fail.Count;
        if (state == 0) _first[unit] = child;
        else _edges.Add(state, unit, child);
        _fail.Add(0);
        _found.Add(null);
        _output.Add(0);
        return child;
    }

    private int Next(int state, char unit)
    {
        for (; state != 0; state = _fail[state])
        {
            var next = _edges.Find(state, unit);
            if (next != 0) return next;
        }
        return _first[unit];
    }

    // A state's failure is shorter than the state, so the states are visited by their depth.
    private void LinkFailures()
    {
        var children = _edges.All().ToLookup(edge => edge.State);
        var queue = new Queue<int>(_first.Where(state => state != 0));
        while (queue.TryDequeue(out var parent))
        {
            foreach (var (_, unit, child) in children[parent])
            {
                _fail[child] = Next(_fail[parent], unit);
                _output[child] = _found[_fail[child]] is null ? _output[_fail[child]] : _fail[child];
                queue.Enqueue(child);
            }
        }
    }

    /// <summary>From a state by a character to the next state: a hash table of two flat arrays, with linear probing.</summary>
    private sealed class Edges
    {
        private long[] _keys = new long[256]; // 0: a free place; no key is 0, for the root's edges stand elsewhere
        private int[] _targets = new int[256];
        private int _count;

        public int Find(int state, char unit)
        {
            var key = Key(state, unit);
            for (var place = Place(key); ; place = (place + 1) & (_keys.Length - 1))
            {
                if (_keys[place] == key) return _targets[place];
                if (_keys[place] == 0) return 0;
            }
        }

        public void Add(int state, char unit, int target)
        {
            if (++_count * 2 > _keys.Length) Grow();
            Put(Key(state, unit), target);
        }

        public IEnumerable<(int State, char Unit, int Target)> All() =>
            from edge in _keys.Zip(_targets) where edge.First != 0 select ((int)(edge.First >> 16), (char)(edge.First & char.MaxValue), edge.Second);

        private void Put(long key, int target)
        {
            var place = Place(key);
            while (_keys[place] != 0) place = (place + 1) & (_keys.Length - 1);
            (_keys[place], _targets[place]) = (key, target);
        }

        private void Grow()
        {
            var (keys, targets) = (_keys, _targets);
            (_keys, _targets) = (new long[keys.Length * 2], new int[keys.Length * 2]);
            for (var i = 0; i < keys.Length; i++)
            {
                if (keys[i] != 0) Put(keys[i], targets[i]);
            }
        }

        private int Place(long key) => unchecked((int)((ulong)key * 0x9e3779b97f4a7c15UL >> 40)) & (_keys.Length - 1);

        private static long Key(int state, char unit) => ((long)state << 16) | unit;
    }
}
