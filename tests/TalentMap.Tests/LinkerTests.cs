using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Extraction;
using TalentMap.Import;
using TalentMap.Review;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary>Who is who across articles. The articles are told (see <see cref="Story"/>), all else is the real way.</summary>
public sealed class LinkerTests : IAsyncLifetime
{
    private static readonly Editor Editor = new("editor", "seen in both articles");

    private ThrowAwayMap map = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Decisions Decisions => new(map, TimeProvider.System);

    public async ValueTask InitializeAsync() => map = await ThrowAwayMap.CreateAsync();

    public ValueTask DisposeAsync() => map.DisposeAsync();

    [Fact]
    public async Task One_name_at_one_company_is_one_person_in_either_script()
    {
        await Holds("甲報", "陸一鳴", "遠山科技");
        await Holds("乙報", "陆一鸣", "远山科技");

        Assert.Equal(["遠山科技", "陸一鳴"], await Names());
    }

    [Theory]
    [InlineData("陸一鳴")]
    [InlineData("陸鳴")]
    public async Task Namesakes_at_different_companies_stay_two(string name)
    {
        await Holds("甲報", name, "遠山科技");
        await Holds("乙報", name, "星河智能");

        Assert.Equal([name, name], await Names(EntityKind.Person));
    }

    [Fact]
    public async Task Namesakes_become_one_when_an_article_tells_of_both_companies()
    {
        await Holds("甲報", "陸一鳴", "遠山科技");
        await Holds("乙報", "陸一鳴", "星河智能");
        await Moves("丙報", "陸一鳴", "遠山科技", "星河智能");

        Assert.Equal(["陸一鳴"], await Names(EntityKind.Person));
    }

    [Fact]
    public async Task A_name_of_three_characters_joins_where_nothing_speaks_against_it_and_a_short_one_does_not()
    {
        await Holds("甲報", "陸一鳴", "遠山科技");
        await Holds("乙報", "周明", "遠山科技");
        await Mentions("丙報", "陸一鳴", "周明");

        Assert.Equal(["周明", "周明", "陸一鳴"], await Names(EntityKind.Person));
    }

    [Fact]
    public async Task Where_two_namesakes_are_known_a_bare_mention_chooses_neither()
    {
        await Mentions("丙報", "陸一鳴");
        await Holds("甲報", "陸一鳴", "遠山科技");
        await Holds("乙報", "陸一鳴", "星河智能");

        Assert.Equal(3, (await Names(EntityKind.Person)).Length);
    }

    [Theory]
    [InlineData("陸一鳴", 1)]
    [InlineData("陸鳴", 2)]
    public async Task A_name_of_three_characters_beside_the_others_company_is_one_and_a_short_one_is_not(string name, int people)
    {
        await Holds("甲報", name, "遠山科技");
        await Told("乙報", s =>
        {
            s.Company("遠山科技");
            s.Role(s.Person(name), s.Company("星河智能"));
        });

        Assert.Equal(people, (await Names(EntityKind.Person)).Length);
    }

    [Fact]
    public async Task Of_two_namesakes_the_one_is_meant_whose_company_stands_beside()
    {
        await Holds("甲報", "陸一鳴", "遠山科技");
        await Holds("乙報", "陸一鳴", "星河智能");
        await Told("丙報", s => s.Company("星河智能"), s => s.Person("陸一鳴"));

        var numbers = await Numbers("陸一鳴");
        Assert.Equal((2, numbers[1]), (numbers.Distinct().Count(), numbers[2]));
    }

    [Fact]
    public async Task A_nickname_joins_only_at_one_employer()
    {
        await Holds("甲報", "陸一鳴", "遠山科技", "Louis");
        await Holds("乙報", "Louis", "遠山科技");
        await Holds("丙報", "Louis", "星河智能");
        await Mentions("丁報", "Louis");

        Assert.Equal(["Louis", "Louis", "陸一鳴"], await Names(EntityKind.Person));
    }

