using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Core.Reading;

namespace TalentMap.Core.Tests;

/// <summary>Spaces between Chinese and Latin letters tell nothing, and what is found stands where and as it was written.</summary>
public sealed class TightArticleTests
{
    private const string Tight = "2023年3月，云谷科技CEO林晓岚（Lan）离职，加入腾讯AI Lab，出任AI业务负责人。云谷科技完成2亿元融资，团队约300人。";
    private const string Spaced = "2023 年 3 月，云谷科技 CEO 林晓岚（Lan）离职，加入腾讯 AI Lab，出任 AI 业务负责人。云谷科技完成 2 亿元融资，团队约 300 人。";

    [Fact]
    public void A_spaced_text_tells_what_the_same_text_tells_without_spaces()
    {
        var (tight, spaced) = (Read(Tight), Read(Spaced));

        Assert.Equal(Told(tight), Told(spaced));
        Assert.Contains(tight.Moves, move => move.Kind == MoveKind.Join);
    }

    [Fact]
    public void Names_titles_and_dates_are_given_as_they_are_written()
    {
        var facts = Read(Spaced);

        Assert.Contains(facts.Companies, company => company.Name == "腾讯 AI Lab");
        Assert.Contains(facts.Roles, role => role.Title == "AI 业务负责人");
        Assert.Contains(facts.Moves, move => move.Date is { Words: "2023 年 3 月" } date && date.Value == FuzzyDate.OfMonth(2023, 3));
    }

    [Fact]
    public void Every_mention_stands_in_the_written_text()
    {
        var facts = Read(Spaced);

        Assert.All(facts.People, person => Assert.All(person.Mentions, mention => Assert.Contains(mention.In(Spaced), person.Aliases.Append(person.Name))));
        Assert.All(facts.Companies, company => Assert.All(company.Mentions, mention => Assert.Contains(mention.In(Spaced), company.Aliases.Append(company.Name))));
        Assert.All(facts.Moves, move => Assert.Contains(move.Evidence.Words, Spaced));
    }

    [Fact]
    public void A_name_written_both_ways_has_both_forms()
    {
        var company = Assert.Single(Read("腾讯 AI Lab 主任林晓岚离职。腾讯AI Lab 说，林晓岚已经离开腾讯AI Lab。").Companies, company => company.Name == "腾讯 AI Lab");

        Assert.Contains("腾讯AI Lab", company.Aliases);
        Assert.Equal(3, company.Mentions.Count);
    }

    [Theory]
    [InlineData("张 三 离职")] // Chinese on both sides: somebody set the letters apart
    [InlineData("Jeff Dean, 2023 05")]
    [InlineData("云谷。 CEO")]
    [InlineData(" 云谷 ")]
    [InlineData("云谷  CEO")]
    [InlineData("云谷\nCEO")]
    public void Other_spaces_stay(string text) => Assert.Same(text, TightArticle.Tighten(text));

    private static ArticleFacts Read(string text) => Extractor.Extract(ArticleReader.Read(text, ArticleFormat.Text, null));

    private static IEnumerable<string> Told(ArticleFacts facts) =>
    [
        .. facts.Roles.Select(role => $"{role.Person.Name} {role.Company.Name} {role.Title} {role.Status}".Replace(" ", "", StringComparison.Ordinal)),
        .. facts.Moves.Select(move => $"{move.Person.Name} {move.Kind} {move.Company?.Name} {move.Title} {move.Date?.Value}".Replace(" ", "", StringComparison.Ordinal)),
        .. facts.Signals.Select(signal => $"{signal.Kind} {signal.Company?.Name} {signal.About} {signal.Low}".Replace(" ", "", StringComparison.Ordinal)),
    ];
}
