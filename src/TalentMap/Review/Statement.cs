using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Core.Text;
using TalentMap.Storage;
using Move = TalentMap.Storage.Move;
using Role = TalentMap.Storage.Role;
using Signal = TalentMap.Storage.Signal;

namespace TalentMap.Review;

/// <summary>Somebody or something that a fact names: by the mention's key, and by the name in case no mention answers to it.</summary>
public sealed record Called(string Key, string Name);

/// <summary>
/// What a fact says and by which words, as the log of decisions keeps it: what a rejected fact said, and what an editor says instead. It names
/// mentions by their keys, so it holds in every database with the same document.
/// </summary>
public sealed record Statement
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>One of <see cref="FactKinds"/>: it says whether this is a post, a move or a signal.</summary>
    public required string Kind { get; init; }

    public Called? Person { get; init; }

    public Called? Company { get; init; }

    /// <summary>The title of a post or move; what a signal is about.</summary>
    public string Words { get; init; } = "";

    /// <summary>As EDTF.</summary>
    public string? Date { get; init; }

    public string? DateWords { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    public string? Unit { get; init; }

    [JsonConverter(typeof(JsonStringEnumConverter<Direction>))]
    public Direction? Direction { get; init; }

    /// <summary>Where the words that say it stand in the document's text.</summary>
    public int Start { get; init; }

    /// <summary>The words that say it: a better reading of the document may move them.</summary>
    public required string Quote { get; init; }

    public double Confidence { get; init; }

    /// <summary>What a stored fact says; its mentions are loaded.</summary>
    public static Statement Of(Fact fact, string text)
    {
        var said = new Statement
        {
            Kind = FactKinds.Of(fact),
            Start = fact.EvidenceStart,
            Quote = text.Substring(fact.EvidenceStart, fact.EvidenceLength),
            Confidence = fact.Confidence,
        };
        return fact switch
        {
            Role role => said with { Person = Of(role.Person), Company = Of(role.Company), Words = role.Title },
            Move move => said with { Person = Of(move.Person), Company = Of(move.Company), Words = move.Title, Date = move.Date?.Edtf, DateWords = move.DateWords },
            Signal signal => said with
            {
                Company = Of(signal.Company),
                Words = signal.About,
                Date = signal.Date?.Edtf,
                DateWords = signal.DateWords,
                Low = signal.Low,
                High = signal.High,
                Unit = signal.Unit,
                Direction = signal.Direction,
            },
            _ => throw new ArgumentException($"A {fact.GetType().Name} is no post, move or signal.", nameof(fact)),
        };
    }

    /// <summary>The fact that says it, in a document.</summary>
    /// <param name="words">Where its words stand there now.</param>
    public Fact ToFact(string key, TextSpan words, Mention? person, Mention? company, ReviewState review)
    {
        var date = FuzzyDate.TryParse(Date, out var known) ? known : null;
        return FactKinds.FamilyOf(Kind) switch
        {
            FactFamily.Role => new Role
            {
                Key = key, Person = person, Company = company, Title = Words, Status = Enum.Parse<RoleStatus>(Kind),
                EvidenceStart = words.Start, EvidenceLength = words.Length, Confidence = Confidence, Review = review,
            },
            FactFamily.Move => new Move
            {
                Key = key, Person = person, Company = company, Title = Words, Kind = Enum.Parse<MoveKind>(Kind), Date = date, DateWords = DateWords,
                EvidenceStart = words.Start, EvidenceLength = words.Length, Confidence = Confidence, Review = review,
            },
            _ => new Signal
            {
                Key = key, Company = company, About = Words, Kind = Enum.Parse<SignalKind>(Kind), Date = date, DateWords = DateWords,
                Low = Low, High = High, Unit = Unit, Direction = Direction,
                EvidenceStart = words.Start, EvidenceLength = words.Length, Confidence = Confidence, Review = review,
            },
        };
    }

    /// <summary>Its key in a document, by the rule that gives the engine's facts theirs.</summary>
    public string KeyIn(Document document) => FactKinds.FamilyOf(Kind) switch
    {
        FactFamily.Role => Keys.OfFact(document.Sha256, "role", Person?.Key, Company?.Key, Words, Kind),
        FactFamily.Move => Keys.OfFact(document.Sha256, "move", Person?.Key, Kind, Company?.Key, Words, Date),
        _ => Keys.OfFact(document.Sha256, "signal", Kind, Company?.Key, Words, Keys.Plain(Low), Keys.Plain(High), Unit, Date, Direction?.ToString()),
    };

    /// <summary>Reads one that the log keeps; null where it keeps none.</summary>
    public static Statement? Read(string? json) => json is null ? null : JsonSerializer.Deserialize<Statement>(json, Json);

    /// <summary>As the log keeps it.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    private static Called? Of(Mention? mention) => mention is null ? null : new Called(mention.Key, mention.Name);
}
