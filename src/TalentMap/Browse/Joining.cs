using TalentMap.Core.Dates;

namespace TalentMap.Browse;

/// <summary>What would not go together if two were one.</summary>
public enum Clashing { TwoPostsNow, StaysOverlap, OtherKinds, TwoOwners }

/// <summary>Two things that would not go together, each with its sentence.</summary>
/// <param name="One">What is told of the one.</param>
/// <param name="Other">What is told of the other.</param>
public sealed record Clash(Clashing Over, string One, string Other, Source? OneSource = null, Source? OtherSource = null);

/// <summary>What would change if two people, or two organisations, were one.</summary>
/// <param name="Stays">The older number, which stays.</param>
/// <param name="Redirects">The younger one, whose address leads to the other.</param>
/// <param name="Facts">How many posts and moves are told of the one, and of the other.</param>
public sealed record Joining(EntityHead Stays, EntityHead Redirects, IReadOnlyList<string> Names, IReadOnlyList<Clash> Clashes, (int Stays, int Redirects) Facts)
{
    private const int MostOfAKind = 5;

    public static Joining Of(PersonProfile one, PersonProfile other)
    {
        if (one.Head.Id > other.Head.Id) return Of(other, one);
        var now =
            from mine in one.Now.DistinctBy(r => r.CompanyId)
            from theirs in other.Now.DistinctBy(r => r.CompanyId)
            where mine.CompanyId != theirs.CompanyId && one.Now.All(r => r.CompanyId != theirs.CompanyId)
            select new Clash(Clashing.TwoPostsNow, Post(mine), Post(theirs), mine.First.Source, theirs.First.Source);
        var stays =
            from mine in one.Stays
            from theirs in other.Stays
            where mine.Step.CompanyId != theirs.Step.CompanyId && mine.Certain is not null && theirs.Certain is not null && mine.Overlaps(theirs) == true
            select new Clash(Clashing.StaysOverlap, Stay(mine), Stay(theirs), mine.Step.First.Source, theirs.Step.First.Source);
        return new Joining(
            one.Head, other.Head, Together(one.Names, other.Names), [.. now.Take(MostOfAKind), .. stays.Take(MostOfAKind)],
            (one.Moves.Count + one.Roles.Count, other.Moves.Count + other.Roles.Count));
    }

    public static Joining Of(CompanyProfile one, CompanyProfile other)
    {
        if (one.Head.Id > other.Head.Id) return Of(other, one);
        List<Clash> clashes = [];
        if (one.Head.CompanyKind != other.Head.CompanyKind) clashes.Add(new(Clashing.OtherKinds, $"{one.Head.CompanyKind}", $"{other.Head.CompanyKind}"));
        if (one.Parent is { } mine && other.Parent is { } theirs && mine.Id != theirs.Id) clashes.Add(new(Clashing.TwoOwners, mine.Name, theirs.Name));
        return new Joining(one.Head, other.Head, Together(one.Names, other.Names), clashes, (one.Moves.Count + one.Roles.Count, other.Moves.Count + other.Roles.Count));
    }

    private static List<string> Together(IReadOnlyList<NameRow> one, IReadOnlyList<NameRow> other) => [.. one.Concat(other).Select(n => n.Name).Distinct(StringComparer.Ordinal)];

    private static string Post(CareerLine line) => $"{line.Company} {line.Title}".TrimEnd();

    private static string Stay(Stay<CareerLine> stay) => $"{Post(stay.Step)} {Day(stay.Certain!.Value.From)}–{Day(stay.Certain!.Value.To)}";

    private static string Day(DateOnly day) => FuzzyDate.OfDay(day).Edtf;
}
