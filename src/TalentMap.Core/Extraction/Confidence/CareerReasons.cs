using TalentMap.Core.Extraction.Companies;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;
using TalentMap.Core.Extraction.Signals;

namespace TalentMap.Core.Extraction.Confidence;

/// <summary>What a sentence shows of a role or move: who and which organisation stand in it, how near each other and the title.</summary>
internal sealed class CareerReasons(Article article, Cast cast, Surroundings surroundings)
{
    private const int SideBySide = 12;
    private const int FarApart = 40;
    private const int Often = 4;
    private const int Crowd = 4;


    /// <summary>The reasons of a fact about a person, an organisation (if it has a name) and a title (if one is told).</summary>
    public Certainty Of(Certainty kind, Person person, Company? company, (string Title, Evidence Evidence) told)
    {
        var sentence = surroundings.SentenceOf(told.Evidence);
        var (who, where) = Nearest(person.Mentions, company?.Mentions ?? [], sentence);
        var named = kind
            .With(Reason.PersonUnderstood, who is null)
            .With(Reason.PersonToldOften, person.Mentions.Count >= Often)
            .With(Reason.PersonToldOnce, person.Mentions.Count == 1)
            .With(Reason.ShortName, IsShort(person))
            .With(Reason.NoOrganisation, company is null)
            .With(Reason.ManyPeople, PeopleIn(sentence) >= Crowd);
        if (company is not null) named = Placed(named, company, where);
        if (who is { } p && where is { } c) named = Between(named, p, c);
        return surroundings.Add(Titled(named, told.Title, (who, where), sentence), sentence);
    }

    private static Certainty Placed(Certainty certainty, Company company, TextSpan? where) => certainty
        .With(Reason.OrganisationUnderstood, where is null)
        .With(Reason.KnownOrganisation, KnownOrganisations.IsKnown(Script.Fold(company.Name)))
        .With(Reason.OrganisationToldOften, company.Mentions.Count >= Often)
        .With(Reason.OrganisationToldOnce, company.Mentions.Count == 1);

    // 林晓岚加入云谷 is one clause; 林晓岚说,…,云谷 may be about another
    private Certainty Between(Certainty certainty, TextSpan who, TextSpan where)
    {
        var gap = TextSpan.Between(Math.Min(who.End, where.End), Math.Max(who.Start, where.Start));
        return certainty
            .With(Reason.NamesInOneClause, Clauses.AreOne(article.Folded, gap.Start, gap.End))
            .With(Reason.NamesSideBySide, gap.Length <= SideBySide)
            .With(Reason.NamesFarApart, gap.Length > FarApart)
            .With(Reason.OtherNameBetween, gap.Length > 0 && cast.AnyIn(gap));
    }

    // 云谷|CTO|林晓岚: the title beside both
    private Certainty Titled(Certainty certainty, string title, (TextSpan? Who, TextSpan? Where) names, TextSpan sentence)
    {
        if (title.Length == 0) return certainty.With(Reason.NoTitle);
        var (besidePerson, behindPlace, found) = (false, false, false);
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            at = article.Text.IndexOf(title, at, sentence.End - at, StringComparison.Ordinal);
            if (at < 0) break;
            found = true;
            besidePerson |= names.Who is { } who && (Touch(at + title.Length, who.Start) || Touch(who.End, at));
            behindPlace |= names.Where is { } where && Touch(where.End, at);
        }
        return certainty.With(Reason.TitleBesidePerson, besidePerson).With(Reason.OrganisationBeforeTitle, behindPlace).With(Reason.TitleElsewhere, !found);
    }

    private static bool Touch(int end, int start) => start - end is 0 or 1;

    private static bool IsShort(Person person) => Script.IsHan(person.Name[0]) && person.Name.Length <= 2;

    private int PeopleIn(TextSpan sentence)
    {
        Person? last = null;
        var count = 0;
        foreach (var name in cast.In(sentence))
        {
            if (name.Person is null || name.Person == last) continue;
            last = name.Person;
            count++;
        }
        return count;
    }

    // The two mentions in a sentence that are nearest to each other.
    private static (TextSpan? Who, TextSpan? Where) Nearest(IReadOnlyList<TextSpan> people, IReadOnlyList<TextSpan> places, TextSpan sentence)
    {
        (TextSpan? Who, TextSpan? Where) best = (null, null);
        var (p, c, least) = (FirstAt(people, sentence.Start), FirstAt(places, sentence.Start), int.MaxValue);
        while (true)
        {
            var who = p < people.Count && people[p].Start < sentence.End ? people[p] : (TextSpan?)null;
            var where = c < places.Count && places[c].Start < sentence.End ? places[c] : (TextSpan?)null;
            best = (best.Who ?? who, best.Where ?? where);
            if (who is null || where is null) return best;
            var gap = Math.Max(who.Value.Start, where.Value.Start) - Math.Min(who.Value.End, where.Value.End);
            if (gap < least) (best, least) = ((who, where), gap);
            if (who.Value.Start < where.Value.Start) p++;
            else c++;
        }
    }

    private static int FirstAt(IReadOnlyList<TextSpan> mentions, int start) => Halving.FirstFrom(mentions, start, static mention => mention.Start);
}
