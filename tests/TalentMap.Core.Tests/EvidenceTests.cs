using TalentMap.Core.Extraction;
using TalentMap.Core.Reading;
using TalentMap.Core.Tests.Scoring;
using TalentMap.Core.Text;

namespace TalentMap.Core.Tests;

/// <summary>What holds for every article: no fact without its words, no mention without its name.</summary>
public sealed class EvidenceTests(ITestOutputHelper output)
{
    public static TheoryData<string> Sets => ["Gold", "seed", "dev"];

    [Theory, MemberData(nameof(Sets))]
    public void The_words_of_every_fact_are_the_text_at_its_span(string set) => Everywhere(set, facts =>
    {
        foreach (var evidence in Evidence(facts)) Assert.Equal(evidence.Span.In(facts.Article.Text), evidence.Words);
    });

    [Theory, MemberData(nameof(Sets))]
    public void The_words_of_every_role_and_move_name_who_or_where(string set) => Everywhere(set, facts =>
    {
        foreach (var (evidence, person, company) in facts.Roles.Select(r => (r.Evidence, r.Person, (Company?)r.Company)).Concat(facts.Moves.Select(m => (m.Evidence, m.Person, m.Company))))
        {
            Assert.Contains(person.Mentions.Concat(company?.Mentions ?? []), evidence.Span.Contains);
        }
    });

    [Theory, MemberData(nameof(Sets))]
    public void Every_mention_is_one_of_the_names(string set) => Everywhere(set, facts =>
    {
        foreach (var (name, aliases, mentions) in Entities(facts))
        {
            var names = aliases.Prepend(name).Select(Script.Fold).ToHashSet();
            Assert.All(mentions, mention => Assert.Contains(mention.In(facts.Article.Folded), names));
        }
    });

    [Theory, MemberData(nameof(Sets))]
    public void No_two_mentions_overlap(string set) => Everywhere(set, facts =>
    {
        var end = 0;
        foreach (var mention in Entities(facts).SelectMany(e => e.Mentions).Order())
        {
            Assert.True(mention.Start >= end, $"'{mention.In(facts.Article.Text)}' at {mention.Start} begins inside another mention.");
            end = mention.End;
        }
    });

    private void Everywhere(string set, Action<ArticleFacts> check)
    {
        var articles = GoldArticle.Under(set == "Gold" ? Path.Combine(AppContext.BaseDirectory, set) : GoldTests.Beside(set));
        if (articles.Count == 0) output.WriteLine($"Not run: there are no annotated articles of the set {set}.");
        Assert.True(set != "Gold" || articles.Count > 0);
        Assert.All(articles, article => check(article.Found));
    }

    private static IEnumerable<Evidence> Evidence(ArticleFacts facts) =>
        facts.Roles.Select(r => r.Evidence).Concat(facts.Moves.Select(m => m.Evidence)).Concat(facts.Signals.Select(s => s.Evidence));

    private static IEnumerable<(string Name, IReadOnlyList<string> Aliases, IReadOnlyList<TextSpan> Mentions)> Entities(ArticleFacts facts) =>
        facts.People.Select(p => (p.Name, p.Aliases, p.Mentions)).Concat(facts.Companies.Select(c => (c.Name, c.Aliases, c.Mentions)));
}
