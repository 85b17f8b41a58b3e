using Microsoft.EntityFrameworkCore;
using TalentMap.Browse;
using TalentMap.Core.Extraction;
using TalentMap.Core.Resolution;
using TalentMap.Import;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary>Whose unit an organisation is, and what the owner's balance is with it.</summary>
public sealed class ParentTests : IAsyncLifetime
{
    private ThrowAwayMap map = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => map = await ThrowAwayMap.CreateAsync();

    public ValueTask DisposeAsync() => map.DisposeAsync();

    [Theory]
    [InlineData("遠山AI Lab", "遠山", true, true)]
    [InlineData("远山达达院", "遠山", true, true)]
    [InlineData("遠山雲", "遠山", false, true)]
    [InlineData("遠山科技", "遠山", false, false)]
    [InlineData("Borealis Research", "Borealis", false, true)]
    [InlineData("Borealism Lab", "Borealis", true, false)]
    [InlineData("遠山", "遠山", true, false)]
    [InlineData("遠山研究院", "遠", true, false)]
    public void A_name_tells_whose_part_it_is(string unit, string owner, bool isLab, bool isPart) => Assert.Equal(isPart, UnitNames.IsPartOf(unit, owner, isLab));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_unit_finds_its_owner_whichever_comes_first(bool unitFirst)
    {
        if (unitFirst) await TellAsync(s => s.Company("遠山人工智能實驗室", CompanyKind.Lab));
        await TellAsync(s => s.Company("遠山"));
        if (!unitFirst) await TellAsync(s => s.Company("遠山人工智能實驗室", CompanyKind.Lab));
        await TellAsync(s => s.Company("南湖實驗室", CompanyKind.Lab));

        Assert.Equal(["遠山人工智能實驗室 > 遠山 (遠山人工智能實驗室)"], await ParentsAsync());
        await new Importer(map, TimeProvider.System).RelinkAsync(Cancel);
        Assert.Equal(["遠山人工智能實驗室 > 遠山 (遠山人工智能實驗室)"], await ParentsAsync());
    }

    [Fact]
    public async Task A_widely_known_unit_needs_no_name_that_tells_it()
    {
        await TellAsync(s => s.Company("達摩院", CompanyKind.Lab));
        await TellAsync(s => s.Company("阿里巴巴"));

        Assert.Equal(["達摩院 > 阿里巴巴 ()"], await ParentsAsync());
    }

    [Fact]
    public async Task With_its_units_an_organisation_counts_their_moves_and_none_between_them()
    {
        await TellAsync(s =>
        {
            var (lab, company, other) = (s.Company("遠山實驗室", CompanyKind.Lab), s.Company("遠山"), s.Company("星河智能"));
            var (one, two) = (s.Person("陸一鳴"), s.Person("蘇婉清"));
            s.Move(one, MoveKind.Leave, company, "", "2022-01").Move(one, MoveKind.Join, lab, "", "2022-02");
            s.Move(two, MoveKind.Leave, other, "", "2022-01").Move(two, MoveKind.Join, lab, "", "2022-03");
        });
        await using var db = map.CreateDbContext();
        var id = await db.Entities.Where(e => e.Name == "遠山").Select(e => e.Id).SingleAsync(Cancel);
        var (alone, all) = ((await db.CompanyAsync(id, withUnits: false, Cancel))!, (await db.CompanyAsync(id, withUnits: true, Cancel))!);
        var with = new Balance(all.Moves, all.Units.Select(u => u.Id).Append(id).ToHashSet(), null);
        var without = new Balance(alone.Moves, new HashSet<long> { id }, null);

        Assert.Equal((0, 1), (without.Count(Way.In, Placing.Certain), without.Count(Way.Out, Placing.Certain)));
        Assert.Equal((1, 0), (with.Count(Way.In, Placing.Certain), with.Count(Way.Out, Placing.Certain)));
        Assert.Equal(["星河智能"], with.Counterparts(Placing.Certain).Select(c => c.Name));
    }

    private async Task<string[]> ParentsAsync()
    {
        await using var db = map.CreateDbContext();
        return await (from unit in db.Entities
                      join owner in db.Entities on unit.ParentId equals owner.Id
                      orderby unit.Name
                      select unit.Name + " > " + owner.Name + " (" + (unit.ParentBy ?? "") + ")").ToArrayAsync(Cancel);
    }

    private async Task TellAsync(Action<Story> say)
    {
        var story = new Story($"新聞{Guid.NewGuid():N}");
        say(story);
        await story.TellAsync(map);
    }
}
