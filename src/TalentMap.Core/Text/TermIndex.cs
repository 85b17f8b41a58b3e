using System.Collections;

namespace TalentMap.Core.Text;

/// <summary>A term of a word list, with what the list says of it. A class: lists of it are read at every start, and need no code of their own.</summary>
public sealed record Term<T>(string Words, T Value);

/// <summary>Makes terms.</summary>
public static class Term
{
    public static Term<T> Of<T>(string words, T value) => new(words, value);
}

/// <summary>One term found in a text, with what the word list says of it.</summary>
public readonly record struct TermHit<T>(TextSpan Span, T Value);

/// <summary>
/// Finds the terms of a word list. All lists share one <see cref="Vocabulary"/>, and a text is read once for all of them (<see cref="WordScan"/>), so
/// a question about a clause costs next to nothing. Terms are folded when they are added, and the text must be folded too. An index lives as long
/// as the program: names that come and go with an article belong into a <see cref="NameIndex{T}"/>.
/// </summary>
public sealed class TermIndex<T>
{
    private static readonly List<TermHit<T>> None = [];

    private readonly int _list;
    private readonly T[] _values;
    private readonly int _longest;

    /// <summary>An index of the terms; the same term may stand in it with several values.</summary>
    public TermIndex(IEnumerable<Term<T>> terms)
    {
        Term<T>[] all = [.. terms];
        var words = new string[all.Length];
        _values = new T[all.Length];
        for (var i = 0; i < all.Length; i++)
        {
            (words[i], _values[i]) = (all[i].Words, all[i].Value);
            _longest = Math.Max(_longest, words[i].Length);
        }
        _list = Vocabulary.Add(words);
    }

    /// <summary>Every occurrence of every term, also those inside longer ones, in the order of their starts, the shorter before the longer.</summary>
    public TermHits<T> All(string folded) => All(folded, new TextSpan(0, folded.Length));

    /// <summary>The same within a part of the text; the spans count from the start of the whole text.</summary>
    public TermHits<T> All(string folded, TextSpan within) => new(new TermWalk(_list, folded, within, leftmost: false), _values);

    /// <summary>The longest term that begins at a place; false where none does.</summary>
    public bool TryAt(string folded, int place, out TermHit<T> hit)
    {
        var walk = new TermWalk(_list, folded, new TextSpan(place, Math.Min(_longest, folded.Length - place)), leftmost: true);
        if (!walk.MoveNext() || walk.Current.Start != place)
        {
            hit = default;
            return false;
        }
        hit = new TermHit<T>(new TextSpan(place, walk.Current.Length), _values[walk.Current.Value]);
        return true;
    }

    /// <summary>Whether any term stands in a part of the text.</summary>
    public bool Any(string folded, TextSpan within) => new TermWalk(_list, folded, within, leftmost: false).MoveNext();

    /// <summary>The occurrences that do not overlap: leftmost first, of those the longest (字節跳動, not 字節).</summary>
    public TermHits<T> Leftmost(string folded, TextSpan within) => new(new TermWalk(_list, folded, within, leftmost: true), _values);

    /// <summary>The same in a whole text.</summary>
    public TermHits<T> Leftmost(string folded) => Leftmost(folded, new TextSpan(0, folded.Length));

    /// <summary>What <see cref="Leftmost(string, TextSpan)"/> finds, as a list to be read only: all empty ones are the same.</summary>
    public List<TermHit<T>> Longest(string folded, TextSpan within)
    {
        List<TermHit<T>>? hits = null;
        foreach (var hit in Leftmost(folded, within)) (hits ??= []).Add(hit);
        return hits ?? None;
    }

    /// <summary>The occurrences in a whole text that do not overlap.</summary>
    public List<TermHit<T>> Longest(string folded) => Longest(folded, new TextSpan(0, folded.Length));
}

/// <summary>The occurrences of terms in a text, found while they are asked for.</summary>
public readonly struct TermHits<T> : IEnumerable<TermHit<T>>
{
    private readonly TermWalk _walk;
    private readonly T[] _values;

    internal TermHits(TermWalk walk, T[] values) => (_walk, _values) = (walk, values);

    public Enumerator GetEnumerator() => new(_walk, _values);

    IEnumerator<TermHit<T>> IEnumerable<TermHit<T>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks over the text.</summary>
    public struct Enumerator : IEnumerator<TermHit<T>>
    {
        private readonly TermWalk _from;
        private readonly T[] _values;
        private TermWalk _walk;

        internal Enumerator(TermWalk walk, T[] values) => (_from, _walk, _values) = (walk, walk, values);

        public readonly TermHit<T> Current => new(new TextSpan(_walk.Current.Start, _walk.Current.Length), _values[_walk.Current.Value]);

        readonly object IEnumerator.Current => Current;

        public bool MoveNext() => _walk.MoveNext();

        public void Reset() => _walk = _from;

        public readonly void Dispose()
        {
        }
    }
}
