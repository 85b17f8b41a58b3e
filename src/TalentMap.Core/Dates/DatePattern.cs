using System.Buffers;
using System.Runtime.CompilerServices;
using TalentMap.Core.Text;

namespace TalentMap.Core.Dates;

/// <summary>
/// A pattern of <see cref="DateGrammar"/>: letters, [classes], (?:groups), (?&lt;Part&gt;groups), alternatives, ? and {m,n}, tried in order and greedily,
/// as a regular expression does. It is a list of steps that a <see cref="DateMatch"/> follows and fills the same lists at every match: a <c>Regex</c>
/// makes new objects for each, 2.4 KB for a date, and the code made for this grammar costs a third of a short start.
/// </summary>
internal sealed class DatePattern
{
    private readonly Move[] _moves;
    private readonly byte[] _kinds = new byte[char.MaxValue + 1]; // the number of a letter of the pattern, 0 for all others
    private readonly int[][] _entries = [[]]; // the first steps of the ways that may begin with a letter of each number
    private readonly SearchValues<char> _firsts;

    public DatePattern(string pattern)
    {
        var ways = new PatternReader(pattern).Ways();
        var moves = new List<PatternStep>();
        var entries = new Dictionary<char, List<int>>();
        foreach (var way in ways)
        {
            foreach (var letter in way.First.Distinct())
            {
                if (!entries.TryGetValue(letter, out var known)) entries[letter] = known = [];
                known.Add(moves.Count);
            }
            moves.AddRange(way.Steps);
            moves.Add(new PatternStep(PatternAct.Done));
        }
        var letters = moves.SelectMany(step => step.Letters).Distinct().ToArray();
        for (var i = 0; i < letters.Length; i++) _kinds[letters[i]] = checked((byte)(i + 1));
        _entries = [[], .. letters.Select(letter => entries.TryGetValue(letter, out var known) ? known.ToArray() : [])];
        _moves = [.. moves.Select(step => new Move(step, _kinds))];
        _firsts = SearchValues.Create([.. entries.Keys]);
    }

    /// <summary>Finds the first match that begins at a place or behind it.</summary>
    /// <param name="text">The text, up to where a match may end.</param>
    /// <param name="walk">Gets the borders of the parts.</param>
    /// <returns>Where it begins and ends; null where there is none.</returns>
    public TextSpan? Find(ReadOnlySpan<char> text, int place, PatternWalk walk)
    {
        for (; place < text.Length; place++)
        {
            var offset = text[place..].IndexOfAny(_firsts);
            if (offset < 0) return null;
            place += offset;
            foreach (var entry in _entries[_kinds[text[place]]])
            {
                if (Follow(entry, text, place, walk) is >= 0 and var end) return TextSpan.Between(place, end);
            }
        }
        return null;
    }

    // Where the match ends that begins at a place; -1 where there is none. Where the steps lead nowhere it goes back to the last other way.
    private int Follow(int step, ReadOnlySpan<char> text, int at, PatternWalk walk)
    {
        walk.Begin();
        var kind = KindAt(text, at);
        while (true)
        {
            ref readonly var now = ref _moves[step++];
            switch (now.Act)
            {
                case PatternAct.Take when now.Has(kind):
                    kind = KindAt(text, ++at);
                    continue;
                case PatternAct.Try when now.Has(kind):
                    walk.Leave(step + now.Value, at);
                    continue;
                case PatternAct.Try or PatternAct.Go:
                    step += now.Value;
                    continue;
                case PatternAct.Done:
                    return at;
                case PatternAct.Open or PatternAct.Close:
                    walk.Add(new PatternBorder((DatePart)now.Value, at, now.Act == PatternAct.Open));
                    continue;
            }
            if (!walk.GoBack(out step, out at)) return -1;
            kind = KindAt(text, at);
        }
    }

    private int KindAt(ReadOnlySpan<char> text, int at) => at < text.Length ? _kinds[text[at]] : 0;

    /// <summary>A step with a bit for the number of each of its letters.</summary>
    private readonly struct Move
    {
        private readonly Bits _letters;

        public Move(PatternStep step, byte[] kinds)
        {
            (Act, Value) = (step.Act, step.Value);
            if (step.Letters.Length == 0) _letters[..].Fill(ulong.MaxValue); // whatever follows, the end too
            foreach (var letter in step.Letters) _letters[kinds[letter] >> 6] |= 1UL << (kinds[letter] & 63);
        }

        public PatternAct Act { get; }

        public int Value { get; }

        public bool Has(int kind) => (_letters[kind >> 6] >> (kind & 63) & 1) != 0;

        [InlineArray(4)]
        private struct Bits
        {
            private ulong _first;
        }
    }
}

/// <summary>What a step does: takes one of its letters, tries what follows and then another way, goes elsewhere, begins or ends a part, or is at the end.</summary>
internal enum PatternAct { Take, Try, Go, Open, Close, Done }

/// <param name="Letters">Which one is taken; of a try, with which of them what follows may begin (none: with any).</param>
/// <param name="Value">How many steps farther the other way or the goal is; which part.</param>
internal sealed record PatternStep(PatternAct Act, string Letters = "", int Value = 0);

/// <summary>The borders of a part met on the way.</summary>
internal readonly record struct PatternBorder(DatePart Part, int At, bool Opens);

/// <summary>The way through a pattern: the borders of parts that were met, and the other ways that were left to be tried.</summary>
internal sealed class PatternWalk
{
    private (int Step, int At, int Borders)[] _others = new (int, int, int)[32];
    private PatternBorder[] _borders = new PatternBorder[32];
    private int _left;
    private int _met;

    /// <summary>The borders of the parts of the match, in order; a part that stands in it twice is what it was last.</summary>
    public ReadOnlySpan<PatternBorder> Borders => _borders.AsSpan(0, _met);

    /// <summary>Begins anew.</summary>
    public void Begin() => (_left, _met) = (0, 0);

    /// <summary>Keeps a border.</summary>
    public void Add(PatternBorder border)
    {
        if (_met == _borders.Length) Array.Resize(ref _borders, _met * 2);
        _borders[_met++] = border;
    }

    /// <summary>Keeps another way for later.</summary>
    public void Leave(int step, int at)
    {
        if (_left == _others.Length) Array.Resize(ref _others, _left * 2);
        _others[_left++] = (step, at, _met);
    }

    /// <summary>Goes back to the last other way, as if nothing had been met since; false where there is none.</summary>
    public bool GoBack(out int step, out int at)
    {
        (step, at) = (0, 0);
        if (_left == 0) return false;
        (step, at, _met) = _others[--_left];
        return true;
    }
}
