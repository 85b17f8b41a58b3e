using TalentMap.Browse;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;

namespace TalentMap.Tests;

/// <summary>Who sits where on a day: 1 is the organisation that is asked for, facts stand between bars.</summary>
public sealed class SeatsTests
{
    [Theory]
    [InlineData("Join 1 2023-03", "2023-02-28", "")]
    [InlineData("Join 1 2023-03", "2023-03-01", "possible")] // any day of March
    [InlineData("Join 1 2023-03", "2023-03-30", "possible")]
    [InlineData("Join 1 2023-03", "2023-03-31", "certain")]
    [InlineData("Join 1 2023-03", "2024-12-31", "certain")]
    [InlineData("Join 1 2023-03-08", "2023-03-08", "certain")]
    [InlineData("Join 1 2023-03 | Leave 1 2023-09", "2023-08-31", "certain")]
    [InlineData("Join 1 2023-03 | Leave 1 2023-09", "2023-09-01", "possible")]
    [InlineData("Join 1 2023-03 | Leave 1 2023-09", "2023-09-30", "possible")]
    [InlineData("Join 1 2023-03 | Leave 1 2023-09", "2023-10-01", "")]
    [InlineData("Leave 1 2022 | Join 1 2023-03", "2023-04-01", "certain")] // came back
    [InlineData("Join 1 2023 | Leave 1 2023-06", "2023-05-31", "possible")]
    [InlineData("Join 1 2023-03 | Join 2 2023-06", "2023-05-31", "certain")]
    [InlineData("Join 1 2023-03 | Join 2 2023-06", "2023-06-01", "possible")] // nothing tells that they left 1
    [InlineData("Join 1 2023-03 | Appoint 2 2023-06", "2023-07-01", "certain")]
    [InlineData("Leave 1 2023-09", "2022-08-31", "")]
    [InlineData("Leave 1 2023-09", "2022-09-01", "possible")]
    [InlineData("Leave 1 2023-09", "2023-09-30", "possible")]
    [InlineData("Leave 1 2023-09", "2023-10-01", "")]
    [InlineData("Current 1 2023-05-10", "2023-05-09", "")]
    [InlineData("Current 1 2023-05-10", "2023-05-10", "certain")]
    [InlineData("Join 1 2022 | Former 1 2023-05-10", "2023-05-09", "possible")] // they left at some time before
    [InlineData("Join 1 2022 | Former 1 2023-05-10", "2023-05-10", "")]
    [InlineData("Former 1 2022-05-10 | Current 1 2023-05-10", "2023-06-01", "certain")]
    [InlineData("Join 2 2023-03", "2023-04-01", "")]
    public void Certain_is_what_every_day_of_a_wide_date_allows(string told, string day, string seat)
    {
        var seats = Seats.On(FuzzyDate.Parse(day).Earliest, Facts(told)).Where(s => s.Fact.CompanyId == 1);

        Assert.Equal(seat, seats.SingleOrDefault() is { } found ? found.Certain ? "certain" : "possible" : "");
    }

    [Fact]
    public void A_seat_names_the_post_that_an_article_tells_where_the_arrival_does_not()
    {
        var arrival = Facts("Join 1 2023-03").Single();
        var post = Facts("Current 1 2023-01").Single() with { Title = "首席科學家" };

        Assert.Equal(["首席科學家"], Seats.On(new DateOnly(2023, 6, 1), [arrival, post]).Select(s => s.Fact.Title));
    }

    private static IEnumerable<CareerFact> Facts(string told) =>
        from one in told.Split('|', StringSplitOptions.TrimEntries)
        let parts = one.Split(' ')
        select new CareerFact(
            7, parts[1][0] - '0', Enum.TryParse<MoveKind>(parts[0], out var kind) ? kind : null, Enum.TryParse<RoleStatus>(parts[0], out var status) ? status : null,
            "", FuzzyDate.Parse(parts[2]), new Source(1, 0, 1));
}
