using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;

namespace TalentMap.Tests;

/// <summary>A reader's language, script and colours: as the browser asks, as the reader chose, and never another site.</summary>
public sealed class ReaderTests(TalentMapApp app)
{
    [Theory]
    [InlineData("zh-TW,zh;q=0.9", "zh-Hant", "人物")]
    [InlineData("zh-HK", "zh-Hant", "人物")]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", "zh-Hans", "人物")]
    [InlineData("zh", "zh-Hans", "人物")]
    [InlineData("en-GB", "en", "People")]
    [InlineData("fr, en;q=0.5", "en", "People")]
    [InlineData("fr", "zh-Hant", "人物")]
    [InlineData("nonsense;;q=7", "zh-Hant", "人物")]
    public async Task Answers_in_the_language_the_browser_asks_for(string asked, string lang, string people)
    {
        var client = app.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", asked);
        var page = await Html.GetAsync(client, "/people");

        Assert.Equal((lang, people), (page.DocumentElement.GetAttribute("lang"), page.QuerySelector("h1")!.TextContent));
    }

    [Fact]
    public async Task A_chosen_language_stays_and_leads_back_to_the_same_list()
    {
        var client = app.CreateClient();
        var chosen = await client.GetAsync($"/reader?language=simplified&back={Uri.EscapeDataString("/moves?kind=leave")}", TestContext.Current.CancellationToken);
        var page = await Html.GetAsync(client, "/signals");

        Assert.Equal("/moves?kind=leave", chosen.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Equal("行情讯号", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_choice_leads_back_to_an_address_that_is_not_escaped()
    {
        var chosen = await app.CreateClient().GetAsync($"/reader?theme=night&back={Uri.EscapeDataString("/search?q=張#people")}", TestContext.Current.CancellationToken);

        Assert.Equal((200, "/search?q=%E5%BC%B5"), ((int)chosen.StatusCode, chosen.RequestMessage!.RequestUri!.PathAndQuery));
    }

    [Fact]
    public async Task Names_stay_as_written_unless_the_reader_wants_one_script_and_then_tell_their_original()
    {
        var client = app.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", "zh-CN");
        var asWritten = (await Html.GetAsync(client, "/search?q=张前川")).QuerySelector("section[aria-labelledby=people] a")!;
        await client.GetAsync("/reader?script=simplified", TestContext.Current.CancellationToken);
        var converted = (await Html.GetAsync(client, "/search?q=张前川")).QuerySelector("section[aria-labelledby=people] a")!;

        Assert.Equal(("張前川", "zh-Hant"), (asWritten.TextContent, asWritten.GetAttribute("lang")));
        Assert.Equal(("张前川", true), (converted.TextContent, converted.ClassList.Contains("converted")));
        Assert.Contains("張前川", converted.GetAttribute("title"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("people")]
    public async Task A_choice_never_leads_to_another_site(string back)
    {
        var client = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var answer = await client.GetAsync($"/reader?theme=night&back={Uri.EscapeDataString(back)}", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.Redirect, "/"), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Theory]
    [InlineData("english.source.night", "en", "night")]
    [InlineData("english.source.night.more", "en", "night")]
    [InlineData("klingon.rot13.<script>", "zh-Hant", null)]
    [InlineData("0.1.2", "zh-Hant", null)]
    public async Task What_a_cookie_says_is_only_what_could_be_chosen(string cookie, string lang, string? theme)
    {
        var client = app.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = false });
        client.DefaultRequestHeaders.TryAddWithoutValidation("Cookie", $"reader={cookie}");
        var page = await Html.GetAsync(client, "/people");

        Assert.Equal((lang, theme), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("data-theme")));
    }

    [Theory]
    [InlineData("/search?q=苏婉清", "1 article")]
    [InlineData("/search?q=王小川", "3 articles")]
    public async Task English_counts_one_and_many(string address, string said)
    {
        var client = app.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", "en");
        var people = (await Html.GetAsync(client, address)).QuerySelector("section[aria-labelledby=people]")!;

        Assert.Contains(people.QuerySelectorAll("li *"), e => e.TextContent.Trim() == said);
    }
}
