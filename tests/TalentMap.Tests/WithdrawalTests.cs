using Microsoft.EntityFrameworkCore;
using TalentMap.Import;
using TalentMap.Rights;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary>An article that is withdrawn takes what stands on it alone with it, and gives it back.</summary>
public sealed class WithdrawalTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_another_article_tells_stays_and_restoring_gives_back_exactly_what_was_there()
    {
        using var papers = new Papers().With(6);
        papers.Write("reprint.md", File.ReadAllText(Path.Combine(papers.Folder, "000.md")) + "\n轉載。");
        papers.Write("alone.md", "---\npublished: 2023-05\n---\n\n白石科技創始人沈聽雨離職。白石科技完成3億元融資。");
        await using var map = await ThrowAwayMap.CreateAsync();
        await new Importer(map, TimeProvider.System).ImportAsync(ArticleFiles.Under([papers.Folder]), null, null, Cancel);
        var withdrawals = new Withdrawals(map, TimeProvider.System);
        await using var db = map.CreateDbContext();
        var numbers = await db.Documents.ToDictionaryAsync(d => d.FileName, d => d.Id, Cancel);
        var before = await TablesAsync(map);

        var plan = (await withdrawals.PlanAsync(numbers["alone.md"], Cancel))!;
        Assert.Equal((null, 0), (plan.WithdrawnAt, plan.Elsewhere));
        Assert.True(plan.Facts > 0);
        Assert.Contains("沈聽雨", plan.Gone);
        var reprint = (await withdrawals.PlanAsync(numbers["reprint.md"], Cancel))!;
        Assert.Equal(reprint.Facts, reprint.Elsewhere);

        foreach (var name in (string[])["000.md", "alone.md"]) Assert.True(await withdrawals.WithdrawAsync(numbers[name], new Editor("editor", "reprint without leave"), Cancel));
        Assert.False(await withdrawals.WithdrawAsync(numbers["alone.md"], new Editor("editor"), Cancel));
        var without = await TablesAsync(map);
        Assert.DoesNotContain(without, line => line.Contains("沈聽雨", StringComparison.Ordinal));
        Assert.Contains(without, line => line.StartsWith("move", StringComparison.Ordinal) && line.Contains("陸一鳴", StringComparison.Ordinal));
        Assert.DoesNotContain(await db.Roles.Select(r => r.DocumentId).ToListAsync(Cancel), id => id == numbers["000.md"]);

        foreach (var name in (string[])["alone.md", "000.md"]) Assert.True(await withdrawals.RestoreAsync(numbers[name], new Editor("editor"), Cancel));
        Assert.False(await withdrawals.RestoreAsync(numbers["alone.md"], new Editor("editor"), Cancel));
        Assert.Equal(before, await TablesAsync(map));
        Assert.Equal(["document.withdraw", "document.withdraw", "document.restore", "document.restore"], await db.Audit.OrderBy(l => l.Id).Select(l => l.Action).ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_number_comes_back_with_the_articles_it_was_known_by_whatever_their_order()
    {
        await using var map = await ThrowAwayMap.CreateAsync();
        using var papers = new Papers().With(6);
        await new Importer(map, TimeProvider.System).ImportAsync(ArticleFiles.Under([papers.Folder]), null, null, Cancel);
        var withdrawals = new Withdrawals(map, TimeProvider.System);
        await using var db = map.CreateDbContext();
        var documents = await db.Documents.OrderBy(d => d.Id).Select(d => d.Id).ToListAsync(Cancel);
        var before = await TablesAsync(map);

        foreach (var document in documents) await withdrawals.WithdrawAsync(document, new Editor("editor"), Cancel);
        foreach (var document in documents) await withdrawals.RestoreAsync(document, new Editor("editor"), Cancel);

        Assert.Equal(before, await TablesAsync(map));
        await new Importer(map, TimeProvider.System).RebuildAsync(null, Cancel);
        Assert.Equal(before, await TablesAsync(map));
    }

    // All that pages are made of, without the row numbers.
    private static async Task<List<string>> TablesAsync(ThrowAwayMap map)
    {
        await using var db = map.CreateDbContext();
        return
        [
            .. await db.Documents.OrderBy(d => d.Id).Select(d => $"document {d.Id} {d.Title} {d.Published!.Edtf} {d.Text.Length}").ToListAsync(Cancel),
            .. await db.Mentions.OrderBy(m => m.Key).Select(m => $"mention {m.Key} {m.Name} {m.EntityId} {m.Names.Count} {m.Occurrences.Count}").ToListAsync(Cancel),
            .. await db.Entities.Where(e => e.DocumentCount > 0).OrderBy(e => e.Id)
                .Select(e => $"entity {e.Id} {e.Name} {e.DocumentCount} {e.Now} {e.In} {e.Out} {e.Availability} {e.LastMove}").ToListAsync(Cancel),
            .. await db.Roles.OrderBy(r => r.Key).Select(r => $"role {r.Key} {r.Who!.Name} {r.AtId} {r.Title} {r.EvidenceStart}").ToListAsync(Cancel),
            .. await db.Moves.OrderBy(m => m.Key).Select(m => $"move {m.Key} {m.Who!.Name} {m.AtId} {m.Date!.Edtf} {m.EvidenceStart}").ToListAsync(Cancel),
            .. await db.Signals.OrderBy(s => s.Key).Select(s => $"signal {s.Key} {s.AtId} {s.Low}").ToListAsync(Cancel),
            .. await db.Database.SqlQuery<string>($"SELECT 'indexed ' || (SELECT count(*) FROM EntitySearch) || ' ' || (SELECT count(*) FROM DocumentSearch) || ' ' || (SELECT count(*) FROM NameSearch) AS Value").ToListAsync(Cancel),
        ];
    }
}
