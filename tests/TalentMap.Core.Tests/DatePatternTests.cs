using System.Text.RegularExpressions;
using TalentMap.Core.Dates;

namespace TalentMap.Core.Tests;

public class DatePatternTests
{
    [Theory]
    [InlineData("(?<Day>a|ab)(?<Month>c|bcd)d?")] // the longer way only where the shorter one leads nowhere
    [InlineData("[a-c]{1,3}(?<Day>b?)c|d{2}(?<Day>a)?")]
    [InlineData("(?:a?b?)c|(?<Day>d(?<Month>[ab-])?)")]
    [InlineData("(?<Day>a){2}b|(?<Day>a)(?<Month>b{0,2})|\\.|dc")] // a part twice is what it was last; none is left of a way that was given up
    public void A_pattern_finds_what_a_regular_expression_finds(string pattern)
    {
        var (ours, theirs) = (new DatePattern(pattern), new Regex(pattern));
        foreach (var text in Texts("abcd-.", 6)) Assert.Equal(Told(theirs.Match(text)), Told(ours, text));
    }

    private static string Told(Match match) => match.Success ? $"{match.Index}+{match.Length}{Part(match, DatePart.Day)}{Part(match, DatePart.Month)}" : "none";

    private static string Part(Match match, DatePart part) => match.Groups[part.ToString()] is { Success: true } group ? $" {part} {group.Index}+{group.Length}" : "";

    private static string Told(DatePattern pattern, string text)
    {
        var walk = new PatternWalk();
        if (pattern.Find(text, 0, walk) is not { } match) return "none";
        var (starts, parts) = (new Dictionary<DatePart, int>(), new SortedDictionary<DatePart, string>(Comparer<DatePart>.Create((a, b) => a == b ? 0 : a == DatePart.Day ? -1 : 1)));
        foreach (var border in walk.Borders)
        {
            if (border.Opens) starts[border.Part] = border.At;
            else parts[border.Part] = $" {border.Part} {starts[border.Part]}+{border.At - starts[border.Part]}";
        }
        return $"{match.Start}+{match.Length}{string.Concat(parts.Values)}";
    }

    private static IEnumerable<string> Texts(string letters, int length) =>
        length == 0 ? [""] : from start in Texts(letters, length - 1) from letter in letters select start + letter;
}