    [Fact]
    public async Task Who_agrees_in_the_chinese_and_the_latin_name_is_one_wherever_he_works()
    {
        await Holds("甲報", "韓子墨", "遠山科技", "Simon Han");
        await Holds("乙報", "Simon Han", "星河智能", "韩子墨");

        Assert.Single(await Names(EntityKind.Person));
    }

    [Fact]
    public async Task Two_whole_names_are_not_one_for_a_common_nickname()
    {
        await Holds("甲報", "李米亞", "遠山科技", "Mia");
        await Holds("乙報", "王美亞", "遠山科技", "Mia");

        Assert.Equal(["李米亞", "王美亞"], await Names(EntityKind.Person));
    }

    [Theory]
    [InlineData("南燭")]
    [InlineData("Grace Li")]
    public async Task Nor_for_a_byname_that_could_be_a_whole_name(string byname)
    {
        await Holds("甲報", "李米亞", "遠山科技", byname);
        await Holds("乙報", "王美亞", "遠山科技", byname);
        await Holds("丙報", byname, "星河智能");

        Assert.Equal(3, (await Names(EntityKind.Person)).Length);
    }

    [Fact]
    public async Task A_foreign_name_written_in_both_ways_is_one_name_and_joins_nobody_from_elsewhere()
    {
        await Holds("甲報", "馬克·林德", "遠山科技", "Mark Lind");
        await Holds("乙報", "馬克·林德", "星河智能", "Mark Lind");
        await Holds("丙報", "马克·林德", "遠山科技");

        Assert.Equal(2, (await Names(EntityKind.Person)).Length);
    }

    [Fact]
    public async Task A_surname_with_a_title_joins_nobody()
    {
        await Holds("甲報", "王教授", "南湖大學");
        await Holds("乙報", "王教授", "南湖大學");

        Assert.Equal(["王教授", "王教授"], await Names(EntityKind.Person));
    }

    [Fact]
    public async Task A_pseudonym_joins_nobody_not_even_by_a_decision()
    {
        var one = await Told("甲報", s => s.Role(s.Pseudonym("陸一鳴"), s.Company("遠山科技")));
        await Holds("乙報", "陸一鳴", "遠山科技");

        Assert.Null(await Decisions.JudgeAsync(await PairOf("陸一鳴"), Verdict.Same, Editor, Cancel));
        Assert.Equal(2, (await Names(EntityKind.Person)).Length);
        Assert.NotNull(one);
    }

    [Fact]
    public async Task Two_people_of_one_name_in_one_article_stay_two()
    {
        await Told("甲報", s => s.Role(s.Person("陸一鳴"), s.Company("遠山科技")).Role(s.Person("陸一鳴"), s.Company("星河智能")));

        Assert.Equal(2, (await Names(EntityKind.Person)).Length);
    }

    [Fact]
    public async Task A_short_company_name_joins_where_an_article_lists_both()
    {
        await Told("甲報", s => s.Company("星河智能"));
        await Told("乙報", s => s.Company("星河"));
        Assert.Equal(2, (await Names(EntityKind.Company)).Length);

        await Told("丙報", s => s.Company("星河智能", "星河"));

        Assert.Equal(["星河智能"], await Names(EntityKind.Company));
    }

    [Fact]
    public async Task A_common_noun_that_ends_a_name_joins_nothing()
    {
        await Told("甲報", s => s.Company("遠山研究院", "研究院"));
        await Told("乙報", s => s.Company("南湖研究院", "研究院"));
        await Told("丙報", s => s.Company("研究院"));

        Assert.Equal(3, (await Names(EntityKind.Company)).Length);
    }

    [Fact]
    public async Task Companies_that_articles_tell_apart_stay_two_though_one_article_errs()
    {
        await Told("甲報", s => s.Company("遠山科技"), s => s.Company("星河智能"));
        await Told("乙報", s => s.Company("遠山科技"), s => s.Company("星河智能"));
        await Told("丙報", s => s.Company("遠山科技", "星河智能"));

        Assert.Equal(2, (await Names(EntityKind.Company)).Length);
    }

