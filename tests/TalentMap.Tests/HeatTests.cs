using TalentMap.Browse;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;

namespace TalentMap.Tests;

/// <summary>The heat of the market and its eras, computed by hand. Signals stand between bars: a direction and when.</summary>
public sealed class HeatTests
{
    [Theory]
    [InlineData("Up 2023-01", "2023-01", 1.0)]
    [InlineData("Down 2023-01-15", "2023-01", -1.0)]
    [InlineData("Up 2023-01 | Up 2023-01 | Down 2023-01 | Flat 2023-01", "2023-01", 0.25)] // (2 − 1) ÷ 4
    [InlineData("Up 2023-01 | Down 2023-01/2023-02", "2023-01", 0.3333)] // (1 − ½) ÷ 1½
    [InlineData("Up 2023-01 | Down 2023-01/2023-02", "2023-02", -1.0)]
    [InlineData("Up 2023 | Down 2023-06", "2023-06", -0.8462)] // (1⁄12 − 1) ÷ (1⁄12 + 1)
    [InlineData("Up 2023 | Down 2023-06", "2023-01/2023-12", 0.0)] // (1 − 1) ÷ 2
    [InlineData("Up 2023-01", "2023-02", null)]
    [InlineData("None 2023-01", "2023-01", null)]
    [InlineData("Up 2023", "2023-01/2023-03", 1.0)] // ¼ of a signal
    [InlineData("Up 2001/2025", "2023-01/2023-03", null)] // 1⁄100 of one
    public void The_heat_is_up_less_down_over_all(string told, string when, double? heat) =>
        Assert.Equal(heat, Heat.In(Span(when), Marks(told)).Value);

    [Fact]
    public void A_month_counts_what_may_speak_of_it_as_its_list_does()
    {
        var warmth = Heat.In(Span("2023-06"), Marks("Up 2023 | Up 2023-06-30 | Down 2023-05/2023-06 | Flat 2022/2024 | Down 2023-07"));

        Assert.Equal((2, 1, 1), (warmth.Up, warmth.Down, warmth.Flat));
    }

    [Fact]
    public void The_line_takes_each_month_with_its_neighbours()
    {
        var line = Heat.Line(Span("2023-01/2023-04"), Marks("Up 2023-01 | Down 2023-02 | Down 2023-02"));

        Assert.Equal([-0.3333, -0.3333, -1.0, null], line.Select(p => p.Value));
        Assert.Equal(["2022-12/2023-02", "2023-01/2023-03", "2023-02/2023-04", "2023-03/2023-05"], line.Select(p => p.When.Date.Edtf));
    }

    [Theory]
    [InlineData("+ + + - - -", "Warming 1-3, Cooling 4-6")]
    [InlineData("+ + + 0 0 0 - - -", "Warming 1-3, Level 4-6, Cooling 7-9")]
    [InlineData("+ + + - + + +", "Warming 1-7")] // one cold month makes no era
    [InlineData("- + + + +", "Warming 1-5")] // nor does it begin one
    [InlineData("+ . . . + +", "Warming 1-6")] // nothing said, nothing changed
    [InlineData(". . + + +", "Warming 3-5")]
    [InlineData("+ + + . . . . . . . - - -", "Warming 1-3, Cooling 11-13")] // seven silent months are no era's
    [InlineData("+ + + . . . . . . . + + +", "Warming 1-3, Warming 11-13")]
    [InlineData("-", "Cooling 1-1")]
    [InlineData("", "")]
    public void Eras_begin_where_the_line_turns_for_good(string line, string eras)
    {
        var points = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((sign, n) => new Warmth(
            new MonthSpan(n + 1 - Heat.Reach, n + 1 + Heat.Reach), 0, 0, 0, sign switch { "+" => 0.5, "-" => -0.5, "0" => 0.1, _ => null }));

        Assert.Equal(eras, string.Join(", ", Eras.Of([.. points]).Select(e => $"{e.Tide} {e.When.From}-{e.When.To}")));
    }

    private static MonthSpan Span(string edtf) => FuzzyDate.Parse(edtf) is var date ? MonthSpan.Of(date.Earliest, date.Latest) : default;

    private static List<Mark> Marks(string told) =>
    [
        .. from one in told.Split('|', StringSplitOptions.TrimEntries)
           let parts = one.Split(' ')
           let date = FuzzyDate.Parse(parts[1])
           select new Mark(1, Lane.Climate, date.Earliest, date.Latest, Enum.TryParse<Direction>(parts[0], out var direction) ? direction : null, null),
    ];
}
