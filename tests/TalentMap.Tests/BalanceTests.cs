using Microsoft.EntityFrameworkCore;
using TalentMap.Browse;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary>Who came to an organisation and who left it: every number is its list, and what one has from another is what that one gave.</summary>
public sealed class BalanceTests(TalentMapApp app) : IAsyncLifetime
{
    private ThrowAwayMap map = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => map = await ThrowAwayMap.CreateAsync();

    public ValueTask DisposeAsync() => map.DisposeAsync();

    [Fact]
    public async Task A_date_that_crosses_the_edge_of_the_period_and_one_that_is_not_told_are_counted_apart()
    {
        await TellAsync(
            ("陸一鳴", MoveKind.Join, "星河智能", "2023-03"), ("蘇婉清", MoveKind.Join, "星河智能", "2022-12/2023-01"), ("韓子墨", MoveKind.Join, "星河智能", null),
            ("顧長風", MoveKind.Join, "星河智能", "2021"), ("林若溪", MoveKind.Found, "星河智能", "2023"), ("周子安", MoveKind.Leave, "星河智能", "2023-12-31"),
            ("吳思遠", MoveKind.Leave, "星河智能", "2023-12/2024-01"), ("陳嘉樂", MoveKind.Appoint, "星河智能", "2023-02"));
        var balance = await BalanceAsync("星河智能", "2023");

        Assert.Equal((2, 1, 1), (balance.Count(Way.In, Placing.Certain), balance.Count(Way.In, Placing.Possible), balance.Count(Way.In, Placing.Undated)));
        Assert.Equal((1, 1, 0), (balance.Count(Way.Out, Placing.Certain), balance.Count(Way.Out, Placing.Possible), balance.Count(Way.Out, Placing.Undated)));
        Assert.Equal((1, (0, 2)), (balance.Net, balance.NetRange));
        Assert.Equal(["林若溪", "陸一鳴"], balance.Rows(new Cell(Way.In, Placing.Certain)).Select(m => m.Person));
    }

    [Fact]
    public async Task Counterparts_are_told_with_names_and_those_of_unknown_origin_apart()
    {
        await TellAsync(("陸一鳴", MoveKind.Leave, "遠山科技", "2023-01"), ("陸一鳴", MoveKind.Join, "星河智能", "2023-03"));
        await TellAsync(("蘇婉清", MoveKind.Leave, "星河智能", "2023-05"), ("蘇婉清", MoveKind.Join, "遠山科技", "2023-06"));
        await TellAsync(("韓子墨", MoveKind.Join, "星河智能", "2023-06"));
        var balance = await BalanceAsync("星河智能", null);

        Assert.Equal([("遠山科技", 1, 1, 0)], balance.Counterparts(Placing.Certain).Select(c => (c.Name, c.In, c.Out, c.Net)));
        Assert.Equal(["韓子墨"], balance.Rows(new Cell(Way.In, Placing.Certain, 0)).Select(m => m.Person));
    }

    [Fact]
    public async Task What_one_has_from_another_is_what_that_one_gave_to_it_on_a_made_up_map()
    {
        var chance = new Random(7);
        string[] companies = ["遠山科技", "星河智能", "南湖軟件", "青禾資本", "雲嶺科技"];
        for (var i = 0; i < 40; i++)
        {
            var person = $"{"陸蘇韓顧林"[i % 5]}{"一二三四五六七八"[i / 5]}鳴";
            var steps = from step in Enumerable.Range(0, chance.Next(1, 5))
                        let date = chance.Next(4) == 0 ? null : $"{2020 + step}-{chance.Next(1, 13):D2}"
                        select (person, (MoveKind)chance.Next(4), companies[chance.Next(companies.Length)], date);
            await TellAsync([.. steps]);
        }
        await using var db = map.CreateDbContext();

        Assert.True(await PairsAsync(db) > 10);
    }

    [Fact]
    public async Task What_one_has_from_another_is_what_that_one_gave_to_it_on_the_map_of_our_articles()
    {
        await using var db = await app.OpenAsync();

        Assert.True(await PairsAsync(db) > 0);
    }