    [Fact]
    public async Task A_university_and_a_company_of_one_name_are_two()
    {
        await Told("甲報", s => s.Company("南湖", CompanyKind.University));
        await Told("乙報", s => s.Company("南湖", CompanyKind.Company));

        Assert.Equal(2, (await Names(EntityKind.Company)).Length);
    }

    [Fact]
    public async Task A_decision_stands_above_the_names_and_can_be_taken_back()
    {
        await Holds("甲報", "陸一鳴", "遠山科技");
        await Holds("乙報", "陸一鳴", "星河智能");
        var numbers = await Numbers("陸一鳴");

        var decision = await Decisions.JudgeAsync(await PairOf("陸一鳴"), Verdict.Same, Editor, Cancel);
        Assert.Equal([numbers[0], numbers[0]], await Numbers("陸一鳴"));
        Assert.Equal(numbers[0], await MergedInto(numbers[1]));

        Assert.True(await Decisions.WithdrawAsync(decision!.Value, Editor, Cancel));
        Assert.Equal(numbers, await Numbers("陸一鳴"));
        Assert.Null(await MergedInto(numbers[1]));
    }

    [Fact]
    public async Task Not_the_same_holds_at_the_next_article()
    {
        await Holds("甲報", "陸一鳴", "遠山科技");
        await Holds("乙報", "陸一鳴", "遠山科技");
        await Decisions.JudgeAsync(await PairOf("陸一鳴"), Verdict.Different, Editor, Cancel);

        await Holds("丙報", "陸一鳴", "遠山科技");

        Assert.Equal(2, (await Names(EntityKind.Person)).Length);
    }

    [Fact]
    public async Task A_later_decision_on_a_pair_withdraws_the_earlier_one_and_keeps_it_in_the_log()
    {
        await Holds("甲報", "陸一鳴", "遠山科技");
        await Holds("乙報", "陸一鳴", "星河智能");
        var pair = await PairOf("陸一鳴");

        await Decisions.JudgeAsync(pair, Verdict.Same, Editor, Cancel);
        await Decisions.JudgeAsync(pair, Verdict.Different, Editor, Cancel);

        await using var db = map.CreateDbContext();
        Assert.Equal([false, true], await db.Judgements.OrderBy(j => j.Id).Select(j => j.WithdrawnAt == null).ToListAsync(Cancel));
        Assert.Equal(2, (await Names(EntityKind.Person)).Length);
    }

    [Fact]
    public async Task A_move_told_again_counts_once_and_one_with_another_date_stands_beside_it()
    {
        await Joins("甲報", "2023-06", "產品負責人");
        await Joins("乙報", "2023", "");
        await Joins("丙報", null, "負責人");
        await Joins("丁報", "2021", "產品負責人");

        await using var db = map.CreateDbContext();
        Assert.Equal([null, 1, 1, null], await db.Moves.OrderBy(m => m.Id).Select(m => m.RetellsId).ToListAsync(Cancel));
    }

    [Theory]
    [InlineData("總裁", "副總裁", 2)]
    [InlineData("總裁", "總裁助理", 2)]
    [InlineData("總裁", "集團總裁", 1)]
    [InlineData("總裁", "总裁", 1)]
    [InlineData("產品負責人", "", 1)]
    public async Task A_post_told_again_counts_once_and_a_lesser_post_of_a_like_name_is_another(string one, string other, int posts)
    {
        await Told("甲報", s => s.Role(s.Person("陸一鳴"), s.Company("遠山科技"), one));
        await Told("乙報", s => s.Role(s.Person("陸一鳴"), s.Company("遠山科技"), other));

        await using var db = map.CreateDbContext();
        Assert.Equal(posts, await db.Roles.CountAsync(r => r.RetellsId == null, Cancel));
    }

