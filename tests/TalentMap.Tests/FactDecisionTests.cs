using Microsoft.EntityFrameworkCore;
using TalentMap.Import;
using TalentMap.Review;
using TalentMap.Search;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary>What an editor decides on a fact stands whatever is read again, and can be taken back.</summary>
public sealed class FactDecisionTests : IAsyncLifetime
{
    private static readonly Editor Ann = new("ann", "the notice says so");
    private static readonly Editor Ben = new("ben");

    private readonly Papers papers = new Papers().With(4);
    private ThrowAwayMap map = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private FactDecisions Decisions => new(map, TimeProvider.System, Renewal.RenewAsync);

    public async ValueTask InitializeAsync()
    {
        map = await ThrowAwayMap.CreateAsync();
        foreach (var month in (int[])[5, 6, 7]) // one story in three papers
        {
            papers.Write($"funding-{month}.md", $"""
                ---
                title: 融資之{month}
                published: 2023-{month:D2}-20
                ---

                2023年4月，星河智能完成1億元A輪融資。第{month}期。AI研究員年薪已達100萬元。陸一鳴2023年4月加入星河智能，出任首席科學家。
                """);
        }
        await ImportAsync();
    }

    public async ValueTask DisposeAsync()
    {
        papers.Dispose();
        await map.DisposeAsync();
    }

    [Fact]
    public async Task A_rejected_fact_is_gone_and_stays_away_after_a_new_import_and_a_rebuild()
    {
        var key = (await FirstMoveAsync()).Key;

        var decided = await Decisions.DecideAsync(key, Verdict.Reject, seen: 0, Ann, Cancel);
        await ImportAsync();
        await RebuildAsync();

        Assert.Equal(DecisionOutcome.Done, decided.Outcome);
        await using var db = map.CreateDbContext();
        Assert.False(await db.Moves.AnyAsync(m => m.Key == key, Cancel));
        var line = await db.Judgements.SingleAsync(Cancel);
        Assert.Equal((Verdict.Reject, "ann", "the notice says so", key), (line.Verdict, line.By, line.Reason, line.Left));
        Assert.Equal(FactFamily.Move, FactKinds.FamilyOf(Statement.Read(line.Said)!.Kind));
    }

    [Fact]
    public async Task An_edited_fact_keeps_its_key_and_what_the_editor_said_after_a_rebuild()
    {
        var move = await FirstMoveAsync();
        var change = FactChange.Of(move.Said) with { Words = "副總裁", Date = "2023-02/2023-03", Company = "遠山科技" };

        var decided = await Decisions.EditAsync(move.Key, change, seen: 0, Ann, Cancel);
        await RebuildAsync();

        Assert.Equal((DecisionOutcome.Done, move.Key), (decided.Outcome, decided.Key));
        await using var db = map.CreateDbContext();
        var edited = await db.Moves.Include(m => m.At).SingleAsync(m => m.Key == move.Key, Cancel);
        Assert.Equal(("副總裁", "2023-02/2023-03", "遠山科技", ReviewState.Edited, 1), (edited.Title, edited.Date?.Edtf, edited.At!.Name, edited.Review, edited.Confidence));
    }

    [Theory]
    [InlineData(Verdict.Accept)]
    [InlineData(Verdict.Reject)]
    [InlineData(Verdict.Defer)]
    [InlineData(Verdict.Edit)]
    [InlineData(Verdict.Add)]
    public async Task Taking_back_a_decision_gives_back_exactly_what_was_there(Verdict verdict)
    {
        foreach (var key in await KeysAsync())
        {
            var before = await map.ToldAsync(Cancel);

            var decided = await DecideAsync(key, verdict);
            if (verdict != Verdict.Defer) Assert.NotEqual(before, await map.ToldAsync(Cancel));
            await Decisions.UndoAsync(decided.Line!.Id, Ben, Cancel);

            Assert.Equal(before, await map.ToldAsync(Cancel));
        }
    }

    [Fact]
    public async Task Decision_by_decision_the_map_becomes_what_reading_all_anew_gives()
    {
        var keys = await KeysAsync();
        Verdict[] verdicts = [Verdict.Reject, Verdict.Edit, Verdict.Accept, Verdict.Add, Verdict.Defer];
        foreach (var (i, key) in keys.Index()) await DecideAsync(key, verdicts[i % verdicts.Length]);
        var before = await map.ToldAsync(Cancel);

        await RebuildAsync();

        Assert.Equal(before, await map.ToldAsync(Cancel));
    }

