using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using TalentMap.Browse;
using TalentMap.Pages.Reader;
using TalentMap.Search;
using TalentMap.Storage;

namespace TalentMap.Pages.Search;

/// <summary>Somebody or something that may be meant by what is typed so far.</summary>
/// <param name="Kind"><c>person</c> or <c>company</c>.</param>
/// <param name="Matched">By what it was found, where that is not the name.</param>
/// <param name="What">The latest post and company; the kind of an organisation.</param>
public sealed record Suggestion(string Kind, string Name, string? Matched, string? What, string Url)
{
    /// <summary>The name's language, where it is not the page's.</summary>
    public string? Lang { get; init; }
}

/// <summary><c>/search/suggest?q=…</c>: the best few people and organisations as JSON, for the search box.</summary>
public static class Suggestions
{
    private const int Most = 8;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Answers to what is typed, at most three commands to the database.</summary>
    public static async Task<IResult> GetAsync(string? q, TalentMapContext db, Words words, HttpContext context)
    {
        var hits = await db.SuggestAsync(q, Most, context.RequestAborted);
        var standings = await db.StandingsAsync([.. hits.Where(h => h.Kind == EntityKind.Person).Select(h => h.Id)], context.RequestAborted);
        context.Response.Headers.CacheControl = "private, max-age=60";
        context.Response.Headers.Vary = "Cookie, Accept-Language";
        var reader = Preferences.Of(context);
        return Results.Json(hits.Select(hit => Of(hit, standings.GetValueOrDefault(hit.Id), words, reader)), Json);
    }

    private static Suggestion Of(EntityHit hit, Standing? standing, Words words, Preferences reader)
    {
        var (kind, what) = hit.Kind == EntityKind.Person
            ? ("person", standing is null ? null : WhatOf(standing, words, reader))
            : ("company", hit.CompanyKind is { } of ? words[$"Kind{of}"] : null);
        var name = reader.Convert(hit.Name);
        return new Suggestion(kind, name, words.How(hit), what, Matching.Url(hit)) { Lang = Said.Lang(name) };
    }

    private static string WhatOf(Standing standing, Words words, Preferences reader) =>
        (standing.IsPast ? words["Formerly"] : "") + (standing.Company is { } company ? reader.Convert($"{company} {standing.Title}") : $"{words["NotNamed"]} {standing.Title}").TrimEnd();
}
