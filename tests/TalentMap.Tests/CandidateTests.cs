using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Extraction;
using TalentMap.Core.Resolution;
using TalentMap.Import;
using TalentMap.Review;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary>Who may be one with whom, and whom nobody is asked about.</summary>
public sealed class CandidateTests : IAsyncLifetime
{
    private static readonly Editor Editor = new("editor", "asked them");

    private ThrowAwayMap map = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Identities Identities => new(map, new Decisions(map, TimeProvider.System));

    public async ValueTask InitializeAsync() => map = await ThrowAwayMap.CreateAsync();

    public ValueTask DisposeAsync() => map.DisposeAsync();

    [Fact]
    public async Task Namesakes_at_different_companies_are_asked_about_with_reasons()
    {
        await Holds("甲報", "陸一鳴", "遠山科技");
        await Holds("乙報", "陆一鸣", "星河智能");

        var pair = Assert.Single(await Pairs());
        Assert.Equal(("陸一鳴", "陆一鸣", 0.4), (pair.Left!.Name, pair.Right!.Name, pair.Score));
        Assert.Equal([Why.SameName, Why.OtherEmployers], Candidates.ReasonsOf(pair.Reasons).Select(r => r.Why));
    }

    [Fact]
    public async Task A_name_in_latin_letters_is_asked_about_beside_the_chinese_one()
    {
        await Holds("甲報", "Yiming Lu", "遠山科技");
        await Holds("乙報", "陸一鳴", "遠山科技");

        Assert.Equal([Why.ReadAlike, Why.SameEmployer, Why.SamePost], Candidates.ReasonsOf(Assert.Single(await Pairs()).Reasons).Select(r => r.Why));
    }

    [Fact]
    public async Task Near_names_are_asked_about_where_employer_and_post_agree()
    {
        await Holds("甲報", "陸一鳴", "遠山科技");
        await Holds("乙報", "陸一清", "遠山科技");
        await Holds("丙報", "陸一清", "星河智能");
        await Holds("丁報", "一鳴", "遠山科技");

        Assert.Equal(["一鳴 陸一鳴", "陸一清 陸一清", "陸一清 陸一鳴"], await Names());
    }

    [Fact]
    public async Task Nobody_is_asked_about_a_pseudonym()
    {
        await Holds("甲報", "陸一鳴", "遠山科技");
        await Told("乙報", s => s.Role(s.Pseudonym("陸一鳴"), s.Company("遠山科技")));

        Assert.Empty(await Pairs());
    }

    [Fact]
    public async Task Nobody_is_asked_about_two_whom_one_article_names_beside_one_another()
    {
        await Told("甲報", s => s.Role(s.Person("陸一鳴"), s.Company("遠山科技")).Role(s.Person("陸一鳴"), s.Company("星河智能")));

        Assert.Empty(await Pairs());
    }

    [Fact]
    public async Task Different_is_remembered_at_the_next_article_and_after_a_rebuild()
    {
        await Holds("甲報", "陸一鳴", "遠山科技");
        await Holds("乙報", "陸一鳴", "星河智能");
        await DecideAsync(Verdict.Different);
        Assert.Empty(await Pairs());

        await Holds("丙報", "陸一鳴", "星河智能");
        Assert.Empty(await Pairs());
        await new Importer(map, TimeProvider.System).RelinkAsync(Cancel);
        Assert.Empty(await Pairs());
    }

    [Fact]
    public async Task Of_whom_somebody_was_unsure_is_asked_again_later()
    {
        await Holds("甲報", "陸一鳴", "遠山科技");
        await Holds("乙報", "陸一鳴", "星河智能");
        var judgement = await DecideAsync(Verdict.Unsure);

        var pair = Assert.Single(await Pairs());
        Assert.Equal((0.1, Why.Unsure), (pair.Score, Candidates.ReasonsOf(pair.Reasons)[^1].Why));
        await new Decisions(map, TimeProvider.System).WithdrawAsync(judgement, Editor, Cancel);
        Assert.Equal(0.4, Assert.Single(await Pairs()).Score);
    }

    [Fact]
    public async Task Who_became_one_is_not_asked_about_and_is_again_once_that_is_taken_back()
    {
        await Holds("甲報", "陸一鳴", "遠山科技");
        await Holds("乙報", "陸一鳴", "星河智能");
        var judgement = await DecideAsync(Verdict.Same);
        Assert.Empty(await Pairs());

        await new Decisions(map, TimeProvider.System).WithdrawAsync(judgement, Editor, Cancel);
        Assert.Single(await Pairs());
    }

    [Fact]
    public async Task A_company_and_its_short_name_are_asked_about_and_its_unit_is_not()
    {
        await Told("甲報", s => s.Company("遠山科技"));
        await Told("乙報", s => s.Company("遠山"));
        await Told("丙報", s => s.Company("遠山研究院", CompanyKind.Lab));

        Assert.Equal(["遠山 遠山科技"], await Names());
    }

    [Fact]
    public async Task Article_by_article_gives_what_a_rebuild_gives()
    {
        await Holds("甲報", "陸一鳴", "遠山科技");
        await Holds("乙報", "陸一明", "遠山科技");
        await Holds("丙報", "Yiming Lu", "遠山");
        await Holds("丁報", "陸一鳴", "星河智能");
        await Told("戊報", s => s.Company("遠山科技", "遠山"));
        await Holds("己報", "陸一鳴", "遠山科技");
        var before = await Rows();

        await new Importer(map, TimeProvider.System).RelinkAsync(Cancel);

        Assert.NotEmpty(before);
        Assert.Equal(before, await Rows());
    }

    private async Task<Document> Told(string paper, Action<Story> say)
    {
        var story = new Story(paper);
        say(story);
        return await story.TellAsync(map);
    }

    private Task<Document> Holds(string paper, string person, string company) => Told(paper, s => s.Role(s.Person(person), s.Company(company), "研究員"));

    private async Task<long> DecideAsync(Verdict verdict)
    {
        var pair = Assert.Single(await Pairs());
        return (await Identities.DecideAsync(pair.LeftId, pair.RightId, verdict, Editor, Cancel)).Judgement!.Value;
    }

    private async Task<List<Candidate>> Pairs()
    {
        await using var db = map.CreateDbContext();
        return await db.Candidates.AsNoTracking().Include(c => c.Left).Include(c => c.Right).OrderByDescending(c => c.Score).ThenBy(c => c.LeftId).ToListAsync(Cancel);
    }

    private async Task<string[]> Names() =>
        [.. (await Pairs()).Select(p => string.Join(' ', new[] { p.Left!.Name, p.Right!.Name }.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];

    private async Task<string[]> Rows() => [.. (await Pairs()).Select(p => $"{p.LeftId} {p.RightId} {p.Kind} {p.Score} {p.Reasons}")];
}
