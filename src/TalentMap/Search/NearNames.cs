using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Text;
using TalentMap.Storage;

namespace TalentMap.Search;

/// <summary>Names that may have been meant where none was found: read alike (章前川 for 張前川), or a letter apart.</summary>
public static class NearNames
{
    private const int Most = 6;
    private const int MostLookedAt = 5000;

    /// <summary>The nearest first. Nothing here is ever mixed with what was found.</summary>
    public static async Task<IReadOnlyList<EntityHit>> NearAsync(this TalentMapContext db, string? typed, CancellationToken cancel)
    {
        var asked = Asked.Of(typed);
        if (asked.Key.Length < 2) return [];
        var readings = JsonSerializer.Serialize(NameReading.Of(asked.Key).Select(r => r.Full).Distinct());
        var head = asked.Latin.Length > 3 ? asked.Latin[..2] : "";
        var near = await db.Database.SqlQuery<NameHit>(
            $"""
            SELECT e.Id, e.Kind, e.Name, e.Pseudonym, e.CompanyKind, e.DocumentCount, f.Alike AS Tier, 0 AS Unusual, f.Form AS Matched
            FROM (
                SELECT * FROM (SELECT EntityId, Form, 1 AS Alike FROM NameSearch WHERE Way = 1 AND Form IN (SELECT value FROM json_each({readings})) LIMIT {MostLookedAt})
                UNION ALL
                SELECT * FROM (SELECT n.EntityId, n.Form, 0 FROM (
                    SELECT rowid FROM EntitySearch WHERE EntitySearch MATCH {TwoOf(asked)} LIMIT {MostLookedAt}) f
                    CROSS JOIN NameSearch n ON n.EntityId = f.rowid AND n.Way = 0 LIMIT {MostLookedAt})
                UNION ALL
                SELECT * FROM (SELECT EntityId, Form, 0 FROM NameSearch WHERE Way IN (0, 1) AND Form >= {head} AND Form < {head + "~"} AND {head} <> '' LIMIT {MostLookedAt})) f
            CROSS JOIN Entities e ON e.Id = f.EntityId WHERE e.DocumentCount > 0
            """).ToListAsync(cancel);
        return
        [
            .. (from name in near
                let distance = name.Tier == 1 ? 0 : EditDistance.Between(name.Matched!, asked.Latin.Length > 0 ? asked.Latin : asked.Key)
                where distance <= (asked.Key.Length < 8 ? 1 : 2)
                orderby distance, name.DocumentCount descending, name.Id
                select name.ToHit(MatchTier.Career, null)).DistinctBy(hit => hit.Id).Take(Most),
        ];
    }

    // Of 張前川 any two characters: one that is mistaken may stand anywhere.
    private static string TwoOf(Asked asked)
    {
        if (asked.Latin.Length > 0 || asked.Key.Length is < 3 or > 8) return SearchText.Never;
        var units = SearchText.Units(asked.Key).Split(' ');
        var pairs = from one in Enumerable.Range(0, units.Length) from other in Enumerable.Range(one + 1, units.Length - one - 1) select $"(\"{units[one]}\" AND \"{units[other]}\")";
        return string.Join(" OR ", pairs) is { Length: > 0 } match ? $"{{NameUnits}} : ({match})" : SearchText.Never;
    }
}

/// <summary>How many letters must be put in, taken out or replaced to make one word of another.</summary>
internal static class EditDistance
{
    public static int Between(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 2) return int.MaxValue;
        var above = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var row = new int[other.Length + 1];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
            }
            above = row;
        }
        return above[^1];
    }
}
