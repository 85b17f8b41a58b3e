using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using TalentMap.Browse;

namespace TalentMap.Pages;

/// <summary>
/// What a page tells, for machines: schema.org in JSON-LD. It is a block of data, never run; what it quotes from outside is encoded so that no text ends it.
/// </summary>
public static class LinkedData
{
    // The characters of markup are written as escapes, in which the block's end cannot be spelt.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>A person with names and present posts.</summary>
    public static IHtmlContent Of(PersonProfile person) => Write(new Dictionary<string, object?>
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Person",
        ["@id"] = $"/people/{person.Head.Id}",
        ["name"] = person.Head.Name,
        ["alternateName"] = OthersOf(person.Names, person.Head.Name),
        ["jobTitle"] = person.Now.Select(r => r.Title).Where(t => t.Length > 0).Distinct().ToArray() is { Length: > 0 } titles ? titles : null,
        ["worksFor"] = Organisations(person.Now),
        ["alumniOf"] = Organisations(person.Before),
    });

    /// <summary>An organisation with its names, and whose part it is.</summary>
    public static IHtmlContent Of(EntityHead company, IReadOnlyList<NameRow> names, Kin? parent = null) => Write(new Dictionary<string, object?>
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Organization",
        ["@id"] = $"/companies/{company.Id}",
        ["name"] = company.Name,
        ["alternateName"] = OthersOf(names, company.Name),
        ["parentOrganization"] = parent is null ? null : new Dictionary<string, object?> { ["@type"] = "Organization", ["@id"] = $"/companies/{parent.Id}", ["name"] = parent.Name },
    });

    private static string[]? OthersOf(IReadOnlyList<NameRow> names, string shown) =>
        names.Select(n => n.Name).Where(n => n != shown).ToArray() is { Length: > 0 } others ? others : null;

    private static object[]? Organisations(IEnumerable<CareerLine> posts) =>
        posts.DistinctBy(p => p.CompanyId).Select(p => (object)new Dictionary<string, object?>
        {
            ["@type"] = "Organization", ["@id"] = $"/companies/{p.CompanyId}", ["name"] = p.Company,
        }).ToArray() is { Length: > 0 } places ? places : null;

    private static HtmlString Write(Dictionary<string, object?> data) => new(JsonSerializer.Serialize(data, Json));
}
