using TalentMap.Core.Dates;

namespace TalentMap.Browse;

/// <summary>A piece of what a filter says of itself, for a page to say in the reader's language.</summary>
public abstract record Word
{
    /// <summary>A text of the site, by its key.</summary>
    public sealed record Text(string Key) : Word;

    /// <summary>A name as written.</summary>
    public sealed record Name(string Written) : Word;

    /// <summary>What a reader typed.</summary>
    public sealed record Typed(string Words) : Word;

    /// <summary>A time.</summary>
    public sealed record Day(FuzzyDate Date) : Word;

    /// <summary>What figures are counted in.</summary>
    public sealed record Unit(string Counted) : Word;

    /// <summary>A time that may be unknown.</summary>
    public static Word Of(When when) => when.Date is { } date ? new Day(date) : new Text("NoDate");

    /// <summary>A value of an enumeration, by the key of its text.</summary>
    public static Word Of<TValue>(TValue value, string before = "") where TValue : struct, Enum => new Text(before + value);
}

/// <summary>One thing that a list is narrowed by, in words, and how to take it away.</summary>
/// <param name="Text">The key of a text with a place for the word; empty where the word says it alone.</param>
/// <param name="Keys">The parts of the query string that it stands in.</param>
public sealed record Condition(string Text, Word Word, params string[] Keys);

/// <summary>A value by which a list can be narrowed.</summary>
/// <param name="Count">How many rows are left then: the total of the list that <paramref name="Query"/> makes of this one.</param>
/// <param name="Query">What it sets in the query string.</param>
public sealed record FacetValue(Word Word, int Count, bool IsChosen, params (string Key, string? Value)[] Query);

/// <summary>One way to narrow a list, with its values.</summary>
/// <param name="Text">The key of its title.</param>
/// <param name="Keys">The parts of the query string that choosing sets.</param>
public sealed record Facet(string Text, IReadOnlyList<FacetValue> Values, params string[] Keys);
