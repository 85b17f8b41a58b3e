using System.Collections;
using System.Runtime.InteropServices;

namespace TalentMap.Core.Text;

/// <summary>
/// Finds the names of one article in one pass over its text, however many there are; <see cref="TermIndex{T}"/> is for the lists that always stay.
/// Names are folded when they are added, and the text must be folded too.
/// </summary>
public sealed class NameIndex<T>
{
    private readonly NameTrie _trie;
    private readonly T[] _values;

    /// <summary>An index of the terms; the same term may stand in it with several values.</summary>
    public NameIndex(IEnumerable<(string Term, T Value)> terms)
    {
        List<string> words = [];
        List<T> values = [];
        foreach (var (term, value) in terms)
        {
            words.Add(term);
            values.Add(value);
        }
        _trie = new NameTrie(words);
        _values = [.. values];
    }

    /// <summary>Every occurrence of every term, also those inside longer ones, in the order of their ends.</summary>
    public NameHits<T> All(string folded) => All(folded, new TextSpan(0, folded.Length));

    /// <summary>The same within a part of the text; the spans count from the start of the whole text.</summary>
    public NameHits<T> All(string folded, TextSpan within) => new(_trie, _values, folded, within);

    /// <summary>Whether any term stands in a part of the text.</summary>
    public bool Any(string folded, TextSpan within)
    {
        foreach (var _ in All(folded, within)) return true;
        return false;
    }

    /// <summary>The occurrences that do not overlap: leftmost first, of those the longest (字節跳動, not 字節).</summary>
    public List<TermHit<T>> Longest(string folded, TextSpan within)
    {
        var hits = new List<TermHit<T>>();
        foreach (var hit in All(folded, within)) hits.Add(hit);
        Order(CollectionsMarshal.AsSpan(hits));
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
    public List<TermHit<T>> Longest(string folded) => Longest(folded, new TextSpan(0, folded.Length));

    // They come by their ends, so each moves only past those that overlap it.
    private static void Order(Span<TermHit<T>> hits)
    {
        for (var i = 1; i < hits.Length; i++)
        {
            var hit = hits[i];
            var place = i;
            for (; place > 0 && hit.Span < hits[place - 1].Span; place--) hits[place] = hits[place - 1];
            hits[place] = hit;
        }
    }
}

/// <summary>The occurrences of terms in a text, found while they are asked for.</summary>
public readonly struct NameHits<T> : IEnumerable<TermHit<T>>
{
    private readonly NameTrie _trie;
    private readonly T[] _values;
    private readonly string _folded;
    private readonly TextSpan _within;

    internal NameHits(NameTrie trie, T[] values, string folded, TextSpan within) => (_trie, _values, _folded, _within) = (trie, values, folded, within);

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<TermHit<T>> IEnumerable<TermHit<T>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks over the text.</summary>
    public struct Enumerator : IEnumerator<TermHit<T>>
    {
        private readonly NameHits<T> _hits;
        private int _place;
        private int _state;
        private int _ending; // the state whose terms are being told
        private int _term;

        internal Enumerator(NameHits<T> hits) => (_hits, _place, _term) = (hits, hits._within.Start, -1);

        public readonly TermHit<T> Current => new(new TextSpan(_place - _hits._trie.LengthOf(_term), _hits._trie.LengthOf(_term)), _hits._values[_term]);

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            if (_term >= 0) _term = _hits._trie.TermAfter(_term, ref _ending);
            while (_term < 0)
            {
                if (_place >= _hits._within.End) return false;
                _state = _hits._trie.Next(_state, _hits._folded[_place++]);
                _ending = _state;
                _term = _hits._trie.TermAt(_state);
            }
            return true;
        }

        public void Reset() => (_place, _state, _term) = (_hits._within.Start, 0, -1);

        public readonly void Dispose()
        {
        }
    }
}
