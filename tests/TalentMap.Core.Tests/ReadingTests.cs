using System.Text;
using System.Text.RegularExpressions;
using TalentMap.Core.Dates;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Core.Tests;

public sealed class ReadingTests
{
    private const string Chinese = "遠山科技昨日宣布，前首席科學家林知遠已經離職，團隊規模仍有兩百人。這家公司成立於五年前，總部設在杭州。";

    static ReadingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IEnumerable<TheoryDataRow<MastheadRow>> Mastheads => Spec.Rows<MastheadRow>("reading/mastheads.json");

    [Theory, MemberData(nameof(Mastheads))]
    public void The_masthead_is_read_from_the_texts_own_lines(MastheadRow row)
    {
        var masthead = ArticleReader.Read(row.Text, row.Format, null).Masthead;

        Assert.Equal((row.Title, row.Author, row.Publisher, row.Published, row.Url), (masthead.Title, masthead.Author, masthead.Publisher, masthead.Published?.Edtf, masthead.Url));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("GB18030")]
    [InlineData("Big5")]
    public void A_text_is_read_in_the_encodings_of_the_trade(string encoding)
    {
        var encoder = Encoding.GetEncoding(encoding);

        var read = EncodingSniffer.TryDecode([.. encoding.StartsWith("utf-16", StringComparison.Ordinal) ? encoder.GetPreamble() : [], .. encoder.GetBytes(Chinese)], ArticleFormat.Text, out var text, out _);

        Assert.True(read);
        Assert.Equal(Chinese, text!.Text.TrimStart('\ufeff'));
    }

    [Fact]
    public void The_charset_a_page_declares_is_believed_where_its_bytes_fit()
    {
        var bytes = Encoding.GetEncoding("Big5").GetBytes("<meta charset=big5><p>林</p>");

        Assert.True(EncodingSniffer.TryDecode(bytes, ArticleFormat.Html, out var text, out _));
        Assert.Contains("林", text.Text);
    }

