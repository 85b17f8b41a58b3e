using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Reading;

namespace TalentMap.Core.Tests;

public sealed class TaggerTests
{
    [Theory]
    [InlineData("記者昨天採訪了導演周明川。", "周明川")]
    [InlineData("记者昨天采访了导演周明川。", "周明川")]
    [InlineData("该公司总经理何丽萍表示，市场正在回暖。", "何丽萍")]
    public void A_name_of_nobody_is_read_from_its_place_in_the_sentence(string text, string name) =>
        Assert.Equal([name], Runs(text, TagKind.Person));

    [Fact]
    public void A_sentence_of_160000_characters_is_read_in_pieces()
    {
        var text = string.Concat(Enumerable.Repeat("总经理何丽萍表示,", 17_800));

        Assert.All(Runs(text, TagKind.Person).Take(100), name => Assert.Equal("何丽萍", name));
    }

    [Fact]
    public void Runs_never_overlap_and_lie_in_the_text()
    {
        const string text = "腾讯公司副总裁王一和字节跳动的李二、赵三分别出席了由清华大学主办的论坛";
        var end = 0;
        Assert.All(NameTagger.Default.Tag(new Article(text, new Masthead())), run =>
        {
            Assert.InRange(run.Span.Start, end, text.Length - 1);
            end = run.Span.End;
        });
        Assert.InRange(end, 1, text.Length);
    }

    private static IEnumerable<string> Runs(string text, TagKind kind) =>
        from run in NameTagger.Default.Tag(new Article(text, new Masthead())) where run.Kind == kind select run.Span.In(text);
}
