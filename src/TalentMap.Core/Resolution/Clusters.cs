namespace TalentMap.Core.Resolution;

/// <summary>What editors decided on pairs of mentions, by their keys. It stands above every score.</summary>
public sealed class Standing(IReadOnlyList<(string Left, string Right)> same, IReadOnlyList<(string Left, string Right)> different)
{
    public static readonly Standing Nothing = new([], []);

    private readonly ILookup<string, string> apart = different.Concat(different.Select(pair => (Left: pair.Right, Right: pair.Left))).ToLookup(pair => pair.Left, pair => pair.Right, StringComparer.Ordinal);

    public IReadOnlyList<(string Left, string Right)> Same => same;

    /// <summary>Whether two groups hold a pair that was judged different.</summary>
    public bool KeepsApart(Profile a, Profile b)
    {
        if (apart.Count == 0) return false;
        var (few, many) = a.Keys.Count < b.Keys.Count ? (a, b) : (b, a);
        return few.Keys.Any(key => apart[key].Any(many.Keys.Contains));
    }
}

/// <summary>
/// Gathers mentions into the people or organisations they are. The answer depends on the mentions and the judgements alone, never on the
/// order in which they came.
/// </summary>
public static class Clusters
{
    /// <summary>The people: first those whose employers agree; then each of the others goes where exactly one can be meant.</summary>
    public static IReadOnlyList<Profile> OfPeople(IEnumerable<Profile> mentions, Standing standing)
    {
        return [.. Blocks(Judged(mentions, standing), p => p.Shared).SelectMany(OfNamesakes)];

        IEnumerable<Profile> OfNamesakes(List<Profile> people)
        {
            var firm = Gather(people.Where(IsFirm), AreOne);
            List<Profile> loose = [], alone = [];
            foreach (var person in people.Where(p => !IsFirm(p)))
            {
                var meant = firm.Where(one => AreOne(one, person)).ToArray();
                if (meant.Length > 1 && meant.Where(one => PersonMatcher.StandBeside(one, person)).ToArray() is [var nearest]) meant = [nearest];
                if (meant is [var only]) only.TakeIn(person);
                else (meant.Length == 0 ? loose : alone).Add(person); // of two namesakes none is chosen silently
            }
            return [.. firm, .. Gather(loose, AreOne), .. alone];
        }

        bool AreOne(Profile a, Profile b) =>
            !a.Documents.Overlaps(b.Documents) && PersonMatcher.Compare(a, b).Links && !standing.KeepsApart(a, b);
    }

    /// <summary>The whole names that more than one of the people bear.</summary>
    public static IReadOnlySet<string> NamesOfSeveral(IEnumerable<Profile> people) =>
        people.SelectMany(p => p.FullNames).GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Skip(1).Any()).Select(same => same.Key)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The organisations: first those of one name, then those of which one name is the other's short form.</summary>
    public static IReadOnlyList<Profile> OfCompanies(IEnumerable<Profile> mentions, Standing standing)
    {
        return [.. Blocks(Judged(mentions, standing), p => p.Names).SelectMany(OfOneBlock)];

        IEnumerable<Profile> OfOneBlock(List<Profile> companies)
        {
            var named = companies.GroupBy(p => (p.Realm, p.FirstNames.Min(StringComparer.Ordinal)))
                .SelectMany(same => Gather(same, (a, b) => !standing.KeepsApart(a, b)))
                .OrderBy(p => p.Key, StringComparer.Ordinal);
            return Gather(named, (a, b) => CompanyMatcher.Compare(a, b).Links && !standing.KeepsApart(a, b));
        }
    }

    private static bool IsFirm(Profile person) => person.FullNames.Count > 0 && person.Employers.Count > 0;

    // Only those who share a name, or are linked by others who do, can be one: nobody else is compared.
    private static IEnumerable<List<Profile>> Blocks(List<Profile> profiles, Func<Profile, HashSet<string>> names)
    {
        var block = new Dictionary<string, List<Profile>>(StringComparer.Ordinal);
        foreach (var profile in profiles)
        {
            List<Profile> mine = [];
            foreach (var name in names(profile))
            {
                if (!block.TryGetValue(name, out var theirs) || theirs == mine) continue;
                if (theirs.Count > mine.Count) (mine, theirs) = (theirs, mine);
                mine.AddRange(theirs);
                foreach (var moved in theirs) foreach (var known in names(moved)) block[known] = mine;
            }
            mine.Add(profile); // at the end: moved with others before, it would take its further names from those who share them
            foreach (var name in names(profile)) block[name] = mine;
        }
        var nameless = profiles.Where(p => names(p).Count == 0).Select(p => new List<Profile> { p });
        return block.Values.Distinct().Select(b => b.OrderBy(p => p.Key, StringComparer.Ordinal).ToList()).Concat(nameless);
    }

    private static List<Profile> Judged(IEnumerable<Profile> mentions, Standing standing)
    {
        var profiles = mentions.OrderBy(p => p.Key, StringComparer.Ordinal).ToList();
        var byKey = profiles.ToDictionary(p => p.Key, StringComparer.Ordinal);
        foreach (var (left, right) in standing.Same)
        {
            if (!byKey.TryGetValue(left, out var one) || !byKey.TryGetValue(right, out var other)) continue;
            if (one == other || one.Pseudonym != other.Pseudonym || standing.KeepsApart(one, other)) continue;
            one.TakeIn(other);
            foreach (var key in other.Keys) byKey[key] = one;
            profiles.Remove(other);
        }
        return profiles;
    }

    // Each joins the first that it matches; what grew may match more, so again until nothing moves.
    private static List<Profile> Gather(IEnumerable<Profile> profiles, Func<Profile, Profile, bool> areOne)
    {
        var gathered = profiles.ToList();
        int before;
        do
        {
            before = gathered.Count;
            List<Profile> next = [];
            foreach (var profile in gathered)
            {
                if (next.Find(one => areOne(one, profile)) is { } home) home.TakeIn(profile);
                else next.Add(profile);
            }
            gathered = next;
        }
        while (gathered.Count < before);
        return gathered;
    }
}
