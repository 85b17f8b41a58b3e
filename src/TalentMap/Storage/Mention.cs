using TalentMap.Core.Extraction;

namespace TalentMap.Storage;

/// <summary>Whether a name is a person's or an organisation's.</summary>
public enum EntityKind { Person, Company }

/// <summary>A person or organisation as one document speaks of it, with every name and place there.</summary>
public sealed class Mention
{
    public long Id { get; set; }

    /// <summary>
    /// A hash of document, kind and name as written (see <see cref="Keys"/>). Judgements name mentions by it, so they outlive a
    /// re-extraction; a mention answers to the keys of its other names too, should a better engine take another one for the first.
    /// </summary>
    public required string Key { get; init; }

    public long DocumentId { get; set; }

    public Document? Document { get; set; }

    public required EntityKind Kind { get; init; }

    /// <summary>The name as first written in full.</summary>
    public required string Name { get; init; }

    /// <summary>Only where the text says that the name is not real (化名): never joined to another person.</summary>
    public bool Pseudonym { get; init; }

    public CompanyKind? CompanyKind { get; init; }

    /// <summary>Which entity this is: derived by the linker, rebuilt from the names and the judgements.</summary>
    public long? EntityId { get; set; }

    public Entity? Entity { get; set; }

    public List<MentionName> Names { get; } = [];

    public List<Occurrence> Occurrences { get; } = [];
}

/// <summary>One of the names a document uses for a person or organisation.</summary>
public sealed class MentionName
{
    public long Id { get; set; }

    public long MentionId { get; set; }

    public required string Name { get; init; }

    /// <summary>The name in the form in which names are compared (one script, width, case; no spaces and dots).</summary>
    public required string NameKey { get; init; }

    /// <summary>The key the mention would have, had this name been taken for its first.</summary>
    public required string Key { get; init; }
}

/// <summary>One place where a name stands in its document's text, in UTF-16 units.</summary>
public sealed class Occurrence
{
    public long Id { get; set; }

    public long MentionId { get; set; }

    public required int Start { get; init; }

    public required int Length { get; init; }
}
