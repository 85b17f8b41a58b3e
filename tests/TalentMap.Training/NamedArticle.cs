using System.Text.Json;
using TalentMap.Core.Dates;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Training;

/// <summary>An annotated article with the names of its people, folded.</summary>
public sealed record NamedArticle(Article Article, HashSet<string> Names)
{
    /// <summary>The articles of a folder: each NAME.txt that has a NAME.json.</summary>
    public static IEnumerable<NamedArticle> In(string folder) =>
        from path in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        where File.Exists(Path.ChangeExtension(path, ".txt"))
        select Read(path);

    /// <summary>A text with no day and no masthead.</summary>
    public static Article Bare(string text) => new(text, new Masthead());

    private static NamedArticle Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var day = json.RootElement.GetProperty("document").GetProperty("published_assumed").GetString();
        var names =
            from person in json.RootElement.GetProperty("people").EnumerateArray()
            from name in person.GetProperty("aliases").EnumerateArray().Prepend(person.GetProperty("name"))
            select Script.Fold(name.GetString()!);
        var article = ArticleReader.TryRead(File.ReadAllBytes(Path.ChangeExtension(path, ".txt")), ArticleFormat.Text, day is null ? null : FuzzyDate.Parse(day), out var read, out var problem)
            ? read : throw new InvalidDataException($"{path}: {problem}");
        return new NamedArticle(article, names.ToHashSet(StringComparer.Ordinal));
    }
}
