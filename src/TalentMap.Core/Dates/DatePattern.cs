using System.Buffers;
using System.Runtime.InteropServices;
using TalentMap.Core.Text;

namespace TalentMap.Core.Dates;

/// <summary>
/// A pattern of <see cref="DateGrammar"/>: letters, [classes], (?:groups), (?&lt;Part&gt;groups), alternatives, ? and {m,n}, tried in order and greedily,
/// as a regular expression does. It is a list of steps that a <see cref="DateMatch"/> follows and fills the same lists at every match: a <c>Regex</c>
/// makes new objects for each, 2.4 KB for a date, and the code made for this grammar costs a third of a short start.
/// </summary>
internal sealed class DatePattern
{
    private readonly PatternStep[] _steps;
    private readonly SearchValues<char> _firsts;
    private readonly Dictionary<char, List<int>> _entries = []; // the first steps of the ways that may begin with a letter

    public DatePattern(string pattern)
    {
        var steps = new List<PatternStep>();
        foreach (var way in new PatternReader(pattern).Ways())
        {
            foreach (var letter in way.First.Distinct())
            {
                if (!_entries.TryGetValue(letter, out var entries)) _entries[letter] = entries = [];
                entries.Add(steps.Count);
            }
            steps.AddRange(way.Steps);
            steps.Add(new PatternStep(PatternAct.Done));
        }
        (_steps, _firsts) = ([.. steps], SearchValues.Create([.. _entries.Keys]));
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
            foreach (var entry in _entries[text[place]])
            {
                if (walk.Follow(_steps, entry, text, place) is >= 0 and var end) return TextSpan.Between(place, end);
            }
        }
        return null;
    }
}

/// <summary>What a step does: takes one of its letters, tries what follows and then another way, goes elsewhere, begins or ends a part, or is at the end.</summary>
internal enum PatternAct { Take, Try, Go, Open, Close, Done }

/// <param name="Letters">Which one is taken; of a try, with which of them what follows may begin (none: with any).</param>
/// <param name="Value">How many steps farther the other way or the goal is; which part.</param>
internal readonly record struct PatternStep(PatternAct Act, string Letters = "", int Value = 0);

/// <summary>The borders of a part met on the way.</summary>
internal readonly record struct PatternBorder(DatePart Part, int At, bool Opens);

/// <summary>Follows the steps of a pattern; where they lead nowhere it goes back to the last other way.</summary>
internal sealed class PatternWalk
{
    private readonly List<(int Step, int At, int Borders)> _others = [];
    private readonly List<PatternBorder> _borders = [];

    /// <summary>The borders of the parts of the match, in order; a part that stands in it twice is what it was last.</summary>
    public ReadOnlySpan<PatternBorder> Borders => CollectionsMarshal.AsSpan(_borders);

    /// <summary>Where the match ends that begins at a place; -1 where there is none.</summary>
    public int Follow(PatternStep[] steps, int step, ReadOnlySpan<char> text, int at)
    {
        _others.Clear();
        _borders.Clear();
        while (true)
        {
            ref readonly var now = ref steps[step++];
            var fits = true;
            switch (now.Act)
            {
                case PatternAct.Take:
                    fits = at < text.Length && now.Letters.Contains(text[at]);
                    at++;
                    break;
                case PatternAct.Try when now.Letters.Length > 0 && !(at < text.Length && now.Letters.Contains(text[at])):
                case PatternAct.Go:
                    step += now.Value;
                    break;
                case PatternAct.Try:
                    _others.Add((step + now.Value, at, _borders.Count));
                    break;
                case PatternAct.Done:
                    return at;
                default:
                    _borders.Add(new PatternBorder((DatePart)now.Value, at, now.Act == PatternAct.Open));
                    break;
            }
            if (fits) continue;
            if (_others.Count == 0) return -1;
            (step, at, var borders) = _others[^1];
            _others.RemoveAt(_others.Count - 1);
            CollectionsMarshal.SetCount(_borders, borders);
        }
    }
}
