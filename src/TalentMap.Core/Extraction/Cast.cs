using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction;

/// <summary>One place where a name stands: exactly one of the two is set.</summary>
public readonly record struct Appearance(TextSpan Span, Person? Person, Company? Company);

/// <summary>Everybody and every organisation of one article, with all places where their names stand.</summary>
public sealed class Cast
{
    private readonly Appearance[] _appearances;

    public Cast(IReadOnlyList<Person> people, IReadOnlyList<Company> companies)
    {
        People = people;
        Companies = companies;
        _appearances = InOrder(people, companies);
    }

    private static Appearance[] InOrder(IReadOnlyList<Person> people, IReadOnlyList<Company> companies)
    {
        var count = 0;
        foreach (var person in people) count += person.Mentions.Count;
        foreach (var company in companies) count += company.Mentions.Count;
        var all = new Appearance[count];
        count = 0;
        foreach (var person in people)
        {
            foreach (var span in person.Mentions) all[count++] = new Appearance(span, person, null);
        }
        foreach (var company in companies)
        {
            foreach (var span in company.Mentions) all[count++] = new Appearance(span, null, company);
        }
        Array.Sort(all, static (a, b) => a.Span != b.Span ? a.Span.CompareTo(b.Span) : (a.Person is null).CompareTo(b.Person is null));
        return all;
    }

    /// <summary>What the tagger read on the way, so that nobody reads again; null where the cast was given.</summary>
    internal IReadOnlyList<TaggedRun>? Tagged { get; init; }

    public IReadOnlyList<Person> People { get; }

    public IReadOnlyList<Company> Companies { get; }

    /// <summary>All mentions in the order of the text.</summary>
    public IReadOnlyList<Appearance> Appearances => _appearances;

    /// <summary>Whether a mention lies inside a span.</summary>
    public bool AnyIn(TextSpan span)
    {
        for (var i = FirstAt(span.Start); i < _appearances.Length && _appearances[i].Span.Start < span.End; i++)
        {
            if (span.Contains(_appearances[i].Span)) return true;
        }
        return false;
    }

    /// <summary>The mentions inside a span, in order.</summary>
    public IEnumerable<Appearance> In(TextSpan span)
    {
        for (var i = FirstAt(span.Start); i < _appearances.Length && _appearances[i].Span.Start < span.End; i++)
        {
            if (span.Contains(_appearances[i].Span)) yield return _appearances[i];
        }
    }

    private int FirstAt(int position) => Halving.FirstFrom(_appearances, position, static appearance => appearance.Span.Start);
}
