using TalentMap.Browse;
using TalentMap.Core.Dates;

namespace TalentMap.Tests;

/// <summary>Team moves: a person's number and when they came from 1 to 2.</summary>
public sealed class TeamMoveTests
{
    [Theory]
    [InlineData("11 2023-01 | 12 2023-03 | 13 2023-06", "2023-01/2023-06: 3 + 0")]
    [InlineData("11 2023-01 | 12 2023-03 | 13 2023-07", "")] // seven months
    [InlineData("11 2023-01 | 12 2023-03", "")]
    [InlineData("11 2023-01 | 11 2023-02 | 12 2023-03", "")] // two people
    [InlineData("11 2023-01 | 12 2023-03 | 13 2023", "")] // 2023 is wider than six months
    [InlineData("11 2023-01 | 12 2023-03 | 13 2023-04 | 14 2023 | 15 ? | 16 2024", "2023-01/2023-04: 3 + 1")]
    [InlineData("11 2023-01/2023-02 | 12 2023-03-09 | 13 2023-06", "2023-01/2023-06: 3 + 0")]
    [InlineData("11 2023-01 | 12 2023-02 | 13 2023-03 | 14 2024-01 | 15 2024-02 | 16 2024-03 | 17 2024-04", "2024-01/2024-04: 4 + 0, 2023-01/2023-03: 3 + 0")]
    public void Three_people_within_six_months_are_a_team(string told, string teams) =>
        Assert.Equal(teams, string.Join(", ", TeamMoves.Of(Arrivals(told)).Select(t => $"{t.When.Date.Edtf}: {t.Certain.Count} + {t.Possible.Count}")));

    [Fact]
    public void Who_went_elsewhere_is_of_no_team()
    {
        List<Arrival> arrivals = [.. Arrivals("11 2023-01 | 12 2023-02 | 13 2023-03")];
        arrivals[2] = arrivals[2] with { To = 3 };

        Assert.Empty(TeamMoves.Of(arrivals));
    }

    private static IEnumerable<Arrival> Arrivals(string told) => told.Split('|', StringSplitOptions.TrimEntries).Select((one, n) =>
    {
        var parts = one.Split(' ');
        var date = parts[1] == "?" ? null : FuzzyDate.Parse(parts[1]);
        return new Arrival(n, 1, 2, long.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), date is null ? null : MonthSpan.Of(date.Earliest, date.Latest));
    });
}
