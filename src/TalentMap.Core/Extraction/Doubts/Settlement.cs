using TalentMap.Core.Extraction.Companies;
using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Doubts;

/// <summary>Somebody or an organisation in doubt, as training looks at it, with all names.</summary>
internal sealed record Doubted(bool IsPerson, IEnumerable<string> Names, IReadOnlyList<ulong> Traits);

/// <summary>
/// Settles whether what was found belongs to the article's people and organisations after all. The finders propose by what stands beside a name; here everything that
/// can be seen of it in the whole article is weighed: 路透|北京电 is a byline, 大模型“知微” a product, 金恒|电器 nobody.
/// </summary>
internal sealed class Settlement(Scene scene, DoubtWeights weights, Action<Doubted>? asked)
{
    private const int ShortestRest = 2;
    private const float Lenience = -0.4f; // an organisation that is missed takes its posts and moves along; one too many seldom has any

    private readonly DoubtTraits _traits = new(scene);

    private readonly HashSet<Draft> _settled = [];

    /// <summary>Drops the people who are doubted, and gives their places back to whoever is looked for next. Who was settled before stays.</summary>
    public void OfPeople(Drafts people)
    {
        var places = Places(people);
        foreach (var person in people.All)
        {
            if (!places.TryGetValue(person, out var own) || !_settled.Add(person)) continue;
            person.Places.AddRange(own);
            var seen = _traits.Of(person);
            person.Places.Clear();
            asked?.Invoke(new Doubted(true, person.Names, seen.ToArray()));
            if (weights.Sum(seen) >= 0) continue;
            person.Joined = true;
            foreach (var place in own) scene.Release(place);
        }
    }

    private Dictionary<Draft, List<TextSpan>> Places(Drafts people)
    {
        var places = new Dictionary<Draft, List<TextSpan>>();
        using var index = people.Index();
        for (var place = 0; index.Next(scene.Folded, ref place, out var hit); place = hit.Span.End)
        {
            if (!scene.IsWhole(hit.Span) || scene.IsOfOrganisation(hit.Span.Start)) continue;
            if (!places.TryGetValue(hit.Value, out var own)) places[hit.Value] = own = [];
            own.Add(hit.Span);
        }
        return places;
    }

    /// <summary>The cast without the organisations that are doubted. Where 云谷大学智能学院 is no organisation of its own, 云谷大学 is.</summary>
    public Cast OfCompanies(Cast cast)
    {
        var names = new NameBeginnings([.. cast.Companies.SelectMany(Names)]);
        var (companies, doubted) = (new List<Company>(cast.Companies.Count), new List<Company>());
        foreach (var company in cast.Companies)
        {
            var seen = _traits.Of(company, names);
            asked?.Invoke(new Doubted(false, Names(company), seen.ToArray()));
            (weights.Sum(seen) >= Lenience ? companies : doubted).Add(company);
        }
        var owners = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < companies.Count; i++) Note(owners, companies[i], i);
        foreach (var company in doubted) GiveToOwner(company, companies, owners);
        return doubted.Count == 0 ? cast : new Cast(cast.People, companies) { Tagged = cast.Tagged };
    }

    private static IEnumerable<string> Names(Company company) => company.Aliases.Prepend(company.Name).Select(Script.Fold);

    private static void Note(Dictionary<string, int> owners, Company company, int at)
    {
        foreach (var name in Names(company)) owners.TryAdd(name, at);
    }

    private void GiveToOwner(Company doubted, List<Company> companies, Dictionary<string, int> owners)
    {
        var name = doubted.Mentions[0].In(scene.Folded);
        var (owner, length) = (-1, name.Length - 1);
        while (length > 0 && !owners.TryGetValue(name[..length], out owner)) (owner, length) = (-1, length - 1);
        var known = companies.Count;
        if (owner < 0 && KnownOrganisations.Beginning(scene, doubted.Mentions[0]) is { } listed) Add(companies, doubted, 0, listed.Length, listed.Kind);
        else if (owner < 0 && PlaceBefore(doubted.Mentions[0]) is > 0 and var place) Add(companies, doubted, place, name.Length - place, doubted.Kind);
        else if (owner >= 0) companies[owner] = WithPlaces(companies[owner], Parts(doubted, 0, length));
        if (companies.Count > known) Note(owners, companies[known], known);
    }

    private Company WithPlaces(Company company, List<TextSpan> places)
    {
        var written = places.Select(place => place.In(scene.Text)).Except(company.Aliases.Prepend(company.Name));
        return company with { Aliases = [.. company.Aliases, .. written], Mentions = [.. company.Mentions.Concat(places).Order()] };
    }

    // 成都|像素工坊: where the firm is, no part of its name.
    private int PlaceBefore(TextSpan name) =>
        scene.Starting(name.Start).HasFlag(Sign.Place) && scene.WordLength(name.Start) is var length && length <= name.Length - ShortestRest ? length : 0;

    private void Add(List<Company> companies, Company doubted, int from, int length, CompanyKind kind)
    {
        var places = Parts(doubted, from, length);
        companies.Add(WithPlaces(new Company(places[0].In(scene.Text), [], kind, []), places));
    }

    // The same part of each place that is written like the first one.
    private List<TextSpan> Parts(Company doubted, int from, int length) =>
        [.. doubted.Mentions.Where(place => place.Of(scene.Folded).SequenceEqual(doubted.Mentions[0].Of(scene.Folded))).Select(place => new TextSpan(place.Start + from, length))];
}
