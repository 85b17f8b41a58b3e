using TalentMap.Core.Dates;
using TalentMap.Core.Reading;

namespace TalentMap.Storage;

/// <summary>
/// An imported article. Immutable: its SHA-256 is its identity, and its text is what every span counts. Only reading its bytes anew with
/// a better engine replaces the text and what the article says of itself, together with everything found in it.
/// </summary>
public sealed class Document
{
    public long Id { get; set; }

    /// <summary>SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    public required string FileName { get; init; }

    public required ArticleFormat Format { get; init; }

    /// <summary>The encoding that an editor chose for its bytes; null where it is guessed.</summary>
    public string? Encoding { get; init; }

    /// <summary>The final text, as the engine read it.</summary>
    public required string Text { get; init; }

    public string? Title { get; init; }

    public string? Author { get; init; }

    public string? Publisher { get; init; }

    public string? Url { get; init; }

    /// <summary><c>zh-Hant</c> or <c>zh-Hans</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The publication date that the article itself gives.</summary>
    public FuzzyDate? Published { get; init; }

    /// <summary>The publication date assumed at import, where the article gives none.</summary>
    public FuzzyDate? PublishedAssumed { get; init; }

    public required DateTimeOffset ImportedAt { get; init; }

    /// <summary>When an editor withdrew it; its facts are then gone from every page.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    public DocumentSource? Source { get; set; }

    public List<Mention> Mentions { get; } = [];

    public List<Role> Roles { get; } = [];

    public List<Move> Moves { get; } = [];

    public List<Signal> Signals { get; } = [];
}

/// <summary>The file's bytes as they came, in a table of their own so that lists never load them.</summary>
public sealed class DocumentSource
{
    public long DocumentId { get; set; }

    public required byte[] Bytes { get; init; }
}
