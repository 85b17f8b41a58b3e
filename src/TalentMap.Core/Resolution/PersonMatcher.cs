using TalentMap.Core.Text;

namespace TalentMap.Core.Resolution;

/// <summary>
/// Whether two people are one. A whole name links with a shared employer, or, from three characters on, where nothing speaks against it;
/// a nickname only with a shared employer; namesakes at different organisations never; a pseudonym never.
/// </summary>
public static class PersonMatcher
{
    public static Match Compare(Profile a, Profile b)
    {
        if (a.Pseudonym || b.Pseudonym) return Match.None;
        var fullName = Common(a.FullNames, b.FullNames);
        var name = fullName ?? Common(a.Shared, b.Shared);
        if (name is null) return Match.None;

        List<Reason> reasons = [fullName is null ? new($"same short name {name}", 0.4) : new($"same name {name}", 0.6)];
        if (a.Employers.Overlaps(b.Employers)) reasons.Add(new("worked at the same organisation", 0.4));
        else if (a.Employers.Count > 0 && b.Employers.Count > 0) reasons.Add(new("known at different organisations only", -0.3));
        else if (fullName?.Length > 2) reasons.Add(new("an uncommon name, and nothing speaks against it", 0.3));
        if (fullName?.Length > 2 && StandBeside(a, b)) reasons.Add(new("named beside the other's organisation", 0.5));
        if (AgreeInBothScripts(a, b)) reasons.Add(new("the Chinese and the Latin name agree", 0.5));
        if (fullName is null && HaveRivalNames(a, b)) reasons.Add(new("their whole names differ", -0.5));
        if (fullName is not null && AreIntroducedAsOthers(a, b)) reasons.Add(new("introduced by other names", -0.8));
        return new Match(reasons);
    }

    /// <summary>Whether one is named right beside an organisation at which the other works or worked.</summary>
    internal static bool StandBeside(Profile a, Profile b) => a.Employers.Overlaps(b.Beside) || b.Employers.Overlaps(a.Beside);

    // Two who are both called 韓子墨 may be; two who are both called 韓子墨 and Simon Han are not to be expected. Every Mark Lind is 馬克·林德.
    private static bool AgreeInBothScripts(Profile a, Profile b) =>
        a.FullNames.Where(name => b.FullNames.Contains(name) && !a.Transcribed.Contains(name)).Select(name => name.All(Script.IsHan)).Distinct().Count() == 2;

    // 李米亞 and 王美亞 are two, though both are called Mia; 李開復 and Kai-Fu Lee may be one.
    private static bool HaveRivalNames(Profile a, Profile b) =>
        a.FullNames.Any(one => b.FullNames.Any(other => one.All(Script.IsHan) == other.All(Script.IsHan)));

    // 李米亞 and 王美亞 may both be called 南燭 or Grace Li: that is a whole name by its form, and says less than the names they are introduced by.
    private static bool AreIntroducedAsOthers(Profile a, Profile b) =>
        a.FirstNames.Any(one => IsChinese(a, one) && !b.Names.Contains(one) && b.FirstNames.Any(other => IsChinese(b, other) && !a.Names.Contains(other)));

    private static bool IsChinese(Profile person, string name) => person.FullNames.Contains(name) && name.All(Script.IsHan);

    private static string? Common(HashSet<string> a, HashSet<string> b) => a.Where(b.Contains).Min(StringComparer.Ordinal);
}
