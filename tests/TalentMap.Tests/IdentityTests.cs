using Microsoft.EntityFrameworkCore;
using TalentMap.Import;
using TalentMap.Review;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary>Decisions on whole people and organisations: joined, parted by hand, and all of it taken back.</summary>
public sealed class IdentityTests : IAsyncLifetime
{
    private static readonly Editor Editor = new("editor", "asked them");

    private ThrowAwayMap map = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Decisions Decisions => new(map, TimeProvider.System);

    private Identities Identities => new(map, Decisions);

    public async ValueTask InitializeAsync() => map = await ThrowAwayMap.CreateAsync();

    public ValueTask DisposeAsync() => map.DisposeAsync();

    [Fact]
    public async Task The_older_number_stays_and_the_other_has_its_own_back_once_it_is_undone()
    {
        await Holds("甲報", "陸一鳴", "遠山科技");
        await Holds("乙報", "陸一鳴", "星河智能");
        var (numbers, before) = (await Numbers("陸一鳴"), await Everything());

        var ruling = await Identities.DecideAsync(numbers[1], numbers[0], Verdict.Same, Editor, Cancel);
        Assert.Equal([numbers[0], numbers[0]], await Numbers("陸一鳴"));

        Assert.True(await Decisions.WithdrawAsync(ruling.Judgement!.Value, Editor, Cancel));
        Assert.Equal(before, await Everything());
    }

    [Fact]
    public async Task Mentions_that_are_parted_are_somebody_else_also_after_a_rebuild_and_come_back_when_undone()
    {
        foreach (var paper in (string[])["甲報", "乙報", "丙報", "丁報"]) await Holds(paper, "陸一鳴", "遠山科技");
        var (entity, before) = ((await Numbers("陸一鳴"))[0], await Everything());
        var mentions = await Mentions("陸一鳴");

        var ruling = await Identities.PartAsync(entity, [mentions[1], mentions[3]], Editor, Cancel);
        var parted = await Numbers("陸一鳴");
        Assert.Equal((entity, parted[1], entity, parted[1]), (parted[0], parted[1], parted[2], parted[3]));
        Assert.NotEqual(entity, parted[1]);
        await new Importer(map, TimeProvider.System).RelinkAsync(Cancel);
        Assert.Equal(parted, await Numbers("陸一鳴"));

        Assert.True(await Decisions.WithdrawAsync(ruling.Judgement!.Value, Editor, Cancel));
        Assert.Equal(before, (await Everything()).Where(line => !line.StartsWith($"{parted[1]} ", StringComparison.Ordinal)));
        Assert.Equal(entity, await MergedInto(parted[1]));
    }

