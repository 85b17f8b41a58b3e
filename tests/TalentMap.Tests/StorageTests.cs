using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Storage;
using Move = TalentMap.Storage.Move;
using Signal = TalentMap.Storage.Signal;

namespace TalentMap.Tests;

public sealed class StorageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_date_comes_back_as_it_was_and_no_date_as_none()
    {
        await using var map = await ThrowAwayMap.CreateAsync();
        await Save(map, Rows.Document("甲", "2022-11/2022-12"), Rows.Document("乙"));

        await using var db = map.CreateDbContext();
        Assert.Equal([FuzzyDate.Parse("2022-11/2022-12"), null], await db.Documents.OrderBy(d => d.Id).Select(d => d.Published).ToListAsync(Cancel));
        Assert.Single(await db.Documents.Where(d => d.Published!.Earliest <= new DateOnly(2022, 12, 1)).ToListAsync(Cancel));
    }

    [Theory]
    [InlineData("0.3")]
    [InlineData("300000")]
    [InlineData("1000000000000001")]
    [InlineData("123456789.123456")]
    [InlineData("0.000001")]
    public async Task A_figure_comes_back_as_it_was(string figure)
    {
        var given = decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture);
        await using var map = await ThrowAwayMap.CreateAsync();
        await Save(map, WithPay("甲", given));

        await using var db = map.CreateDbContext();
        Assert.Equal(given, (await db.Signals.SingleAsync(Cancel)).Low);
    }

    [Fact]
    public async Task Figures_are_sorted_and_compared_by_size()
    {
        await using var map = await ThrowAwayMap.CreateAsync();
        await Save(map, WithPay("甲", 9m), WithPay("乙", 1_000_000m), WithPay("丙", 20.5m));

        await using var db = map.CreateDbContext();
        Assert.Equal([20.5m, 1_000_000m], await db.Signals.Where(s => s.Low > 10m).OrderBy(s => s.Low).Select(s => s.Low!.Value).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Instants_are_sorted_and_come_back_in_utc()
    {
        await using var map = await ThrowAwayMap.CreateAsync();
        await Save(map, Rows.Document("甲"));

        await using var db = map.CreateDbContext();
        var instant = await db.Documents.OrderBy(d => d.ImportedAt).Select(d => d.ImportedAt).SingleAsync(Cancel);
        Assert.Equal(new DateTimeOffset(2024, 5, 1, 0, 0, 0, TimeSpan.Zero), instant);
        Assert.Equal(TimeSpan.Zero, instant.Offset);
    }

    [Fact]
    public async Task A_stored_text_is_never_changed()
    {
        await using var map = await ThrowAwayMap.CreateAsync();
        await Save(map, Rows.Document("甲"));
        await using var db = map.CreateDbContext();
        var document = await db.Documents.SingleAsync(Cancel);

        db.Entry(document).Property(d => d.Text).CurrentValue = "乙";

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancel));
    }

    [Fact]
    public async Task A_document_is_withdrawn_without_a_change_of_its_text()
    {
        await using var map = await ThrowAwayMap.CreateAsync();
        await Save(map, Rows.Document("甲"));
        await using var db = map.CreateDbContext();

        (await db.Documents.SingleAsync(Cancel)).WithdrawnAt = DateTimeOffset.UnixEpoch;

        Assert.Equal(1, await db.SaveChangesAsync(Cancel));
    }

    [Fact]
    public async Task A_decision_is_never_deleted()
    {
        await using var map = await ThrowAwayMap.CreateAsync();
        await using var db = map.CreateDbContext();
        var decision = new Judgement { Verdict = Verdict.Same, Left = "a", Right = "b", By = "editor", At = DateTimeOffset.UnixEpoch };
        db.Add(decision);
        await db.SaveChangesAsync(Cancel);

        db.Remove(decision);

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancel));
    }

    [Fact]
    public async Task What_was_read_from_a_document_goes_with_it()
    {
        await using var map = await ThrowAwayMap.CreateAsync();
        await Save(map, WithMove(Rows.Document("甲")));
        await using var db = map.CreateDbContext();

        await db.Documents.ExecuteDeleteAsync(Cancel);

        Assert.Equal((0, 0, 0), (await db.Mentions.CountAsync(Cancel), await db.Moves.CountAsync(Cancel), await db.MentionNames.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_fact_cannot_name_the_mention_of_another_document()
    {
        await using var map = await ThrowAwayMap.CreateAsync();
        await Save(map, WithMove(Rows.Document("甲")), WithMove(Rows.Document("乙")));
        await using var db = map.CreateDbContext();

        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => db.Database.ExecuteSqlAsync(
            $"UPDATE Moves SET PersonId = (SELECT MAX(Id) FROM Mentions) WHERE Id = (SELECT MIN(Id) FROM Moves)", Cancel));
    }

    private static async Task Save(ThrowAwayMap map, params Document[] documents)
    {
        await using var db = map.CreateDbContext();
        db.AddRange(documents.AsEnumerable());
        await db.SaveChangesAsync(Cancel);
    }

    private static Document WithPay(string text, decimal low)
    {
        var document = Rows.Document(text);
        document.Signals.Add(new Signal
        {
            Key = Keys.OfFact(document.Sha256, "pay"), Kind = SignalKind.Compensation, About = "工程師", Low = low, Unit = "CNY/year",
            EvidenceStart = 0, EvidenceLength = 1,
        });
        return document;
    }

    private static Document WithMove(Document document)
    {
        var key = Keys.OfMention(document.Sha256, EntityKind.Person, "陸一鳴");
        var person = new Mention { Key = key, Kind = EntityKind.Person, Name = "陸一鳴" };
        person.Names.Add(new MentionName { Name = "陸一鳴", NameKey = "陆一鸣", Key = key });
        document.Mentions.Add(person);
        document.Moves.Add(new Move
        {
            Key = Keys.OfFact(document.Sha256, "found", key), Kind = MoveKind.Found, Person = person, Title = "",
            EvidenceStart = 0, EvidenceLength = 1,
        });
        return document;
    }
}
