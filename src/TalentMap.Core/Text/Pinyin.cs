using System.Globalization;
using System.Text;

namespace TalentMap.Core.Text;

/// <summary>
/// How Chinese characters and names are read. A surname has a reading of its own: 單 is dān, as a surname shàn; 尉遲 is yùchí.
/// </summary>
/// <remarks>The readings come from pinyin-pro's dictionaries (MIT), made into tables at build time.</remarks>
public static class Pinyin
{
    private static readonly Dictionary<char, string[]> Table = MakeTable();

    private static readonly Dictionary<string, string[]> Surnames = Lines("surname-pinyin.txt").ToDictionary(line => line.Chinese, line => line.Readings);

    /// <summary>All readings that a character has, with tones.</summary>
    internal static IEnumerable<string> Readings => Table.Values.SelectMany(readings => readings).Distinct();

    /// <summary>A Chinese name in Latin letters: 張前川 → Zhang Qianchuan, 尉遲敬德 → Yuchi Jingde; null where it is no wholly Chinese name.</summary>
    public static string? Of(string name) => WithTones(name) is { } read ? Plain(read) : null;

    /// <summary>The same with tones: 張前川 → Zhāng Qiánchuān.</summary>
    public static string? WithTones(string name)
    {
        if (name.Length < 2 || name.Any(unit => !Table.ContainsKey(unit))) return null;
        var surname = SurnameLength(name);
        var read = name.Select((_, i) => ReadingsAt(name, i)[0]).ToList();
        return $"{Word(read[..surname])} {Word(read[surname..])}";
    }

    /// <summary>All readings of the character at a place in a name, the likeliest first; empty where none is known.</summary>
    public static IReadOnlyList<string> ReadingsAt(string name, int place)
    {
        var readings = ReadingsOf(name[place]);
        var surname = name.Length < 2 ? 0 : SurnameLength(name);
        if (place >= surname || !Surnames.TryGetValue(Script.Fold(name[..surname]), out var asSurname)) return readings;
        return [asSurname[place], .. readings.Where(reading => reading != asSurname[place])];
    }

    /// <summary>How many characters are the surname: two of 尉遲敬德, one of 張前川.</summary>
    public static int SurnameLength(string name) => name.Length > 2 && Surnames.ContainsKey(Script.Fold(name[..2])) ? 2 : 1;

    /// <summary>Without tones; what is no vowel with a tone stays: lǚ → lü, Zhāng → Zhang.</summary>
    public static string Plain(string read)
    {
        var plain = new StringBuilder(read.Length);
        foreach (var unit in read.Normalize(NormalizationForm.FormD))
        {
            if (unit == '\u0308' || CharUnicodeInfo.GetUnicodeCategory(unit) != UnicodeCategory.NonSpacingMark) plain.Append(unit);
        }
        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    private static string[] ReadingsOf(char unit) => Table.GetValueOrDefault(unit) ?? Table.GetValueOrDefault(Script.Fold(unit)) ?? [];

    // Xī'ān: without the mark it would be read xiān.
    private static string Word(List<string> syllables)
    {
        var word = string.Concat(syllables.Select((syllable, i) => i > 0 && Plain(syllable)[0] is 'a' or 'o' or 'e' ? $"'{syllable}" : syllable));
        return word.Length == 0 ? "" : char.ToUpperInvariant(word[0]) + word[1..];
    }

    private static Dictionary<char, string[]> MakeTable()
    {
        var table = new Dictionary<char, string[]>();
        foreach (var (readings, characters) in Lines("pinyin.txt"))
        {
            foreach (var character in characters) table.Add(character, readings);
        }
        // 干 may be how a Simplified text writes 乾, qián: what has one form in folded text has the readings of all, its own first.
        foreach (var (character, readings) in table.Where(entry => Script.Fold(entry.Key) != entry.Key).ToList())
        {
            var folded = Script.Fold(character);
            table[folded] = [.. table.GetValueOrDefault(folded, []).Union(readings)];
        }
        return table;
    }

    private static IEnumerable<(string[] Readings, string Chinese)> Lines(string resource)
    {
        using var stream = typeof(Pinyin).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The engine was built without {resource}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split('\t');
            yield return (parts[0].Split(' '), parts[1]);
        }
    }
}
