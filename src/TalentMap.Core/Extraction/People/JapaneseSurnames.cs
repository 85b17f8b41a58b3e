using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.People;

/// <summary>Japanese surnames and the characters of Japanese given names, all folded.</summary>
internal static class JapaneseSurnames
{
    private const int Longest = 4;

    // Every character of an article is asked about, so the first one decides for nearly all.
    private static readonly bool[] Opens = new bool[char.MaxValue + 1];

    private static readonly Term<bool>[] Listed =
        [.. WordList.Rows("japanese-surnames").DistinctBy(row => Script.Fold(row[0])).Select(row => Term.Of(Script.Fold(row[0]), row[1] == "word"))];

    private static readonly WordMap<bool> Words = new(Listed);

    private static readonly WordMap<bool> Given =
        new([.. WordList.Rows("japanese-given-characters").DistinctBy(row => Script.Fold(row[0][..1])).Select(row => Term.Of(Script.Fold(row[0][..1]), row[1] == "last"))]);

    static JapaneseSurnames()
    {
        foreach (var name in Listed) Opens[name.Words[0]] = true;
    }

    /// <summary>The surnames of two characters that are hardly anything else: 佐藤, not 高山.</summary>
    public static IEnumerable<string> Unmistakable => Listed.Where(name => name.Words.Length == 2 && !name.Value).Select(name => name.Words);

    /// <summary>The length of the longest surname that begins a text, 0 where none does: 3 for 久保田 and not 2 for 久保.</summary>
    public static int LengthAt(ReadOnlySpan<char> folded)
    {
        if (folded.Length < 2 || !Opens[folded[0]]) return 0;
        for (var length = Math.Min(Longest, folded.Length); length > 1; length--)
        {
            if (Words.Contains(folded[..length])) return length;
        }
        return 0;
    }

    /// <summary>Whether the surname is also a place, a word or the beginning of a Chinese name: 高山, 石川.</summary>
    public static bool IsWord(ReadOnlySpan<char> surname) => Words.TryGetValue(surname, out var word) && word;

    /// <summary>Whether Japanese given names are made of it (健, 惠).</summary>
    public static bool MayBeGiven(char unit) => Given.Contains([unit]);

    /// <summary>Whether it often ends one (子, 郎).</summary>
    public static bool EndsGiven(char unit) => Given.TryGetValue([unit], out var last) && last;
}
