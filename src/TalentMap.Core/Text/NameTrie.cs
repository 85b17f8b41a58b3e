using System.Numerics;

namespace TalentMap.Core.Text;

/// <summary>
/// The states of a <see cref="NameIndex{T}"/>, terms by their numbers (Aho and Corasick, 1975). One class for all kinds of values, so that it is compiled once.
/// </summary>
internal sealed class NameTrie
{
    /// <summary>From so many terms on, the first step is one look into a table; below, the table would cost more than it saves.</summary>
    private const int ManyTerms = 100;

    private readonly int[] _first = [];
    private readonly int[] _lengths;
    private readonly int[] _nextAlike; // the next term of the same letters, -1 for none
    private readonly State[] _states;
    private readonly Edge[] _edges; // never more than half full
    private int _count = 1;

    /// <summary>The states of the terms, which are numbered as they come.</summary>
    public NameTrie(IReadOnlyList<string> terms)
    {
        (_lengths, _nextAlike) = (new int[terms.Count], new int[terms.Count]);
        var letters = 1;
        foreach (var term in terms) letters += term.Length;
        (_states, _edges) = (new State[letters], new Edge[BitOperations.RoundUpToPowerOf2((uint)letters * 2)]); // a state a letter at most
        if (terms.Count >= ManyTerms) _first = new int[char.MaxValue + 1];
        _states[0].Term = -1;
        for (var term = 0; term < terms.Count; term++) Add(terms[term], term);
        LinkFailures();
    }

    /// <summary>The state after one more character.</summary>
    public int Next(int state, char unit)
    {
        for (; state != 0; state = _states[state].Fail)
        {
            var next = Find(state, unit);
            if (next != 0) return next;
        }
        return First(unit);
    }

    /// <summary>The first term that ends in a state, the longest one; -1 for none.</summary>
    public int TermAt(int state) => _states[state].Term >= 0 ? _states[state].Term : TermBelow(state);

    /// <summary>The term after another one in the same state, of the same letters or shorter; -1 for none.</summary>
    /// <param name="state">Becomes the state of the further term.</param>
    public int TermAfter(int term, ref int state)
    {
        if (_nextAlike[term] is >= 0 and var alike) return alike;
        if (_states[state].Term < 0) state = _states[state].Output;
        state = _states[state].Output;
        return _states[state].Term;
    }

    /// <summary>The length of a term.</summary>
    public int LengthOf(int term) => _lengths[term];

    private int TermBelow(int state) => _states[_states[state].Output].Term;

    private int First(char unit) => _first.Length > 0 ? _first[unit] : Find(0, unit);

    private void Add(string term, int number)
    {
        (_lengths[number], _nextAlike[number]) = (term.Length, -1);
        if (term.Length == 0) return;
        var state = 0;
        foreach (var unit in term) state = Child(state, Script.Fold(unit));
        ref var end = ref _states[state].Term;
        if (end < 0)
        {
            end = number;
            return;
        }
        var last = end;
        while (_nextAlike[last] >= 0) last = _nextAlike[last];
        _nextAlike[last] = number;
    }

    private int Child(int state, char unit)
    {
        var child = state == 0 ? First(unit) : Find(state, unit);
        if (child != 0) return child;
        child = _count++;
        _states[child] = new State { Parent = state, Unit = unit, Depth = _states[state].Depth + 1, Term = -1 };
        if (state == 0 && _first.Length > 0) _first[unit] = child;
        else AddEdge(state, unit, child);
        return child;
    }

    // A state's failure is shorter than the state, so the states are visited by their depth.
    private void LinkFailures()
    {
        foreach (var state in ByDepth())
        {
            ref var at = ref _states[state];
            if (at.Parent == 0) continue;
            at.Fail = Next(_states[at.Parent].Fail, at.Unit);
            at.Output = _states[at.Fail].Term < 0 ? _states[at.Fail].Output : at.Fail;
        }
    }

    private int[] ByDepth()
    {
        var starts = new List<int> { 0, 0 };
        for (var state = 1; state < _count; state++)
        {
            while (starts.Count <= _states[state].Depth + 1) starts.Add(0);
            starts[_states[state].Depth + 1]++;
        }
        for (var depth = 1; depth < starts.Count; depth++) starts[depth] += starts[depth - 1];
        var ordered = new int[_count - 1];
        for (var state = 1; state < _count; state++) ordered[starts[_states[state].Depth]++] = state;
        return ordered;
    }

    // A hash table with linear probing; a target of 0 is a free place, for no edge leads to the root.
    private int Find(int state, char unit)
    {
        var edges = _edges;
        for (var place = Place(state, unit, edges.Length); ; place = (place + 1) & (edges.Length - 1))
        {
            ref var edge = ref edges[place];
            if (edge.State == state && edge.Unit == unit || edge.Target == 0) return edge.Target;
        }
    }

    private void AddEdge(int state, char unit, int target)
    {
        var place = Place(state, unit, _edges.Length);
        while (_edges[place].Target != 0) place = (place + 1) & (_edges.Length - 1);
        _edges[place] = new Edge { State = state, Unit = unit, Target = target };
    }

    private static int Place(int state, char unit, int length) =>
        unchecked((int)((((ulong)(uint)state << 16) | unit) * 0x9e3779b97f4a7c15UL >> 40)) & (length - 1);

    private struct Edge
    {
        public int State;
        public int Target;
        public char Unit;
    }

    private struct State
    {
        public int Fail;
        public int Term; // the first that ends here, -1 for none
        public int Output; // the nearest shorter state that ends a term, 0 for none
        public int Parent;
        public int Depth;
        public char Unit;
    }
}
