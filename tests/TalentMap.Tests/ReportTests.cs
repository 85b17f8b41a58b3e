using Microsoft.EntityFrameworkCore;
using TalentMap.Rights;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary>What a reader asks is kept, has a deadline and an answer, and only the reporter's address shows it.</summary>
public sealed class ReportTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_is_found_by_its_key_alone_and_is_due_in_a_month()
    {
        await using var map = await ThrowAwayMap.CreateAsync();
        var reports = new Reports(map, new At("2024-01-31"));

        var key = await reports.SendAsync(new Wish(ReportKind.Error, new string('王', 5000), Entity: 3), Cancel);

        Assert.Matches("^[0-9a-f]{32}$", key);
        var kept = (await reports.FindAsync(key!, Cancel))!;
        Assert.Equal((4000, new DateOnly(2024, 2, 29)), (kept.Text.Length, DateOnly.FromDateTime(kept.DueAt.UtcDateTime)));
        Assert.Null(await reports.FindAsync(kept.KeyHash, Cancel));
        await using var db = map.CreateDbContext();
        Assert.Equal("reader report.send report 1", await db.Audit.Select(l => $"{l.By} {l.Action} {l.Subject}").SingleAsync(Cancel));
    }

    [Fact]
    public async Task Overdue_reports_come_first_and_removals_are_decided_by_administrators()
    {
        await using var map = await ThrowAwayMap.CreateAsync();
        await new Reports(map, new At("2024-01-01")).SendAsync(new Wish(ReportKind.Remove, "remove me", Entity: 3), Cancel);
        var reports = new Reports(map, new At("2024-02-15"));
        await reports.SendAsync(new Wish(ReportKind.Error, "wrong"), Cancel);

        var queue = await reports.QueueAsync(isOpen: true, Cancel);

        Assert.Equal([("Remove", true), ("Error", false)], queue.Select(q => ($"{q.Report.Kind}", q.IsOverdue)));
        var (removal, editor) = (queue[0].Report.Id, new Editor("editor"));
        Assert.Equal(ReportDecided.OnlyAdmins, await reports.DecideAsync(removal, true, "done", editor, isAdmin: false, Cancel));
        Assert.Equal(ReportDecided.NoAnswer, await reports.DecideAsync(removal, true, " ", editor, isAdmin: true, Cancel));
        Assert.Equal(ReportDecided.Done, await reports.DecideAsync(removal, true, "done", editor, isAdmin: true, Cancel));
        Assert.Equal(ReportDecided.Gone, await reports.DecideAsync(removal, false, "no", editor, isAdmin: true, Cancel));
        var decided = Assert.Single(await reports.QueueAsync(isOpen: false, Cancel)).Report;
        Assert.Equal((ReportState.Granted, "done", ""), (decided.State, decided.Answer, decided.Text));
    }

    [Fact]
    public async Task A_flood_ends_at_a_daily_limit()
    {
        await using var map = await ThrowAwayMap.CreateAsync();
        await using (var db = map.CreateDbContext())
        {
            var at = At.Instant("2024-03-01");
            db.AddRange(Enumerable.Range(0, 200).Select(i => new Report { KeyHash = $"{i}", Kind = ReportKind.Error, Text = "", At = at, DueAt = at }));
            await db.SaveChangesAsync(Cancel);
        }

        Assert.Null(await new Reports(map, new At("2024-03-01")).SendAsync(new Wish(ReportKind.Error, "x"), Cancel));
        Assert.NotNull(await new Reports(map, new At("2024-03-03")).SendAsync(new Wish(ReportKind.Error, "x"), Cancel));
    }

    private sealed class At(string day) : TimeProvider
    {
        public static DateTimeOffset Instant(string day) => new(DateOnly.ParseExact(day, "yyyy-MM-dd").ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Instant(day);
    }
}
