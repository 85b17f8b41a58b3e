using TalentMap.Core.Text;

namespace TalentMap.Core.Dates;

/// <summary>A part of a pattern as steps.</summary>
/// <param name="First">With which letters it may begin.</param>
/// <param name="MayLack">Whether it may also be empty.</param>
internal readonly record struct PatternPiece(PatternStep[] Steps, string First, bool MayLack)
{
    /// <summary>Nothing.</summary>
    public static readonly PatternPiece None = new([], "", MayLack: true);

    /// <summary>The step that tries this piece first; it knows by the next letter where that is in vain.</summary>
    public PatternStep Try(int other) => new(PatternAct.Try, MayLack ? "" : First, other);
}

/// <summary>Reads the pattern of a <see cref="DatePattern"/>.</summary>
internal sealed class PatternReader(string pattern)
{
    private int _at;

    /// <summary>The alternatives of a pattern, or of a group up to its end.</summary>
    public List<PatternPiece> Ways()
    {
        var ways = new List<PatternPiece> { Sequence() };
        while (Skips('|')) ways.Add(Sequence());
        return ways;
    }

    /// <summary>The first of several ways that fits.</summary>
    public static PatternPiece AnyOf(List<PatternPiece> ways)
    {
        var piece = ways[^1];
        for (var i = ways.Count - 2; i >= 0; i--) piece = Either(ways[i], piece);
        return piece;
    }

    private static PatternPiece Either(PatternPiece way, PatternPiece other) => new(
        [way.Try(way.Steps.Length + 1), .. way.Steps, new(PatternAct.Go, "", other.Steps.Length), .. other.Steps], way.First + other.First, way.MayLack || other.MayLack);

    private PatternPiece Sequence()
    {
        var whole = PatternPiece.None;
        while (_at < pattern.Length && pattern[_at] is not ('|' or ')')) whole = Then(whole, Repeated(Single()));
        return whole;
    }

    private static PatternPiece Then(PatternPiece piece, PatternPiece next) =>
        new([.. piece.Steps, .. next.Steps], piece.MayLack ? piece.First + next.First : piece.First, piece.MayLack && next.MayLack);

    // ? and {m,n}: as often as possible
    private PatternPiece Repeated(PatternPiece piece)
    {
        var (least, most) = (1, 1);
        if (Skips('?')) least = 0;
        else if (Skips('{'))
        {
            var end = pattern.IndexOf('}', _at);
            var counts = Array.ConvertAll(pattern[_at..end].Split(','), int.Parse);
            (least, most, _at) = (counts[0], counts[^1], end + 1);
        }
        var repeated = PatternPiece.None;
        for (var i = most; i > least; i--)
        {
            var more = Then(piece, repeated);
            repeated = new PatternPiece([more.Try(more.Steps.Length), .. more.Steps], more.First, MayLack: true);
        }
        for (var i = 0; i < least; i++) repeated = Then(piece, repeated);
        return repeated;
    }

    private PatternPiece Single()
    {
        if (Skips('[')) return Letters(Class());
        if (!Skips('(')) return Letter();
        if (Skips('?') && Skips(':')) return Group();
        var end = pattern.IndexOf('>', _at);
        var part = (int)EnumNames.Parse<DatePart>(pattern[(_at + 1)..end]);
        _at = end + 1;
        var group = Group();
        return group with { Steps = [new(PatternAct.Open, "", part), .. group.Steps, new(PatternAct.Close, "", part)] };
    }

    // \. is a dot
    private PatternPiece Letter()
    {
        _ = Skips('\\');
        return Letters(pattern[_at++].ToString());
    }

    private static PatternPiece Letters(string letters) => new([new(PatternAct.Take, letters)], letters, MayLack: false);

    private PatternPiece Group()
    {
        var piece = AnyOf(Ways());
        _at++; // )
        return piece;
    }

    // 0-9 stands for all between
    private string Class()
    {
        var letters = "";
        for (; pattern[_at] != ']'; _at++)
        {
            if (pattern[_at] == '-' && letters.Length > 0 && pattern[_at + 1] != ']')
            {
                for (var letter = letters[^1]; letter < pattern[_at + 1]; letters += ++letter) { }
                _at++;
            }
            else letters += pattern[_at];
        }
        _at++;
        return letters;
    }

    private bool Skips(char letter)
    {
        if (_at >= pattern.Length || pattern[_at] != letter) return false;
        _at++;
        return true;
    }
}
