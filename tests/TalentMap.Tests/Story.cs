using System.Text;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;
using TalentMap.Import;
using TalentMap.Storage;
using Move = TalentMap.Core.Extraction.Move;
using Role = TalentMap.Core.Extraction.Role;
using Signal = TalentMap.Core.Extraction.Signal;

namespace TalentMap.Tests;

/// <summary>An article of which the test says what was read in it; it goes the way of every article from there.</summary>
internal sealed class Story(string headline)
{
    private readonly StringBuilder text = new(headline + "。");
    private readonly List<Person> people = [];
    private readonly List<Company> companies = [];
    private readonly List<(Person Person, Company Company, string Title, RoleStatus Status)> roles = [];
    private readonly List<(Person Person, MoveKind Kind, Company? Company, string Title, string? Date)> moves = [];
    private readonly List<(SignalKind Kind, Company? Company, string About, decimal? Low, string? Unit, string? Date)> signals = [];

    public string? Published { get; init; }

    public string? Publisher { get; init; }

    public Person Person(string name, params string[] aliases) => Add(people, new Person(name, aliases, false, Write(name, aliases)));

    public Person Pseudonym(string name) => Add(people, new Person(name, [], true, Write(name, [])));

    public Company Company(string name, params string[] aliases) => Company(name, CompanyKind.Company, aliases);

    public Company Company(string name, CompanyKind kind, params string[] aliases) => Add(companies, new Company(name, aliases, kind, Write(name, aliases)));

    public Story Role(Person person, Company company, string title = "", RoleStatus status = RoleStatus.Current)
    {
        roles.Add((person, company, title, status));
        return this;
    }

    public Story Move(Person person, MoveKind kind, Company? company, string title = "", string? date = null)
    {
        moves.Add((person, kind, company, title, date));
        return this;
    }

    public Story Signal(SignalKind kind, Company? company, string about, decimal? low = null, string? unit = null, string? date = null)
    {
        signals.Add((kind, company, about, low, unit, date));
        return this;
    }

    /// <summary>Lets it say something more.</summary>
    public Story Telling(Action<Story> say)
    {
        say(this);
        return this;
    }

    /// <summary>Imports it.</summary>
    public async Task<Document> TellAsync(ThrowAwayMap map)
    {
        var document = Rows.Document(text.ToString(), Published, Publisher);
        await using var db = map.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        db.Add(document);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await Importer.PutAsync(db, document, Read(), [], TestContext.Current.CancellationToken);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        return document;
    }

    /// <summary>Takes the place of what was read in a document before.</summary>
    public async Task TellAgainAsync(ThrowAwayMap map, Document document)
    {
        await using var db = map.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await Importer.ReplaceAsync(db, document, Read(), TestContext.Current.CancellationToken);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
    }

    private ArticleFacts Read()
    {
        var article = new Article(text.ToString(), new Masthead());
        var words = article.Quote(new TextSpan(0, article.Text.Length));
        return new ArticleFacts(
            article, people, companies,
            [.. roles.Select(r => new Role(r.Person, r.Company, r.Title, r.Status, words))],
            [.. moves.Select(m => new Move(m.Person, m.Kind, m.Company, m.Title, Date(m.Date), words))],
            [.. signals.Select(s => new Signal(s.Kind, s.Company, s.About, s.Low, s.Low, s.Unit, Date(s.Date), null, words))]);
    }

    private TextSpan[] Write(string name, string[] aliases) =>
    [
        .. aliases.Prepend(name).Select(written =>
        {
            var span = new TextSpan(text.Length, written.Length);
            text.Append(written).Append('，');
            return span;
        }),
    ];

    private static StatedDate? Date(string? edtf) => edtf is null ? null : new StatedDate(FuzzyDate.Parse(edtf), edtf);

    private static T Add<T>(List<T> list, T item)
    {
        list.Add(item);
        return item;
    }
}
