using System.Net.Http.Json;
using TalentMap.Pages.Search;

namespace TalentMap.Tests;

/// <summary>The page of what was found, and what the search box suggests.</summary>
public sealed class SearchPageTests(TalentMapApp app)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("张前川", "person", "張前川")]
    [InlineData("zhang qian", "person", "張前川")]
    [InlineData("zqc", "person", "張前川")]
    [InlineData("星河", "company", "星河智能")]
    [InlineData("前远山科技创始人", "person", "陸一鳴")]
    public async Task Suggests_who_may_be_meant(string typed, string kind, string name)
    {
        var first = (await Suggest(typed))[0];

        Assert.Equal((kind, name), (first.Kind, first.Name));
        Assert.NotNull(first.What);
        var page = await Html.GetAsync(app, first.Url);
        Assert.Equal(name, page.QuerySelector("main h1")!.TextContent);
    }

    [Fact]
    public async Task A_suggestion_says_by_what_it_matched()
    {
        Assert.Equal("拼音", (await Suggest("zhangqianchuan"))[0].Matched);
        Assert.Equal("另一字體", (await Suggest("张前川"))[0].Matched);
        Assert.Null((await Suggest("張前川"))[0].Matched);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%20")]
    [InlineData("%22%20OR%20*")]
    [InlineData("%00")]
    [InlineData("没有这个人的名字")]
    public async Task Suggests_nothing_where_nothing_is_meant(string typed) => Assert.Empty(await Suggest(typed, escaped: true));

    [Fact]
    public async Task Suggestions_are_few_and_plain_json_that_is_kept_shortly()
    {
        var answer = await app.CreateClient().GetAsync("/search/suggest?q=z", Cancel);

        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(TimeSpan.FromMinutes(1), answer.Headers.CacheControl?.MaxAge);
        Assert.InRange((await Suggest("z")).Length, 1, 8);
        Assert.Empty(await Suggest(new string('z', 300)));
    }

    [Theory]
    [InlineData("/search/suggest?q=张", 3)]
    [InlineData("/search/suggest?q=前远山科技创始人", 3)]
    [InlineData("/search?q=张", 5)]
    [InlineData("/search?q=前远山科技创始人", 5)]
    [InlineData("/search?q=zhang", 5)]
    [InlineData("/search?q=远山&in=people", 5)]
    [InlineData("/search?q=AI&in=articles&p=2", 5)]
    [InlineData("/search?q=没有这个人的名字", 5)]
    public async Task Asks_the_database_a_few_times(string address, int most) => Assert.InRange(await app.CommandsAsync(address), 1, most);

    [Fact]
    public async Task Groups_are_counted_and_lead_to_all_of_a_group()
    {
        var page = await Html.GetAsync(app, "/search?q=AI");
        var link = page.QuerySelector("nav.choices a[href*='in=articles']")!;
        var all = await Html.GetAsync(app, link.GetAttribute("href")!);

        Assert.Equal(link.QuerySelector("span")!.TextContent, $"{all.QuerySelectorAll("section[aria-labelledby=articles] li").Length}");
        Assert.Single(all.QuerySelectorAll("section[aria-labelledby]"));
        Assert.Equal("page", all.QuerySelector("nav.choices a[href*='in=articles']")!.GetAttribute("aria-current"));
    }

    [Theory]
    [InlineData("星河", "companies")] // those who were there are found by it too
    [InlineData("张前川", "people")]
    public async Task What_fits_best_stands_first(string typed, string group)
    {
        var page = await Html.GetAsync(app, $"/search?q={typed}");

        Assert.Equal(group, page.QuerySelector("main section[aria-labelledby]")!.GetAttribute("aria-labelledby"));
    }

    [Theory]
    [InlineData("people")]
    [InlineData("companies")]
    [InlineData("articles")]
    public async Task A_page_of_a_group_that_is_not_there_shows_the_nearest(string group) =>
        Assert.NotEmpty((await Html.GetAsync(app, $"/search?q=智能&in={group}&p=99")).QuerySelectorAll($"section[aria-labelledby={group}] li"));

    [Fact]
    public async Task A_post_that_was_asked_for_is_named()
    {
        var page = await Html.GetAsync(app, "/search?q=前远山科技创始人");

        Assert.Equal("職位：創始人", page.QuerySelector("section[aria-labelledby=people] li [data-matched]")!.TextContent);
    }

    [Fact]
    public async Task An_article_shows_the_words_as_it_writes_them_and_no_markup()
    {
        var page = await Html.GetAsync(app, "/search?q=点这里");
        var snippet = page.QuerySelector("section[aria-labelledby=articles] .snippet")!;

        Assert.Equal("點這裡", snippet.QuerySelector("mark")!.TextContent);
        Assert.Contains("</script>", snippet.TextContent, StringComparison.Ordinal);
        Assert.Empty(snippet.QuerySelectorAll("script, img, a"));
    }

    [Fact]
    public async Task Where_nothing_is_found_a_name_that_sounds_so_is_offered()
    {
        var page = await Html.GetAsync(app, "/search?q=章前川");

        Assert.Contains("張前川", page.QuerySelectorAll("#near a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task Words_that_are_markup_are_shown_as_words()
    {
        var page = await Html.GetAsync(app, "/search?q=" + Uri.EscapeDataString("<b>\"x\"</b>"));

        Assert.Contains("<b>\"x\"</b>", page.QuerySelector("main h1")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main h1 b"));
    }

    private async Task<Suggestion[]> Suggest(string typed, bool escaped = false) =>
        (await app.CreateClient().GetFromJsonAsync<Suggestion[]>($"/search/suggest?q={(escaped ? typed : Uri.EscapeDataString(typed))}", Cancel))!;
}
