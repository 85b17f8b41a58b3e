using System.Text.Json;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Training;

/// <summary>An annotated article with the names of its people and organisations, each with all its forms, and the posts that are held; all folded.</summary>
public sealed record NamedArticle(Article Article, IReadOnlyList<HashSet<string>> People, IReadOnlyList<HashSet<string>> Organisations, HashSet<string> Posts)
{
    /// <summary>Its annotation's file.</summary>
    public string Path { get; private init; } = "";

    /// <summary>How many roles and moves are told of who or what has a name.</summary>
    public IReadOnlyDictionary<string, int> Facts { get; private init; } = new Dictionary<string, int>();

    /// <summary>All names of people.</summary>
    public HashSet<string> Names { get; } = [.. People.SelectMany(names => names)];

    /// <summary>The articles of a folder: each NAME.txt that has a NAME.json.</summary>
    public static IEnumerable<NamedArticle> In(string folder) =>
        from path in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        where File.Exists(System.IO.Path.ChangeExtension(path, ".txt"))
        select Read(path);

    /// <summary>A text with no day and no masthead.</summary>
    public static Article Bare(string text) => new(text, new Masthead());

    /// <summary>Its sentences with every place tagged where a name or a post stands; its masthead names nobody of the article and is left out.</summary>
    public IEnumerable<TaggedSentence> Sentences()
    {
        var kinds = new Dictionary<string, TagKind>(StringComparer.Ordinal);
        foreach (var post in Posts) kinds[post] = TagKind.Post;
        foreach (var name in Organisations.SelectMany(names => names)) kinds[name] = TagKind.Organisation;
        foreach (var name in Names) kinds[name] = TagKind.Person;
        var longest = kinds.Keys.Max(name => name.Length);
        foreach (var sentence in Article.Sentences)
        {
            if (Article.Masthead.Lines.Any(line => line.Overlaps(sentence))) continue;
            yield return new TaggedSentence(sentence.In(Article.Text), Tags(sentence.In(Article.Folded), kinds, longest));
        }
    }

    private static byte[] Tags(string folded, Dictionary<string, TagKind> kinds, int longest)
    {
        var tags = new byte[folded.Length];
        var lookup = kinds.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < folded.Length; i++)
        {
            for (var length = Math.Min(longest, folded.Length - i); length > 1; length--)
            {
                if (!lookup.TryGetValue(folded.AsSpan(i, length), out var kind) || CutsLatin(folded, i) || CutsLatin(folded, i + length)) continue;
                for (var at = 0; at < length; at++) tags[i + at] = (byte)TagScheme.Of(kind, at, length);
                i += length - 1;
                break;
            }
        }
        return tags;
    }

    private static bool CutsLatin(string folded, int place) =>
        place > 0 && place < folded.Length && char.IsAsciiLetterOrDigit(folded[place - 1]) && char.IsAsciiLetterOrDigit(folded[place]);

    private static NamedArticle Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var root = json.RootElement;
        var day = root.GetProperty("document").GetProperty("published_assumed").GetString();
        var posts =
            from kind in (string[])["roles", "moves"]
            from fact in root.GetProperty(kind).EnumerateArray()
            let title = fact.GetProperty("title").GetString() ?? ""
            where title.Length > 1
            select Script.Fold(TightArticle.Tighten(title));
        var article = ArticleReader.TryRead(File.ReadAllBytes(System.IO.Path.ChangeExtension(path, ".txt")), ArticleFormat.Text, day is null ? null : FuzzyDate.Parse(day), out var read, out var problem)
            ? TightArticle.Of(read).Article : throw new InvalidDataException($"{path}: {problem}");
        var told = ((string[])["roles", "moves"]).SelectMany(kind => root.GetProperty(kind).EnumerateArray()).SelectMany(fact => (string?[])[fact.GetProperty("person").GetString(), fact.GetProperty("company").GetString()])
            .OfType<string>().CountBy(id => id).ToDictionary(StringComparer.Ordinal);
        return new NamedArticle(article, Forms(root.GetProperty("people")), Forms(root.GetProperty("companies")), posts.ToHashSet(StringComparer.Ordinal)) { Path = path, Facts = ((string[])["people", "companies"]).SelectMany(kind => root.GetProperty(kind).EnumerateArray()).SelectMany(entity => AllNames(entity).Select(name => (name, told.GetValueOrDefault(entity.GetProperty("id").GetString()!)))).DistinctBy(pair => pair.name).ToDictionary(StringComparer.Ordinal) };
    }

    private static List<HashSet<string>> Forms(JsonElement entities) =>
    [
        .. from entity in entities.EnumerateArray()
           select AllNames(entity).ToHashSet(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> AllNames(JsonElement entity) =>
        entity.GetProperty("aliases").EnumerateArray().Prepend(entity.GetProperty("name")).Select(name => Script.Fold(TightArticle.Tighten(name.GetString()!)));
}
