using Microsoft.EntityFrameworkCore;
using TalentMap.Browse;
using TalentMap.Core.Extraction;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary>From where somebody came to 星河智能. Articles stand between bars, the facts of one sentence between commas.</summary>
public sealed class TransferTests : IAsyncLifetime
{
    private ThrowAwayMap map = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => map = await ThrowAwayMap.CreateAsync();

    public ValueTask DisposeAsync() => map.DisposeAsync();

    [Theory]
    [InlineData("Leave 遠山科技, Join 星河智能", "遠山科技")]
    [InlineData("Leave 遠山科技 2023-03 | Join 星河智能 2023-03", "遠山科技")]
    [InlineData("Leave 遠山科技 | Found 星河智能 2023-03", "遠山科技")]
    [InlineData("Leave 遠山科技 2023-04 | Join 星河智能 2023-03", null)]
    [InlineData("Leave 遠山科技 2010 | Leave 南湖軟件 2012 | Join 星河智能 2020", "南湖軟件")]
    [InlineData("Leave 遠山科技 2010 | Join 南湖軟件 2012 | Join 星河智能 2020", "南湖軟件")]
    [InlineData("Leave 遠山科技 2010 | Advise 南湖軟件 2012 | Join 星河智能 2020", "遠山科技")]
    [InlineData("Leave 遠山科技 2010 | Join 南湖軟件 2020 | Join 星河智能 2020", "遠山科技")]
    [InlineData("Former 遠山科技, Join 星河智能 2020", "遠山科技")]
    [InlineData("Former 遠山科技 | Join 星河智能 2020", null)]
    [InlineData("Former 遠山科技, Former 南湖軟件, Join 星河智能 2020", null)]
    [InlineData("Former 遠山科技, Join 星河智能 2020 | Leave 南湖軟件 2019", "南湖軟件")]
    [InlineData("Leave 星河智能 2019 | Join 星河智能 2020", null)]
    public async Task Somebody_came_from_the_place_where_they_were_last_told_to_be(string told, string? from)
    {
        await TellAsync("陸一鳴", told);
        await using var db = map.CreateDbContext();
        var arrival = await db.Arrivals().SingleAsync(m => m.At!.Name == "星河智能", Cancel);

        Assert.Equal(from, await db.Entities.Where(e => e.Id == arrival.FromId).Select(e => e.Name).SingleOrDefaultAsync(Cancel));
    }

    [Fact]
    public async Task Who_went_from_one_to_another_came_there_from_it()
    {
        await TellAsync("陸一鳴", "Leave 遠山科技 2023-02, Join 星河智能 2023-03");
        await TellAsync("蘇婉清", "Leave 遠山科技 2022 | Join 星河智能 2022-12");
        await TellAsync("韓子墨", "Leave 遠山科技 2022 | Join 南湖軟件 2022-12");
        await TellAsync("顧長風", "Join 星河智能 2022-12");
        await using var db = map.CreateDbContext();
        var (from, to) = (await NumberAsync(db, "遠山科技"), await NumberAsync(db, "星河智能"));

        Assert.Equal(["蘇婉清", "陸一鳴"], await People(new MovesFilter { From = from, To = to }));
        Assert.Equal(["蘇婉清", "陸一鳴"], await People(new MovesFilter { To = to }));
        Assert.Equal(["蘇婉清", "陸一鳴", "韓子墨"], await People(new MovesFilter { From = from }));
        Assert.Equal(["蘇婉清"], await People(new MovesFilter(When: new When(Core.Dates.FuzzyDate.OfYear(2022))) { From = from, To = to }));

        async Task<string[]> People(MovesFilter filter) => [.. (await db.ListAsync(filter, Cancel)).Page.Rows.Select(m => m.Person).Order(StringComparer.Ordinal)];
    }

    private static Task<long> NumberAsync(TalentMapContext db, string name) => db.Entities.Where(e => e.Name == name).Select(e => e.Id).SingleAsync(Cancel);

    private async Task TellAsync(string person, string told)
    {
        var number = 0;
        foreach (var article in told.Split('|'))
        {
            var story = new Story($"{person}之{number++}");
            var who = story.Person(person);
            story.Role(who, story.Company($"{person}書院")); // one place that every article names, so that it is one person
            foreach (var fact in article.Split(',', StringSplitOptions.TrimEntries).Select(f => f.Split(' ')))
            {
                var company = story.Company(fact[1]);
                if (fact[0] == "Former") story.Role(who, company, "總監", RoleStatus.Former);
                else story.Move(who, Enum.Parse<MoveKind>(fact[0]), company, date: fact.ElementAtOrDefault(2));
            }
            await story.TellAsync(map);
        }
    }
}
