using System.Text;
using TalentMap.Core.Resolution;

namespace TalentMap.Search;

/// <summary>
/// Text as the search index keeps it: folded, cut into single characters and into pairs of neighbours, so that words of one and two
/// characters are found, which most Chinese names are. Only letters and digits survive; nothing typed can be an operator.
/// </summary>
public static class SearchText
{
    /// <summary>What no text holds, for no token is longer than two characters.</summary>
    public const string Never = "\"nothing\"";

    /// <summary>Single characters: 王小明 → 王 小 明.</summary>
    public static string Units(string text) => string.Join(' ', Runs(text).SelectMany(run => run));

    /// <summary>Neighbours: 王小明 → 王小 小明.</summary>
    public static string Pairs(string text) => string.Join(' ', Runs(text).SelectMany(PairsOf));

    /// <summary>
    /// What must stand in the index for a text to hold every word typed; null where nothing was typed that could be found.
    /// </summary>
    /// <param name="units">The columns of single characters.</param>
    /// <param name="pairs">The columns of neighbours.</param>
    public static string? Match(string typed, string units, string pairs)
    {
        var terms = Runs(typed).Select(run => run.Count == 1 ? $"{{{units}}} : \"{run[0]}\"" : $"{{{pairs}}} : \"{string.Join(' ', PairsOf(run))}\"");
        return string.Join(" AND ", terms) is { Length: > 0 } match ? match : null;
    }

    /// <summary>The words typed, levelled: each must stand in a text that is found.</summary>
    public static IEnumerable<string> Words(string typed) => Runs(typed).Select(run => string.Concat(run));

    // 張前川（Seven）離職 → 张前川, seven, 离职, each rune by rune: a character beyond the BMP is one.
    private static IEnumerable<List<string>> Runs(string text)
    {
        List<string> run = [];
        foreach (var rune in NameKey.Level(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) run.Add(rune.ToString());
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }
        if (run.Count > 0) yield return run;
    }

    private static IEnumerable<string> PairsOf(List<string> run) => run.Zip(run.Skip(1), (one, next) => one + next);
}
