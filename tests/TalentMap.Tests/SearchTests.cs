using TalentMap.Core.Extraction;
using TalentMap.Import;
using TalentMap.Search;

namespace TalentMap.Tests;

/// <summary>Found however typed.</summary>
public sealed class SearchTests : IAsyncLifetime
{
    private ThrowAwayMap map = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        map = await ThrowAwayMap.CreateAsync();
        await new Story("星河智能迎來新的首席科學家") { Published = "2024-03" }.Telling(s =>
        {
            var person = s.Person("陸一鳴", "Louis");
            s.Role(person, s.Company("遠山科技", "遠山"), "產品負責人", RoleStatus.Former).Move(person, MoveKind.Join, s.Company("星河智能"), "首席科學家");
        }).TellAsync(map);
        await new Story("王小與王小川").Telling(s => s.Role(s.Person("王小"), s.Company("南湖軟件")).Role(s.Person("王小川"), s.Company("青禾資本"))).TellAsync(map);
        await new Story("蘇家二人").Telling(s => s.Role(s.Person("Kai-Wen Su"), s.Company("ＡＢ實驗室", CompanyKind.Lab), "工程師")).TellAsync(map);
    }

    public ValueTask DisposeAsync() => map.DisposeAsync();

    [Theory]
    [InlineData("陸一鳴", "陸一鳴", MatchTier.Exact)]
    [InlineData("陆一鸣", "陸一鳴", MatchTier.OtherScript)]
    [InlineData("「陸 一鳴」", "陸一鳴", MatchTier.Exact)]
    [InlineData("louis", "陸一鳴", MatchTier.Exact)]
    [InlineData("ＬＯＵＩＳ", "陸一鳴", MatchTier.Exact)]
    [InlineData("陸", "陸一鳴", MatchTier.Prefix)]
    [InlineData("陆一", "陸一鳴", MatchTier.Prefix)]
    [InlineData("鳴", "陸一鳴", MatchTier.Part)]
    [InlineData("一鸣", "陸一鳴", MatchTier.Part)]
    [InlineData("luyiming", "陸一鳴", MatchTier.Pinyin)]
    [InlineData("Lu Yi-Ming", "陸一鳴", MatchTier.Pinyin)]
    [InlineData("ｌｕ ｙｉｍｉｎｇ", "陸一鳴", MatchTier.Pinyin)]
    [InlineData("lù yīmíng", "陸一鳴", MatchTier.Pinyin)]
    [InlineData("yiming lu", "陸一鳴", MatchTier.Pinyin)]
    [InlineData("lym", "陸一鳴", MatchTier.Initials)]
    [InlineData("LYM", "陸一鳴", MatchTier.Initials)]
    [InlineData("luyi", "陸一鳴", MatchTier.PinyinPart)]
    [InlineData("yiming", "陸一鳴", MatchTier.PinyinPart)]
    [InlineData("ly", "陸一鳴", MatchTier.PinyinPart)]
    [InlineData("远山 产品", "陸一鳴", MatchTier.Post)]
    [InlineData("前遠山科技產品負責人", "陸一鳴", MatchTier.Post)]
    [InlineData("原远山产品线负责人", null, null)]
    [InlineData("远山离职的产品", "陸一鳴", MatchTier.Post)]
    [InlineData("现远山产品负责人", null, null)]
    [InlineData("遠山科技", "陸一鳴", MatchTier.Career)]
    [InlineData("首席科学家", "陸一鳴", MatchTier.Career)]
    [InlineData("一鳴 遠山", "陸一鳴", MatchTier.Career)]
    [InlineData("王小", "王小", MatchTier.Exact)]
    [InlineData("kai wen", "Kai-Wen Su", MatchTier.Prefix)]
    [InlineData("su kai-wen", "Kai-Wen Su", MatchTier.Exact)]
    [InlineData("沒有這個人", null, null)]
    public async Task A_person_is_found_by_name_alias_company_and_post_in_either_script(string typed, string? name, MatchTier? tier)
    {
        var best = (await Find(typed)).People is [var first, ..] ? first : null;

        Assert.Equal((name, tier), (best?.Name, best?.Tier));
    }

    [Theory]
    [InlineData("ab实验室", "ＡＢ實驗室")]
    [InlineData("远山", "遠山科技")]
    [InlineData("資本", "青禾資本")]
    [InlineData("yuanshan", "遠山科技")]
    [InlineData("qhzb", "青禾資本")]
    [InlineData("前遠山產品", "遠山科技")]
    public async Task A_company_is_found_in_either_script_and_width(string typed, string name) =>
        Assert.Equal(name, (await Find(typed)).Companies[0].Name);

    [Fact]
    public async Task It_is_said_which_other_name_matched()
    {
        Assert.Equal("Louis", (await Find("loui")).People.Single().MatchedName);
        Assert.Equal("產品負責人", (await Find("前遠山產品")).People.Single().Post);
        Assert.Null((await Find("陆一")).People.Single().MatchedName);
    }

    [Fact]
    public async Task A_name_inside_a_longer_one_comes_behind_the_name_itself() =>
        Assert.Equal([("王小", MatchTier.Exact), ("王小川", MatchTier.Prefix)], (await Find("王小")).People.Select(p => (p.Name, p.Tier)));

    [Fact]
    public async Task An_article_is_found_by_its_words_and_newest_first()
    {
        await new Story("遠山科技的消息") { Published = "2024-05" }.TellAsync(map);

        Assert.Equal(["2024-05", "2024-03"], (await Find("远山科技")).Documents.Select(d => d.Published?.Edtf));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("NamePairs : x")]
    [InlineData("陸一鳴\" OR \"王")]
    [InlineData("陸*")]
    [InlineData("lu*")]
    [InlineData("前遠山\" OR \"產品")]
    [InlineData("NEAR(陸 一)")]
    [InlineData("^陸 - {王}")]
    [InlineData("%_'; DROP TABLE Entities; --")]
    [InlineData("")]
    [InlineData("，。！")]
    [InlineData("\0")]
    public async Task Whatever_is_typed_is_only_words(string typed)
    {
        var hits = await Find(typed);

        Assert.True(hits.People.Count < 2, $"{hits.People.Count} people for {typed}");
    }

    // An attribute cannot hold it: half of a pair of surrogates, as a cut leaves it.
    [Fact]
    public async Task Half_a_character_is_no_error() => Assert.Equal("陸一鳴", (await Find($"陸{(char)0xd800}")).People.Single().Name);

    [Fact]
    public async Task An_endless_query_is_cut_short() => Assert.Empty((await Find(new string('王', 100_000))).People);

    [Fact]
    public async Task A_persons_new_company_name_is_searchable_at_once()
    {
        await new Story("改名").Telling(s => s.Company("星河智能", "銀河代號")).TellAsync(map);

        Assert.Equal("陸一鳴", (await Find("銀河代號")).People.Single().Name);
    }

    [Fact]
    public async Task The_index_made_anew_finds_the_same()
    {
        var before = await Find("王");

        await new Importer(map, TimeProvider.System).RelinkAsync(Cancel);

        var after = await Find("王");
        Assert.Equal(before.People, after.People);
        Assert.Equal(before.Documents.Select(d => d.Id), after.Documents.Select(d => d.Id));
    }

    private async Task<SearchHits> Find(string typed)
    {
        await using var db = map.CreateDbContext();
        return await db.FindAsync(typed, new Slice(0, 20), Cancel);
    }
}
