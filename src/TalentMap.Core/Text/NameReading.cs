using System.Text;

namespace TalentMap.Core.Text;

/// <summary>One way in which a name with Chinese characters may be typed in Latin letters, without spaces and tones.</summary>
/// <param name="Full">The whole name: zhangqianchuan.</param>
/// <param name="Initials">The first letters: zqc; Latin letters in the name stay whole.</param>
/// <param name="Given">Without the surname, where two characters or more are left: qianchuan; else null.</param>
/// <param name="Unusual">0 for the reading that is likeliest; more, the less usual the readings in it are.</param>
public sealed record NameReading(string Full, string Initials, string? Given, int Unusual)
{
    // 樂樂樂 has 64 readings; nobody types the rarest of them.
    private const int Most = 24;

    /// <summary>How many letters the longest syllable has: zhuang.</summary>
    public const int LongestSyllable = 6;

    /// <summary>All syllables that a character of a name is typed by; 嗯 and 呣 are read without a vowel, and no name has them.</summary>
    public static readonly IReadOnlySet<string> Syllables =
        Pinyin.Readings.Select(Pinyin.Plain).Distinct().SelectMany(Spellings).Where(syllable => syllable.All(char.IsAsciiLetterLower) && syllable.Any("aeiouv".Contains)).ToHashSet();

    /// <summary>The readings of a name, the likeliest first; none of a name that has no Chinese character, or one that nobody can read.</summary>
    public static IReadOnlyList<NameReading> Of(string name)
    {
        var letters = name.Normalize(NormalizationForm.FormKC);
        if (!letters.Any(Script.IsHan)) return [];
        var surname = letters.All(Script.IsHan) ? Pinyin.SurnameLength(letters) : 0;
        List<Draft> drafts = [new("", "", "", 0)];
        for (var i = 0; i < letters.Length; i++)
        {
            if (!char.IsLetterOrDigit(letters[i])) continue;
            var ways = Ways(letters, i);
            if (ways.Count == 0) return [];
            var isGiven = surname > 0 && i >= surname;
            drafts = [.. drafts.SelectMany(draft => ways.Select(way => draft.With(way, isGiven))).OrderBy(draft => draft.Unusual).Take(Most)];
        }
        var hasGiven = surname > 0 && letters.Length - surname > 1;
        return [.. drafts.Select(draft => new NameReading(draft.Full, draft.Initials, hasGiven ? draft.Given : null, draft.Unusual))];
    }

    /// <summary>What was typed, as readings are kept: Zhāng Qiánchuān → zhangqianchuan, lǚ → lv; null where it has other than Latin letters.</summary>
    /// <param name="key">Without spaces, dots and the like, in lower case.</param>
    public static string? Typed(string key)
    {
        var plain = Pinyin.Plain(key).Replace('ü', 'v');
        return plain.Length > 0 && plain.All(char.IsAsciiLetterOrDigit) ? plain : null;
    }

    private static List<Way> Ways(string letters, int place)
    {
        var letter = letters[place];
        if (!Script.IsHan(letter)) return [new(Typed(char.ToLowerInvariant(letter).ToString()) ?? "", IsWhole: true, 0)];
        return
        [
            .. Pinyin.ReadingsAt(letters, place).Select(Pinyin.Plain).Distinct()
                .SelectMany((syllable, rank) => Spellings(syllable).Select(spelling => new Way(spelling, IsWhole: false, rank))),
        ];
    }

    // 呂 is typed lv on a keyboard, lu by who ignores the dots, lyu in a passport.
    private static string[] Spellings(string syllable) =>
        syllable.Contains('ü', StringComparison.Ordinal)
            ? [syllable.Replace('ü', 'v'), syllable.Replace('ü', 'u'), syllable.Replace("ü", "yu", StringComparison.Ordinal)]
            : [syllable];

    private sealed record Way(string Letters, bool IsWhole, int Unusual);

    private sealed record Draft(string Full, string Initials, string Given, int Unusual)
    {
        public Draft With(Way way, bool isGiven) =>
            new(Full + way.Letters, Initials + (way.IsWhole ? way.Letters : way.Letters[..1]), isGiven ? Given + way.Letters : Given, Unusual + way.Unusual);
    }
}
