using TalentMap.Core.Extraction;
using TalentMap.Search;

namespace TalentMap.Tests;

/// <summary>A crowd of every surname with every two given characters, and a few who are looked for among them. Nobody changes it.</summary>
public sealed class Crowd : IAsyncLifetime
{
    private const string Surnames = "王李張劉陳林單解仇樂曾呂";
    private const string Given = "一小明偉麗娜行重長樂";

    public ThrowAwayMap Map { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Map = await ThrowAwayMap.CreateAsync();
        await new Story("人名錄").Telling(s =>
        {
            foreach (var name in from surname in Surnames from one in Given from two in Given where one != two select $"{surname}{one}{two}") s.Person(name);
        }).TellAsync(Map);
        await new Story("尋人").Telling(s =>
        {
            var wave = s.Company("海浪科技", "海浪");
            s.Role(s.Person("張偉"), wave, "前端工程師").Role(s.Person("章伟", "Wei"), wave, "產品線負責人", RoleStatus.Former)
                .Role(s.Person("尉遲文"), wave, "產品負責人").Role(s.Person("乐嘉"), wave, "產品負責人", RoleStatus.Former);
            s.Person("吕绿");
            s.Person("Zhang Wei");
            s.Person("朱偉", "小偉哥");
            s.Person("秦敏文");
            s.Person("秦鳴文");
        }).TellAsync(Map);
        await new Story("張偉再次出現").Telling(s => s.Role(s.Person("章伟"), s.Company("海浪科技"))).TellAsync(Map);
    }

    public ValueTask DisposeAsync() => Map.DisposeAsync();
}