    [Fact]
    public async Task What_stood_before_a_decision_stands_again_when_it_is_taken_back()
    {
        var key = (await FirstMoveAsync()).Key;
        var accepted = await Decisions.DecideAsync(key, Verdict.Accept, seen: 0, Ann, Cancel);
        var before = await map.ToldAsync(Cancel);
        var rejected = await Decisions.DecideAsync(key, Verdict.Reject, accepted.Line!.Id, Ben, Cancel);

        await Decisions.UndoAsync(rejected.Line!.Id, Ben, Cancel);

        Assert.Equal(before, await map.ToldAsync(Cancel));
        await using var db = map.CreateDbContext();
        Assert.Equal([(Verdict.Accept, false), (Verdict.Reject, false), (Verdict.Accept, true)], (await db.HistoryAsync(key, Cancel)).Select(j => (j.Verdict, j.WithdrawnAt is null)));
    }

    [Fact]
    public async Task Of_two_who_decide_the_same_fact_the_second_is_told_who_was_faster()
    {
        var key = (await FirstMoveAsync()).Key;
        await Decisions.DecideAsync(key, Verdict.Reject, seen: 0, Ann, Cancel);

        var second = await Decisions.DecideAsync(key, Verdict.Accept, seen: 0, Ben, Cancel);

        Assert.Equal((DecisionOutcome.DecidedBefore, "ann", Verdict.Reject), (second.Outcome, second.Line!.By, second.Line.Verdict));
        await using var db = map.CreateDbContext();
        Assert.Equal(1, await db.Judgements.CountAsync(Cancel));
        Assert.Equal(DecisionOutcome.Done, (await Decisions.DecideAsync(key, Verdict.Accept, second.Line.Id, Ben, Cancel)).Outcome); // who has seen it may decide otherwise
    }

    [Fact]
    public async Task An_added_fact_may_name_somebody_whose_words_stand_in_the_text()
    {
        await using var db = map.CreateDbContext();
        var document = await db.Documents.AsNoTracking().FirstAsync(d => d.FileName.StartsWith("funding"), Cancel);
        var at = document.Text.IndexOf('期', StringComparison.Ordinal);
        var change = new FactChange { Kind = "Join", Person = "期", Company = "星河智能", Words = "工程師", Date = "2023", Start = at, End = at + 1 };

        var added = await Decisions.AddAsync(document.Id, change, Ann, Cancel);
        var again = await Decisions.AddAsync(document.Id, change, Ben, Cancel);

        Assert.Equal((DecisionOutcome.Done, DecisionOutcome.AlreadyThere), (added.Outcome, again.Outcome));
        var move = await db.Moves.Include(m => m.Who).SingleAsync(m => m.Key == added.Key, Cancel);
        Assert.Equal(("期", ReviewState.Added, 1, at), (move.Who!.Name, move.Review, move.Confidence, move.EvidenceStart));
        Assert.Contains((await db.FindAsync("期", new Slice(0, 20), Cancel)).People, hit => hit.Id == move.WhoId);
    }

    [Theory]
    [InlineData("Kind", FactProblem.NoKind)]
    [InlineData("Person", FactProblem.NoPerson)]
    [InlineData("Stranger", FactProblem.PersonNotThere)]
    [InlineData("Company", FactProblem.NoCompany)]
    [InlineData("Date", FactProblem.NoDate)]
    [InlineData("Figure", FactProblem.FigureWithoutPlace)]
    [InlineData("Span", FactProblem.NoWords)]
    [InlineData("Long", FactProblem.TooLong)]
    public async Task What_is_wrong_is_said_and_nothing_is_written(string what, FactProblem problem)
    {
        var move = await FirstMoveAsync();
        var right = FactChange.Of(move.Said);
        var wrong = what switch
        {
            "Kind" => right with { Kind = "Vanish" },
            "Person" => right with { Person = " " },
            "Stranger" => right with { Person = "查無此人" },
            "Company" => right with { Company = null, Kind = "Join" },
            "Date" => right with { Date = "2023-13" },
            "Figure" => right with { Low = "3", Unit = "people" },
            "Span" => right with { Start = 0, End = 100_000 },
            _ => right with { Words = new string('長', 201) },
        };

        var answer = await Decisions.EditAsync(move.Key, wrong, seen: 0, Ann, Cancel);

        Assert.Equal((DecisionOutcome.Wrong, problem), (answer.Outcome, Assert.Single(answer.Problems)));
        await using var db = map.CreateDbContext();
        Assert.False(await db.Judgements.AnyAsync(Cancel));
    }

