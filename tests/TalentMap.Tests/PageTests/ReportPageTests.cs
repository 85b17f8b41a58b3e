using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;

namespace TalentMap.Tests;

/// <summary>A reader sends a report without an account, and nobody can flood the queue with them.</summary>
public sealed class ReportPageTests(ReportPageTests.App app) : IClassFixture<ReportPageTests.App>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_is_sent_from_a_fact_and_its_private_address_says_what_becomes_of_it()
    {
        await using var db = await app.OpenAsync();
        var fact = await db.Moves.OrderBy(m => m.Id).FirstAsync(Cancel);
        using var client = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var profile = await Html.GetAsync(app, $"/people/{fact.WhoId}");
        Assert.NotNull(profile.QuerySelector($"main a[href='/report?fact={fact.Key}']"));
        Assert.NotNull(profile.QuerySelector($"main a[href='/report?kind=remove&entity={fact.WhoId}']"));
        var form = await FormAsync(client, $"/report?fact={fact.Key}");
        Assert.Equal(fact.Key, form["fact"]);

        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/report", new FormUrlEncodedContent(new Dictionary<string, string> { ["text"] = "x" }), Cancel)).StatusCode);
        Assert.Contains("role=\"alert\"", await (await SendAsync(client, form, " ")).Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await SendAsync(client, form, "buy", ("website", "http://spam.example"))).StatusCode);
        var sent = await SendAsync(client, form, TalentMapApp.HarmfulText, ("kind", "Correct"));

        var address = sent.Headers.Location!.OriginalString;
        Assert.Matches("^/report/[0-9a-f]{32}[?]sent=1$", address);
        var page = await client.GetStringAsync(address, Cancel);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Equal(1, await db.Reports.CountAsync(r => r.FactKey == fact.Key && r.EntityId == fact.WhoId, Cancel));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/report/{new string('0', 32)}", Cancel)).StatusCode);

        for (var i = 0; i < 6; i++) sent = await SendAsync(client, form, "again");
        Assert.Equal(HttpStatusCode.TooManyRequests, sent.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/report", Cancel)).StatusCode);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, Dictionary<string, string> form, string text, params (string Name, string Value)[] more)
    {
        var filled = new Dictionary<string, string>(form) { ["text"] = text };
        foreach (var (name, value) in more) filled[name] = value;
        return client.PostAsync("/report", new FormUrlEncodedContent(filled), Cancel);
    }

    private static async Task<Dictionary<string, string>> FormAsync(HttpClient client, string address)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await client.GetStringAsync(address, Cancel));
        return page.QuerySelectorAll("form[action='/report'] input").Where(i => i.GetAttribute("type") == "hidden")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
    }

    /// <summary>An app of its own: what is sent here is counted by address.</summary>
    public sealed class App : TalentMapApp;
}
