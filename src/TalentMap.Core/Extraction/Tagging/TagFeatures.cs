using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Tagging;

/// <summary>
/// What the sequence model sees of a character: itself and its neighbours, alone, in pairs and in threes, what sort of characters they
/// are, and what the word lists say of them. Each feature is hashed to the row of its weights.
/// </summary>
public sealed class TagFeatures
{
    /// <summary>How many features a character has.</summary>
    public const int Count = 30;

    private const char Before = '\u0001';
    private const char After = '\u0002';

    private readonly char[] _units;
    private readonly char[] _sorts;
    private readonly char[] _parts; // of a Chinese name: surname, given name
    private readonly char[] _words; // of a listed word: where in which

    /// <summary>Looks at one sentence.</summary>
    /// <param name="text">The text as it stands, for upper and lower case.</param>
    /// <param name="folded">Its folded form, of the same length.</param>
    /// <param name="hints">What the word lists say of the text's characters.</param>
    public TagFeatures(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, ReadOnlySpan<TagHint> hints)
    {
        const int margin = 3;
        var length = folded.Length + 2 * margin;
        (_units, _sorts, _parts, _words) = (new char[length], new char[length], new char[length], new char[length]);
        for (var i = 0; i < length; i++)
        {
            var at = i - margin;
            if (at < 0 || at >= folded.Length)
            {
                _units[i] = at < 0 ? Before : After;
                _sorts[i] = _parts[i] = _words[i] = '_';
                continue;
            }
            _units[i] = char.IsAsciiDigit(folded[at]) ? '0' : folded[at];
            _sorts[i] = Sort(text[at]);
            _parts[i] = (char)('a' + (int)(hints[at] & TagHint.Name));
            _words[i] = (char)('a' + (int)(hints[at] & ~TagHint.Name));
        }
    }

    /// <summary>The rows of the features of the character at <paramref name="position"/>.</summary>
    public void Fill(int position, Span<int> rows)
    {
        var i = position + 3;
        char u3 = _units[i - 3], u2 = _units[i - 2], u1 = _units[i - 1], u = _units[i], v1 = _units[i + 1], v2 = _units[i + 2], v3 = _units[i + 3];
        char n2 = _parts[i - 2], n1 = _parts[i - 1], n = _parts[i], m1 = _parts[i + 1], m2 = _parts[i + 2];
        char w1 = _words[i - 1], w = _words[i], x1 = _words[i + 1];
        rows[0] = Row(0, u, '\0', '\0', '\0');
        rows[1] = Row(1, u1, '\0', '\0', '\0');
        rows[2] = Row(2, v1, '\0', '\0', '\0');
        rows[3] = Row(3, u2, '\0', '\0', '\0');
        rows[4] = Row(4, v2, '\0', '\0', '\0');
        rows[5] = Row(5, u1, u, '\0', '\0');
        rows[6] = Row(6, u, v1, '\0', '\0');
        rows[7] = Row(7, u2, u1, '\0', '\0');
        rows[8] = Row(8, v1, v2, '\0', '\0');
        rows[9] = Row(9, u1, v1, '\0', '\0');
        rows[10] = Row(10, u1, u, v1, '\0');
        rows[11] = Row(11, u2, u1, u, '\0');
        rows[12] = Row(12, u, v1, v2, '\0');
        rows[13] = Row(13, v1, v2, v3, '\0');
        rows[14] = Row(14, u3, u2, u1, '\0');
        rows[15] = Row(15, _sorts[i - 1], _sorts[i], _sorts[i + 1], '\0');
        rows[16] = Row(16, n, m1, m2, '\0');
        rows[17] = Row(17, n1, n, m1, '\0');
        rows[18] = Row(18, n2, n1, n, '\0');
        rows[19] = Row(19, n, u1, '\0', '\0');
        rows[20] = Row(20, n1, u2, '\0', '\0');
        rows[21] = Row(21, n2, n, v1, '\0');
        rows[22] = Row(22, n1, n, v1, '\0');
        rows[23] = Row(23, n, m1, m2, v3);
        rows[24] = Row(24, n, m1, v2, '\0');
        rows[25] = Row(25, w, '\0', '\0', '\0');
        rows[26] = Row(26, w1, w, x1, '\0');
        rows[27] = Row(27, w, u, '\0', '\0');
        rows[28] = Row(28, w1, n, '\0', '\0');
        rows[29] = Row(29, w, n, x1, m1);
    }

    // Murmur3's mixing steps; the rows must be the same on every machine.
    private static int Row(int feature, char a, char b, char c, char d)
    {
        unchecked
        {
            var hash = (uint)feature * 0x9e3779b1u;
            hash = Mix(hash, ((uint)a << 16) | b);
            hash = Mix(hash, ((uint)c << 16) | d);
            hash ^= hash >> 16;
            hash *= 0x85ebca6bu;
            hash ^= hash >> 13;
            return (int)(hash & ((1u << TaggerModel.Bits) - 1));
        }
    }

    private static uint Mix(uint hash, uint value)
    {
        unchecked
        {
            value *= 0xcc9e2d51u;
            value = (value << 15) | (value >> 17);
            hash ^= value * 0x1b873593u;
            return ((hash << 13) | (hash >> 19)) * 5 + 0xe6546b64u;
        }
    }

    private static char Sort(char unit) =>
        Script.IsHan(unit) ? 'h' : char.IsUpper(unit) ? 'A' : char.IsLetter(unit) ? 'a' : char.IsDigit(unit) ? '0' : unit;
}
