using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentMap.Rights;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary>Withdrawing, removing and answering reports, as editors and administrators meet them.</summary>
public sealed class RightsPageTests(RightsPageTests.App app) : IClassFixture<RightsPageTests.App>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_withdrawn_article_is_gone_for_readers_and_comes_back_for_a_reason()
    {
        await using var db = await app.OpenAsync();
        var article = await db.Documents.Where(d => d.FileName == "withdrawn.md").Select(d => d.Id).SingleAsync(Cancel);
        var editor = await Reader.SignedInAsync(app);
        Assert.NotNull((await editor.OpenAsync($"/articles/{article}")).QuerySelector($"main a[href='/articles/{article}/withdraw']"));
        Assert.Contains("白石科技", (await editor.OpenAsync($"/articles/{article}/withdraw")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("role=\"alert\"", await (await editor.SendAsync($"/articles/{article}/withdraw", [])).Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);

        await editor.SendAsync($"/articles/{article}/withdraw", new() { ["reason"] = "reprint" });

        var reader = Reader.Of(app);
        var gone = await reader.Client.GetAsync($"/articles/{article}", Cancel);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Contains("這篇文章已撤回", await gone.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal($"/articles/{article}/withdraw", (await editor.Client.GetAsync($"/articles/{article}", Cancel)).Headers.Location?.OriginalString);
        Assert.DoesNotContain("沈聽雨", await reader.Client.GetStringAsync("/people.csv", Cancel), StringComparison.Ordinal);

        await editor.SendAsync($"/articles/{article}/withdraw", new() { ["reason"] = "leave was given" });

        Assert.Equal(HttpStatusCode.OK, (await reader.Client.GetAsync($"/articles/{article}", Cancel)).StatusCode);
        Assert.Equal(["reprint", "leave was given"], await db.Audit.Where(l => l.Subject == $"document {article}").OrderBy(l => l.Id).Select(l => l.Why).ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_granted_removal_leads_to_its_preview_and_the_page_says_that_it_is_gone()
    {
        await using var db = await app.OpenAsync();
        var person = await db.Entities.Where(e => e.Name == "顧長風").Select(e => e.Id).SingleAsync(Cancel);
        var key = await app.Services.GetRequiredService<Reports>().SendAsync(new Wish(ReportKind.Remove, "我是顧長風，請移除", Entity: person), Cancel);
        var (editor, admin) = (await Reader.SignedInAsync(app), await Reader.SignedInAsync(app, isAdmin: true));
        var queue = await editor.OpenAsync("/review/reports");
        Assert.Contains("我是顧長風", queue.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(queue.QuerySelector("main form"));
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.Client.GetAsync($"/people/{person}/remove", Cancel)).StatusCode);

        var granted = await admin.SendAsync("/review/reports", new() { ["grant"] = "true", ["answer"] = "已移除。" });
        Assert.Equal($"/people/{person}/remove", granted.Headers.Location?.OriginalString);
        var preview = await admin.OpenAsync($"/people/{person}/remove");
        Assert.Equal("顧長風", preview.QuerySelector("input[name=names][checked]")!.GetAttribute("value"));
        var unsure = await admin.SendAsync($"/people/{person}/remove", new() { ["reason"] = "asked for" });
        Assert.Contains("role=\"alert\"", await unsure.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.StartsWith("/review/removals", (await admin.SendAsync($"/people/{person}/remove", new() { ["reason"] = "asked for", ["sure"] = "true" })).Headers.Location?.OriginalString, StringComparison.Ordinal);

        var gone = await Reader.Of(app).Client.GetAsync($"/people/{person}", Cancel);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        var said = await gone.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("這個頁面已移除", said, StringComparison.Ordinal);
        Assert.DoesNotContain("顧長風", said, StringComparison.Ordinal);
        var answered = await Reader.Of(app).OpenAsync($"/report/{key}");
        Assert.Contains("已移除。", answered.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("顧長風", answered.Body!.TextContent, StringComparison.Ordinal);

        Assert.Single((await admin.OpenAsync("/review/removals")).QuerySelectorAll("main ul.rows > li")); // though several spellings are blocked
        await admin.SendAsync("/review/removals", new() { ["reason"] = "asked for" });
        Assert.False(await db.Removals.AnyAsync(r => r.EntityId == person && r.LiftedAt == null, Cancel));
        Assert.Equal(HttpStatusCode.Gone, (await Reader.Of(app).Client.GetAsync($"/people/{person}", Cancel)).StatusCode);
    }

    /// <summary>An app of its own: what is removed here is gone.</summary>
    public sealed class App : TalentMapApp
    {
        protected override IEnumerable<(string Name, string Text)> Articles() =>
        [
            ("withdrawn.md", "---\npublished: 2023-05\n---\n\n白石科技創始人沈聽雨離職。"),
            ("other.md", "---\npublished: 2023-05\n---\n\n南湖軟件副總裁顧長風離職，已加入星河智能。"),
        ];
    }
}
