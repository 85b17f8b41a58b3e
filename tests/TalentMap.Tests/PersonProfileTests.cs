using Microsoft.EntityFrameworkCore;
using TalentMap.Browse;
using TalentMap.Core.Extraction;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary>What the page of a person tells, on the real database: reprints, conflicts, namesakes, companions.</summary>
public sealed class PersonProfileTests : IAsyncLifetime
{
    private ThrowAwayMap map = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => map = await ThrowAwayMap.CreateAsync();

    public ValueTask DisposeAsync() => map.DisposeAsync();

    [Fact]
    public async Task A_story_in_reprints_is_one_line_with_all_its_sources_and_one_voice()
    {
        await TellAsync("甲報", "每日新聞", ("陸一鳴", MoveKind.Join, "遠山科技", "首席科學家", "2023-03"));
        await TellAsync("乙報", "每日新聞", ("陸一鳴", MoveKind.Join, "遠山科技", "", "2023"));
        await TellAsync("丙報", "晚報", ("陸一鳴", MoveKind.Join, "遠山科技", "首席科學家", null));

        var line = Assert.Single((await PersonAsync("陸一鳴")).Moves);

        Assert.Equal((3, 2), (line.Tellings.Articles(), line.Tellings.Voices()));
        Assert.Equal("2023-03", line.Date!.Edtf);
    }

    // An upload of a few megabytes would hold up the server for minutes at each look at the profile.
    [Fact]
    public async Task Somebody_whom_one_text_names_a_hundred_thousand_times_is_shown_at_once()
    {
        using var papers = new Papers();
        papers.Write("often.txt", string.Concat(Enumerable.Repeat("遠山科技創始人陸一鳴6月離職。", 100_000)));
        await new Import.Importer(map, TimeProvider.System).ImportAsync([Path.Combine(papers.Folder, "often.txt")], null, null, Cancel);

        var person = await Task.Run(() => PersonAsync("陸一鳴"), Cancel).WaitAsync(TimeSpan.FromSeconds(20), Cancel);

        Assert.Equal(7, Assert.Single(person.Names).Start);
    }

    [Theory]
    [InlineData("晨報|甲|話一", "晚報|乙|話二", 2)]
    [InlineData("晨報|甲|話一", "晨報|乙|話二", 1)]
    [InlineData("晨報|甲|他離開了遠山。", "晚報|乙|他离开了远山！", 1)]
    [InlineData("晨報|同一個標題|話一", "晚報|同一个标题|話二", 1)]
    [InlineData("|甲|話一", "|乙|話二", 1)]
    [InlineData("晨報|甲|話一", "|乙|話二", 2)]
    public void Voices_are_counted_by_publisher_and_story(string one, string other, int want)
    {
        Telling Read(string told, long document) => told.Split('|') is [var publisher, var title, var words]
            ? new Telling("k", new Source(document, 0, 1), words, title, "a.md", "zh-Hant") { Publisher = publisher.Length > 0 ? publisher : null }
            : throw new FormatException(told);

        Assert.Equal(want, Tellings.Voices([Read(one, 1), Read(other, 2)]));
    }

    [Fact]
    public async Task Articles_that_disagree_stand_side_by_side()
    {
        await TellAsync("甲報", "晨報", ("陸一鳴", MoveKind.Join, "遠山科技", "", "2021"));
        await TellAsync("乙報", "晚報", ("陸一鳴", MoveKind.Join, "遠山科技", "", "2023"));

        var conflict = Assert.Single((await PersonAsync("陸一鳴")).Conflicts);

        Assert.Equal(Disagreement.Date, conflict.Over);
        Assert.Equal(["2021", "2023"], conflict.Lines.Select(l => l.Date!.Edtf));
    }

    [Fact]
    public async Task Posts_on_one_day_that_cannot_be_one_stand_side_by_side()
    {
        await TellAsync("甲報", "晨報", ("陸一鳴", MoveKind.Join, "遠山科技", "副總裁", "2023-05"));
        await TellAsync("乙報", "晚報", ("陸一鳴", MoveKind.Join, "遠山科技", "首席科學家", "2023-05"));

        Assert.Equal(Disagreement.Post, Assert.Single((await PersonAsync("陸一鳴")).Conflicts).Over);
    }

    [Fact]
    public async Task Who_left_and_came_back_contradicts_nobody()
    {
        await TellAsync("甲報", "晨報", ("陸一鳴", MoveKind.Join, "遠山科技", "", "2019"), ("陸一鳴", MoveKind.Leave, "遠山科技", "", "2020"));
        await TellAsync("乙報", "晚報", ("陸一鳴", MoveKind.Join, "遠山科技", "", "2023"));

        var person = await PersonAsync("陸一鳴");

        Assert.Empty(person.Conflicts);
        Assert.Equal(2, person.Stays.Count);
    }

