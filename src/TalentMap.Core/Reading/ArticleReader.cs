using System.Diagnostics.CodeAnalysis;
using TalentMap.Core.Dates;
using TalentMap.Core.Text;

namespace TalentMap.Core.Reading;

/// <summary>How an article's bytes are to be read.</summary>
public enum ArticleFormat { Text, Markdown, Html }

/// <summary>How bytes are to be read.</summary>
/// <param name="Encoding">One of <see cref="EncodingSniffer.Names"/>; null where it is guessed.</param>
public readonly record struct ReadAs(ArticleFormat Format, string? Encoding = null);

/// <summary>Turns a file's bytes into an <see cref="Article"/>: encoding, markup, masthead.</summary>
public static class ArticleReader
{
    /// <summary>The largest article that is read, in bytes.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>Reads an article in the encoding that its bytes seem to have; where that cannot be, says why.</summary>
    /// <param name="publishedAssumed">The publication date to assume where the article gives none.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> bytes, ArticleFormat format, FuzzyDate? publishedAssumed,
        [NotNullWhen(true)] out Article? article, [NotNullWhen(false)] out FileProblem? problem) =>
        TryRead(bytes, new ReadAs(format), publishedAssumed, out article, out problem);

    /// <summary>Reads an article as it is said to be read.</summary>
    public static bool TryRead(
        ReadOnlySpan<byte> bytes, ReadAs reading, FuzzyDate? publishedAssumed,
        [NotNullWhen(true)] out Article? article, [NotNullWhen(false)] out FileProblem? problem)
    {
        article = EncodingSniffer.TryDecode(bytes, reading, out var decoded, out problem) ? Read(decoded.Text, reading.Format, publishedAssumed) : null;
        if (article is not null) article.Encoding = decoded!.Encoding;
        if (article is { Text.Length: > 0 }) return true;
        if (article is not null) problem = new FileProblem(FileTrouble.MarkupAlone);
        article = null;
        problem ??= new FileProblem(FileTrouble.NoEncoding);
        return false;
    }

    /// <summary>Reads an article from its decoded source.</summary>
    public static Article Read(string source, ArticleFormat format, FuzzyDate? publishedAssumed)
    {
        switch (format)
        {
            case ArticleFormat.Markdown:
                var markdown = MarkdownText.Parse(source.TrimStart('\ufeff'));
                return Read(markdown.Text, FrontMatter.Read(markdown.FrontMatter ?? ""), publishedAssumed);
            case ArticleFormat.Html:
                var (text, head) = HtmlText.Read(source);
                return Read(text, head, publishedAssumed);
            default:
                return Read(source, FrontMatter.Read(FencedHead(source)), publishedAssumed);
        }
    }

    // The text is folded once, and read once for all word lists: as one string.
    private static Article Read(string text, Masthead head, FuzzyDate? publishedAssumed)
    {
        var folded = Script.Fold(text);
        return new Article((text, folded), Complete(head, MastheadFinder.Find(text, folded)), publishedAssumed);
    }

    // A plain file may begin with front matter too; its lines stay in the text, for spans count the file's own units.
    private static string FencedHead(string source)
    {
        const string fence = "---\n";
        var text = source.AsSpan().TrimStart('\ufeff');
        if (!text.StartsWith(fence)) return "";
        var end = text[fence.Length..].IndexOf("\n---");
        return end < 0 ? "" : text.Slice(fence.Length, end).ToString();
    }

    // What the head says goes before what the lines seem to say.
    private static Masthead Complete(Masthead head, Masthead lines) => new()
    {
        Title = head.Title ?? lines.Title,
        Author = head.Author ?? lines.Author,
        Publisher = head.Publisher ?? lines.Publisher,
        Published = head.Published ?? lines.Published,
        Url = head.Url ?? lines.Url,
        Lines = lines.Lines,
    };
}
