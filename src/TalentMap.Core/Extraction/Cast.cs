using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction;

/// <summary>One place where a name stands: exactly one of the two is set.</summary>
public readonly record struct Appearance(TextSpan Span, Person? Person, Company? Company);

/// <summary>Everybody and every organisation of one article, with all places where their names stand.</summary>
public sealed class Cast
{
    public Cast(IReadOnlyList<Person> people, IReadOnlyList<Company> companies)
    {
        People = people;
        Companies = companies;
        Appearances =
        [
            .. people.SelectMany(p => p.Mentions.Select(m => new Appearance(m, p, null)))
                .Concat(companies.SelectMany(c => c.Mentions.Select(m => new Appearance(m, null, c))))
                .OrderBy(a => a.Span),
        ];
    }

    /// <summary>What the tagger read on the way, so that nobody reads again; null where the cast was given.</summary>
    internal IReadOnlyList<TaggedRun>? Tagged { get; init; }

    public IReadOnlyList<Person> People { get; }

    public IReadOnlyList<Company> Companies { get; }

    /// <summary>All mentions in the order of the text.</summary>
    public IReadOnlyList<Appearance> Appearances { get; }

    /// <summary>The mentions inside a span, in order.</summary>
    public IEnumerable<Appearance> In(TextSpan span)
    {
        for (var i = FirstAt(span.Start); i < Appearances.Count && Appearances[i].Span.Start < span.End; i++)
        {
            if (span.Contains(Appearances[i].Span)) yield return Appearances[i];
        }
    }

    // The first appearance that starts at or after the position, by halving.
    private int FirstAt(int position)
    {
        int low = 0, high = Appearances.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Appearances[middle].Span.Start < position) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