    [Fact]
    public async Task An_article_that_tells_two_events_does_not_contradict_itself()
    {
        await TellAsync("甲報", "晨報", ("陸一鳴", MoveKind.Join, "遠山科技", "", "2019"), ("陸一鳴", MoveKind.Join, "遠山科技", "", "2023"));

        Assert.Empty((await PersonAsync("陸一鳴")).Conflicts);
    }

    [Fact]
    public async Task Namesakes_have_their_own_careers()
    {
        await TellAsync("甲報", "晨報", ("陸鳴", MoveKind.Join, "遠山科技", "", "2021"));
        await TellAsync("乙報", "晨報", ("陸鳴", MoveKind.Leave, "南湖軟件", "", "2022"));
        await using var db = map.CreateDbContext();
        var ids = await db.Entities.Where(e => e.Name == "陸鳴").Select(e => e.Id).ToListAsync(Cancel);

        Assert.Equal(2, ids.Count);
        foreach (var id in ids) Assert.Single((await db.PersonAsync(id, Cancel))!.Moves);
    }

    [Fact]
    public async Task A_quotation_behind_characters_of_two_units_is_cut_where_it_stands()
    {
        await TellAsync("😀𠮷甲報", "晨報", ("陸一鳴", MoveKind.Join, "遠山科技", "", "2021"));
        await using var db = map.CreateDbContext();
        var text = await db.Documents.Select(d => d.Text).SingleAsync(Cancel);
        await db.Moves.ExecuteUpdateAsync(set => set.SetProperty(m => m.EvidenceStart, text.IndexOf("陸一鳴", StringComparison.Ordinal)).SetProperty(m => m.EvidenceLength, 3), Cancel);

        Assert.Equal("陸一鳴", (await PersonAsync("陸一鳴")).Moves.Single().First.Quote);
    }

    [Fact]
    public async Task Each_name_leads_to_the_place_where_it_stands_first()
    {
        var story = new Story("甲報") { Publisher = "晨報" };
        story.Role(story.Person("陸一鳴", "Louis"), story.Company("遠山科技"));
        await story.TellAsync(map);
        await TellAsync("乙報", "晨報", ("陆一鸣", MoveKind.Join, "遠山科技", "", "2021"));

        var names = (await PersonAsync("陸一鳴")).Names;
        await using var db = map.CreateDbContext();
        var texts = await db.Documents.ToDictionaryAsync(d => d.Id, d => d.Text, Cancel);

        Assert.Equal(["Louis", "陆一鸣", "陸一鳴"], names.Select(n => n.Name).Order(StringComparer.Ordinal));
        Assert.All(names, name => Assert.Equal(name.Name, texts[name.DocumentId].Substring(name.First!.Start, name.First.Length)));
    }

    [Fact]
    public async Task Tells_who_was_there_at_the_same_time_and_who_went_the_same_way()
    {
        await TellAsync("甲報", "晨報", ("陸一鳴", MoveKind.Leave, "遠山科技", "", "2023-01"), ("陸一鳴", MoveKind.Join, "星河智能", "", "2023-03"));
        await TellAsync("乙報", "晨報", ("蘇婉清", MoveKind.Leave, "遠山科技", "", "2023-04"), ("蘇婉清", MoveKind.Join, "星河智能", "", "2023-07"));
        await TellAsync("丙報", "晨報", ("韓子墨", MoveKind.Leave, "遠山科技", "", "2020"), ("韓子墨", MoveKind.Join, "星河智能", "", "2020"), ("韓子墨", MoveKind.Leave, "星河智能", "", "2021"));
        await TellAsync("丁報", "晨報", ("顧長風", MoveKind.Join, "星河智能", "", "2022-01"), ("顧長風", MoveKind.Leave, "星河智能", "", "2024"));

        var with = (await PersonAsync("陸一鳴")).Companions;

        Assert.Equal(["蘇婉清"], with.Team.Select(t => t.Name));
        Assert.Equal("遠山科技", with.Team[0].From);
        Assert.Equal(["顧長風 True", "蘇婉清 False"], with.Colleagues.Where(c => c.Company == "星河智能").Select(c => $"{c.Name} {c.IsCertain}"));
    }

    private async Task<PersonProfile> PersonAsync(string name)
    {
        await using var db = map.CreateDbContext();
        return (await db.PersonAsync(await db.Entities.Where(e => e.Name == name && e.DocumentCount > 0).Select(e => e.Id).SingleAsync(Cancel), Cancel))!;
    }

    private async Task TellAsync(string headline, string publisher, params (string Person, MoveKind Kind, string Company, string Title, string? Date)[] told)
    {
        var story = new Story(headline) { Publisher = publisher };
        var people = told.Select(t => t.Person).Distinct().ToDictionary(p => p, p => story.Person(p));
        var companies = told.Select(t => t.Company).Distinct().ToDictionary(c => c, c => story.Company(c));
        foreach (var move in told) story.Move(people[move.Person], move.Kind, companies[move.Company], move.Title, move.Date);
        await story.TellAsync(map);
    }
}
