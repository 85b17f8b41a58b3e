using TalentMap.Core.Dates;

namespace TalentMap.Core.Tests;

public sealed class DateTests
{
    public static IEnumerable<TheoryDataRow<EdtfRow>> Edtf => Spec.Rows<EdtfRow>("dates/edtf.json");

    [Theory, MemberData(nameof(Edtf))]
    public void Reads_edtf_into_its_first_and_last_day(EdtfRow row)
    {
        var read = FuzzyDate.TryParse(row.Given, out var date);

        Assert.Equal(row.First is not null, read);
        Assert.Equal(row.First, date?.Earliest.ToString("yyyy-MM-dd", null));
        Assert.Equal(row.Last, date?.Latest.ToString("yyyy-MM-dd", null));
    }

    [Fact]
    public void What_is_formatted_parses_back()
    {
        var date = FuzzyDate.OfMonths(2022, 12, 2023, 2);

        Assert.Equal(date, FuzzyDate.Parse(date.ToString()));
    }

    /// <summary>Null first and last: the value is none.</summary>
    public sealed record EdtfRow(string Given, string? First, string? Last);
}
