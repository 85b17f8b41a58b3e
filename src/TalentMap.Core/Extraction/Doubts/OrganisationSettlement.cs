using TalentMap.Core.Extraction.Companies;
using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Doubts;

/// <summary>
/// Settles the same of organisations: 大模型“知微” is a product, 金恒|电器 nobody; 创|云谷科技 begins one character later, 云谷|绝影 is another firm than 云谷.
/// Where 云谷大学智能学院 is no organisation of its own, 云谷大学 is.
/// </summary>
internal sealed class OrganisationSettlement(Scene scene, DoubtTraits traits, Scales scales, Action<Doubted>? asked)
{
    private const int ShortestRest = 2;

    private readonly List<Company> _companies = [];
    private readonly List<Company> _doubted = [];
    private readonly List<Company> _moved = []; // those whose name reads better otherwise
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);

    public Cast Settle(Cast cast)
    {
        var names = new NameBeginnings([.. cast.Companies.SelectMany(Names)]);
        foreach (var company in cast.Companies) Settle(company, names);
        if (_doubted.Count + _moved.Count == 0) return cast;
        if (_moved.Count > 0) GiveWay();
        for (var i = 0; i < _companies.Count; i++) Note(i);
        foreach (var company in _moved) Join(company);
        foreach (var company in _doubted) GiveToOwner(company);
        return new Cast(cast.People, _companies) { Tagged = cast.Tagged };
    }

    private void Settle(Company company, NameBeginnings names)
    {
        var alike = Alike(company);
        var found = Weigh(company, names);
        var preference = new Preference(scales, found);
        if (preference.Asks)
        {
            foreach (var rival in Rivals.OfOrganisation(scene, alike, Names(company).Any(KnownOrganisations.IsKnown)))
            {
                var moved = scales.Weigh(rival.Shift, ofPerson: false, rival.Places[0]);
                preference.Offer(rival, traits.Of(Called(company, rival), names), moved, scene.Folded);
            }
        }
        if (found.Seen is { } seen) asked?.Invoke(seen);
        var believed = found.Worth >= Settlement.Lenience;
        if (preference.Chosen is { } better) Move(company, better, believed, alike.Count);
        else (believed ? _companies : _doubted).Add(company);
    }

    private Weighed Weigh(Company company, NameBeginnings names)
    {
        var moved = scales.Weigh(default, ofPerson: false, company.Mentions[0]);
        return scales.Weigh(traits.Of(company, names), moved, isPerson: false, Names(company));
    }

    private Company Called(Company company, Rival rival) =>
        new(rival.Places[0].In(scene.Text), company.Aliases, SuffixedOrganisations.SuffixOf(scene, rival.Places[0]).Suffix?.Kind ?? company.Kind, rival.Places);

    // 创|云谷科技 is 云谷科技 wherever it stands; 云谷|绝影 in one place is another one than the 云谷 of other places, if that is one.
    private void Move(Company company, Rival rival, bool believed, int alike)
    {
        var own = rival.Places.Select(rival.Shift.Back).ToHashSet();
        List<TextSpan> rest = [.. company.Mentions.Where(place => !own.Contains(place))];
        var called = Called(company, rival) with { Aliases = [] };
        if (believed && rival.Places.Count < alike) _companies.Add(company with { Mentions = rest });
        else called = WithPlaces(called, rest);
        _moved.Add(called);
    }

    // A place of a name that a longer one took is its own no more: 资策会|数位转型研究院. Of two that reach into each other the longer one stays.
    private void GiveWay()
    {
        var taken = PlaceArray.Of<bool>(scene.Folded.Length);
        var given = new HashSet<TextSpan>();
        _moved.Sort(static (one, other) => other.Mentions[0].Length.CompareTo(one.Mentions[0].Length));
        Keep(_moved, Claim);
        Keep(_companies, IsFree);
        Keep(_doubted, IsFree);
        PlaceArray.Return(taken);

        bool IsFree(TextSpan place) => given.Contains(place) || !taken.AsSpan(place.Start, place.Length).Contains(true);

        bool Claim(TextSpan place)
        {
            if (!IsFree(place)) return false;
            given.Add(place);
            taken.AsSpan(place.Start, place.Length).Fill(true);
            return true;
        }
    }

    // What keeps no place is not there.
    private static void Keep(List<Company> companies, Func<TextSpan, bool> isKept)
    {
        for (var i = 0; i < companies.Count; i++)
        {
            List<TextSpan> kept = [.. companies[i].Mentions.Where(isKept)];
            if (kept.Count < companies[i].Mentions.Count) companies[i] = companies[i] with { Mentions = kept };
        }
        companies.RemoveAll(static company => company.Mentions.Count == 0);
    }

    // Who bears the same name is the same.
    private void Join(Company company)
    {
        if (_byName.TryGetValue(Script.Fold(company.Name), out var same)) _companies[same] = WithPlaces(_companies[same], company.Mentions);
        else Add(company);
    }

    private void Add(Company company)
    {
        _companies.Add(company);
        Note(_companies.Count - 1);
    }

    private static IEnumerable<string> Names(Company company) => company.Aliases.Prepend(company.Name).Select(Script.Fold);

    private void Note(int at)
    {
        foreach (var name in Names(_companies[at])) _byName.TryAdd(name, at);
    }

    private void GiveToOwner(Company doubted)
    {
        var name = doubted.Mentions[0].In(scene.Folded);
        var (owner, length) = (-1, name.Length - 1);
        while (length > 0 && !_byName.TryGetValue(name[..length], out owner)) (owner, length) = (-1, length - 1);
        if (owner < 0 && KnownOrganisations.Beginning(scene, doubted.Mentions[0]) is { } listed) Add(doubted, 0, listed.Length, listed.Kind);
        else if (owner < 0 && PlaceBefore(doubted.Mentions[0]) is > 0 and var place) Add(doubted, place, name.Length - place, doubted.Kind);
        else if (owner >= 0) _companies[owner] = WithPlaces(_companies[owner], Parts(doubted, 0, length));
    }

    private Company WithPlaces(Company company, IReadOnlyList<TextSpan> places)
    {
        var written = places.Select(place => place.In(scene.Text)).Except(company.Aliases.Prepend(company.Name));
        return company with { Aliases = [.. company.Aliases, .. written], Mentions = [.. company.Mentions.Concat(places).Distinct().Order()] };
    }

    // 成都|像素工坊: where the firm is, no part of its name.
    private int PlaceBefore(TextSpan name) =>
        scene.Starting(name.Start).HasFlag(Sign.Place) && scene.WordLength(name.Start) is var length && length <= name.Length - ShortestRest ? length : 0;

    private void Add(Company doubted, int from, int length, CompanyKind kind)
    {
        var places = Parts(doubted, from, length);
        Add(WithPlaces(new Company(places[0].In(scene.Text), [], kind, []), places));
    }

    // The same part of each place that is written like the first one.
    private List<TextSpan> Parts(Company doubted, int from, int length) =>
        Alike(doubted).ConvertAll(place => new TextSpan(place.Start + from, length));

    private List<TextSpan> Alike(Company company)
    {
        var first = company.Mentions[0];
        return [.. company.Mentions.Where(place => place.Of(scene.Folded).SequenceEqual(first.Of(scene.Folded)))];
    }
}
