using System.Buffers;
using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.People;

/// <summary>Finds foreign names of one part in Chinese characters: 哈珀, by the Latin name behind it or where the words around it speak of a person.</summary>
internal static class ForeignNames
{
    private const int LongestPart = 7;
    private const int LongestName = 30;
    private const double EnoughAlone = 2.0;

    private static readonly SearchValues<char> Strong = Characters("strong");
    private static readonly SearchValues<char> All = Characters("strong", "weak");

    /// <summary>Names with the Latin one in brackets behind (哈珀(Lily Harper)), as spans, in order.</summary>
    public static List<TextSpan> Glossed(Scene scene)
    {
        var found = new List<TextSpan>();
        for (var open = scene.Folded.IndexOf('('); open >= 0; open = scene.Folded.IndexOf('(', open + 1))
        {
            var start = PartBefore(scene, open);
            var name = TextSpan.Between(start, open);
            // 吴恩达(Andrew Ng): a surname before it makes a Chinese name of it
            var chinese = name.Length <= 2 && Surnames.ClassOf(scene.At(start - 1)) is not null && scene.WordLengthBefore(start) <= 1;
            if (name.Length >= 2 && !chinese && !scene.IsTaken(start) && !scene.IsTaken(open - 1) && Prior(name.In(scene.Folded)) > 0 && IsFullName(scene, open + 1)) found.Add(name);
        }
        return found;
    }

    // Lily Harper): two words or more, each with a capital
    private static bool IsFullName(Scene scene, int start)
    {
        var (words, at) = (0, start);
        for (; at < scene.Text.Length && at - start <= LongestName && scene.Text[at] is not (')' or '）'); at++)
        {
            var unit = scene.Text[at];
            if (!char.IsAsciiLetter(unit) && unit is not (' ' or '.' or '-' or '\'' or '’')) return false;
            if (unit != ' ' && (at == start || scene.Text[at - 1] == ' ')) words += char.IsAsciiLetterUpper(unit) ? 1 : -LongestName;
        }
        return words >= 2;
    }

    /// <summary>Names of one part (哈珀), proven by a title before or a word of saying after.</summary>
    public static IReadOnlyList<NameTally> Alone(Scene scene)
    {
        var tallies = new NameTallies();
        for (var start = 0; start < scene.Folded.Length; start++)
        {
            if (!All.Contains(scene.Folded[start]) || scene.IsTaken(start)) continue;
            var end = start;
            while (end < scene.Folded.Length && All.Contains(scene.Folded[end]) && !scene.IsTaken(end) && !EndsHere(scene, start, end)) end++;
            if (end - start is >= 2 and <= LongestPart) Tally(scene, tallies, TextSpan.Between(start, end));
            start = Math.Max(start, end - 1);
        }
        return [.. tallies.All.Where(t => t.Score >= EnoughAlone).OrderBy(t => t.First)];
    }

    private static void Tally(Scene scene, NameTallies tallies, TextSpan span)
    {
        if ((scene.Starting(span.Start) & (Sign.Common | Sign.Place | Sign.NotName)) != 0) return;
        var left = PersonBorders.WeightBefore(scene, span.Start) + TagEvidence.For(scene, span, TagKind.Person);
        var right = PersonBorders.WeightAfter(scene, span);
        tallies.Of(span.Of(scene.Folded), Prior).Add(span.Start, left, right);
    }

    private static double Prior(string name)
    {
        var strong = name.Count(Strong.Contains);
        return strong == 0 ? -1.5 : strong >= 2 || strong * 2 >= name.Length ? 0.7 : -0.2;
    }

    // A listed word (表示, 创始人) begins here: the name is over.
    private static bool EndsHere(Scene scene, int start, int place) =>
        place > start + 1 && (scene.WordLength(place) > 1 || scene.Starting(place).HasFlag(Sign.Address));

    private static int PartBefore(Scene scene, int dot)
    {
        var start = dot;
        while (start > 0 && dot - start < LongestPart && (All.Contains(scene.At(start - 1)) || char.IsAsciiLetter(scene.At(start - 1)))
            && !(start < dot && scene.Ending(start) is var signs && (signs & (Sign.Title | Sign.Address | Sign.Organisation)) != 0)
            && !(start < dot && scene.WordLengthBefore(start) > 1)) start--;
        return start;
    }

    private static SearchValues<char> Characters(params string[] kinds) =>
        SearchValues.Create(string.Concat(WordList.Rows("transliteration-characters").Where(row => kinds.Contains(row[1])).Select(row => Script.Fold(row[0][..1]))));
}