    [Theory]
    [InlineData("2023-01", "2023-12", "2023-01/2023-12")]
    [InlineData("2023-05", "2023-05", "2023-05")]
    [InlineData("2022", "", "2022")]
    [InlineData("2023-12", "2023-01", null)]
    [InlineData("近日", null, null)]
    public void A_period_is_made_of_two_months(string? from, string? to, string? want) => Assert.Equal(want, Periods.Between(from, to)?.Edtf);

    [Theory]
    [InlineData("2023-09-15", "2023-07/2023-12", "2023-01/2023-06")]
    [InlineData("2023-01-01", "2023-01/2023-06", "2022-07/2022-12")]
    public void Half_years_go_by_the_last_move_of_the_map(string last, string now, string before) =>
        Assert.Equal((now, before), (Periods.HalfOf(DateOnly.Parse(last, null)).Edtf, Periods.HalfBefore(DateOnly.Parse(last, null)).Edtf));

    // Compares every pair of organisations, both ways round, for all times and for two periods; says how many people went between them.
    private static async Task<int> PairsAsync(TalentMapContext db)
    {
        var went = 0;
        var companies = await db.Entities.Where(e => e.Kind == EntityKind.Company && e.DocumentCount > 0).Select(e => e.Id).ToListAsync(Cancel);
        var moves = new Dictionary<long, IReadOnlyList<BalanceMove>>();
        foreach (var id in companies) moves[id] = (await db.CompanyAsync(id, withUnits: false, Cancel))!.Moves;
        foreach (var period in (FuzzyDate?[])[null, FuzzyDate.OfYear(2023), FuzzyDate.Parse("2020-07/2021-03")])
        {
            var balances = companies.ToDictionary(id => id, id => new Balance(moves[id], new HashSet<long> { id }, period));
            foreach (var (id, balance) in balances)
            {
                foreach (var placing in Enum.GetValues<Placing>())
                {
                    foreach (var other in balance.Counterparts(placing))
                    {
                        var theirs = balances[other.Id!.Value];
                        Assert.Equal(Ids(balance.Rows(new Cell(Way.From, placing, other.Id))), Ids(theirs.Rows(new Cell(Way.To, placing, id))));
                        Assert.Equal(Ids(balance.Rows(new Cell(Way.To, placing, other.Id))), Ids(theirs.Rows(new Cell(Way.From, placing, id))));
                        went += other.In;
                    }
                }
            }
        }
        return went;
    }

    private static IEnumerable<long> Ids(IEnumerable<BalanceMove> rows) => rows.Select(m => m.Id).Order();

    [Fact]
    public async Task The_latest_figures_are_sizes_and_no_shares()
    {
        var story = new Story("遠山科技裁了一半的人");
        var company = story.Company("遠山科技");
        await story.Signal(SignalKind.Headcount, company, "團隊", 300, "people", "2022").Signal(SignalKind.Headcount, company, "裁員", 0.5m, "ratio", "2023-07").TellAsync(map);
        await using var db = map.CreateDbContext();

        var listed = (await db.ListAsync(new CompaniesFilter(), Cancel)).Page.Rows.Single();
        var profile = (await db.CompanyAsync(listed.Id, withUnits: false, Cancel))!;

        Assert.Equal(["people"], listed.Figures.Select(f => f.Unit));
        Assert.Equal(["people"], profile.Latest.Select(f => f.Signal.Unit));
    }

    private async Task<Balance> BalanceAsync(string name, string? period)
    {
        await using var db = map.CreateDbContext();
        var id = await db.Entities.Where(e => e.Name == name).Select(e => e.Id).SingleAsync(Cancel);
        return new Balance((await db.CompanyAsync(id, withUnits: false, Cancel))!.Moves, new HashSet<long> { id }, period is null ? null : FuzzyDate.Parse(period));
    }

    private async Task TellAsync(params (string Person, MoveKind Kind, string Company, string? Date)[] told)
    {
        var story = new Story($"新聞{Guid.NewGuid():N}");
        var people = told.Select(t => t.Person).Distinct().ToDictionary(p => p, p => story.Person(p));
        var companies = told.Select(t => t.Company).Distinct().ToDictionary(c => c, c => story.Company(c));
        foreach (var move in told) story.Move(people[move.Person], move.Kind, companies[move.Company], "", move.Date);
        await story.TellAsync(map);
    }
}