    [Theory]
    [InlineData(new byte[0], "empty")]
    [InlineData(new byte[] { 0x20, 0x0a, 0x20 }, "empty")]
    [InlineData(new byte[] { 0xef, 0xbb, 0xbf, 0x0a }, "empty")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4e, 0x47, 0, 0, 0 }, "binary")]
    [InlineData(new byte[] { 0xff, 0xff, 0xff, 0xff, 0xff }, "no UTF-8")]
    public void What_is_no_text_is_named(byte[] bytes, string reason)
    {
        Assert.False(ArticleReader.TryRead(bytes, ArticleFormat.Text, null, out _, out var problem));
        Assert.Contains(reason, problem.ToString());
    }

    [Fact]
    public void A_problem_is_read_as_it_was_written_and_an_old_sentence_as_it_is()
    {
        var written = new FileProblem(FileTrouble.OneTooLarge, "[\"一\"].txt", 10).Write();
        Assert.Equal("'[\"一\"].txt' is larger than 10 MB, the most an article may have: split it.", $"{FileProblem.Read(written)}");
        foreach (var sentence in (string[])["The file is empty.", "[\"what\"]", "[1] {0}"]) Assert.Equal(sentence, $"{FileProblem.Read(sentence)}");
        Assert.Null(FileProblem.Read(null));
    }

    [Fact]
    public void A_file_over_the_limit_is_refused()
    {
        Assert.False(ArticleReader.TryRead(new byte[ArticleReader.MaxBytes + 1], ArticleFormat.Text, null, out _, out var problem));
        Assert.Contains($"{ArticleReader.MaxBytes}", problem.ToString());
    }

    [Theory]
    [InlineData("a\r\nb ")]
    [InlineData("\ufeff標題\n正文。")]
    public void A_plain_text_stays_as_it_is_so_that_spans_count_its_own_units(string text)
    {
        Assert.True(ArticleReader.TryRead(Encoding.UTF8.GetBytes(text), ArticleFormat.Text, null, out var article, out _));
        Assert.Equal(text, article.Text);
    }

    [Theory]
    [InlineData("# 標題\n\n中文**「強調」**後，見[遠山](https://example.org)。\n\n- 一\n- 二", "標題\n\n中文「強調」後，見遠山。\n\n一\n\n二")]
    [InlineData("---\ntitle: T\n---\n\n正文\n第二行", "正文\n第二行")]
    [InlineData("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", "甲\t乙\t\n1\t2")]
    [InlineData("<script>x</script>正文", "<script>x</script>正文")]
    public void Markdown_becomes_its_words(string source, string text) => Assert.Equal(text, MarkdownText.Parse(source).Text);

    [Theory]
    [InlineData("<p>林知遠<b>加入</b>了遠山科技，出任首席科學家，負責基礎模型的研究。</p><script>alert(1)</script>", "林知遠加入了遠山科技，出任首席科學家，負責基礎模型的研究。")]
    public void A_page_becomes_its_paragraphs(string body, string text) =>
        Assert.Equal(text, ArticleReader.Read($"<html><head><title>t</title></head><body>{body}</body></html>", ArticleFormat.Html, null).Text);

    [Fact]
    public void A_mark_is_drawn_across_bold_and_names_inside_it_stay_links()
    {
        var markdown = MarkdownText.Parse("林知遠**加入遠山科技**，<i>出任</i>CEO。");
        Marking[] markings =
        [
            new(new TextSpan(0, 10), "mark") { Id = "evidence" },
            new(new TextSpan(5, 4), "a", "company") { Href = "/companies/1" },
        ];

        Assert.Equal(
            "<p><mark id=\"evidence\">林知遠</mark><strong><mark>加入</mark><mark><a class=\"company\" href=\"/companies/1\">遠山科技</a></mark></strong><mark>，</mark>&lt;i&gt;出任&lt;/i&gt;CEO。</p>\n",
            markdown.ToHtml(markings));
    }

    [Fact]
    public void Each_unit_stands_in_the_marks_that_cover_it_however_they_lie()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, 40).Select(i => i % 9 == 8 ? '\n' : (char)('一' + i)));
            var markings = Enumerable.Range(0, random.Next(12)).Select(i => new Marking(new TextSpan(random.Next(40), random.Next(1, 12)), "span", $"m{i}")).Where(m => m.Span.End <= 40).ToList();

            Assert.Equal(
                text.Select((unit, place) => (unit, string.Join(' ', markings.Where(m => m.Span.Contains(place)).Select(m => m.CssClass).Order()))).Where(u => u.unit != '\n'),
                Covered(PlainText.ToHtml(text, markings)));
        }
    }

    // One line with a hundred thousand names, as an upload of a few megabytes has it, would hold up the server for minutes.
    [Fact]
    public async Task A_hundred_thousand_names_are_marked_at_once()
    {
        var text = string.Concat(Enumerable.Repeat("遠山科技創始人陸一鳴離職。", 100_000));
        var names = Enumerable.Range(0, 100_000).Select(i => new Marking(new TextSpan(i * 13 + 7, 3), "a") { Href = "/people/1" });

        var html = await Task.Run(() => PlainText.ToHtml(text, names), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        Assert.Equal(100_000, html.Split("<a href=\"/people/1\">陸一鳴</a>").Length - 1);
    }

    private static IEnumerable<(char, string)> Covered(string html)
    {
        Stack<string> open = [];
        foreach (Match part in Regex.Matches(html, "<span class=\"(?<open>m[0-9]+)\">|</span>|</?p>|\n|(?<unit>.)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
        {
            if (part.Groups["open"].Success) open.Push(part.Groups["open"].Value);
            else if (part.Value == "</span>") open.Pop();
            else if (part.Groups["unit"].Success) yield return (part.Value[0], string.Join(' ', open.Order()));
        }
    }

    [Fact]
    public void Marks_that_cross_are_split_and_nest()
    {
        var html = PlainText.ToHtml("一二三四", [new(new TextSpan(0, 3), "mark"), new(new TextSpan(1, 3), "span", "said")]);

        Assert.Equal("<p><mark>一</mark><mark><span class=\"said\">二三</span></mark><span class=\"said\">四</span></p>\n", html);
    }

    [Fact]
    public void A_link_never_stands_in_a_link()
    {
        var html = PlainText.ToHtml("遠山科技", [new(new TextSpan(0, 4), "a") { Href = "/1" }, new(new TextSpan(0, 2), "a") { Href = "/2" }]);

        Assert.Equal("<p><a href=\"/2\">遠山</a><a href=\"/1\">科技</a></p>\n", html);
    }

    [Fact]
    public void The_assumed_day_counts_only_where_the_article_gives_none()
    {
        var assumed = FuzzyDate.Parse("2020-01");

        Assert.Equal(assumed, ArticleReader.Read("正文。", ArticleFormat.Text, assumed).Reference);
        Assert.Equal("2023-09", ArticleReader.Read("---\npublished: 2023-09\n---\n正文。", ArticleFormat.Markdown, assumed).Reference?.Edtf);
    }

    /// <summary>A text and what its own lines say.</summary>
    public sealed record MastheadRow(string Text, ArticleFormat Format, string? Title, string? Author, string? Publisher, string? Published, string? Url);
}
