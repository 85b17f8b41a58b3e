using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Extraction;
using TalentMap.Core.Resolution;
using TalentMap.Core.Text;
using TalentMap.Storage;
using Move = TalentMap.Storage.Move;
using Role = TalentMap.Storage.Role;
using Signal = TalentMap.Storage.Signal;

namespace TalentMap.Import;

/// <summary>The rows of what was read from one document. A fact told twice there is one row.</summary>
public sealed class DocumentRows
{
    private readonly string sha256;
    private readonly long documentId;
    private readonly Dictionary<object, Mention> mentionOf = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> keys = [];

    private DocumentRows(Document document) => (sha256, documentId) = (document.Sha256, document.Id);

    public List<Mention> Mentions { get; } = [];

    public List<Fact> Facts { get; } = [];

    /// <summary>Stores them. Names and places, which are most, go in by one command each.</summary>
    public async Task AddToAsync(TalentMapContext db, CancellationToken cancel)
    {
        var names = Mentions.SelectMany(m => m.Names, (mention, name) => (Mention: mention, Name: name)).ToList();
        var places = Mentions.SelectMany(m => m.Occurrences, (mention, place) => (Mention: mention, Place: place)).ToList();
        foreach (var mention in Mentions)
        {
            mention.Names.Clear();
            mention.Occurrences.Clear();
        }
        db.AddRange(Mentions);
        db.AddRange(Facts);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear(); // or every later saving would look through all these rows again
        var called = names.Select(n => new object[] { n.Mention.Id, n.Name.Name, n.Name.NameKey, n.Name.Key });
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO MentionNames (MentionId, Name, NameKey, Key) SELECT n.value ->> 0, n.value ->> 1, n.value ->> 2, n.value ->> 3 FROM json_each({JsonSerializer.Serialize(called)}) n ORDER BY n.key", cancel);
        var standing = places.Select(p => new[] { p.Mention.Id, p.Place.Start, p.Place.Length });
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO Occurrences (MentionId, Start, Length) SELECT p.value ->> 0, p.value ->> 1, p.value ->> 2 FROM json_each({JsonSerializer.Serialize(standing)}) p ORDER BY p.key", cancel);
    }

    /// <summary>The rows of the facts read from a stored document.</summary>
    public static DocumentRows Of(Document document, ArticleFacts facts)
    {
        var rows = new DocumentRows(document);
        foreach (var person in facts.People)
        {
            rows.Add(person, person.Mentions, [person.Name, .. person.Aliases], rows.MentionOf(person));
        }
        foreach (var company in facts.Companies)
        {
            rows.Add(company, company.Mentions, [company.Name, .. company.Aliases], rows.MentionOf(company));
        }
        foreach (var role in facts.Roles) rows.Add(rows.RowOf(role));
        foreach (var move in facts.Moves) rows.Add(rows.RowOf(move));
        foreach (var signal in facts.Signals) rows.Add(rows.RowOf(signal));
        return rows;
    }

    private Mention MentionOf(Person person) => new()
    {
        DocumentId = documentId,
        Key = FreeKey(EntityKind.Person, person.Name),
        Kind = EntityKind.Person,
        Name = person.Name,
        Pseudonym = person.Pseudonym,
    };

    private Mention MentionOf(Company company) => new()
    {
        DocumentId = documentId,
        Key = FreeKey(EntityKind.Company, company.Name),
        Kind = EntityKind.Company,
        Name = company.Name,
        CompanyKind = company.Kind,
    };

    private void Add(object read, IReadOnlyList<TextSpan> places, IEnumerable<string> names, Mention mention)
    {
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            mention.Names.Add(new MentionName { Name = name, NameKey = NameKey.Of(name), Key = Keys.OfMention(sha256, mention.Kind, name) });
        }
        mention.Occurrences.AddRange(places.Select(place => new Occurrence { Start = place.Start, Length = place.Length }));
        mentionOf.Add(read, mention);
        Mentions.Add(mention);
    }

    // Two people of one name in one article are two: the second one's key says so.
    private string FreeKey(EntityKind kind, string name)
    {
        for (var sameName = 0; ; sameName++)
        {
            var key = Keys.OfMention(sha256, kind, name, sameName);
            if (keys.Add(key)) return key;
        }
    }

    private void Add(Fact fact)
    {
        if (keys.Add(fact.Key)) Facts.Add(fact);
    }

    private Role RowOf(Core.Extraction.Role role) => new()
    {
        DocumentId = documentId,
        Key = Keys.OfFact(sha256, "role", mentionOf[role.Person].Key, mentionOf[role.Company].Key, role.Title, role.Status.ToString()),
        Person = mentionOf[role.Person],
        Company = mentionOf[role.Company],
        Title = role.Title,
        Status = role.Status,
        EvidenceStart = role.Evidence.Span.Start,
        EvidenceLength = role.Evidence.Span.Length,
        Confidence = role.Certainty.Score,
    };

    private Move RowOf(Core.Extraction.Move move)
    {
        var company = move.Company is null ? null : mentionOf[move.Company];
        return new Move
        {
            DocumentId = documentId,
            Key = Keys.OfFact(sha256, "move", mentionOf[move.Person].Key, move.Kind.ToString(), company?.Key, move.Title, move.Date?.Value.Edtf),
            Person = mentionOf[move.Person],
            Kind = move.Kind,
            Company = company,
            Title = move.Title,
            Date = move.Date?.Value,
            DateWords = move.Date?.Words,
            EvidenceStart = move.Evidence.Span.Start,
            EvidenceLength = move.Evidence.Span.Length,
            Confidence = move.Certainty.Score,
        };
    }

    private Signal RowOf(Core.Extraction.Signal signal)
    {
        var company = signal.Company is null ? null : mentionOf[signal.Company];
        return new Signal
        {
            DocumentId = documentId,
            Key = Keys.OfFact(
                sha256, "signal", signal.Kind.ToString(), company?.Key, signal.About, Keys.Plain(signal.Low), Keys.Plain(signal.High), signal.Unit,
                signal.Date?.Value.Edtf, signal.Direction?.ToString()),
            Kind = signal.Kind,
            Company = company,
            About = signal.About,
            Low = signal.Low,
            High = signal.High,
            Unit = signal.Unit,
            Date = signal.Date?.Value,
            DateWords = signal.Date?.Words,
            Direction = signal.Direction,
            EvidenceStart = signal.Evidence.Span.Start,
            EvidenceLength = signal.Evidence.Span.Length,
            Confidence = signal.Certainty.Score,
        };
    }
}
