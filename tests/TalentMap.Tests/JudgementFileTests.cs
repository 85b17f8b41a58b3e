using Microsoft.EntityFrameworkCore;
using TalentMap.Import;
using TalentMap.Review;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary>Decisions carried to another map that holds the same articles.</summary>
public sealed class JudgementFileTests : IAsyncLifetime
{
    private static readonly Editor Editor = new("editor", "asked them");

    private readonly Papers papers = new();
    private ThrowAwayMap here = null!;
    private ThrowAwayMap there = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => (here, there) = (await ThrowAwayMap.CreateAsync(), await ThrowAwayMap.CreateAsync());

    public async ValueTask DisposeAsync()
    {
        papers.Dispose();
        await here.DisposeAsync();
        await there.DisposeAsync();
    }

    [Fact]
    public async Task A_map_of_the_same_articles_becomes_the_same_map()
    {
        await ImportAsync(here, 12);
        await ImportAsync(there, 12);
        await DecideAsync();
        Assert.NotEqual(await Everything(here), await Everything(there));

        var report = await ReadAsync(there, await WriteAsync(here));

        Assert.Equal((4, 0, 0, 0), (report.Added, report.Known, report.Withdrawn, report.Nowhere));
        Assert.Equal(await Everything(here), await Everything(there));
        Assert.Equal(await WriteAsync(here), await WriteAsync(there));
    }

    [Fact]
    public async Task What_is_there_already_is_not_added_twice_and_what_was_withdrawn_since_is_withdrawn()
    {
        await ImportAsync(here, 12);
        await ImportAsync(there, 12);
        var judgement = await DecideAsync();
        await ReadAsync(there, await WriteAsync(here));
        await new Decisions(here, TimeProvider.System).WithdrawAsync(judgement, Editor, Cancel);

        var report = await ReadAsync(there, await WriteAsync(here));

        Assert.Equal((0, 4, 1), (report.Added, report.Known, report.Withdrawn));
        Assert.Equal(await Everything(here), await Everything(there));
    }

    [Fact]
    public async Task What_speaks_of_articles_that_are_not_there_is_counted_kept_and_holds_once_they_are()
    {
        await ImportAsync(here, 12);
        await DecideAsync();

        var report = await ReadAsync(there, await WriteAsync(here));
        Assert.Equal((4, 4), (report.Added, report.Nowhere));

        await ImportAsync(there, 12);
        Assert.Equal(await GroupsAsync(here), await GroupsAsync(there));
    }

    [Fact]
    public async Task A_line_that_is_no_judgement_is_named_and_nothing_is_added()
    {
        await ImportAsync(here, 12);
        await DecideAsync();
        var lines = await WriteAsync(here) + "{\"verdict\":\"perhaps\"}\n";

        var wrong = await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(there, lines));

        Assert.Contains("Line 5 ", wrong.Message, StringComparison.Ordinal);
        await using var db = there.CreateDbContext();
        Assert.False(await db.Judgements.AnyAsync(Cancel));
    }

    // One pair the same, one different, and one person's mentions parted from one another: a decision of two lines.
    private async Task<long> DecideAsync()
    {
        await using var db = here.CreateDbContext();
        var people = await db.Entities.Where(e => e.Kind == EntityKind.Person && e.DocumentCount > 1).OrderBy(e => e.Id).ToListAsync(Cancel);
        var identities = new Identities(here, new Decisions(here, TimeProvider.System));
        var same = await identities.DecideAsync(people[0].Id, people[1].Id, Verdict.Same, Editor, Cancel);
        await identities.DecideAsync(people[0].Id, people[2].Id, Verdict.Different, Editor, Cancel);
        var mention = await db.Mentions.Where(m => m.EntityId == people[3].Id).OrderBy(m => m.Id).Select(m => m.Id).ToListAsync(Cancel);
        Assert.True(mention.Count == 2, $"{mention.Count} mentions");
        await identities.PartAsync(people[3].Id, [mention[1]], Editor, Cancel);
        await identities.DecideAsync(people[1].Id, people[4].Id, Verdict.Unsure, Editor, Cancel);
        return same.Judgement!.Value;
    }

    private async Task ImportAsync(ThrowAwayMap map, int articles) =>
        await new Importer(map, TimeProvider.System).ImportAsync(ArticleFiles.Under([papers.With(articles).Folder]), null, null, Cancel);

    private static async Task<string> WriteAsync(ThrowAwayMap map)
    {
        await using var to = new StringWriter { NewLine = "\n" };
        await new JudgementFile(map, TimeProvider.System).WriteAsync(to, Cancel);
        return to.ToString();
    }

    private static Task<JudgementReport> ReadAsync(ThrowAwayMap map, string lines) =>
        new JudgementFile(map, TimeProvider.System).ReadAsync(new StringReader(lines), Editor, Cancel);

    // Who is one with whom, whatever the numbers are.
    private static async Task<string[]> GroupsAsync(ThrowAwayMap map)
    {
        await using var db = map.CreateDbContext();
        var mentions = await db.Mentions.Select(m => new { m.EntityId, m.Key }).ToListAsync(Cancel);
        return [.. mentions.GroupBy(m => m.EntityId).Select(g => string.Join(' ', g.Select(m => m.Key).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];
    }

    private static async Task<string[]> Everything(ThrowAwayMap map)
    {
        await using var db = map.CreateDbContext();
        return
        [
            .. await db.Mentions.OrderBy(m => m.Id).Select(m => $"{m.Key} is {m.EntityId}").ToListAsync(Cancel),
            .. await db.Entities.Where(e => e.DocumentCount > 0).OrderBy(e => e.Id).Select(e => $"{e.Id} {e.Kind} {e.Name} {e.DocumentCount}").ToListAsync(Cancel),
            .. await db.Roles.OrderBy(r => r.Id).Select(r => $"role {r.Key} {r.WhoId} at {r.AtId} retells {r.RetellsId}").ToListAsync(Cancel),
            .. await db.Moves.OrderBy(r => r.Id).Select(r => $"move {r.Key} {r.WhoId} at {r.AtId} retells {r.RetellsId}").ToListAsync(Cancel),
            .. (await db.Candidates.OrderBy(c => c.LeftId).ThenBy(c => c.RightId).ToListAsync(Cancel)).Select(c => $"may be {c.LeftId} {c.RightId} {c.Score} {c.Reasons}"),
        ];
    }
}
