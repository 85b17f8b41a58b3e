namespace TalentMap.Browse;

/// <summary>An arrival from a known place, as flows count it.</summary>
/// <param name="When">The months in which it may have been; null where no text tells.</param>
public sealed record Arrival(long Id, long From, long To, long PersonId, MonthSpan? When);

/// <summary>Several people who went from one organisation to another soon after each other.</summary>
/// <param name="Certain">Those who surely came in these months.</param>
/// <param name="Possible">Those who may have come then.</param>
public sealed record Team(long From, long To, MonthSpan When, IReadOnlyList<Arrival> Certain, IReadOnlyList<Arrival> Possible);

/// <summary>
/// Team moves: at least three people from A to B within six months. Only who surely came within the months makes a team; those of whom the date
/// is wider than that are told beside it. No arrival makes two teams.
/// </summary>
public static class TeamMoves
{
    /// <summary>The fewest people of a team.</summary>
    public const int Fewest = 3;

    /// <summary>The months within which they came.</summary>
    public const int Months = 6;

    /// <summary>The teams among some arrivals, the largest first.</summary>
    public static IReadOnlyList<Team> Of(IEnumerable<Arrival> arrivals) =>
    [
        .. arrivals.GroupBy(a => (a.From, a.To)).Where(g => g.Count() >= Fewest).SelectMany(g => Between([.. g]))
            .OrderByDescending(t => t.Certain.Count).ThenByDescending(t => t.When.From).ThenBy(t => t.From).ThenBy(t => t.To),
    ];

    private static IEnumerable<Team> Between(List<Arrival> arrivals)
    {
        var left = arrivals.Where(a => a.When is not null).OrderBy(a => a.When!.Value.From).ToList();
        while (Largest(left) is { } certain)
        {
            var when = new MonthSpan(certain.Min(a => a.When!.Value.From), certain.Max(a => a.When!.Value.To));
            left.RemoveAll(certain.Contains);
            yield return new Team(certain[0].From, certain[0].To, when, certain, [.. arrivals.Where(a => a.When?.Meets(when) == true && !certain.Contains(a))]);
        }
    }

    private static List<Arrival>? Largest(List<Arrival> arrivals) =>
        arrivals.Select(first => arrivals.Where(a => a.When!.Value.From >= first.When!.Value.From && a.When.Value.To < first.When.Value.From + Months).ToList())
            .Where(team => team.Select(a => a.PersonId).Distinct().Count() >= Fewest).MaxBy(team => team.Count);
}