    [Fact]
    public async Task A_decision_takes_the_place_of_the_opposite_one_on_other_mentions_of_the_two_and_undone_gives_it_back()
    {
        await Holds("甲報", "陸一鳴", "遠山科技");
        await Holds("乙報", "陸一鳴", "遠山科技");
        var mentions = await Mentions("陸一鳴");
        await Identities.PartAsync((await Numbers("陸一鳴"))[0], [mentions[1]], Editor, Cancel);
        await Holds("丙報", "陸一鳴", "星河智能");
        var parted = await Numbers("陸一鳴");

        var ruling = await Identities.DecideAsync(parted[0], parted[1], Verdict.Same, Editor, Cancel);
        Assert.Single((await Numbers("陸一鳴"))[..2].Distinct());

        await Decisions.WithdrawAsync(ruling.Judgement!.Value, Editor, Cancel);
        Assert.Equal(parted, await Numbers("陸一鳴"));
        await using var db = map.CreateDbContext();
        Assert.Equal(Verdict.Different, (await db.Judgements.SingleAsync(j => j.WithdrawnAt == null, Cancel)).Verdict);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_the_reason()
    {
        await Told("甲報", s => s.Role(s.Pseudonym("陸一鳴"), s.Company("遠山科技")));
        await Holds("乙報", "陸一鳴", "遠山科技");
        var (people, company) = (await Numbers("陸一鳴"), (await Numbers("遠山科技"))[0]);

        Assert.Equal(Refusal.Pseudonym, (await Identities.DecideAsync(people[0], people[1], Verdict.Same, Editor, Cancel)).Refused);
        Assert.Equal(Refusal.OtherKind, (await Identities.DecideAsync(people[0], company, Verdict.Same, Editor, Cancel)).Refused);
        Assert.Equal(Refusal.SameOne, (await Identities.DecideAsync(company, company, Verdict.Same, Editor, Cancel)).Refused);
        Assert.Equal(Refusal.Gone, (await Identities.DecideAsync(company, 999, Verdict.Same, Editor, Cancel)).Refused);
        Assert.Equal(Refusal.NothingLeft, (await Identities.PartAsync(company, await Mentions("遠山科技"), Editor, Cancel)).Refused);
    }

    [Fact]
    public async Task Companies_that_were_joined_and_parted_are_what_they_were_with_their_units_people_and_retellings()
    {
        await Told("甲報", s => s.Role(s.Person("陸一鳴"), s.Company("遠山科技"), "CTO"));
        await Told("乙報", s => s.Role(s.Person("陸一鳴"), s.Company("北谷科技"), "CTO"));
        await Told("丙報", s => s.Company("北谷科技研究院", Core.Extraction.CompanyKind.Lab));
        await Told("丁報", s => s.Company("北谷科技"), s => s.Person("陸一鳴"));
        await Told("戊報", s => s.Signal(Core.Extraction.SignalKind.Headcount, s.Company("遠山科技"), "團隊", 300, "people", "2023"));
        await Told("己報", s => s.Signal(Core.Extraction.SignalKind.Headcount, s.Company("北谷科技"), "團隊", 300, "people", "2023"));
        var before = await Everything();

        var ruling = await Identities.DecideAsync((await Numbers("遠山科技"))[0], (await Numbers("北谷科技"))[0], Verdict.Same, Editor, Cancel);
        var joined = await Everything();
        Assert.NotEqual(before, joined);
        await new Importer(map, TimeProvider.System).RelinkAsync(Cancel);
        Assert.Equal(joined, await Everything());

        await Decisions.WithdrawAsync(ruling.Judgement!.Value, Editor, Cancel);
        Assert.Equal(before, await Everything());
    }

    [Fact]
    public async Task Who_decided_when_and_why_stands_in_the_log_of_writes_of_both()
    {
        await Holds("甲報", "陸一鳴", "遠山科技");
        await Holds("乙報", "陸一鳴", "星河智能");
        var numbers = await Numbers("陸一鳴");
        await Identities.DecideAsync(numbers[0], numbers[1], Verdict.Same, Editor, Cancel);

        await using var db = map.CreateDbContext();
        Assert.Equal([$"pair.same entity {numbers[0]} editor asked them", $"pair.same entity {numbers[1]} editor asked them"],
            await db.Audit.OrderBy(l => l.Id).Select(l => $"{l.Action} {l.Subject} {l.By} {l.Why}").ToListAsync(Cancel));
    }

    private Task<Document> Told(string paper, params Action<Story>[] says)
    {
        var story = new Story(paper);
        foreach (var say in says) say(story);
        return story.TellAsync(map);
    }

    private Task<Document> Holds(string paper, string person, string company) => Told(paper, s => s.Role(s.Person(person), s.Company(company), "研究員"));

    private async Task<long[]> Numbers(string name)
    {
        await using var db = map.CreateDbContext();
        return [.. await db.Mentions.Where(m => m.Name == name).OrderBy(m => m.Id).Select(m => m.EntityId!.Value).ToListAsync(Cancel)];
    }

    private async Task<long[]> Mentions(string name)
    {
        await using var db = map.CreateDbContext();
        return [.. await db.Mentions.Where(m => m.Name == name).OrderBy(m => m.Id).Select(m => m.Id).ToListAsync(Cancel)];
    }

    private async Task<long?> MergedInto(long number)
    {
        await using var db = map.CreateDbContext();
        return (await db.Entities.SingleAsync(e => e.Id == number, Cancel)).MergedIntoId;
    }

    private async Task<string[]> Everything()
    {
        await using var db = map.CreateDbContext();
        return
        [
            .. await db.Mentions.OrderBy(m => m.Id).Select(m => $"{m.Key} is {m.EntityId}").ToListAsync(Cancel),
            .. await db.Entities.OrderBy(e => e.Id).Select(e => $"{e.Id} {e.Kind} {e.Name} {e.DocumentCount} {e.MergedIntoId} {e.Now} {e.ParentId} {e.ParentBy} {e.Availability}").ToListAsync(Cancel),
            .. await db.Roles.OrderBy(r => r.Id).Select(r => $"role {r.WhoId} at {r.AtId} retells {r.RetellsId}").ToListAsync(Cancel),
            .. await db.Signals.OrderBy(r => r.Id).Select(r => $"signal at {r.AtId} retells {r.RetellsId}").ToListAsync(Cancel),
            .. (await db.Candidates.OrderBy(c => c.LeftId).ThenBy(c => c.RightId).ToListAsync(Cancel)).Select(c => $"may be {c.LeftId} {c.RightId} {c.Score}"),
        ];
    }
}
