using TalentMap.Core.Dates;
using TalentMap.Core.Text;

namespace TalentMap.Core.Tests;

public sealed class ChineseDateTests
{
    public static IEnumerable<TheoryDataRow<DateRow>> Worded => Spec.Rows<DateRow>("dates/worded.json");

    [Theory, MemberData(nameof(Worded))]
    public void Dates_mean_what_their_words_say_against_the_day_of_publication(DateRow row)
    {
        var reference = row.Reference is null ? null : FuzzyDate.Parse(row.Reference);

        var found = ChineseDates.Find(Script.Fold(row.Text), reference);

        Assert.Equal(row.Dates, found.Select(d => $"{d.Span.In(row.Text)} = {d.Value}"));
    }

    [Theory]
    [InlineData("目前", DateKind.Now)]
    [InlineData("近日", DateKind.Recent)]
    [InlineData("過去三年", DateKind.Stretch)]
    [InlineData("兩個月前", DateKind.Ago)]
    [InlineData("去年底", DateKind.Calendar)]
    public void A_date_tells_how_it_is_worded(string words, DateKind kind) =>
        Assert.Equal(kind, Assert.Single(ChineseDates.Find(Script.Fold(words), FuzzyDate.Parse("2024-05"))).Kind);

    [Fact]
    public void Every_date_lies_in_the_text_behind_the_one_before()
    {
        var text = string.Concat(Enumerable.Repeat("2023年3月至5月,去年底,3月期,近三年來,上週五。", 300));

        var end = 0;
        foreach (var date in ChineseDates.Find(Script.Fold(text), FuzzyDate.Parse("2024-05-17")))
        {
            Assert.True(date.Span.Start >= end && date.Span.Length > 0 && date.Span.End <= text.Length);
            end = date.Span.End;
        }
    }

    /// <summary>Each date as "its words = EDTF".</summary>
    public sealed record DateRow(string Text, string? Reference, string[] Dates);
}
