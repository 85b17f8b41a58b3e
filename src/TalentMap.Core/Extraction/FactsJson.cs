using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using TalentMap.Core.Extraction.Confidence;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction;

/// <summary>Prints an article's facts in the annotation shape: document, people, companies, roles, moves, signals.</summary>
public static class FactsJson
{
    private const int MostPending = 1 << 16; // bytes; the facts of a long article would fill the memory a second time

    private static readonly JavaScriptEncoder Readable = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>How the object is laid out: indented for a reader, or on one line.</summary>
    public static JsonWriterOptions Options(bool indented) => new() { Indented = indented, Encoder = Readable, NewLine = "\n" };

    /// <summary>Writes one object.</summary>
    /// <param name="head">Properties that stand before the document, such as <c>file</c> or <c>id</c>.</param>
    public static void Write(Utf8JsonWriter json, ArticleFacts facts, params ReadOnlySpan<(string Name, string Value)> head) => Write(json, facts, explain: false, head);

    /// <summary>Writes one object, on demand with the reasons of each fact's confidence.</summary>
    public static void Write(Utf8JsonWriter json, ArticleFacts facts, bool explain, params ReadOnlySpan<(string Name, string Value)> head)
    {
        var people = Ids(facts.People, "p");
        var companies = Ids(facts.Companies, "c");
        json.WriteStartObject();
        foreach (var (name, value) in head) json.WriteString(name, value);
        WriteDocument(json, facts);

        json.WriteStartArray("people");
        foreach (var person in facts.People)
        {
            WriteNames(json, people[person], person.Name, person.Aliases);
            json.WriteBoolean("pseudonym", person.Pseudonym);
            WriteMentions(json, person.Mentions);
            Relieve(json);
        }
        json.WriteEndArray();

        json.WriteStartArray("companies");
        foreach (var company in facts.Companies)
        {
            WriteNames(json, companies[company], company.Name, company.Aliases);
            json.WriteString("kind", Lower(company.Kind));
            WriteMentions(json, company.Mentions);
            Relieve(json);
        }
        json.WriteEndArray();

        json.WriteStartArray("roles");
        foreach (var role in facts.Roles)
        {
            json.WriteStartObject();
            json.WriteString("person", people[role.Person]);
            json.WriteString("company", companies[role.Company]);
            json.WriteString("title", role.Title);
            json.WriteString("status", Lower(role.Status));
            WriteSpan(json, "evidence", role.Evidence.Span);
            WriteConfidence(json, role.Certainty, explain);
            json.WriteEndObject();
            Relieve(json);
        }
        json.WriteEndArray();

        json.WriteStartArray("moves");
        foreach (var move in facts.Moves)
        {
            json.WriteStartObject();
            json.WriteString("person", people[move.Person]);
            json.WriteString("kind", Lower(move.Kind));
            json.WriteString("company", move.Company is null ? null : companies[move.Company]);
            json.WriteString("title", move.Title);
            json.WriteString("date", move.Date?.Value.Edtf);
            WriteSpan(json, "evidence", move.Evidence.Span);
            WriteConfidence(json, move.Certainty, explain);
            json.WriteEndObject();
            Relieve(json);
        }
        json.WriteEndArray();

        json.WriteStartArray("signals");
        foreach (var signal in facts.Signals)
        {
            json.WriteStartObject();
            json.WriteString("kind", Lower(signal.Kind));
            json.WriteString("company", signal.Company is null ? null : companies[signal.Company]);
            json.WriteString("about", signal.About);
            WriteNumber(json, "low", signal.Low);
            WriteNumber(json, "high", signal.High);
            json.WriteString("unit", signal.Unit);
            json.WriteString("date", signal.Date?.Value.Edtf);
            json.WriteString("direction", signal.Direction is { } direction ? Lower(direction) : null);
            WriteSpan(json, "evidence", signal.Evidence.Span);
            WriteConfidence(json, signal.Certainty, explain);
            json.WriteEndObject();
            Relieve(json);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Relieve(Utf8JsonWriter json)
    {
        if (json.BytesPending > MostPending) json.Flush();
    }

    private static void WriteDocument(Utf8JsonWriter json, ArticleFacts facts)
    {
        var masthead = facts.Article.Masthead;
        json.WriteStartObject("document");
        json.WriteString("title", masthead.Title);
        json.WriteString("author", masthead.Author);
        json.WriteString("publisher", masthead.Publisher);
        json.WriteString("published", masthead.Published?.Edtf);
        json.WriteString("published_assumed", facts.Article.PublishedAssumed?.Edtf);
        json.WriteString("url", masthead.Url);
        json.WriteString("language", facts.Article.Language);
        json.WriteEndObject();
    }

    // Two of one name are two: the number goes by identity.
    private static Dictionary<TEntity, string> Ids<TEntity>(IReadOnlyList<TEntity> entities, string prefix) where TEntity : class =>
        entities.Index().ToDictionary(e => e.Item, e => $"{prefix}{e.Index + 1}", ReferenceEqualityComparer.Instance as IEqualityComparer<TEntity>);

    private static void WriteNames(Utf8JsonWriter json, string id, string name, IReadOnlyList<string> aliases)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("name", name);
        json.WriteStartArray("aliases");
        foreach (var alias in aliases) json.WriteStringValue(alias);
        json.WriteEndArray();
    }

    private static void WriteMentions(Utf8JsonWriter json, IReadOnlyList<TextSpan> mentions)
    {
        json.WriteStartArray("mentions");
        foreach (var mention in mentions)
        {
            WriteSpan(json, null, mention);
            Relieve(json);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, string? name, TextSpan span)
    {
        if (name is null) json.WriteStartObject();
        else json.WriteStartObject(name);
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteEndObject();
    }

    // The weights are those of the logit: together they make the score.
    private static void WriteConfidence(Utf8JsonWriter json, Certainty certainty, bool explain)
    {
        json.WriteNumber("confidence", certainty.Score);
        if (!explain) return;
        json.WriteStartArray("reasons");
        foreach (var reason in certainty.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("reason", Weights.Name(reason));
            json.WriteNumber("weight", Weights.Of(reason));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number) json.WriteNumber(name, number / 1.0000000000000000000000000000m); // 30.00 → 30
        else json.WriteNull(name);
    }

    private static string Lower<TEnum>(TEnum value) where TEnum : struct, Enum => EnumNames.Of(value).ToLower(CultureInfo.InvariantCulture);
}
