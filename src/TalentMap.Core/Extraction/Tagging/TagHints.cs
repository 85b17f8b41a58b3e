using TalentMap.Core.Extraction.Companies;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Tagging;

/// <summary>What the word lists say of one character: which part of a Chinese name it may be, and where in a listed word it stands.</summary>
[Flags]
public enum TagHint : short
{
    None = 0,

    /// <summary>A surname (王), one that is a word too (高), or one that nearly always is a word (于).</summary>
    Surname = 1, WordSurname = 2, ParticleSurname = 3,

    /// <summary>A character that given names are made of.</summary>
    Given = 4,

    /// <summary>All bits that speak of a Chinese name.</summary>
    Name = 7,

    /// <summary>The first character of a post (創始人), a further one.</summary>
    PostStart = 8, PostRest = 16,

    /// <summary>The first character of an everyday word that begins like a name (高管).</summary>
    NoName = 32,

    /// <summary>All bits that speak of a listed word.</summary>
    Word = PostStart | PostRest | NoName,

    /// <summary>The first character of a known organisation, a further one.</summary>
    OrganisationStart = 256, OrganisationRest = 512,

    /// <summary>Part of a word that ends organisations' names (科技, 大學).</summary>
    Suffix = 1024,

    /// <summary>All bits that speak of an organisation.</summary>
    Organisation = OrganisationStart | OrganisationRest | Suffix,
}

/// <summary>Looks the characters of a text up in the word lists.</summary>
public static class TagHints
{
    private static readonly TagHint[] Characters = ReadCharacters();

    private static readonly TermIndex<Marks> Words = new(
        [
            .. from row in WordList.Rows("person-words") where row[1] == "title" select Term.Of(row[0], new Marks(TagHint.PostStart, TagHint.PostRest)),
            .. from word in WordList.Words("not-names") select Term.Of(word, new Marks(TagHint.NoName, TagHint.None)),
        ]);

    private static readonly TermIndex<Marks> Organisations = new(
        KnownOrganisations.Names.Select(name => Term.Of(name, new Marks(TagHint.OrganisationStart, TagHint.OrganisationRest))));

    private static readonly TermIndex<Marks> Suffixes = new(from word in WordList.Words("organisation-suffixes") select Term.Of(word, new Marks(TagHint.Suffix, TagHint.Suffix)));

    /// <summary>The hints for each character of a folded text.</summary>
    public static TagHint[] Of(string folded)
    {
        var hints = new TagHint[folded.Length];
        Fill(folded, hints);
        return hints;
    }

    /// <summary>The same into an array that is there, which may be longer.</summary>
    public static void Fill(string folded, Span<TagHint> hints)
    {
        for (var i = 0; i < folded.Length; i++) hints[i] = Characters[folded[i]];
        Mark(Words, folded, hints);
        Mark(Organisations, folded, hints);
        Mark(Suffixes, folded, hints);
    }

    // What a word says of its first character and of the further ones.
    private readonly record struct Marks(TagHint First, TagHint Rest);

    private static void Mark(TermIndex<Marks> words, string folded, Span<TagHint> hints)
    {
        foreach (var (span, (first, rest)) in words.Leftmost(folded))
        {
            hints[span.Start] |= first;
            for (var i = span.Start + 1; i < span.End; i++) hints[i] |= rest;
        }
    }

    private static TagHint[] ReadCharacters()
    {
        var hints = new TagHint[char.MaxValue + 1];
        foreach (var row in WordList.Rows("given-name-characters"))
        {
            if (row[1] == "common") hints[Script.Fold(row[0][0])] = TagHint.Given;
        }
        foreach (var row in WordList.Rows("surnames"))
        {
            var surname = row[1] switch { "word" => TagHint.WordSurname, "particle" => TagHint.ParticleSurname, _ => TagHint.Surname };
            if (row[1] != "compound") hints[Script.Fold(row[0][0])] |= surname;
        }
        return hints;
    }
}
