using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentMap.Import;
using TalentMap.Storage;
using TalentMap.Tests;

[assembly: AssemblyFixture(typeof(TalentMapApp))]
[assembly: AssemblyFixture(typeof(EmptyApp))]

namespace TalentMap.Tests;

/// <summary>Every public address: what it answers, and how.</summary>
public sealed class AddressTests(TalentMapApp app, EmptyApp empty)
{
    private static readonly WebApplicationFactoryClientOptions Stay = new() { AllowAutoRedirect = false };

    [Theory]
    [InlineData("/", 200, "text/html")]
    [InlineData("/search", 200, "text/html")]
    [InlineData("/search?q=張前川", 200, "text/html")]
    [InlineData("/search?q=%22%20OR%20*", 200, "text/html")]
    [InlineData("/search?q=張前川&in=people&p=2", 200, "text/html")]
    [InlineData("/search?q=張前川&in=nonsense&p=many", 200, "text/html")]
    [InlineData("/search/suggest?q=張", 200, "application/json")]
    [InlineData("/search/suggest", 200, "application/json")]
    [InlineData("/people", 200, "text/html")]
    [InlineData("/people?company={company}&status=former", 200, "text/html")]
    [InlineData("/people?company=999999", 404, "text/html")]
    [InlineData("/people/{person}", 200, "text/html")]
    [InlineData("/people/{company}", 404, "text/html")]
    [InlineData("/people/999999999999999999999", 404, "text/html")]
    [InlineData("/companies", 200, "text/html")]
    [InlineData("/companies?kind=university", 200, "text/html")]
    [InlineData("/companies/{company}", 200, "text/html")]
    [InlineData("/companies/0", 404, "text/html")]
    [InlineData("/moves", 200, "text/html")]
    [InlineData("/moves?kind=leave&when=2023&company={company}", 200, "text/html")]
    [InlineData("/moves?company={company}&flow=in", 200, "text/html")]
    [InlineData("/moves?kind=nonsense&when=someday&p=many", 200, "text/html")]
    [InlineData("/people.csv", 200, "text/csv")]
    [InlineData("/people.json?company={company}", 200, "application/json")]
    [InlineData("/companies.csv?sort=net", 200, "text/csv")]
    [InlineData("/companies.json", 200, "application/json")]
    [InlineData("/moves.csv?from={company}", 200, "text/csv")]
    [InlineData("/moves.json?to={company}", 200, "application/json")]
    [InlineData("/signals.csv", 200, "text/csv")]
    [InlineData("/signals.json", 200, "application/json")]
    [InlineData("/articles.csv", 200, "text/csv")]
    [InlineData("/articles.json?about={person}", 200, "application/json")]
    [InlineData("/articles.json?about=999999", 404, "application/problem+json")]
    [InlineData("/signals.csv?kind=nonsense", 400, "application/problem+json")]
    [InlineData("/timeline", 200, "text/html")]
    [InlineData("/timeline?year=2023", 200, "text/html")]
    [InlineData("/timeline?year=1900", 200, "text/html")]
    [InlineData("/timeline?year=99999", 200, "text/html")]
    [InlineData("/timeline?lane=nonsense&direction=sideways&from=2023-13&to=x&company=abc&p=many", 200, "text/html")]
    [InlineData("/timeline?company=999999", 404, "text/html")]
    [InlineData("/timeline/asof", 200, "text/html")]
    [InlineData("/timeline/asof?day=2023-02-30&month=-5", 200, "text/html")]
    [InlineData("/timeline/asof?company=999999", 404, "text/html")]
    [InlineData("/moves/flows", 200, "text/html")]
    [InlineData("/moves/flows?when=nonsense&least=-3", 200, "text/html")]
    [InlineData("/moves?from={company}", 200, "text/html")]
    [InlineData("/moves?from=999999", 404, "text/html")]
    [InlineData("/charts/timeline", 200, "application/json")]
    [InlineData("/charts/timeline?year=1900", 200, "application/json")]
    [InlineData("/charts/signals?kind=compensation&unit=CNY/year", 200, "application/json")]
    [InlineData("/charts/signals", 404, "text/html")]
    [InlineData("/signals", 200, "text/html")]
    [InlineData("/signals?kind=compensation&unit=CNY/year", 200, "text/html")]
    [InlineData("/signals?when=2023-08&direction=down", 200, "text/html")]
    [InlineData("/articles", 200, "text/html")]
    [InlineData("/articles/{article}", 200, "text/html")]
    [InlineData("/articles/{article}?at=0-5", 200, "text/html")]
    [InlineData("/articles/{article}?at=5-999999999", 200, "text/html")]
    [InlineData("/articles/0", 404, "text/html")]
    [InlineData("/nothing-here", 404, "text/html")]
    [InlineData("/problem/500", 404, "text/html")]
    [InlineData("/dist/site.css", 200, "text/css")]
    [InlineData("/dist/site.js", 200, "text/javascript")]
    [InlineData("/icon.svg", 200, "image/svg+xml")]
    [InlineData("/healthz", 200, "text/plain")]
    public async Task Answers_with_status_and_media_type(string pattern, int status, string mediaType)
    {
        var answer = await app.CreateClient(Stay).GetAsync(await app.AddressAsync(pattern), TestContext.Current.CancellationToken);

        Assert.Equal((status, mediaType), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("/nothing-here", "找不到這一頁")]
    [InlineData("/people/0", "找不到這一頁")]
    public async Task What_is_not_there_is_said_on_a_page_of_the_site(string address, string said)
    {
        var page = await Html.GetAsync(app, address);

        Assert.Equal(said, page.QuerySelector("main h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("header nav"));
        Assert.All(page.QuerySelectorAll("a[href^='/reader']"), choice => Assert.EndsWith($"back={Uri.EscapeDataString(address)}", choice.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_database_is_told_without_internals()
    {
        await using var broken = new EmptyApp();
        await using (var db = await broken.OpenAsync()) await db.Database.ExecuteSqlAsync($"DROP TABLE Moves", TestContext.Current.CancellationToken);
        var answer = await broken.CreateClient().GetAsync("/moves", TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("網站出了問題", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Moves'", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/people")]
    [InlineData("/companies")]
    [InlineData("/moves")]
    [InlineData("/timeline")]
    [InlineData("/timeline/asof")]
    [InlineData("/moves/flows")]
    [InlineData("/signals")]
    [InlineData("/articles")]
    public async Task An_empty_map_says_how_to_fill_it(string address)
    {
        var page = await Html.GetAsync(empty, address);

        Assert.Contains("talentmap import", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EntityKind.Person, "/people/")]
    [InlineData(EntityKind.Company, "/companies/")]
    public async Task A_merged_number_redirects_for_ever(EntityKind kind, string place)
    {
        var (merged, survivor) = await app.MergeAsync(kind);
        var answer = await app.CreateClient(Stay).GetAsync($"{place}{merged}", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.MovedPermanently, $"{place}{survivor}"), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-7")]
    [InlineData("2147483647")]
    public async Task A_page_that_is_not_there_shows_the_nearest(string number)
    {
        var page = await Html.GetAsync(app, $"/people?p={number}");

        Assert.InRange(page.QuerySelectorAll("main tbody > tr").Length, 1, 50);
    }

    [Fact]
    public async Task A_page_seen_before_shows_what_was_imported_since()
    {
        await using var growing = new EmptyApp();
        Assert.Empty((await Html.GetAsync(growing, "/articles")).QuerySelectorAll("main .rows > li"));
        using var papers = new Papers();
        var file = papers.Write("later.txt", "青禾資本合夥人顧長風近日離職。");
        await growing.Services.GetRequiredService<Importer>().ImportAsync([file], published: null, progress: null, TestContext.Current.CancellationToken);

        Assert.Single((await Html.GetAsync(growing, "/articles")).QuerySelectorAll("main .rows > li"));
    }

    [Fact]
    public async Task A_profile_is_read_once_for_as_long_as_nothing_is_written_and_then_anew()
    {
        await using var growing = new EmptyApp();
        using var papers = new Papers();
        await ImportAsync("first.txt", "2023年3月，青禾資本合夥人顧長風離職。");
        var address = await growing.AddressAsync("/people/{person}");

        Assert.InRange(await growing.CommandsAsync(address), 1, 5);
        Assert.Equal(0, await growing.CommandsAsync(address));
        await ImportAsync("later.txt", "2023年5月，青禾資本前合夥人顧長風加入星河智能，任首席執行官。");

        Assert.Equal(["join", "leave"], (await Html.GetAsync(growing, address)).QuerySelectorAll(".career > li").Select(li => li.ClassList[0]["tone-".Length..]));

        Task ImportAsync(string name, string text) =>
            growing.Services.GetRequiredService<Importer>().ImportAsync([papers.Write(name, text)], published: null, progress: null, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("張前川")]
    [InlineData("张前川")]
    public async Task Finds_a_person_in_either_script(string typed)
    {
        var page = await Html.GetAsync(app, $"/search?q={typed}");

        Assert.Equal("張前川", page.QuerySelector("section[aria-labelledby=people] a")!.TextContent);
    }
}
