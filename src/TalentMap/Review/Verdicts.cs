using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TalentMap.Storage;

namespace TalentMap.Review;

/// <summary>What standing judgements say of pairs of entities: a judgement names mentions, and each belongs to an entity now.</summary>
internal static class Verdicts
{
    /// <summary>The verdicts on those pairs that were judged different or left unsure; different where both were said.</summary>
    public static async Task<Dictionary<Couple, Verdict>> OfAsync(TalentMapContext db, IEnumerable<Couple> couples, CancellationToken cancel)
    {
        var wanted = couples.ToHashSet();
        var entities = JsonSerializer.Serialize(wanted.SelectMany(c => new[] { c.Left, c.Right }).Distinct());
        var judged = await db.Database.SqlQuery<Judged>(
            $"""
            WITH Known AS (
                SELECT m.Key, m.EntityId FROM json_each({entities}) e CROSS JOIN Mentions m ON m.EntityId = e.value
                UNION SELECT n.Key, m.EntityId FROM json_each({entities}) e CROSS JOIN Mentions m ON m.EntityId = e.value CROSS JOIN MentionNames n ON n.MentionId = m.Id)
            SELECT j.Verdict, one.EntityId AS One, other.EntityId AS Other
            FROM Known one CROSS JOIN Judgements j ON j.Left = one.Key JOIN Known other ON other.Key = j.Right
            WHERE j.WithdrawnAt IS NULL AND j.Verdict IN ('Different', 'Unsure')
            """).ToListAsync(cancel);
        return judged.GroupBy(j => new Couple(j.One, j.Other)).Where(same => wanted.Contains(same.Key))
            .ToDictionary(same => same.Key, same => same.Any(j => j.Verdict == nameof(Verdict.Different)) ? Verdict.Different : Verdict.Unsure);
    }

    private sealed record Judged(string Verdict, long One, long Other);
}
