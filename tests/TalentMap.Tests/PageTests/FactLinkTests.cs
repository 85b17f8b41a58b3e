using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace TalentMap.Tests;

/// <summary>Every shown fact opens its sentence, every number opens its list, and what an article says stays text.</summary>
public sealed class FactLinkTests(TalentMapApp app)
{
    [Fact]
    public async Task Every_link_to_a_sentence_leads_to_it_highlighted()
    {
        var links = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in await EveryPageAsync())
        {
            links.UnionWith(Html.Links(await Html.GetAsync(app, address)).Where(link => link.Contains("?at=", StringComparison.Ordinal)));
        }
        Assert.NotEmpty(links);

        List<string> wrong = [];
        foreach (var link in links)
        {
            if (await SentenceOf(link) is var (said, shown) && said != shown) wrong.Add($"{link}: {shown}");
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Every_fact_is_shown_with_its_sentence()
    {
        await using var db = await app.OpenAsync();
        var moves = await db.Moves.CountAsync(m => m.RetellsId == null && m.Person!.EntityId != null, TestContext.Current.CancellationToken);
        var page = await Html.GetAsync(app, "/moves");

        Assert.Equal(Math.Min(moves, 50), page.QuerySelectorAll("main .fact > a.evidence").Length);
    }

    [Theory]
    [InlineData("/moves")]
    [InlineData("/signals")]
    [InlineData("/people")]
    [InlineData("/people/{person}")]
    [InlineData("/companies/{company}")]
    [InlineData("/companies/{company}?period=2023&show=in.certain")]
    [InlineData("/timeline?year=2023")]
    [InlineData("/timeline/asof")]
    [InlineData("/articles/{article}")]
    public async Task What_nobody_has_reviewed_is_marked_so_wherever_it_is_shown(string pattern)
    {
        var page = await Html.GetAsync(app, pattern);
        var sentences = page.QuerySelectorAll("main a.evidence").Where(link => link.TextContent.Contains("原句", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(sentences);
        Assert.All(sentences, link => Assert.Matches("把握 [0-9]+%", link.QuerySelector(".unreviewed")?.GetAttribute("title")));
    }

    [Fact]
    public async Task Files_say_of_every_fact_whether_it_was_reviewed()
    {
        foreach (var list in (string[])["/moves", "/signals"])
        {
            var rows = System.Text.Json.JsonDocument.Parse(await app.CreateClient().GetStringAsync($"{list}.json", TestContext.Current.CancellationToken)).RootElement.GetProperty("rows");
            Assert.All(rows.EnumerateArray(), row => Assert.Equal("open", row.GetProperty("review").GetString()));
        }
    }

    [Theory]
    [InlineData("/search?q=%E9%99%B8%E4%B8%80%E9%B3%B4", "星河智能")]
    [InlineData("/people", "星河智能")]
    public async Task A_person_in_a_list_is_told_from_namesakes_by_the_career(string address, string company)
    {
        var row = (await Html.GetAsync(app, address)).QuerySelectorAll("main :is(li, tbody > tr)").Single(li => li.QuerySelector("a")?.TextContent == "陸一鳴");

        Assert.Contains(row.QuerySelectorAll("a"), link => link.TextContent == company);
    }

    [Fact]
    public async Task A_filter_that_leaves_nothing_offers_all()
    {
        var page = await Html.GetAsync(app, "/moves?when=1999");

        Assert.Contains("/moves", Html.Links(page));
    }

    [Fact]
    public async Task A_page_is_made_once_for_as_long_as_the_map_stays_as_it_is()
    {
        await using var still = new EmptyApp();
        Assert.NotEqual(0, await still.CommandsAsync("/people", isFresh: false));
        Assert.Equal(0, await still.CommandsAsync("/people", isFresh: false));
    }

    [Fact]
    public async Task A_page_that_is_kept_comes_to_each_browser_as_it_can_read_it()
    {
        await using var still = new EmptyApp();
        foreach (var (encoding, isKept) in new[] { ("br", false), ("", false), ("br", true), ("", true) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/people");
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
            using var answer = await still.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal((encoding, isKept), (string.Join(',', answer.Content.Headers.ContentEncoding), answer.Headers.Age is not null));
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/companies")]
    [InlineData("/companies/{company}")]
    [InlineData("/companies/{company}?period=2022-10/2023-06")]
    public async Task Every_number_opens_its_list(string address)
    {
        var numbers = from link in (await Html.GetAsync(app, address)).QuerySelectorAll("main a[href]:not(.sort)")
                      let number = link.TextContent.Trim(' ', '↑', '↓', '→', '\n')
                      where number.Length > 0 && number.All(char.IsAsciiDigit) && !link.GetAttribute("href")!.StartsWith("/timeline", StringComparison.Ordinal)
                      select (Link: link.GetAttribute("href")!, Count: int.Parse(number, CultureInfo.InvariantCulture));

        Assert.NotEmpty(numbers);
        List<string> wrong = [];
        foreach (var (link, count) in numbers.Distinct())
        {
            var total = (await Html.GetAsync(app, link)).QuerySelector("[data-total]")!.GetAttribute("data-total");
            if (total != $"{count}") wrong.Add($"{link}: {count}, its list has {total}");
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Text_full_of_markup_is_shown_as_text()
    {
        await using var db = await app.OpenAsync();
        var id = await db.Documents.Where(d => d.FileName == "markup.md").Select(d => d.Id).SingleAsync(TestContext.Current.CancellationToken);
        var page = await Html.GetAsync(app, $"/articles/{id}");

        Assert.Contains("<script>alert('近日')</script>", page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("<img src=x onerror=alert(2)>", page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("article :is(script, img), h1 b"));
        Assert.DoesNotContain(page.QuerySelectorAll("a[href]"), a => a.GetAttribute("href")!.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Words_in_simplified_script_say_so()
    {
        var page = await Html.GetAsync(app, "/search?q=蘇婉清");
        await using var db = await app.OpenAsync();
        var article = await db.Documents.Where(d => d.FileName == "plain.txt").Select(d => d.Id).SingleAsync(TestContext.Current.CancellationToken);

        Assert.Equal("zh-Hans", page.QuerySelector("section[aria-labelledby=people] a")!.GetAttribute("lang"));
        Assert.Equal("zh-Hans", (await Html.GetAsync(app, $"/articles/{article}")).QuerySelector("article")!.GetAttribute("lang"));
        Assert.Null((await Html.GetAsync(app, "/search?q=張前川")).QuerySelector("section[aria-labelledby=people] a")!.GetAttribute("lang"));
        Assert.Equal("zh-Hant", page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task No_page_asks_the_database_more_than_five_times()
    {
        List<string> greedy = [];
        foreach (var pattern in Html.KindsOfPage)
        {
            var asked = await app.CommandsAsync(await app.AddressAsync(pattern));
            if (asked > 5) greedy.Add($"{pattern}: {asked}");
        }
        Assert.Empty(greedy);
    }

    // What the document says at the link's span, and what the page marks there, both without white space.
    private async Task<(string Said, string Shown)> SentenceOf(string link)
    {
        var (id, at) = (long.Parse(link.Split('/', '?')[2], CultureInfo.InvariantCulture), link.Split("at=")[1].Split('#')[0].Split('-'));
        await using var db = await app.OpenAsync();
        var text = await db.Documents.Where(d => d.Id == id).Select(d => d.Text).SingleAsync(TestContext.Current.CancellationToken);
        var page = await Html.GetAsync(app, link);
        Assert.Single(page.QuerySelectorAll("mark#evidence"));
        return (Bare(text[int.Parse(at[0], CultureInfo.InvariantCulture)..int.Parse(at[1], CultureInfo.InvariantCulture)]), Bare(string.Concat(page.QuerySelectorAll("article mark").Select(m => m.TextContent))));
    }

    private async Task<IEnumerable<string>> EveryPageAsync()
    {
        await using var db = await app.OpenAsync();
        var entities = await db.Entities.Where(e => e.DocumentCount > 0).Select(e => new { e.Id, e.Kind }).ToListAsync(TestContext.Current.CancellationToken);
        var articles = await db.Documents.Select(d => d.Id).ToListAsync(TestContext.Current.CancellationToken);
        return Html.KindsOfPage
            .Concat(entities.Select(e => e.Kind == Storage.EntityKind.Person ? $"/people/{e.Id}" : $"/companies/{e.Id}"))
            .Concat(articles.Select(a => $"/articles/{a}"));
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
