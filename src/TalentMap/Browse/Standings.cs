using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Extraction;
using TalentMap.Storage;

namespace TalentMap.Browse;

/// <summary>What somebody is, or was last known to be.</summary>
/// <param name="IsPast">Whether only a former post is told.</param>
public sealed record Standing(string? Company, string Title, bool IsPast);

/// <summary>The standing of a few people in one command.</summary>
public static class Standings
{
    private const int MostFacts = 1000;

    /// <summary>By number: a present post; else what was taken up last and not left again; else a former post. Nobody of whom nothing is told.</summary>
    public static async Task<IReadOnlyDictionary<long, Standing>> StandingsAsync(this TalentMapContext db, IReadOnlyCollection<long> people, CancellationToken cancel)
    {
        if (people.Count == 0) return new Dictionary<long, Standing>();
        var of = JsonSerializer.Serialize(people);
        var told = await db.Database.SqlQuery<Told>(
            $"""
            SELECT f.Person, f.CompanyId, e.Name AS Company, f.Title, f.What, f.Latest
            FROM (
                SELECT * FROM (
                    SELECT r.DocumentId, r.WhoId AS Person, r.AtId AS CompanyId, r.Title, r.Status AS What, NULL AS Latest
                    FROM json_each({of}) i CROSS JOIN Roles r ON r.WhoId = i.value WHERE r.RetellsId IS NULL LIMIT {MostFacts})
                UNION ALL
                SELECT * FROM (
                    SELECT m.DocumentId, m.WhoId, m.AtId, m.Title, m.Kind, m.Date_Latest
                    FROM json_each({of}) i CROSS JOIN Moves m ON m.WhoId = i.value WHERE m.RetellsId IS NULL LIMIT {MostFacts})) f
            CROSS JOIN Documents d ON d.Id = f.DocumentId LEFT JOIN Entities e ON e.Id = f.CompanyId
            WHERE d.WithdrawnAt IS NULL
            """).ToListAsync(cancel);
        return told.GroupBy(t => t.Person).ToDictionary(person => person.Key, person => Of([.. person]));
    }

    private static Standing Of(List<Told> told)
    {
        var best = told.OrderBy(t => Rank(t, told)).ThenByDescending(t => t.Latest, StringComparer.Ordinal).ThenBy(t => t.Title.Length == 0).First();
        return new Standing(best.Company, best.Title, Rank(best, told) > 1);
    }

    private static int Rank(Told told, List<Told> all) => told.What switch
    {
        nameof(RoleStatus.Current) => 0,
        nameof(RoleStatus.Former) => 2,
        nameof(MoveKind.Leave) => 3,
        _ => all.Exists(left => left.What == nameof(MoveKind.Leave) && left.CompanyId == told.CompanyId) ? 3 : 1,
    };

    private sealed record Told(long Person, long? CompanyId, string? Company, string Title, string What, string? Latest);
}
