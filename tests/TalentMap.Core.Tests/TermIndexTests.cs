using TalentMap.Core.Text;

namespace TalentMap.Core.Tests;

public sealed class TermIndexTests
{
    private static readonly TermIndex<string> Index = new([("字節", "short"), ("字節跳動", "long"), ("跳動", "tail"), ("AI", "latin")]);

    [Fact]
    public void The_longest_term_wins_where_terms_overlap() =>
        Assert.Equal([("字节跳动", "long"), ("ai", "latin"), ("字节", "short")], Found(Index.Longest(Folded)));

    [Fact]
    public void All_terms_are_found_also_inside_others() =>
        Assert.Equal(["short", "long", "tail", "latin", "short"], Index.All(Folded).Select(hit => hit.Value));

    [Fact]
    public void Spans_of_a_part_count_from_the_start_of_the_text() =>
        Assert.Equal([("字节", "short")], Found(Index.Longest(Folded, TextSpan.Between(9, Folded.Length))));

    private static string Folded => Script.Fold("他從字節跳動的AI部門回到字節");

    private static IEnumerable<(string, string)> Found(IEnumerable<TermHit<string>> hits) => hits.Select(hit => (hit.Span.In(Folded), hit.Value));
}
