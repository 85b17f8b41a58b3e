using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Core.Tests;

/// <summary>A case of roles or moves: a text, its people and organisations, and what must be read from it.</summary>
/// <param name="People">The names, separated by spaces; the first of 林晓岚=Lily is the name, the others aliases.</param>
/// <param name="Companies">The same; 云谷大学:university has a kind.</param>
/// <param name="Expect">Each fact as words: 林晓岚 join 云谷 CTO 2023-05; an empty title, date or organisation is a dash.</param>
public sealed record CareerCase(string Text, string People, string Companies, string[] Expect, string? Published = null)
{
    /// <summary>The facts of the text about its cast.</summary>
    public ArticleFacts Read()
    {
        var article = new Article(Text, new Masthead(), Published is null ? null : FuzzyDate.Parse(Published));
        var people = Split(People).Select(names => new Person(names[0], names[1..], false, Places(article, names))).ToList();
        var companies = Split(Companies).Select(names => Organisation(article, names)).ToList();
        return Extractor.Extract(article, new Cast(people, companies));
    }

    public override string ToString() => Text;

    private static Company Organisation(Article article, string[] names)
    {
        var kind = names[^1].Split(':') is [_, var written] ? Enum.Parse<CompanyKind>(written, ignoreCase: true) : CompanyKind.Company;
        names[^1] = names[^1].Split(':')[0];
        return new Company(names[0], names[1..], kind, Places(article, names));
    }

    private static IEnumerable<string[]> Split(string list) =>
        list.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Replace('_', ' ').Split('='));

    private static List<TextSpan> Places(Article article, string[] names)
    {
        using var index = new NameIndex<string>(names.Select(name => (name, name)));
        return [.. index.Longest(article.Folded).Select(hit => hit.Span)];
    }
}