    [Fact]
    public async Task A_figure_told_again_counts_once_and_a_rival_figure_stands_beside_it()
    {
        await Told("甲報", s => s.Signal(SignalKind.Headcount, s.Company("遠山科技"), "研發團隊", 300, "people", "2023"));
        await Told("乙報", s => s.Signal(SignalKind.Headcount, s.Company("遠山科技"), "團隊", 300, "people", "2023"));
        await Told("丙報", s => s.Signal(SignalKind.Headcount, s.Company("遠山科技"), "團隊", 500, "people", "2023"));
        await Told("丁報", s => s.Signal(SignalKind.Compensation, null, "工程師", 300, "CNY/year", "2023"));
        await Told("戊報", s => s.Signal(SignalKind.Compensation, null, "設計師", 300, "CNY/year", "2023"));

        await using var db = map.CreateDbContext();
        Assert.Equal([null, 1, null, null, null], await db.Signals.OrderBy(s => s.Id).Select(s => s.RetellsId).ToListAsync(Cancel));
    }

    [Fact]
    public async Task What_is_told_in_words_alone_counts_once_a_month_and_so_when_all_is_linked_anew()
    {
        await Says("甲報", "2023-05-02", null);
        await Says("乙報", "2023-05-30", null);
        await Says("丙報", "2023-11-02", null);
        await Says("丁報", null, null);
        await Says("戊報", null, null);
        await Says("己報", "2023-11-20", "2023-05");
        await Says("庚報", "2024-01-20", "2023-05");
        long?[] wanted = [null, 1, null, null, 4, null, 6];

        await using var db = map.CreateDbContext();
        Assert.Equal(wanted, await db.Signals.OrderBy(s => s.Id).Select(s => s.RetellsId).ToListAsync(Cancel));
        await db.Signals.ExecuteUpdateAsync(set => set.SetProperty(s => s.RetellsId, (long?)null), Cancel);
        await new Importer(map, TimeProvider.System).RelinkAsync(Cancel);
        Assert.Equal(wanted, await db.Signals.OrderBy(s => s.Id).Select(s => s.RetellsId).ToListAsync(Cancel));
    }

    [Fact]
    public async Task All_that_is_derived_can_be_dropped_and_comes_back_the_same()
    {
        await Holds("甲報", "陸一鳴", "遠山科技", "Louis");
        await Holds("乙報", "陸一鳴", "星河智能");
        await Holds("丙報", "Louis", "遠山科技");
        await Told("丁報", s => s.Company("星河智能", "星河"));
        await Moves("戊報", "陸一鳴", "遠山科技", "星河");
        await Joins("己報", "2023-06", "產品負責人");
        await Joins("庚報", "2023", "");
        var before = await Landscape();

        await using (var db = map.CreateDbContext())
        {
            await db.Mentions.ExecuteUpdateAsync(set => set.SetProperty(m => m.EntityId, (long?)null), Cancel);
            await db.Moves.ExecuteUpdateAsync(set => set.SetProperty(m => m.RetellsId, (long?)null), Cancel);
            await db.Roles.ExecuteUpdateAsync(set => set.SetProperty(m => m.RetellsId, (long?)null), Cancel);
            await db.Entities.Where(e => e.DocumentCount > 0).ExecuteUpdateAsync(set => set.SetProperty(e => e.Name, "").SetProperty(e => e.DocumentCount, 0), Cancel);
            await db.Entities.ExecuteUpdateAsync(set => set.SetProperty(e => e.MergedIntoId, (long?)null), Cancel);
        }
        await new Importer(map, TimeProvider.System).RelinkAsync(Cancel);

        Assert.Equal(before, await Landscape());
    }

    [Fact]
    public async Task The_order_of_the_articles_does_not_change_who_is_who()
    {
        Func<Task>[] articles =
        [
            () => Holds("甲報", "陸一鳴", "遠山科技", "Louis"),
            () => Holds("乙報", "陸一鳴", "星河智能"),
            () => Holds("丙報", "Louis", "遠山科技"),
            () => Told("丁報", s => s.Company("星河智能", "星河")),
            () => Mentions("戊報", "陸一鳴"),
            () => Moves("己報", "陸一鳴", "遠山科技", "星河"),
        ];
        foreach (var tell in articles) await tell();
        var inOrder = await Groups();

        await map.DisposeAsync();
        map = await ThrowAwayMap.CreateAsync();
        foreach (var tell in articles.Reverse()) await tell();

        Assert.Equal(inOrder, await Groups());
    }

