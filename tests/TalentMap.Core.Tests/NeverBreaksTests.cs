using System.Text;
using TalentMap.Core.Extraction;
using TalentMap.Core.Reading;
using TalentMap.Fuzz;

namespace TalentMap.Core.Tests;

/// <summary>A slice of <c>tests/fuzz</c>, and what it has found: any bytes and any text give facts inside the text or a named problem.</summary>
public sealed class NeverBreaksTests
{
    private const int Slice = 1500;

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Inputs_that_nobody_would_write_give_facts_inside_the_text_or_a_named_problem(int seed)
    {
        var inputs = new Inputs(seed, []);
        Assert.All(Enumerable.Range(0, Slice), number => Assert.Null(Trial.Run(inputs.Make(number))));
    }

    [Fact]
    public void An_input_is_made_again_by_its_seed_and_number()
    {
        var (one, other) = (new Inputs(7, ["林曉嵐加入雲谷科技。"]), new Inputs(7, ["林曉嵐加入雲谷科技。"]));
        _ = other.Make(4);
        Assert.Equivalent(one.Make(21), other.Make(21), strict: true);
    }

    [Fact]
    public void A_page_may_declare_an_encoding_that_nobody_reads_any_more() =>
        Assert.Null(Trial.Run(new Input("UTF-7", ArticleFormat.Html, [.. Encoding.ASCII.GetBytes("<meta charset=\"utf-7\"><p>"), 0xff, 0x81], null)));

    [Theory, InlineData(ArticleFormat.Markdown), InlineData(ArticleFormat.Text)]
    public void A_head_with_a_list_left_open_before_a_rule_says_nothing(ArticleFormat format) =>
        Assert.Null(Trial.Run(new Input("head", format, null, "---\ntitle: [云谷\n|---|\n---\n林曉嵐加入雲谷科技。")));

    [Theory, InlineData("9999999999999999萬億億億人民幣"), InlineData("數億億億億億億億美元"), InlineData("萬萬萬萬萬萬萬萬萬萬萬萬元")]
    public void A_number_beyond_all_numbers_breaks_nothing(string text) =>
        Assert.Null(Trial.Run(new Input("number", ArticleFormat.Text, null, $"雲谷科技融資{text}。")));

    [Theory, InlineData("　　　"), InlineData(" . . "), InlineData("····"), InlineData("...")]
    public void Quotes_that_hold_no_word_name_nobody(string inside)
    {
        foreach (var text in (string[])[$"創業公司“{inside}”完成融資。", $"據《{inside}》報道，林曉嵐加入了“{inside}”。"])
        {
            Assert.Null(Trial.Run(new Input("blank name", ArticleFormat.Text, null, text)));
            Assert.Empty(Extractor.Extract(ArticleReader.Read(text, ArticleFormat.Text, null)).Companies);
        }
    }

    [Fact]
    public void Markdown_that_nests_too_deep_is_read_as_plain_paragraphs()
    {
        var text = string.Concat(Enumerable.Repeat("*a **b ", 400)) + "林曉嵐" + string.Concat(Enumerable.Repeat("** *", 400));
        var article = ArticleReader.Read($"---\ntitle: 深\n---\n\n{string.Concat(Enumerable.Repeat("> ", 400))}林曉嵐加入雲谷科技\n\n{text}", ArticleFormat.Markdown, null);
        Assert.Contains("林曉嵐加入雲谷科技", article.Text, StringComparison.Ordinal);
        Assert.Equal("深", article.Masthead.Title);
    }
}
