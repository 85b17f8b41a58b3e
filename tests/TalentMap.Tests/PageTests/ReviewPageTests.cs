using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using TalentMap.Review;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary>Reviewing without a script: every decision is a plain form.</summary>
public sealed class ReviewPageTests : IClassFixture<ReviewPageTests.OwnApp>
{
    private readonly OwnApp app;

    public ReviewPageTests(OwnApp app) => this.app = app;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to_and_sees_no_review()
    {
        foreach (var address in (string[])["/review", $"/history/facts/{new string('0', 32)}"])
        {
            var answer = await Reader.Of(app).Client.GetAsync(address, Cancel);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.StartsWith("/sign-in", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_card_is_accepted_rejected_and_taken_back_by_its_forms()
    {
        var reader = await app.AnnAsync();
        var (first, second) = await TwoAsync(reader);

        var accepted = await reader.SendAsync("/review", new() { ["verdict"] = "Accept" }, $"#f{first[..12]} form[data-decides]");
        Assert.Equal(ReviewState.Accepted, (await FactAsync(first))!.Review);
        await reader.SendAsync("/review", new() { ["verdict"] = "Reject" }, $"#f{second[..12]} form[data-decides]");
        Assert.Null(await FactAsync(second));

        var after = await reader.OpenAsync(Local(accepted));
        Assert.Contains("已接受", after.QuerySelector("#did")!.TextContent);
        await reader.SendAsync(Local(accepted), [], "#did form[data-undoes]");
        await reader.SendAsync($"/history/facts/{second}", [], "form[method=post]");
        Assert.Equal((ReviewState.Open, ReviewState.Open), ((await FactAsync(first))!.Review, (await FactAsync(second))!.Review));
    }

    [Fact]
    public async Task An_edit_that_is_wrong_says_what_and_keeps_what_was_typed()
    {
        var reader = await app.AnnAsync();
        var key = await OneAsync(reader, "Move");
        var card = $"#f{key[..12]} details[data-edit] form";

        var wrong = await reader.SendAsync("/review?kind=move", new() { ["change.Date"] = "2023-14", ["change.Words"] = "某職" }, card);
        var page = await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(await wrong.Content.ReadAsStringAsync(Cancel), Cancel);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.True(page.QuerySelector($"#f{key[..12]} details[data-edit]")!.HasAttribute("open"));
        Assert.Contains("2022-11/2022-12", page.QuerySelector($"{card} [role=alert]")!.TextContent);
        Assert.Equal("某職", page.QuerySelector($"{card} input[name='change.Words']")!.GetAttribute("value"));

        await reader.SendAsync("/review?kind=move", new() { ["change.Date"] = "2023-04/2023-05", ["change.Words"] = "某職", ["reason"] = "公告" }, card);
        var edited = (Move)(await FactAsync(key))!;
        Assert.Equal(("某職", "2023-04/2023-05", ReviewState.Edited), (edited.Title, edited.Date!.Edtf, edited.Review));

        var history = (await reader.OpenAsync($"/history/facts/{key}")).QuerySelector("main")!.TextContent;
        Assert.Contains("公告", history);
        Assert.Contains("已修改", history);
    }

    [Fact]
    public async Task A_fact_is_added_by_choosing_a_sentence()
    {
        var reader = await app.AnnAsync();
        var page = await reader.OpenAsync("/review");
        var sentence = page.QuerySelectorAll("select[name=sentence] option").Select(o => o.GetAttribute("value")!).First(v => v.Length > 0);
        var (person, company) = (page.QuerySelector("#people option")!.GetAttribute("value")!, page.QuerySelector("#companies option")!.GetAttribute("value")!);

        var answer = await reader.SendAsync(
            "/review", new() { ["change.Kind"] = "Advise", ["change.Person"] = person, ["change.Company"] = company, ["change.Words"] = "顧問甲", ["sentence"] = sentence }, "#add form");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await using var db = await app.OpenAsync();
        var added = await db.Moves.SingleAsync(m => m.Title == "顧問甲", Cancel);
        Assert.Equal((ReviewState.Added, sentence), (added.Review, $"{added.EvidenceStart}-{added.EvidenceStart + added.EvidenceLength}"));
    }

    [Fact]
    public async Task Filters_stand_in_the_address_and_say_themselves()
    {
        var reader = await app.AnnAsync();
        var page = await reader.OpenAsync("/review?kind=move&min=10&order=score&at=%E7%99%BE%E5%B7%9D%E6%99%BA%E8%83%BD");
        var conditions = page.QuerySelector("main .choices")!.TextContent;

        Assert.Contains("10%", conditions);
        Assert.Contains("百川智能", conditions);
        Assert.All(page.QuerySelectorAll("[data-card] select[name='change.Kind'] option[selected]"), option => Assert.Equal(FactFamily.Move, FactKinds.FamilyOf(option.GetAttribute("value"))));
    }

    [Fact]
    public async Task All_above_a_score_are_shown_before_they_are_accepted()
    {
        var reader = await app.AnnAsync();
        await using var db = await app.OpenAsync();
        var page = await reader.OpenAsync("/review?kind=signal&above=1");
        var shown = page.QuerySelectorAll("section[aria-labelledby=sure] ol > li").Length;
        Assert.Equal(shown, await db.Signals.CountAsync(s => s.Review == ReviewState.Open && s.RetellsId == null, Cancel));

        var answer = await reader.SendAsync("/review?kind=signal&above=1", [], "section[aria-labelledby=sure] form");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.False(await db.Signals.AnyAsync(s => s.Review == ReviewState.Open && s.RetellsId == null, Cancel));
        await reader.SendAsync("/review", [], "form[data-undo]");
        Assert.Equal(shown, await db.Signals.CountAsync(s => s.Review == ReviewState.Open && s.RetellsId == null, Cancel));
    }

    [Theory]
    [InlineData("2022-11/2022-12", "2022年11月–12月")]
    [InlineData("2023-13", null)]
    public async Task A_date_is_said_in_words_while_it_is_typed(string typed, string? words)
    {
        var reader = await app.AnnAsync();
        var json = JsonDocument.Parse(await reader.Client.GetStringAsync($"/review?handler=Date&value={Uri.EscapeDataString(typed)}", Cancel));
        Assert.Equal(words, json.RootElement.GetProperty("words").GetString());
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told_who_was_faster()
    {
        var (ann, ben) = (await app.AnnAsync(), await Reader.SignedInAsync(app));
        var key = await OneAsync(ann, "Role");
        var open = await ben.OpenAsync("/review?kind=role");
        await ann.SendAsync("/review?kind=role", new() { ["verdict"] = "Accept" }, $"#f{key[..12]} form[data-decides]");

        var form = open.QuerySelector($"#f{key[..12]} form[data-decides]")!;
        var fields = form.QuerySelectorAll("input[name]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!)).Append(new("verdict", "Reject"));
        var answer = await ben.Client.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields), Cancel);

        Assert.Contains("先一步", (await ben.OpenAsync(Local(answer))).QuerySelector("#did")!.TextContent);
        Assert.Equal(ReviewState.Accepted, (await FactAsync(key))!.Review);
    }

    private static string Local(HttpResponseMessage answer) => answer.Headers.Location!.OriginalString.Split('#')[0];

    private static async Task<(string, string)> TwoAsync(Reader reader)
    {
        var keys = (await reader.OpenAsync("/review")).QuerySelectorAll("[data-card] input[name=key]").Select(i => i.GetAttribute("value")!).Distinct().Take(2).ToArray();
        return (keys[0], keys[1]);
    }

    private static async Task<string> OneAsync(Reader reader, string kind) =>
        (await reader.OpenAsync($"/review?kind={kind}")).QuerySelector("[data-card] input[name=key]")!.GetAttribute("value")!;

    private async Task<Fact?> FactAsync(string key)
    {
        await using var db = await app.OpenAsync();
        return (await db.FactsAsync([key], Cancel)).SingleOrDefault();
    }

    /// <summary>An app of its own: decisions change what others look at.</summary>
    public sealed class OwnApp : TalentMapApp
    {
        private Reader? ann;

        /// <summary>An editor who signed in once: how often one may is limited.</summary>
        public async Task<Reader> AnnAsync() => ann ??= await Reader.SignedInAsync(this);
    }
}