    private Task<Document> Told(string paper, params Action<Story>[] says)
    {
        var story = new Story(paper);
        foreach (var say in says) say(story);
        return story.TellAsync(map);
    }

    private Task<Document> Holds(string paper, string person, string company, params string[] aliases) =>
        Told(paper, s => s.Role(s.Person(person, aliases), s.Company(company), "研究員"));

    private Task<Document> Mentions(string paper, params string[] people) =>
        Told(paper, [.. people.Select<string, Action<Story>>(name => s => s.Person(name))]);

    private Task<Document> Joins(string paper, string? date, string title) =>
        Told(paper, s => s.Move(s.Person("陸一鳴"), MoveKind.Join, s.Company("遠山科技"), title, date));

    private Task<Document> Says(string paper, string? published, string? date) =>
        new Story(paper) { Published = published }.Telling(s => s.Person("陸一鳴")).Signal(SignalKind.Climate, null, "人才市場火熱", date: date).TellAsync(map);

    private Task<Document> Moves(string paper, string person, string from, string to) => Told(paper, s =>
    {
        var who = s.Person(person);
        s.Move(who, MoveKind.Leave, s.Company(from)).Move(who, MoveKind.Join, s.Company(to));
    });

    private async Task<string[]> Names(EntityKind? kind = null)
    {
        await using var db = map.CreateDbContext();
        var names = await db.Entities.Where(e => e.DocumentCount > 0 && (kind == null || e.Kind == kind)).Select(e => e.Name).ToListAsync(Cancel);
        return [.. names.Order(StringComparer.Ordinal)];
    }

    private async Task<long[]> Numbers(string name)
    {
        await using var db = map.CreateDbContext();
        return [.. await db.Mentions.Where(m => m.Name == name).OrderBy(m => m.Id).Select(m => m.EntityId!.Value).ToListAsync(Cancel)];
    }

    private async Task<long?> MergedInto(long number)
    {
        await using var db = map.CreateDbContext();
        return (await db.Entities.SingleAsync(e => e.Id == number, Cancel)).MergedIntoId;
    }

    private async Task<Pair> PairOf(string name)
    {
        await using var db = map.CreateDbContext();
        var keys = await db.Mentions.Where(m => m.Name == name).OrderBy(m => m.Id).Select(m => m.Key).ToListAsync(Cancel);
        return new Pair(keys[0], keys[1]);
    }

    // Who is one with whom, said by documents and names.
    private async Task<string[]> Groups()
    {
        await using var db = map.CreateDbContext();
        var mentions = await db.Mentions.Select(m => new { m.EntityId, m.Document!.Text, m.Name }).ToListAsync(Cancel);
        return [.. mentions.GroupBy(m => m.EntityId).Select(g => string.Join(' ', g.Select(m => $"{m.Text[..2]}{m.Name}").Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];
    }

    private async Task<string[]> Landscape()
    {
        await using var db = map.CreateDbContext();
        return
        [
            .. await db.Mentions.OrderBy(m => m.Id).Select(m => $"{m.Key} is {m.EntityId}").ToListAsync(Cancel),
            .. await db.Entities.OrderBy(e => e.Id).Select(e => $"{e.Id} {e.Kind} {e.Name} {e.DocumentCount} {e.MergedIntoId}").ToListAsync(Cancel),
            .. await db.Moves.OrderBy(m => m.Id).Select(m => $"move {m.Key} retells {m.RetellsId}").ToListAsync(Cancel),
            .. await db.Roles.OrderBy(m => m.Id).Select(m => $"role {m.Key} retells {m.RetellsId}").ToListAsync(Cancel),
        ];
    }
}