    [Theory]
    [InlineData("10", "5", "people", FactProblem.FiguresCross)]
    [InlineData("10", "", "", FactProblem.NoUnit)]
    [InlineData("ten", "", "people", FactProblem.NoFigure)]
    public async Task A_figure_has_bounds_in_order_and_a_unit(string low, string high, string unit, FactProblem problem)
    {
        await using var db = map.CreateDbContext();
        var signal = await db.Signals.OrderBy(s => s.Id).FirstAsync(Cancel);
        var said = Statement.Of((await db.FactsAsync([signal.Key], Cancel)).Single(), signal.Document!.Text);

        var answer = await Decisions.EditAsync(signal.Key, FactChange.Of(said) with { Low = low, High = high, Unit = unit }, seen: 0, Ann, Cancel);

        Assert.Equal([problem], answer.Problems);
    }

    [Fact]
    public async Task What_is_accepted_together_is_what_was_shown_and_is_taken_back_together()
    {
        var filter = new QueueFilter { Kind = "Move" };
        await using var db = map.CreateDbContext();
        var before = await map.ToldAsync(Cancel);
        var shown = await db.SureAsync(filter, 0.01, Cancel);
        Assert.Equal(await db.Moves.CountAsync(m => m.RetellsId == null, Cancel), shown.Keys.Count);

        Assert.Null(await Decisions.AcceptAllAsync(filter, 0.01, "something else", Ann, Cancel));
        Assert.Equal(shown.Keys.Count, await Decisions.AcceptAllAsync(filter, 0.01, shown.Digest, Ann, Cancel));
        Assert.Empty((await db.SureAsync(filter, 0.01, Cancel)).Keys);
        var taken = await Decisions.UndoLastAsync(Ann, Cancel);

        Assert.Equal(shown.Keys, taken.Select(j => j.Left).Order(StringComparer.Ordinal));
        Assert.Equal(before, await map.ToldAsync(Cancel));
    }

    [Fact]
    public async Task A_deferred_fact_goes_to_the_end_and_a_retelling_waits_for_what_it_retells()
    {
        await using var db = map.CreateDbContext();
        var first = (await db.QueuedAsync(new QueueFilter(), Cancel))[0];
        var facts = await db.OpenFactsAsync(first.Document, new QueueFilter(), Cancel);
        Assert.Equal(first.Open, facts.Count);
        Assert.Equal(facts.Select(f => f.Confidence).Order(), facts.Select(f => f.Confidence));
        Assert.All(facts, fact => Assert.Null(fact.RetellsId));

        await Decisions.DecideAsync(facts[0].Key, Verdict.Defer, seen: 0, Ann, Cancel);
        var after = await db.OpenFactsAsync(first.Document, new QueueFilter(), Cancel);
        Assert.Equal(facts[0].Key, after[^1].Key);

        foreach (var fact in facts.Skip(1)) await Decisions.DecideAsync(fact.Key, Verdict.Defer, seen: 0, Ann, Cancel);
        Assert.Equal(first.Document, (await db.QueuedAsync(new QueueFilter(), Cancel))[^1].Document);
    }

    [Fact]
    public async Task The_queue_is_narrowed_by_kind_article_company_and_score()
    {
        await using var db = map.CreateDbContext();
        var move = await db.Moves.Where(m => m.RetellsId == null && m.AtId != null).OrderBy(m => m.Id).FirstAsync(Cancel);
        var score = (int)Math.Round(move.Confidence * 100);
        foreach (var filter in (QueueFilter[])[new() { Kind = "Move" }, new() { Kind = move.Kind.ToString() }, new() { Article = move.DocumentId }, new() { Company = move.AtId }, new() { Min = score, Max = score }])
        {
            Assert.Contains(await db.OpenFactsAsync(move.DocumentId, filter, Cancel), f => f.Key == move.Key);
        }
        foreach (var filter in (QueueFilter[])[new() { Kind = "Role" }, new() { Kind = "Funding" }, new() { Company = -1 }, new() { Min = score + 1 }, new() { Max = score - 1 }])
        {
            Assert.DoesNotContain(await db.OpenFactsAsync(move.DocumentId, filter, Cancel), f => f.Key == move.Key);
        }
    }

