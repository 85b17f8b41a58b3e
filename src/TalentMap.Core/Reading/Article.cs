using TalentMap.Core.Dates;
using TalentMap.Core.Text;

namespace TalentMap.Core.Reading;

/// <summary>Where a fact stands: a span of the article and the words there. Only <see cref="Article.Quote"/> makes one.</summary>
public sealed record Evidence
{
    private readonly string _text;

    internal Evidence(TextSpan span, string text) => (Span, _text) = (span, text);

    /// <summary>Where, in UTF-16 units of <see cref="Article.Text"/>.</summary>
    public TextSpan Span { get; }

    /// <summary>The article's words there, copied when they are asked for: a long text's facts would hold its sentences many times.</summary>
    public string Words => Span.In(_text);

    public bool Equals(Evidence? other) => other is not null && Span == other.Span && Span.Of(_text).SequenceEqual(other.Span.Of(other._text));

    public override int GetHashCode() => Span.GetHashCode();
}

/// <summary>What an article's own lines say of it; null where they say nothing.</summary>
public sealed record Masthead
{
    public string? Title { get; init; }

    public string? Author { get; init; }

    public string? Publisher { get; init; }

    /// <summary>The day, month or year of publication.</summary>
    public FuzzyDate? Published { get; init; }

    public string? Url { get; init; }

    /// <summary>The spans of the lines that are masthead, menu, advertisement or byline: no story is told there.</summary>
    public IReadOnlyList<TextSpan> Lines { get; init; } = [];
}

/// <summary>
/// An article as the engine reads it. <see cref="Text"/> is final: it is stored, shown, and what every span counts.
/// </summary>
public sealed class Article
{
    private IReadOnlyList<DateMention>? _dates;

    /// <param name="text">The final text.</param>
    /// <param name="masthead">What its own lines say of it.</param>
    /// <param name="publishedAssumed">The publication date to assume where the article gives none.</param>
    public Article(string text, Masthead masthead, FuzzyDate? publishedAssumed = null) : this((text, Script.Fold(text)), masthead, publishedAssumed)
    {
    }

    internal Article((string Written, string Folded) text, Masthead masthead, FuzzyDate? publishedAssumed)
    {
        (Text, Folded) = text;
        Masthead = masthead;
        PublishedAssumed = publishedAssumed;
        Sentences = Core.Text.Sentences.Split(Folded);
        Language = Script.LanguageOf(Text);
    }

    /// <summary>The final text.</summary>
    public string Text { get; }

    /// <summary>The text in one script, width and case (<see cref="Script.Fold(string)"/>), of the same length. Finders match on it.</summary>
    public string Folded { get; }

    /// <summary>The sentences in order.</summary>
    public IReadOnlyList<TextSpan> Sentences { get; }

    public Masthead Masthead { get; }

    /// <summary>The name of the encoding that its bytes were read in; null where it was made of a text.</summary>
    public string? Encoding { get; internal set; }

    public FuzzyDate? PublishedAssumed { get; }

    /// <summary>What 近日, 去年 and the like count from: the article's own publication date, else the assumed one, else null.</summary>
    public FuzzyDate? Reference => Masthead.Published ?? PublishedAssumed;

    /// <summary>The dates it speaks of, in order; found when first asked for.</summary>
    internal IReadOnlyList<DateMention> Dates => _dates ??= ChineseDates.Find(Folded, Reference);

    /// <summary><c>zh-Hant</c> or <c>zh-Hans</c>.</summary>
    public string Language { get; }

    /// <summary>The words at a span, as evidence.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is empty or leaves the text.</exception>
    public Evidence Quote(TextSpan span) =>
        span is { Start: >= 0, Length: > 0 } && span.End <= Text.Length
            ? new Evidence(span, Text)
            : throw new ArgumentOutOfRangeException(nameof(span), span, $"The article has {Text.Length} characters.");
}
