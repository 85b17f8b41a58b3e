using TalentMap.Browse;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;

namespace TalentMap.Tests;

/// <summary>Times at an organisation, read out of the moves that are told: certain and possible apart.</summary>
public sealed class CareerTests
{
    [Theory]
    [InlineData("Join 2020-03, Leave 2022", "2020-03-01..2022-12-31 certain 2020-03-31..2022-01-01")]
    [InlineData("Join 2023, Leave 2023", "2023-01-01..2023-12-31")]
    [InlineData("Join 2021-05", "2021-05-01.. certain 2021-05-31..2021-05-31")]
    [InlineData("Leave 2022-06", "..2022-06-30")]
    [InlineData("Join, Leave 2022-06", "..2022-06-30")]
    [InlineData("Join 2019, Leave", "2019-01-01..2024-06-30 certain 2019-12-31..2019-12-31")]
    [InlineData("Join 2019, Leave 2020, Join 2022", "2019-01-01..2020-12-31 certain 2019-12-31..2020-01-01; 2022-01-01.. certain 2022-12-31..2022-12-31")]
    [InlineData("Join 2019, Appoint 2021, Leave 2023", "2019-01-01..2023-12-31 certain 2019-12-31..2023-01-01")]
    [InlineData("Found 2019-04, Join 2019", "2019-01-01.. certain 2019-12-31..2019-12-31")]
    [InlineData("Join 2019, Join 2021", "2019-01-01.. certain 2019-12-31..2019-12-31; 2021-01-01.. certain 2021-12-31..2021-12-31")]
    [InlineData("Leave 2018, Join 2020", "..2018-12-31; 2020-01-01.. certain 2020-12-31..2020-12-31")]
    [InlineData("Advise 2020, Leave 2021", "2020-01-01.. certain 2020-12-31..2020-12-31; ..2021-12-31")]
    public void A_stay_is_certain_between_the_latest_beginning_and_the_earliest_end(string told, string want) =>
        Assert.Equal(want, string.Join("; ", Careers.StaysOf(Steps(told)).Where(s => s.IsDated).Select(Say)));

    [Fact]
    public void Who_is_told_to_be_there_later_was_certainly_there_until_then()
    {
        var stay = Assert.Single(Careers.StaysOf(Steps("Join 2020"), new Dictionary<long, DateOnly> { [1] = new(2023, 9, 1) }));

        Assert.Equal((new DateOnly(2020, 12, 31), new DateOnly(2023, 9, 1)), stay.Certain);
        Assert.Null(stay.To);
    }

    [Theory]
    [InlineData("Join 2019-01, Leave 2021-01", "Join 2020-01, Leave 2022-01", true)]
    [InlineData("Join 2019, Leave 2020", "Join 2020, Leave 2021", false)]
    [InlineData("Join 2019, Leave 2020", "Join 2021", null)]
    [InlineData("Join 2019", "Leave 2018", null)]
    [InlineData("Join 2019", "Join 2022", false)]
    public void Two_were_there_together_certainly_possibly_or_not(string one, string other, bool? want) =>
        Assert.Equal(want, Careers.StaysOf(Steps(one)).Single().Overlaps(Careers.StaysOf(Steps(other)).Single()));

    private static string Say(Stay<Step> stay) =>
        $"{stay.From:yyyy-MM-dd}..{stay.To:yyyy-MM-dd}{(stay.Certain is { } sure ? $" certain {sure.From:yyyy-MM-dd}..{sure.To:yyyy-MM-dd}" : "")}";

    // Told by an article of June 2024.
    private static IEnumerable<Step> Steps(string told) =>
        from step in told.Split(", ")
        let parts = step.Split(' ')
        select new Step(Enum.Parse<MoveKind>(parts[0]), parts.Length > 1 ? FuzzyDate.Parse(parts[1]) : null);

    private sealed record Step(MoveKind? Kind, FuzzyDate? Date) : IStep
    {
        public long? CompanyId => 1;

        public DateOnly? ToldOn => new DateOnly(2024, 6, 30);
    }
}
