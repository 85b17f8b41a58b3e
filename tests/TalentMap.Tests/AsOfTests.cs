using TalentMap.Browse;
using TalentMap.Core.Extraction;

namespace TalentMap.Tests;

/// <summary>Who sat where on a day, where more sat than a page holds.</summary>
public sealed class AsOfTests : IAsyncLifetime
{
    private const int Others = 25;
    private const string Surnames = "王李張劉陳林趙錢孫周";
    private const string Given = "一明偉麗娜行重長樂宏川";

    private static readonly DateOnly Day = new(2024, 6, 30);

    private ThrowAwayMap map = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        map = await ThrowAwayMap.CreateAsync();
        await new Story("人來人往").Telling(s =>
        {
            var large = s.Company("海浪科技");
            foreach (var (name, i) in Names().Select((name, i) => (name, i))) s.Move(s.Person(name), MoveKind.Join, large, date: i % 4 == 0 ? "2024" : "2023-05"); // some day of 2024 may be a later one
            for (var i = 0; i < Others; i++) s.Move(s.Person($"韓{Surnames[i % 10]}{Given[i / 10]}"), MoveKind.Join, s.Company($"遠山{Given[i % 10]}{Surnames[i / 10]}科技"), date: "2023-06");
        }).TellAsync(map);
    }

    public ValueTask DisposeAsync() => map.DisposeAsync();

    [Fact]
    public async Task Everybody_of_one_organisation_stands_on_one_of_its_pages()
    {
        var company = (await PagesAsync(null))[0].Page.Rows[0].Company.Id;
        var pages = await PagesAsync(company);

        Assert.Equal(2, pages.Count);
        Assert.Equal(Names().Count(), pages.SelectMany(p => p.Page.Rows.Single().Seats).Select(s => s.Fact.PersonId).Distinct().Count());
        Assert.Equal(Names().Count(), pages.Sum(p => p.Page.Rows.Single().Seats.Count));
        Assert.All(pages, p => Assert.Equal((p.Certain, p.Possible), (p.Page.Rows.Single().Certain, p.Page.Rows.Single().Possible)));
        Assert.Equal(pages[0].Possible, pages.Sum(p => p.Page.Rows.Single().Seats.Count(s => !s.Certain)));
        Assert.True(pages[0].Possible > 0);
    }

    [Fact]
    public async Task Every_organisation_stands_on_one_page_and_its_numbers_count_those_who_are_not_listed_too()
    {
        var pages = await PagesAsync(null);
        var sittings = pages.SelectMany(p => p.Page.Rows).ToList();

        Assert.Equal(2, pages.Count);
        Assert.Equal(Others + 1, sittings.Select(s => s.Company.Id).Distinct().Count());
        Assert.Equal(Others + 1, sittings.Count);
        Assert.Equal((pages[0].Certain, pages[0].Possible), (sittings.Sum(s => s.Certain), sittings.Sum(s => s.Possible)));
        Assert.All(sittings, s => Assert.Equal(Math.Min(AsOf.MostOfOne, s.Certain + s.Possible), s.Seats.Count));
    }

    private static IEnumerable<string> Names() => from surname in Surnames from given in Given select $"{surname}{given}風";

    private async Task<List<AsOfView>> PagesAsync(long? company)
    {
        await using var db = map.CreateDbContext();
        List<AsOfView> pages = [];
        do pages.Add((await db.AsOfAsync(Day, company, pages.Count + 1, Cancel))!);
        while (pages[^1].Page.Number < pages[^1].Page.Count);
        return pages;
    }
}
