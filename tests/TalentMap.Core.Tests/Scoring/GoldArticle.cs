using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Core.Reading;

namespace TalentMap.Core.Tests.Scoring;

/// <summary>A person or organisation as an annotation names them.</summary>
public sealed record Named(string Id, string Name, string[] Aliases);

/// <summary>A role, move or signal as an annotation says it; what a layer does not have is null.</summary>
public sealed record Said(
    string? Person, string? Company, string? Title, string? Status, string? Kind, string? Date, string? About, decimal? Low, decimal? High, string? Unit, string? Direction);

/// <summary>All that an annotation or the engine says of an article.</summary>
public sealed record Facts(Named[] People, Named[] Companies, Said[] Roles, Said[] Moves, Said[] Signals)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static Facts Parse(string json) => JsonSerializer.Deserialize<Facts>(json, Options)!;

    /// <summary>What the engine found, by way of the JSON it prints.</summary>
    public static Facts Of(ArticleFacts found)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, FactsJson.Options(indented: false))) FactsJson.Write(json, found);
        return Parse(Encoding.UTF8.GetString(buffer.ToArray()));
    }
}

/// <summary>An annotated article: NAME.txt beside NAME.json.</summary>
public sealed record GoldArticle(string Name, ArticleFacts Found, Facts Gold)
{
    /// <summary>The folder that it lies in.</summary>
    public string Set { get; private init; } = "";

    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<GoldArticle>>> Sets = new();

    /// <summary>The annotated articles below a folder; none where there is no such folder. They are read once.</summary>
    public static IReadOnlyList<GoldArticle> Under(string folder) => Sets.GetOrAdd(folder, _ => new(() => ReadAll(folder))).Value;

    private static IReadOnlyList<GoldArticle> ReadAll(string folder) => !Directory.Exists(folder)
        ? []
        : [.. from json in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
              where File.Exists(Path.ChangeExtension(json, ".txt"))
              select Read(json)];

    private static GoldArticle Read(string json)
    {
        var annotation = File.ReadAllText(json);
        using var parsed = JsonDocument.Parse(annotation);
        var published = parsed.RootElement.GetProperty("document").GetProperty("published_assumed").GetString();
        var read = ArticleReader.TryRead(
            File.ReadAllBytes(Path.ChangeExtension(json, ".txt")), ArticleFormat.Text, published is null ? null : FuzzyDate.Parse(published), out var article, out var problem);
        Assert.True(read, string.Create(CultureInfo.InvariantCulture, $"{json}: {problem}"));
        return new GoldArticle(Path.GetFileNameWithoutExtension(json), Extractor.Extract(article!), Facts.Parse(annotation)) { Set = Path.GetFileName(Path.GetDirectoryName(json)!) };
    }
}
