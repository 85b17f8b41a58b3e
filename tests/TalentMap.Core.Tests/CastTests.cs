using TalentMap.Core.Extraction;
using TalentMap.Core.Reading;

namespace TalentMap.Core.Tests;

public sealed class CastTests
{
    public static IEnumerable<TheoryDataRow<PeopleRow>> People => Spec.Rows<PeopleRow>("people/names.json");

    public static IEnumerable<TheoryDataRow<CompaniesRow>> Companies => Spec.Rows<CompaniesRow>("companies/names.json");

    [Theory, MemberData(nameof(People))]
    public void Reads_the_people_of_a_text(PeopleRow row)
    {
        var found = Read(row.Text).People.Select(p => string.Join('/', [p.Name, .. p.Aliases.Order(StringComparer.Ordinal)]) + (p.Pseudonym ? "*" : ""));

        Assert.Equal(row.People.Select(Sorted).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Companies))]
    public void Reads_the_organisations_of_a_text(CompaniesRow row)
    {
        var found = Read(row.Text).Companies.Select(c => $"{string.Join('/', [c.Name, .. c.Aliases.Order(StringComparer.Ordinal)])}|{c.Kind}".ToLowerInvariant());

        Assert.Equal(row.Companies.Select(c => Sorted(c).ToLowerInvariant()).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(People))]
    public void Every_mention_is_one_of_the_names_and_none_overlap(PeopleRow row)
    {
        var cast = Read(row.Text);

        Assert.All(cast.People, p => Assert.All(p.Mentions, m => Assert.Contains(m.In(row.Text), (string[])[p.Name, .. p.Aliases])));
        Assert.All(cast.Companies, c => Assert.All(c.Mentions, m => Assert.Contains(m.In(row.Text), (string[])[c.Name, .. c.Aliases])));
        Assert.All(cast.Appearances.Zip(cast.Appearances.Skip(1)), pair => Assert.False(pair.First.Span.Overlaps(pair.Second.Span)));
    }

    private static Cast Read(string text) => CastFinder.Find(new Article(text, new Masthead()));

    // 林晓岚/Lily*: the aliases in order, the mark of a pseudonym last.
    private static string Sorted(string names)
    {
        var tail = names.IndexOfAny(['|', '*']) is >= 0 and var at ? names[at..] : "";
        var parts = names[..^tail.Length].Split('/');
        return string.Join('/', [parts[0], .. parts[1..].Order(StringComparer.Ordinal)]) + tail;
    }

    /// <summary>People as name/alias/alias, with * where the name is not real.</summary>
    public sealed record PeopleRow(string Text, string[] People);

    /// <summary>Organisations as name/alias|kind.</summary>
    public sealed record CompaniesRow(string Text, string[] Companies);
}