/// <summary>Who comes first among many of like names.</summary>
public sealed class SearchRankTests(Crowd crowd) : IClassFixture<Crowd>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("單明偉", "单明伟", "shanmingwei", "danmingwei", "smw")]
    [InlineData("解小麗", "解小丽", "xiexiaoli", "jiexiaoli", "xxl")]
    [InlineData("仇行一", "仇行一", "qiuxingyi", "chouhangyi", "qxy")]
    [InlineData("樂長明", "乐长明", "yuechangming", "lezhangming", "ycm")]
    [InlineData("曾重樂", "曾重乐", "zengchongle", "cengzhongyue", "zcl")]
    [InlineData("尉遲文", "尉迟文", "yuchiwen", "weichiwen", "ycw")]
    [InlineData("呂長行", "吕长行", "lvchangxing", "luzhanghang", "lcx")]
    [InlineData("吕绿", "呂綠", "lvlv", "lulu", "ll")]
    public async Task A_name_is_first_by_its_other_script_and_by_every_reading(string name, string otherScript, string usual, string unusual, string initials)
    {
        foreach (var typed in (string[])[name, otherScript, usual, unusual]) Assert.Equal((typed, name), (typed, (await People(typed))[0].Name));
        Assert.Contains(name, (await People(initials)).Select(p => p.Name));
    }

    [Theory]
    [InlineData("單明偉", "shanmw", "smingwei", "shmw", "单mw", "單mingw", "shan明伟", "单明w", "danmw")]
    [InlineData("尉遲文", "yuchiw", "ychiwen", "ychw", "尉chiw", "尉迟w", "yuchi文")]
    [InlineData("曾重樂", "zengchl", "zchongyue", "曾cl", "曾重l", "zeng重乐")]
    public async Task A_name_is_found_by_syllables_initials_and_characters_mixed(string name, params string[] typings)
    {
        List<string> wrong = [];
        foreach (var typed in typings)
        {
            var found = await People(typed);
            if (!found.Any(p => p.Name == name && p.Tier == MatchTier.PinyinPart)) wrong.Add($"{typed} finds {string.Join('、', found.Take(5).Select(p => $"{p.Name} {p.Tier}"))}");
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Characters_and_whole_syllables_among_initials_hold()
    {
        var found = await People("章w");

        Assert.Equal("章伟", found[0].Name);
        Assert.DoesNotContain(found, p => p.Name == "張偉"); // read alike
        Assert.Equal(["秦敏文"], (await People("qminw")).Select(p => p.Name)); // min is no beginning of ming
    }

    [Fact]
    public async Task What_is_wholly_pinyin_is_not_read_as_a_mixture() =>
        Assert.DoesNotContain(await People("shan"), p => p.Tier == MatchTier.PinyinPart && !p.Name.StartsWith('單') && !p.Name.StartsWith('单'));

    [Theory]
    [InlineData("w")]
    [InlineData("z")]
    public async Task By_one_letter_those_are_found_whose_name_begins_so(string letter)
    {
        var found = await People(letter);

        Assert.True(found.Count > 90, $"{found.Count} by {letter}");
        Assert.Equal(found.Select(p => p.Tier).Order(), found.Select(p => p.Tier));
    }

    [Fact]
    public async Task Nobody_who_only_sounds_so_stands_above_an_exact_name()
    {
        Assert.Equal([("張偉", MatchTier.OtherScript)], (await People("张伟")).Where(p => p.Name is "張偉" or "章伟").Select(p => (p.Name, p.Tier)));

        var read = await People("zhang wei");
        Assert.Equal(("Zhang Wei", MatchTier.Exact), (read[0].Name, read[0].Tier));
        Assert.Equal(["章伟", "張偉"], read.Where(p => p.Tier == MatchTier.Pinyin).Select(p => p.Name)); // the better known first
    }

    [Fact]
    public async Task Tiers_come_in_their_order() =>
        Assert.Equal(
            (await People("wei")).Select(p => p.Tier).Distinct().Order(),
            (await People("wei")).Select(p => p.Tier).Distinct());

    [Fact]
    public async Task A_name_of_one_or_two_characters_is_found_anywhere_in_a_name()
    {
        Assert.Equal(90, (await People("王")).Count(p => p.Tier == MatchTier.Prefix));
        Assert.Equal("小偉哥", (await People("偉哥")).Single().MatchedName);
    }

    [Theory]
    [InlineData("前海浪产品负责人", "乐嘉", "章伟")]
    [InlineData("海浪离职 产品", "乐嘉", "章伟")]
    [InlineData("海浪 前产品负责人", "乐嘉", "章伟")]
    [InlineData("海浪 产品负责人", "尉遲文", "乐嘉", "章伟")]
    [InlineData("現任海浪產品負責人", "尉遲文")]
    [InlineData("海浪前端", "張偉")]
    [InlineData("前海浪前端工程师")]
    [InlineData("海浪科技的前端工程师", "張偉")]
    public async Task A_question_for_a_post_finds_who_held_it(string typed, params string[] names) =>
        Assert.Equal(names.Order(), (await People(typed)).Where(p => p.Tier == MatchTier.Post).Select(p => p.Name).Order());

    [Theory]
    [InlineData("张炜", "張偉")]
    [InlineData("呂氯", "吕绿")]
    [InlineData("尉迟闻", "尉遲文")]
    [InlineData("尉迟丈", "尉遲文")]
    [InlineData("yuchiwne", "尉遲文")]
    [InlineData("yuchiwem", "尉遲文")]
    [InlineData("海郎科技", "海浪科技")]
    [InlineData("完全無關的詞", null)]
    public async Task Where_nobody_is_found_the_nearest_name_is_offered(string typed, string? name)
    {
        await using var db = crowd.Map.CreateDbContext();

        Assert.Empty(await People(typed));
        var near = await db.NearAsync(typed, Cancel);
        if (name is null) Assert.Empty(near);
        else Assert.Contains(name, near.Select(n => n.Name));
    }

    private async Task<IReadOnlyList<EntityHit>> People(string typed)
    {
        await using var db = crowd.Map.CreateDbContext();
        return (await db.FindAsync(typed, new Slice(0, 10), Cancel)).People;
    }
}
