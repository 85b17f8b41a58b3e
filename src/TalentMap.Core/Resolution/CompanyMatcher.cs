namespace TalentMap.Core.Resolution;

/// <summary>
/// Whether two organisations are one. The same name in the same realm is; a short name (字節 for 字節跳動) is where more documents call
/// it by both names than keep the two apart.
/// </summary>
public static class CompanyMatcher
{
    public static Match Compare(Profile a, Profile b)
    {
        if (a.Realm != b.Realm) return Match.None;
        if (a.FirstNames.Overlaps(b.FirstNames)) return new Match([new("same name", 0.9)]);
        var together = Together(a, b).Concat(Together(b, a)).ToHashSet();
        if (together.Count == 0) return Match.None;
        var apart = a.Documents.Count(d => b.Documents.Contains(d) && !together.Contains(d));
        List<Reason> reasons = [new($"called by both names in {together.Count} articles", 0.8)];
        if (apart >= together.Count) reasons.Add(new($"told apart in {apart} articles", -0.5));
        return new Match(reasons);
    }

    /// <summary>The documents that give to one, as a further name, the name by which others introduce the other.</summary>
    private static IEnumerable<long> Together(Profile lists, Profile named) =>
        from reading in lists.Readings
        where named.FirstNames.Any(name => reading.Names.Contains(name) && !IsTail(name, reading.FirstName))
        select reading.Document;

    // "研究院" for 遠山研究院 is a common noun, which the next institute is called by too; 遠山 is a name.
    private static bool IsTail(string name, string of) => name.Length < of.Length && of.EndsWith(name, StringComparison.Ordinal);
}
