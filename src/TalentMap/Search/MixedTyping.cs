using TalentMap.Core.Text;

namespace TalentMap.Search;

/// <summary>One way to read what was typed as a name of which some characters are typed whole and some only begun.</summary>
/// <param name="Initials">The first letters of its characters: zqc.</param>
/// <param name="Read">The pattern of its reading: zhangq*c*.</param>
/// <param name="Written">The pattern of the name as names are compared: 张??*.</param>
internal sealed record MixedName(string Initials, string Read, string Written);

/// <summary>
/// Names typed as input methods let one type them: full pinyin and initials mixed (zhangqc, zqianchuan, zhqc), characters and letters
/// mixed (张qc, zhang前川). What is wholly pinyin or wholly initials is none of these, for the index holds it as it is.
/// </summary>
internal sealed class MixedTyping
{
    private const int LongestName = 8;
    private const int LongestTyped = 32;
    private const int MostWays = 24;
    private const int MostSteps = 2000;

    private readonly string letters;
    private readonly List<MixedName> ways = [];
    private readonly Stack<Part> parts = new();
    private int steps;

    private MixedTyping(string letters) => this.letters = letters;

    /// <summary>The ways to read a key, those with the longest syllables first; none where nothing is mixed.</summary>
    public static IReadOnlyList<MixedName> Of(string key)
    {
        var letters = Pinyin.Plain(key).Replace('ü', 'v');
        if (letters.Length is < 2 or > LongestTyped || !letters.Any(char.IsAsciiLetterLower) || !letters.All(unit => char.IsAsciiLetterLower(unit) || Script.IsHan(unit))) return [];
        var typing = new MixedTyping(letters);
        if (!letters.Any(Script.IsHan) && typing.IsPinyin()) return [];
        typing.ReadFrom(0);
        return typing.ways;
    }

    private void ReadFrom(int place)
    {
        if (ways.Count == MostWays || ++steps > MostSteps) return;
        if (place == letters.Length)
        {
            Keep();
            return;
        }
        if (parts.Count == LongestName) return;
        foreach (var part in PartsAt(place))
        {
            parts.Push(part);
            ReadFrom(place + part.Typed.Length);
            parts.Pop();
        }
    }

    private void Keep()
    {
        var read = parts.Reverse().ToList();
        if (!read.Exists(part => part.IsHan || part.Typed.Length > 1)) return; // wholly initials
        ways.Add(new MixedName(
            string.Concat(read.Select(part => part.Initial)),
            string.Concat(read.Select(part => part.Pattern)) + "*",
            string.Concat(read.Select(part => part.IsHan ? part.Typed : "?")) + "*"));
    }

    // 曾 by each of its readings' first letters; zhangqc: zhang, zh, z, and what else is a syllable.
    private IEnumerable<Part> PartsAt(int place)
    {
        if (Script.IsHan(letters[place]))
        {
            return Pinyin.ReadingsAt(letters, place).Select(reading => Pinyin.Plain(reading)[0]).Distinct().Select(initial => new Part(letters[place..(place + 1)], initial, IsHan: true));
        }
        return from length in Enumerable.Range(1, Math.Min(NameReading.LongestSyllable, letters.Length - place)).Reverse()
               let typed = letters.Substring(place, length)
               where typed is "zh" or "ch" or "sh" || (length == 1 ? typed[0] is not ('i' or 'u' or 'v') : NameReading.Syllables.Contains(typed))
               select new Part(typed, typed[0], IsHan: false);
    }

    // Syllables to the end, or to one that is only begun: the readings in the index begin so.
    private bool IsPinyin()
    {
        var reached = new bool[letters.Length + 1];
        reached[0] = true;
        for (var place = 0; place < letters.Length; place++)
        {
            if (!reached[place]) continue;
            if (NameReading.Syllables.Any(syllable => syllable.StartsWith(letters[place..], StringComparison.Ordinal))) return true;
            for (var length = 1; length <= Math.Min(NameReading.LongestSyllable, letters.Length - place); length++)
            {
                reached[place + length] |= NameReading.Syllables.Contains(letters.Substring(place, length));
            }
        }
        return reached[^1];
    }

    private readonly record struct Part(string Typed, char Initial, bool IsHan)
    {
        // What is typed as a whole syllable is one: qian is not the beginning of qiang.
        public string Pattern => IsHan ? $"{Initial}*" : Typed.Length == 1 || Typed is "zh" or "ch" or "sh" ? $"{Typed}*" : Typed;
    }
}
