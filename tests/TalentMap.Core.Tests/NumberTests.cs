using System.Globalization;
using TalentMap.Core.Text;

namespace TalentMap.Core.Tests;

public sealed class NumberTests
{
    public static IEnumerable<TheoryDataRow<NumberRow>> Worded => Spec.Rows<NumberRow>("numbers/worded.json");

    [Theory, MemberData(nameof(Worded))]
    public void Figures_mean_what_their_words_say(NumberRow row) =>
        Assert.Equal(row.Figures, ChineseNumbers.Find(Script.Fold(row.Text)).Select(f => $"{f.Span.In(row.Text)} = {Shown(f.Low)}..{Shown(f.High)}{(f.Shape == FigureShape.Ratio ? " ratio" : "")}"));

    [Fact]
    public void A_long_run_of_digits_and_magnitudes_is_read_once()
    {
        var text = new string('百', 20_000) + new string('9', 20_000) + string.Concat(Enumerable.Repeat("三四", 10_000));

        Assert.All(ChineseNumbers.Find(text), f => Assert.InRange(f.Span.Length, 1, 30));
    }

    private static string? Shown(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>Each figure as "its words = low..high", with " ratio" for shares and changes.</summary>
    public sealed record NumberRow(string Text, string[] Figures);
}
