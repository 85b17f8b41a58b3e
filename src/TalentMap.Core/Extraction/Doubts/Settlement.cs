using TalentMap.Core.Extraction.Companies;
using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Doubts;

/// <summary>Somebody or an organisation in doubt, as training looks at it: exactly one of the two is set.</summary>
internal sealed record Doubted(Person? Person, Company? Company, IReadOnlyList<ulong> Traits);

/// <summary>
/// Settles whether what was found belongs to the article's people and organisations after all. The finders propose by what stands beside a name; here everything that
/// can be seen of it in the whole article is weighed: 路透|北京电 is a byline, 大模型“知微” a product, 集|成电|路 no university.
/// </summary>
internal static class Settlement
{
    private const float LeastOfPeople = 0;
    private const float LeastOfCompanies = -0.35f; // who is taken for no employer loses all that is told of the posts there

    /// <summary>The cast without what is doubted. Where 云谷大学智能学院 is no organisation of its own, 云谷大学 is.</summary>
    /// <param name="asked">Is told of everybody and everything that was weighed.</param>
    public static Cast Of(Scene scene, Cast cast, DoubtWeights weights, Action<Doubted>? asked)
    {
        var traits = new DoubtTraits(scene, cast);
        var (people, companies, doubted) = (new List<Person>(cast.People.Count), new List<Company>(cast.Companies.Count), new List<Company>());
        foreach (var person in cast.People)
        {
            var seen = traits.Of(person);
            asked?.Invoke(new Doubted(person, null, seen));
            if (weights.Sum(seen) >= LeastOfPeople) people.Add(person);
        }
        foreach (var company in cast.Companies)
        {
            var seen = traits.Of(company);
            asked?.Invoke(new Doubted(null, company, seen));
            (weights.Sum(seen) >= LeastOfCompanies ? companies : doubted).Add(company);
        }
        foreach (var company in doubted) GiveToOwner(company, companies, scene);
        return people.Count == cast.People.Count && doubted.Count == 0 ? cast : new Cast(people, companies) { Tagged = cast.Tagged };
    }

    private static void GiveToOwner(Company doubted, List<Company> companies, Scene scene)
    {
        var name = Script.Fold(doubted.Name);
        var (owner, length) = (-1, 0);
        for (var i = 0; i < companies.Count; i++)
        {
            foreach (var known in companies[i].Aliases.Prepend(companies[i].Name))
            {
                if (known.Length > length && known.Length < name.Length && name.StartsWith(Script.Fold(known), StringComparison.Ordinal)) (owner, length) = (i, known.Length);
            }
        }
        var listed = owner < 0 ? KnownOrganisations.Beginning(scene, doubted.Mentions[0]) : null;
        if (listed is not null) length = listed.Value.Length;
        if (length == 0) return;
        var places = doubted.Mentions.Where(place => place.Length > length && Script.Fold(place.In(scene.Text)).StartsWith(name.AsSpan(0, length), StringComparison.Ordinal)).Select(place => place with { Length = length });
        if (owner >= 0) companies[owner] = companies[owner] with { Mentions = [.. companies[owner].Mentions.Concat(places).Order()] };
        else if (places.ToList() is { Count: > 0 } all) companies.Add(new Company(all[0].In(scene.Text), [], listed!.Value.Kind, all));
    }
}
