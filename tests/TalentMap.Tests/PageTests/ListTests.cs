using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using TalentMap.Browse;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary>The lists: what narrows them is counted and said, and every view has its address.</summary>
public sealed class ListTests(TalentMapApp app)
{
    private static readonly string[] Views =
    [
        "/people", "/people?company={company}&status=former", "/people?post=executive&move=join", "/people?when=2023&standing=placed", "/people?name=張",
        "/companies", "/companies?gain=won", "/moves", "/moves?kind=join&when=2023", "/moves?company={company}", "/moves?to={company}",
        "/signals", "/signals?kind=compensation", "/articles", "/articles?when=2023-09", "/articles?about={person}",
    ];

    public static TheoryData<string> Lists => [.. Views];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Lists))]
    public async Task Each_value_of_a_facet_opens_a_list_of_as_many_rows(string view)
    {
        var page = await Html.GetAsync(app, view);
        List<string> wrong = [];
        foreach (var facet in page.QuerySelectorAll(".facet:not([aria-current])"))
        {
            var (link, count) = (facet.GetAttribute("href")!, facet.GetAttribute("data-count"));
            if (Total(await Html.GetAsync(app, link)) != count) wrong.Add($"{link} says {count}");
        }
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("/people")]
    [InlineData("/people?name=張&title=產品")]
    [InlineData("/people?then=join")]
    [InlineData("/companies")]
    [InlineData("/companies?name=科技")]
    [InlineData("/moves")]
    [InlineData("/moves?company={company}&flow=out")]
    [InlineData("/signals")]
    [InlineData("/articles")]
    public async Task Each_value_of_a_facet_opens_as_many_rows_under_any_two_filters(string list)
    {
        Dictionary<string, IDocument> pages = [];
        async Task<IDocument> OpenAsync(string address) => pages.TryGetValue(address, out var page) ? page : pages[address] = await Html.GetAsync(app, address);

        List<string> wrong = [];
        foreach (var one in FirstOfEachFacet(await OpenAsync(await app.AddressAsync(list))))
        {
            foreach (var two in FirstOfEachFacet(await OpenAsync(one)))
            {
                foreach (var facet in (await OpenAsync(two)).QuerySelectorAll(".facet:not([aria-current])"))
                {
                    var (link, count) = (facet.GetAttribute("href")!, facet.GetAttribute("data-count"));
                    if (Total(await OpenAsync(link)) is var total && total != count) wrong.Add($"{two}: {link} says {count}, its list has {total}");
                }
            }
        }
        Assert.InRange(pages.Count, 4, 2000);
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Who_joined_elsewhere_on_a_day_that_is_not_told_is_shown_where_they_are()
    {
        var row = (await Html.GetAsync(app, "/people?name=張前川")).QuerySelector("main tbody tr")!;

        Assert.Equal(["加入", "離開"], row.QuerySelectorAll(".chip-join, .chip-leave").Select(chip => chip.TextContent));
        Assert.Equal("MiniMax", row.QuerySelector(".chip-join + a")!.TextContent);
    }

    [Fact]
    public async Task Every_list_has_facets() =>
        Assert.All(await Task.WhenAll(new[] { "/people", "/companies", "/moves", "/signals", "/articles" }.Select(list => Html.GetAsync(app, list))), page => Assert.NotEmpty(page.QuerySelectorAll(".facet")));

    [Theory, MemberData(nameof(Lists))]
    public async Task Asks_the_database_five_times_at_most(string view) => Assert.InRange(await app.CommandsAsync(await app.AddressAsync(view)), 1, 5);

    [Theory]
    [InlineData("/people?company={company}&status=former", 1)]
    [InlineData("/people?post=founder&move=leave&when=2023", 3)]
    [InlineData("/moves?kind=leave&when=unknown&company={company}", 3)]
    [InlineData("/signals?kind=compensation&unit=CNY/year", 2)]
    public async Task Each_condition_is_said_and_can_be_taken_away(string view, int conditions)
    {
        var said = (await Html.GetAsync(app, view)).QuerySelectorAll("a.choice[aria-current]").ToList();
        Assert.Equal(conditions, said.Count);
        foreach (var condition in said)
        {
            Assert.Equal(conditions - 1, (await Html.GetAsync(app, condition.GetAttribute("href")!)).QuerySelectorAll("a.choice[aria-current]").Length);
        }
    }

    [Fact]
    public async Task What_is_not_understood_is_left_aside_and_said()
    {
        var page = await Html.GetAsync(app, "/moves?kind=nonsense&when=someday&p=many");

        Assert.Equal(3, page.QuerySelectorAll("[role=status]").Length);
        Assert.Equal(Total(await Html.GetAsync(app, "/moves")), Total(page));
    }

    [Theory]
    [InlineData("/people", "name", "asc")]
    [InlineData("/companies", "net", "desc")]
    [InlineData("/moves", "date", "asc")]
    [InlineData("/articles", "title", "desc")]
    public async Task Sorting_keeps_the_rows_and_turns_their_order(string list, string sort, string order)
    {
        var (plain, sorted) = (await RowsAsync(list), await RowsAsync($"{list}?sort={sort}&order={order}"));
        var turned = await RowsAsync($"{list}?sort={sort}&order={(order == "asc" ? "desc" : "asc")}");

        Assert.Equal(plain.Order(StringComparer.Ordinal), sorted.Order(StringComparer.Ordinal));
        Assert.NotEqual(sorted, turned);
    }

    [Fact]
    public async Task A_column_says_how_it_is_sorted()
    {
        var header = (await Html.GetAsync(app, "/companies?sort=net")).QuerySelectorAll("th[aria-sort]");

        Assert.Equal("descending", Assert.Single(header).GetAttribute("aria-sort"));
        Assert.Contains("order=asc", header[0].QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("2147483648")]
    public async Task A_page_beyond_the_end_is_the_last_and_a_page_has_200_rows_at_most(string number)
    {
        var page = await Html.GetAsync(app, $"/people?size=100000&p={number}");

        Assert.InRange(page.QuerySelectorAll("main tbody tr").Length, 1, 200);
    }

    [Fact]
    public async Task A_filter_by_a_merged_number_redirects_to_the_survivor()
    {
        var (merged, survivor) = await app.MergeAsync(EntityKind.Company);
        foreach (var (list, key) in new[] { ("/people", "company"), ("/moves.csv", "to") })
        {
            var answer = await app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }).GetAsync($"{list}?{key}={merged}&p=2", Cancel);
            Assert.Equal((HttpStatusCode.MovedPermanently, $"{list}?{key}={survivor}&p=2"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        }
    }

    [Fact]
    public async Task Finds_who_left_one_place_in_a_year_and_then_founded_another()
    {
        await using var map = await ThrowAwayMap.CreateAsync();
        await Told(map, "陸一鳴", ("遠山科技", MoveKind.Leave, "2023-03"), ("星河智能", MoveKind.Found, "2023-06"));
        await Told(map, "蘇婉清", ("遠山科技", MoveKind.Leave, "2022-03"), ("南湖軟件", MoveKind.Found, "2023-06"));
        await Told(map, "韓子墨", ("遠山科技", MoveKind.Leave, "2023-03"), ("青禾資本", MoveKind.Found, "2021"));
        await Told(map, "顧長風", ("遠山科技", MoveKind.Leave, "2023-03"), ("青禾資本", MoveKind.Join, "2023-06"));
        await using var db = map.CreateDbContext();
        var far = await db.Entities.Where(e => e.Name == "遠山科技").Select(e => e.Id).SingleAsync(Cancel);

        var found = await db.ListAsync(new PeopleFilter { Move = MoveKind.Leave, At = far, When = new When(FuzzyDate.OfYear(2023)), Then = MoveKind.Found }, Cancel);
        Assert.Equal(["陸一鳴"], found.Page.Rows.Select(p => p.Name));
    }

    private static Task<Storage.Document> Told(ThrowAwayMap map, string name, params (string Company, MoveKind Kind, string Date)[] moves)
    {
        var story = new Story(name);
        var person = story.Person(name);
        foreach (var (company, kind, date) in moves) story.Move(person, kind, story.Company(company), "", date);
        return story.TellAsync(map);
    }

    private static IEnumerable<string> FirstOfEachFacet(IDocument page) =>
        from facet in page.QuerySelectorAll(".facets section")
        where facet.QuerySelector(".facet[aria-current]") is null
        select facet.QuerySelector(".facet")?.GetAttribute("href") into link
        where link is not null
        select link;

    private async Task<List<string>> RowsAsync(string address) => [.. Rows(await Html.GetAsync(app, $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}size=200"))];

    // A chart's own table tells what is drawn, not the list.
    internal static IEnumerable<string> Rows(IDocument page) =>
        from row in page.QuerySelectorAll("main :is(tbody > tr, .rows > li)")
        where row.Closest("figure") is null
        select (row.QuerySelector("a.evidence") is { } fact && row.LocalName == "li" ? fact : row.QuerySelector("a[href]")!).GetAttribute("href")!;

    internal static string? Total(IDocument page) => page.QuerySelector("[data-total]")?.GetAttribute("data-total");
}
