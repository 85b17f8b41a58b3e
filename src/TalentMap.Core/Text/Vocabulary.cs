using System.Numerics;

namespace TalentMap.Core.Text;

/// <summary>All words of all word lists in one tree. Lists are only added, each once in the life of the program: so there are few.</summary>
internal static class Vocabulary
{
    private const int MostLists = 1000;

    private static readonly Lock Gate = new();

    private static volatile WordTree _tree = new(letters: 1 << 17, words: 1 << 16); // enough for all of them
    private static volatile int _lists;

    /// <summary>Adds a list of words.</summary>
    /// <returns>The list's number.</returns>
    public static int Add(IReadOnlyList<string> words)
    {
        lock (Gate)
        {
            if (_lists == MostLists) throw new InvalidOperationException("Word lists are made once; the names of an article belong into a NameIndex.");
            var tree = _tree.WithRoomFor(words);
            for (var value = 0; value < words.Count; value++) tree.Add(words[value], new Posting(_lists, value, 0));
            _tree = tree;
            return _lists++; // only now others look for its words
        }
    }

    /// <summary>The tree.</summary>
    /// <param name="lists">How many lists stand in it whole.</param>
    public static WordTree Tree(out int lists)
    {
        lists = _lists;
        return _tree;
    }
}

/// <summary>A word in a list: the list's number, the word's number there, and the next posting of the same letters, 0 for none.</summary>
internal readonly record struct Posting(int List, int Value, int Next);

/// <summary>
/// A tree of words, letter by letter, in flat tables. It may be read while words are added: what is added later is written before what leads to it.
/// </summary>
internal sealed class WordTree
{
    private const int Bits = 18;

    private readonly int[] _first = new int[char.MaxValue + 1];
    private readonly ulong[] _pairs = new ulong[1 << (Bits - 6)]; // a bit for the first two letters of each word
    private readonly ulong[] _edges; // state, letter and where it leads; never more than half full, 0 is free
    private readonly int[] _heads; // the first posting of each state, 0 for none
    private readonly Posting[] _postings;
    private int _states = 1;
    private int _words = 1;

    public WordTree(int letters, int words)
    {
        _edges = new ulong[BitOperations.RoundUpToPowerOf2((uint)letters * 2)];
        _heads = new int[letters + 1];
        _postings = new Posting[words + 1];
    }

    /// <summary>This tree, or a larger copy where the words would not fit.</summary>
    public WordTree WithRoomFor(IReadOnlyList<string> words)
    {
        var letters = _states;
        foreach (var word in words) letters += word.Length;
        if (letters < _heads.Length && _words + words.Count < _postings.Length) return this;
        var larger = new WordTree(letters * 2, (_words + words.Count) * 2) { _states = _states, _words = _words };
        _first.CopyTo(larger._first, 0);
        _pairs.CopyTo(larger._pairs, 0);
        _heads.AsSpan(0, _states).CopyTo(larger._heads);
        _postings.AsSpan(0, _words).CopyTo(larger._postings);
        foreach (var edge in _edges)
        {
            if (edge != 0) larger.Put(edge);
        }
        return larger;
    }

    /// <summary>The state of a first letter, 0 for none.</summary>
    public int First(char unit) => _first[unit];

    /// <summary>Whether a word may begin with two letters; seldom true where none does.</summary>
    public bool MayFollow(char first, char second)
    {
        var bit = Pair(first, second);
        return (_pairs[bit >> 6] >> (int)(bit & 63) & 1) != 0;
    }

    /// <summary>The state after one more letter, 0 for none.</summary>
    public int Next(int state, char unit)
    {
        var edges = _edges;
        var key = Key(state, unit);
        for (var place = Place(key, edges.Length); ; place = (place + 1) & (edges.Length - 1))
        {
            var edge = edges[place];
            if (edge >> 24 == key || edge == 0) return (int)(edge & 0xffffff);
        }
    }

    /// <summary>The first posting of a state, 0 for none.</summary>
    public int Posting(int state) => _heads[state];

    /// <summary>A posting by its number.</summary>
    public ref readonly Posting At(int posting) => ref _postings[posting];

    /// <summary>Adds a word.</summary>
    public void Add(string word, Posting posting)
    {
        if (word.Length == 0) return;
        var state = 0;
        for (var i = 0; i < word.Length; i++) state = Child(state, Script.Fold(word[i]));
        if (word.Length > 1)
        {
            var bit = Pair(Script.Fold(word[0]), Script.Fold(word[1]));
            _pairs[bit >> 6] |= 1UL << (int)(bit & 63);
        }
        var number = _words++;
        _postings[number] = posting;
        if (_heads[state] == 0)
        {
            Volatile.Write(ref _heads[state], number);
            return;
        }
        var last = _heads[state];
        while (_postings[last].Next > 0) last = _postings[last].Next;
        _postings[last] = _postings[last] with { Next = number };
    }

    private int Child(int state, char unit)
    {
        var child = state == 0 ? _first[unit] : Next(state, unit);
        if (child != 0) return child;
        child = _states++;
        if (state == 0) Volatile.Write(ref _first[unit], child);
        else Put((Key(state, unit) << 24) | (uint)child);
        return child;
    }

    private void Put(ulong edge)
    {
        var place = Place(edge >> 24, _edges.Length);
        while (_edges[place] != 0) place = (place + 1) & (_edges.Length - 1);
        Volatile.Write(ref _edges[place], edge);
    }

    private static ulong Key(int state, char unit) => ((ulong)(uint)state << 16) | unit;

    private static int Place(ulong key, int length) => unchecked((int)(key * 0x9e3779b97f4a7c15UL >> 40)) & (length - 1);

    private static uint Pair(char first, char second) => unchecked((((uint)first << 16) | second) * 0x9e3779b1u) >> (32 - Bits);
}
