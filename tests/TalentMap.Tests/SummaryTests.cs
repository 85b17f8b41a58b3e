using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Review;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary>What lists filter and sort by is derived from the facts, and is the same whether article by article or all at once.</summary>
public sealed class SummaryTests : IAsyncLifetime
{
    private ThrowAwayMap map = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => map = await ThrowAwayMap.CreateAsync();

    public ValueTask DisposeAsync() => map.DisposeAsync();

    [Theory]
    [InlineData("聯合創始人兼CTO", PostKind.Founder)]
    [InlineData("创始合伙人", PostKind.Founder)]
    [InlineData("首席科學家", PostKind.Research)]
    [InlineData("首席執行官", PostKind.Executive)]
    [InlineData("產品副總裁", PostKind.Executive)]
    [InlineData("VP of Engineering", PostKind.Executive)]
    [InlineData("MVP負責人", PostKind.Other)]
    [InlineData("產品總監", PostKind.Product)]
    [InlineData("算法工程师", PostKind.Engineering)]
    [InlineData("研究員", PostKind.Research)]
    [InlineData("投資總監", PostKind.Investment)]
    [InlineData("人力資源總監", PostKind.Other)]
    [InlineData("", null)]
    public void Reads_the_kind_of_a_post_from_its_title(string title, PostKind? kind) => Assert.Equal(kind, PostKinds.Of(title));

    [Theory]
    [InlineData(null, "")]
    [InlineData(Availability.Placed, "now 1")]
    [InlineData(Availability.Placed, "Join 1 2022")]
    [InlineData(Availability.Free, "Leave 1 2023-06")]
    [InlineData(Availability.Free, "Join 1 2020; Leave 1 2023-06")]
    [InlineData(Availability.Free, "Join 1 2020; Leave 2 2023-06")]
    [InlineData(Availability.Free, "now 1; Leave 1 2023-06")]
    [InlineData(Availability.Free, "Leave 1 2023-06; Advise 2 2023-08")]
    [InlineData(Availability.Placed, "now 2; Leave 1 2023-06")]
    [InlineData(Availability.Placed, "Leave 1 2023-06; Join 2 2023-07")]
    [InlineData(Availability.Placed, "Leave 1 2023-06; Join 2 2023")]
    [InlineData(Availability.Placed, "Leave 1 2023-06; Found - ")]
    [InlineData(Availability.Placed, "Leave 1; Join 2 2020")]
    [InlineData(Availability.Placed, "Leave 1 2020; Join 1 2022")]
    [InlineData(Availability.Free, "Leave 1 2020; Join 1 2022; Leave 1 2023")]
    public void Calls_free_who_left_and_of_whom_nothing_later_is_told(Availability? availability, string told)
    {
        var parts = told.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(t => t.Split(' ')).ToList();
        List<long> posts = [.. parts.Where(p => p[0] == "now").Select(p => long.Parse(p[1], CultureInfo.InvariantCulture))];
        List<Step> steps = [.. from p in parts where p[0] != "now" select new Step(Enum.Parse<MoveKind>(p[0]), p[1] == "-" ? null : long.Parse(p[1], CultureInfo.InvariantCulture), p.Length > 2 ? FuzzyDate.Parse(p[2]) : null)];

        Assert.Equal(availability, Availabilities.Of(posts, steps));
    }

    [Fact]
    public async Task An_organisation_counts_who_is_there_and_each_who_came_and_left_once()
    {
        foreach (var paper in (string[])["甲報", "乙報"])
        {
            await Told(paper, (s, lu, far) => s.Role(lu, far, "研究員").Role(lu, far, "首席科學家").Move(lu, MoveKind.Join, far, "研究員", "2022-03"));
        }
        await Told("丙報", (s, lu, far) => s.Move(lu, MoveKind.Leave, far, "", "2023-06"));
        await using var db = map.CreateDbContext();

        var far = await db.Entities.SingleAsync(e => e.Kind == EntityKind.Company, Cancel);
        var lu = await db.Entities.SingleAsync(e => e.Kind == EntityKind.Person, Cancel);
        Assert.Equal((1, 1, 1, new DateOnly(2023, 6, 30)), (far.Now, far.In, far.Out, far.LastMove));
        Assert.Equal((Availability.Free, new DateOnly(2023, 6, 30)), (lu.Availability, lu.LastMove));
    }

    [Fact]
    public async Task What_is_derived_article_by_article_is_what_is_derived_at_once()
    {
        await Told("甲報", (s, lu, far) => s.Role(lu, far, "研究員").Move(lu, MoveKind.Join, far, "研究員", "2022-03"));
        var again = await Told("乙報", (s, lu, _) => s.Move(lu, MoveKind.Leave, s.Company("遠山科技", "遠山"), "", "2023-06").Signal(SignalKind.Headcount, s.Company("星河智能"), "團隊", 30, "people"));
        await Told("丙報", (s, lu, _) => s.Move(lu, MoveKind.Join, s.Company("星河智能"), "首席科學家", "2023-07").Role(lu, s.Company("青禾資本"), "投資人"));
        await Check();

        await using (var db = map.CreateDbContext())
        {
            var keys = await db.Mentions.Where(m => m.Name == "陸一鳴").OrderBy(m => m.Id).Select(m => m.Key).ToListAsync(Cancel);
            await new Decisions(map, TimeProvider.System).JudgeAsync(new Pair(keys[0], keys[2]), Verdict.Different, new Editor("編輯"), Cancel);
        }
        await Check();

        var retold = new Story("乙報");
        await retold.Role(retold.Person("陸一鳴"), retold.Company("遠山科技"), "研究員", RoleStatus.Former).TellAgainAsync(map, again);
        await Check();
    }

    private Task<Document> Told(string paper, Action<Story, Person, Company> say)
    {
        var story = new Story(paper);
        say(story, story.Person("陸一鳴"), story.Company("遠山科技"));
        return story.TellAsync(map);
    }

    private async Task Check()
    {
        var before = await Derived();
        await using var db = map.CreateDbContext();
        await Linker.RelinkAllAsync(db, Cancel);

        Assert.Equal(before, await Derived());
    }

    private async Task<List<string>> Derived()
    {
        await using var db = map.CreateDbContext();
        return
        [
            .. (await db.Entities.OrderBy(e => e.Id).ToListAsync(Cancel)).Select(e => $"{e.Name} {e.Now} {e.In} {e.Out} {e.Availability} {e.LastMove}"),
            .. (await db.Roles.OrderBy(r => r.Id).ToListAsync(Cancel)).Select(r => $"{r.WhoId} {r.AtId} {r.TitleKey} {r.Post}"),
            .. (await db.Moves.OrderBy(m => m.Id).ToListAsync(Cancel)).Select(m => $"{m.WhoId} {m.AtId} {m.FromId} {m.TitleKey} {m.Post}"),
            .. (await db.Signals.OrderBy(s => s.Id).ToListAsync(Cancel)).Select(s => $"{s.AtId}"),
        ];
    }
}
