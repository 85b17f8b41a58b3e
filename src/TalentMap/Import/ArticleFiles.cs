using TalentMap.Core.Reading;

namespace TalentMap.Import;

/// <summary>Which files are articles, and how each is to be read.</summary>
public static class ArticleFiles
{
    /// <summary>The files that the paths name: a file stands for itself, a folder for the articles in it and below, by name.</summary>
    public static IEnumerable<string> Under(IEnumerable<string> paths) =>
        paths.SelectMany<string, string>(path => Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(IsArticle).Order(StringComparer.Ordinal)
            : [path]);

    /// <summary>The format that a file's name tells.</summary>
    public static ArticleFormat FormatOf(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".md" => ArticleFormat.Markdown,
        ".html" or ".htm" => ArticleFormat.Html,
        _ => ArticleFormat.Text,
    };

    private static bool IsArticle(string file) => Uploads.Endings.Contains(Path.GetExtension(file).ToLowerInvariant());
}
