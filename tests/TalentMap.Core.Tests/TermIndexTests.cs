using TalentMap.Core.Extraction;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Core.Tests;

public sealed class TermIndexTests
{
    private static readonly TermIndex<string> Index = new([new("字節", "short"), new("字節跳動", "long"), new("跳動", "tail"), new("AI", "latin")]);

    [Fact]
    public void The_longest_term_wins_where_terms_overlap() =>
        Assert.Equal([("字节跳动", "long"), ("ai", "latin"), ("字节", "short")], Found(Index.Longest(Folded)));

    [Fact]
    public void All_terms_are_found_also_inside_others() =>
        Assert.Equal(["short", "long", "tail", "latin", "short"], Index.All(Folded).Select(hit => hit.Value));

    [Fact]
    public void Spans_of_a_part_count_from_the_start_of_the_text() =>
        Assert.Equal([("字节", "short")], Found(Index.Longest(Folded, TextSpan.Between(9, Folded.Length))));

    [Fact]
    public void A_long_text_is_searched_whole_also_while_other_places_are_asked_about()
    {
        var text = string.Concat(Enumerable.Repeat("云谷的字节跳动在", 20_000));
        var (found, place) = (0, 0);
        foreach (var hit in Index.Leftmost(text))
        {
            Assert.Equal(("字节跳动", text.IndexOf("字节", place, StringComparison.Ordinal)), (hit.Span.In(text), hit.Span.Start));
            if (found % 200 == 0) Assert.True(Index.Any(text, new TextSpan((found + 10_000) % 20_000 * 8, 8)));
            place = hit.Span.End;
            found++;
        }
        Assert.Equal(20_000, found);
        Assert.Equal(60_000, Index.All(text).Count());
    }

    [Fact]
    public void A_list_made_after_the_text_was_read_is_found_too()
    {
        var (text, found) = (Folded, new List<string>());
        foreach (var hit in Index.Leftmost(text)) found.AddRange(new TermIndex<string>([new("部门", "late")]).All(text).Select(late => late.Value + hit.Value));

        Assert.Equal(["latelong", "latelatin", "lateshort"], found);
    }

    [Fact]
    public void Names_are_found_as_words_are()
    {
        using var names = new NameIndex<string>([("字節", "short"), ("字節跳動", "long"), ("跳動", "tail"), ("AI", "latin")]);
        Assert.Equal([("字节跳动", "long"), ("ai", "latin"), ("字节", "short")], Found(names.Longest(Folded)));
    }

    [Fact]
    public void Reading_a_thousand_articles_makes_no_further_word_list()
    {
        const string text = "据悉，云谷科技CEO林晓岚（Lily Harper）于2023年3月离职，加入萤火智能，出任副总裁。萤火智能完成2亿元融资，“星桥”团队约300人。";
        for (var i = 0; i < 1100; i++) Assert.NotEmpty(Extractor.Extract(ArticleReader.Read(text, ArticleFormat.Text, null)).People);
    }

    [Fact]
    public void Names_inside_others_are_found_where_all_are_asked_for()
    {
        using var names = new NameIndex<string>([("字節", "short"), ("字節跳動", "long"), ("跳動", "tail"), ("AI", "latin")]);
        Assert.Equal(["short", "long", "tail", "latin", "short"], names.All(Folded).Select(hit => hit.Value));
    }

    private static string Folded => Script.Fold("他從字節跳動的AI部門回到字節");

    private static IEnumerable<(string, string)> Found(IEnumerable<TermHit<string>> hits) => hits.Select(hit => (hit.Span.In(Folded), hit.Value));
}
