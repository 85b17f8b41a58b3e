using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary>The pages on which it is decided who is who.</summary>
public sealed class WhoPageTests(NamesakesApp app) : IClassFixture<NamesakesApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pair_stands_side_by_side_with_its_reasons_sentences_and_what_would_change()
    {
        var page = await (await Reader.SignedInAsync(app)).OpenAsync("/review/who?kind=person");

        Assert.Equal(2, page.QuerySelectorAll("main section[aria-labelledby^=side-]").Length);
        Assert.Contains("同名「", page.QuerySelector("main section[aria-labelledby=pair] ul")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("main section[aria-labelledby^=side-] a.evidence"));
        Assert.Contains("同時有兩個現職", page.QuerySelector("main section[aria-labelledby=joining]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["s", "d", "u"], page.QuerySelectorAll("main button[name=verdict]").Select(b => b.GetAttribute("data-key")));
    }

    [Fact]
    public async Task The_same_joins_two_and_their_history_takes_it_back()
    {
        var reader = await Reader.SignedInAsync(app);
        var (one, other) = await TwoAsync("陸一鳴");

        await reader.SendAsync($"/review/who?pair={one}-{other}", new() { ["verdict"] = "Same", ["reason"] = "同一個人" }, "form:has([name=left])");
        Assert.Equal($"/people/{one}", (await reader.Client.GetAsync($"/people/{other}", Cancel)).Headers.Location?.ToString());
        var history = await reader.OpenAsync($"/history/people/{one}");
        Assert.Contains("同一個人", history.QuerySelector("main ol")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"/people/{other}", history.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await reader.SendAsync($"/history/people/{one}", [], "form[action*=Undo], form[action*=undo]");
        Assert.Equal(HttpStatusCode.OK, (await reader.Client.GetAsync($"/people/{other}", Cancel)).StatusCode);
        Assert.Contains("已撤回", (await reader.OpenAsync($"/history/people/{one}")).QuerySelector("main ol")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Different_takes_a_pair_from_the_queue_and_undo_brings_it_back()
    {
        var reader = await Reader.SignedInAsync(app);
        var (one, other) = await TwoAsync("蘇婉清");

        await reader.SendAsync($"/review/who?pair={one}-{other}", new() { ["verdict"] = "Different" }, "form:has([name=left])");
        Assert.Null(await CandidateAsync(one, other));
        var answer = await reader.SendAsync("/review/who", [], "form:has([name=judgement])");

        Assert.Contains($"pair={one}-{other}", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.NotNull(await CandidateAsync(one, other));
    }

    [Fact]
    public async Task Somebody_else_is_looked_for_by_name_and_the_preview_says_which_number_stays()
    {
        var reader = await Reader.SignedInAsync(app);
        var (one, other) = await TwoAsync("顧長風");

        var hits = await reader.OpenAsync($"/review/merge?one={one}&q=顧長風");
        Assert.Contains(hits.QuerySelectorAll("main section a"), a => a.GetAttribute("href") == $"/review/merge?one={one}&other={other}");
        var preview = await reader.OpenAsync($"/review/merge?one={other}&other={one}");
        Assert.Contains($"/people/{other} → /people/{one}", preview.QuerySelector("main section[aria-labelledby=joining]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mentions_are_chosen_by_article_and_parted()
    {
        var reader = await Reader.SignedInAsync(app);
        var (one, _) = await TwoAsync("顧長風");
        var page = await reader.OpenAsync($"/review/part?entity={one}");
        var boxes = page.QuerySelectorAll("main input[name=mentions]").Select(b => b.GetAttribute("value")!).ToList();
        Assert.Equal(2, boxes.Count);

        await reader.SendAsync($"/review/part?entity={one}", new() { ["mentions"] = boxes[1] });
        await using var db = await app.OpenAsync();
        Assert.Equal(1, await db.Mentions.CountAsync(m => m.EntityId == one, Cancel));

        await reader.SendAsync($"/history/people/{one}", [], "form[action*=Undo], form[action*=undo]");
        Assert.Equal(2, await db.Mentions.CountAsync(m => m.EntityId == one, Cancel));
    }

    [Theory]
    [InlineData("/review/who")]
    [InlineData("/review/merge?one={person}")]
    [InlineData("/review/part?entity={person}")]
    [InlineData("/history/people/{person}")]
    [InlineData("/history/companies/{company}")]
    public async Task Readers_are_sent_to_sign_in_and_editors_see_it(string pattern)
    {
        var address = await app.AddressAsync(pattern);

        Assert.StartsWith("/sign-in", (await Reader.Of(app).Client.GetAsync(address, Cancel)).Headers.Location?.PathAndQuery() ?? "", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await (await Reader.SignedInAsync(app)).Client.GetAsync(address, Cancel)).StatusCode);
    }

    private async Task<(long One, long Other)> TwoAsync(string name)
    {
        await using var db = await app.OpenAsync();
        var two = await db.Entities.Where(e => e.Name == name && e.DocumentCount > 0).OrderBy(e => e.Id).Select(e => e.Id).ToListAsync(Cancel);
        Assert.Equal(2, two.Count);
        return (two[0], two[1]);
    }

    private async Task<Candidate?> CandidateAsync(long one, long other)
    {
        await using var db = await app.OpenAsync();
        return await db.Candidates.SingleOrDefaultAsync(c => c.LeftId == one && c.RightId == other, Cancel);
    }
}

internal static class Addresses
{
    /// <summary>An address without the site before it.</summary>
    public static string PathAndQuery(this Uri address) => address.IsAbsoluteUri ? address.PathAndQuery : address.ToString();
}
