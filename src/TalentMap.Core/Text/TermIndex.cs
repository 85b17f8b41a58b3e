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
    private readonly Dictionary<(int State, char Unit), int> _edges = [];
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
        var key = (state, unit);
        if (_edges.TryGetValue(key, out var child)) return child;
        _edges[key] = child = _fail.Count;
        _fail.Add(0);
        _found.Add(null);
        _output.Add(0);
        return child;
    }

    private int Next(int state, char unit)
    {
        int next;
        while (!_edges.TryGetValue((state, unit), out next))
        {
            if (state == 0) return 0;
            state = _fail[state];
        }
        return next;
    }

    // Children have higher numbers than their parents only within one term, so the states are visited by depth.
    private void LinkFailures()
    {
        var children = _edges.Select(e => (Parent: e.Key.State, e.Key.Unit, Child: e.Value)).ToLookup(e => e.Parent);
        var queue = new Queue<int>([0]);
        while (queue.TryDequeue(out var parent))
        {
            foreach (var (_, unit, child) in children[parent])
            {
                _fail[child] = parent == 0 ? 0 : Next(_fail[parent], unit);
                _output[child] = _found[_fail[child]] is null ? _output[_fail[child]] : _fail[child];
                queue.Enqueue(child);
            }
        }
    }

}