    [Fact]
    public async Task Every_decision_leaves_a_line_in_the_log_of_writes()
    {
        var key = (await FirstMoveAsync()).Key;
        var rejected = await Decisions.DecideAsync(key, Verdict.Reject, seen: 0, Ann, Cancel);
        await Decisions.UndoAsync(rejected.Line!.Id, Ben, Cancel);

        await using var db = map.CreateDbContext();
        var lines = await db.Audit.OrderBy(a => a.Id).ToListAsync(Cancel);
        Assert.Equal([("fact.reject", "ann"), ("fact.undo", "ben")], lines.Select(l => (l.Action, l.By)));
        Assert.All(lines, line => Assert.Equal($"fact {key}", line.Subject));
        Assert.True(lines[0] is { Before: not null, After: null });
    }

    [Fact]
    public async Task A_statement_has_the_key_that_the_engine_gives_the_fact()
    {
        await using var db = map.CreateDbContext();
        Assert.All(await db.FactsAsync(await KeysAsync(), Cancel), fact => Assert.Equal(fact.Key, Statement.Of(fact, fact.Document!.Text).KeyIn(fact.Document)));
    }

    [Fact]
    public async Task What_an_editor_vouched_for_stands_though_a_later_engine_does_not_read_it()
    {
        var told = new Story("晨星").Telling(s => s.Move(s.Person("顧長風"), Core.Extraction.MoveKind.Join, s.Company("晨星智能"), "研究員", "2024"));
        var document = await told.TellAsync(map);
        await using var db = map.CreateDbContext();
        var key = await db.Moves.Where(m => m.DocumentId == document.Id).Select(m => m.Key).SingleAsync(Cancel);
        await Decisions.DecideAsync(key, Verdict.Accept, seen: 0, Ann, Cancel);

        await new Story("晨星").Telling(s => _ = (s.Person("顧長風"), s.Company("晨星智能"))).TellAgainAsync(map, document);

        Assert.Equal((key, ReviewState.Accepted), await db.Moves.Where(m => m.DocumentId == document.Id).Select(m => ValueTuple.Create(m.Key, m.Review)).SingleAsync(Cancel));
    }

    private async Task<Decided> DecideAsync(string key, Verdict verdict)
    {
        if (verdict is not (Verdict.Edit or Verdict.Add)) return await Decisions.DecideAsync(key, verdict, seen: 0, Ann, Cancel);
        await using var db = map.CreateDbContext();
        var fact = (await db.FactsAsync([key], Cancel)).Single();
        var change = FactChange.Of(Statement.Of(fact, fact.Document!.Text)) with { Words = "第三號人物", Company = fact.Document.Text.Contains('期') ? "期" : "遠山科技" };
        return verdict == Verdict.Edit
            ? await Decisions.EditAsync(key, change, seen: 0, Ann, Cancel)
            : await Decisions.AddAsync(fact.DocumentId, change with { Start = 0, End = 2 }, Ann, Cancel);
    }

    private async Task<(string Key, Statement Said)> FirstMoveAsync()
    {
        await using var db = map.CreateDbContext();
        var key = await db.Moves.Where(m => m.RetellsId == null).OrderBy(m => m.Id).Select(m => m.Key).FirstAsync(Cancel);
        var move = (await db.FactsAsync([key], Cancel)).Single();
        return (key, Statement.Of(move, move.Document!.Text));
    }

    private async Task<List<string>> KeysAsync()
    {
        await using var db = map.CreateDbContext();
        return await db.Roles.Select(f => f.Key).Concat(db.Moves.Select(f => f.Key)).Concat(db.Signals.Select(f => f.Key)).OrderBy(k => k).ToListAsync(Cancel);
    }

    private Task<ImportReport> ImportAsync() => new Importer(map, TimeProvider.System).ImportAsync(ArticleFiles.Under([papers.Folder]), null, null, Cancel);

    private Task<ImportReport> RebuildAsync() => new Importer(map, TimeProvider.System).RebuildAsync(null, Cancel);
}
