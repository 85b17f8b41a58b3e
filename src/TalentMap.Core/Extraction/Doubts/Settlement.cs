using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Doubts;

/// <summary>
/// Settles whether the people that were found belong to the article's after all, and how far their names reach. The finders propose by what stands beside a name; here
/// everything that can be seen of it in the whole article is weighed: 路透|北京电 is a byline, 贺兰|加盟 ends two characters sooner.
/// </summary>
internal sealed class Settlement
{
    /// <summary>Who is missed takes posts and moves along; one too many seldom has any.</summary>
    public const float Lenience = -0.4f;

    private readonly Scene _scene;
    private readonly Action<Doubted>? _asked;
    private readonly DoubtTraits _traits;
    private readonly Scales _scales;
    private readonly HashSet<Draft> _settled = [];

    public Settlement(Scene scene, DoubtWeights weights, Action<Doubted>? asked)
    {
        (_scene, _asked, _traits) = (scene, asked, new DoubtTraits(scene));
        _scales = new Scales(_traits, weights, asked is not null);
    }

    /// <summary>Drops the people who are doubted, and gives their places back to whoever is looked for next. Who was settled before stays.</summary>
    public void OfPeople(Drafts people)
    {
        var places = Places(people);
        foreach (var person in people.All)
        {
            if (person.Joined || !places.TryGetValue(person, out var own) || !_settled.Add(person)) continue; // joined: another one's better reading bears the name
            var found = Weigh(person, own);
            if (Better(person, own, found) is { } rival) Rename(people, person, own, rival);
            else if (found.Worth < Lenience) Drop(person, own);
        }
    }

    /// <summary>The cast without the organisations that are doubted, each with the name that reads best.</summary>
    public Cast OfCompanies(Cast cast) => new OrganisationSettlement(_scene, _traits, _scales, _asked).Settle(cast);

    private Dictionary<Draft, List<TextSpan>> Places(Drafts people)
    {
        var places = new Dictionary<Draft, List<TextSpan>>();
        using var index = people.Index();
        for (var place = 0; index.Next(_scene.Folded, ref place, out var hit); place = hit.Span.End)
        {
            if (!_scene.IsWhole(hit.Span) || _scene.IsOfOrganisation(hit.Span.Start)) continue;
            if (!places.TryGetValue(hit.Value, out var own)) places[hit.Value] = own = [];
            own.Add(hit.Span);
        }
        return places;
    }

    private Weighed Weigh(Draft person, List<TextSpan> places)
    {
        var moved = _scales.Weigh(default, ofPerson: true, places[0]);
        return _scales.Weigh(_traits.Of(person, person.Names[0], places), moved, isPerson: true, person.Names);
    }

    private Rival? Better(Draft person, List<TextSpan> own, Weighed found)
    {
        var preference = new Preference(_scales, found);
        var named = preference.Asks ? own.FindAll(place => IsNamed(person, place)) : [];
        if (named.Count > 0)
        {
            foreach (var rival in Rivals.OfPerson(_scene, named))
            {
                var moved = _scales.Weigh(rival.Shift, ofPerson: true, rival.Places[0]);
                preference.Offer(rival, _traits.Of(person, rival.Places[0].In(_scene.Folded), rival.Places), moved, _scene.Folded);
            }
        }
        if (found.Seen is { } seen) _asked?.Invoke(seen);
        return preference.Chosen;
    }

    private bool IsNamed(Draft person, TextSpan place) => place.Of(_scene.Folded).SequenceEqual(person.Names[0]);

    private void Rename(Drafts people, Draft person, List<TextSpan> own, Rival rival)
    {
        foreach (var place in own)
        {
            if (IsNamed(person, place)) _scene.Release(place);
        }
        people.Rename(person, rival.Places[0].In(_scene.Folded));
        foreach (var place in rival.Places) _scene.Take(place);
    }

    private void Drop(Draft person, List<TextSpan> own)
    {
        person.Joined = true;
        foreach (var place in own) _scene.Release(place);
    }
}
