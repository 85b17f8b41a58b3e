using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Extraction;
using TalentMap.Storage;

namespace TalentMap.Search;

/// <summary>One way in which an entity was found.</summary>
/// <param name="Tier">The number of its <see cref="MatchTier"/>; <see cref="NameHits.NamedInText"/> for an organisation that the text names.</param>
/// <param name="Matched">The name that matched, as written; for an organisation in the text as it is typed; null where none did.</param>
internal sealed record NameHit(
    long Id, string Kind, string Name, bool Pseudonym, string? CompanyKind, int DocumentCount, int Tier, int Unusual, string? Matched)
{
    public EntityHit ToHit(MatchTier tier, string? matchedName) => new(Id, Enum.Parse<EntityKind>(Kind), Name, matchedName, tier, DocumentCount)
    {
        CompanyKind = Enum.TryParse<CompanyKind>(CompanyKind, out var kind) ? kind : null,
        Pseudonym = Pseudonym,
    };
}

/// <summary>The key look-ups of all tiers, in one command. Each tier reads an index and no more than it may show.</summary>
internal static class NameHits
{
    public const int NamedInText = 99;

    // Of what everybody carries (王, z) so many are looked at, and the best known of them kept.
    private const int MostNames = 5000;
    private const int MostGrams = 1000;

    /// <summary>What matches, the best known of each tier first.</summary>
    /// <param name="most">How many of a tier at most.</param>
    public static Task<List<NameHit>> ReadAsync(TalentMapContext db, Asked asked, int most, CancellationToken cancel)
    {
        var (key, above, latin, latinAbove) = (asked.Key, asked.Key + "\U0010ffff", asked.Latin, asked.Latin + "~");
        var turned = JsonSerializer.Serialize(asked.Turned);
        var turnedLatin = JsonSerializer.Serialize(asked.Latin.Length == 0 ? [] : asked.Turned);
        // Nobody is meant by a letter that only stands somewhere in Felix; 川 means 張前川.
        var part = latin.Length == 1 ? SearchText.Never : SearchText.Match(key, "NameUnits", "NamePairs") ?? SearchText.Never;
        var career = key.Length < 2 ? SearchText.Never : SearchText.Match(asked.Typed, "NameUnits RestUnits", "NamePairs RestPairs") ?? SearchText.Never;
        var mixed = JsonSerializer.Serialize(MixedTyping.Of(key).Select(way => new[] { way.Initials, way.Read, way.Written }));
        var inText = JsonSerializer.Serialize(QuestionText.Of(asked.Typed).Candidates());
        return db.Database.SqlQuery<NameHit>(
            $"""
            WITH Found (EntityId, Tier, Unusual, Matched) AS (
                SELECT * FROM (SELECT EntityId, {(int)MatchTier.Exact}, 0, Name FROM NameSearch WHERE Way = 0 AND Form = {key} ORDER BY Weight DESC LIMIT {most})
                UNION ALL
                SELECT * FROM (SELECT EntityId, {(int)MatchTier.Exact}, 1, Name FROM NameSearch
                    WHERE Way = 0 AND Form IN (SELECT value FROM json_each({turned})) ORDER BY Weight DESC LIMIT {most})
                UNION ALL
                SELECT * FROM (SELECT EntityId, {NamedInText}, 0, Form FROM NameSearch
                    WHERE Way = 0 AND Form IN (SELECT value FROM json_each({inText})) LIMIT {MostNames})
                UNION ALL
                SELECT * FROM (SELECT EntityId, {(int)MatchTier.Prefix}, 0, Name FROM (
                    SELECT * FROM NameSearch WHERE Way = 0 AND Form > {key} AND Form < {above} LIMIT {MostNames}) ORDER BY Weight DESC LIMIT {most})
                UNION ALL
                SELECT * FROM (SELECT n.EntityId, {(int)MatchTier.Part}, 0, n.Name FROM (
                    SELECT rowid FROM EntitySearch WHERE EntitySearch MATCH {part} LIMIT {MostGrams}) f
                    CROSS JOIN NameSearch n ON n.EntityId = f.rowid AND n.Way = 0 WHERE instr(n.Form, {key}) > 1 ORDER BY n.Weight DESC LIMIT {most})
                UNION ALL
                SELECT * FROM (SELECT EntityId, {(int)MatchTier.Pinyin}, Unusual, Name FROM NameSearch
                    WHERE Way = 1 AND Form = {latin} ORDER BY Unusual, Weight DESC LIMIT {most})
                UNION ALL
                SELECT * FROM (SELECT EntityId, {(int)MatchTier.Pinyin}, Unusual, Name FROM NameSearch
                    WHERE Way = 1 AND Form IN (SELECT value FROM json_each({turnedLatin})) ORDER BY Unusual, Weight DESC LIMIT {most})
                UNION ALL
                SELECT * FROM (SELECT EntityId, {(int)MatchTier.Initials}, Unusual, Name FROM NameSearch
                    WHERE Way = 2 AND Form = {latin} ORDER BY Unusual, Weight DESC LIMIT {most})
                UNION ALL
                SELECT * FROM (SELECT EntityId, {(int)MatchTier.PinyinPart}, Unusual, Name FROM (
                    SELECT * FROM NameSearch WHERE Way = 1 AND Form > {latin} AND Form < {latinAbove} AND {latin} <> '' LIMIT {MostNames})
                    ORDER BY Unusual, Weight DESC LIMIT {most})
                UNION ALL
                SELECT * FROM (SELECT EntityId, {(int)MatchTier.PinyinPart}, Unusual, Name FROM (
                    SELECT * FROM NameSearch WHERE Way = 3 AND Form >= {latin} AND Form < {latinAbove} AND {latin} <> '' LIMIT {MostNames})
                    ORDER BY Unusual, Weight DESC LIMIT {most})
                UNION ALL
                SELECT * FROM (SELECT EntityId, {(int)MatchTier.PinyinPart}, 1 + Unusual, Name FROM (
                    SELECT * FROM NameSearch WHERE Way = 2 AND Form > {latin} AND Form < {latinAbove} AND {latin} <> '' LIMIT {MostNames})
                    ORDER BY Unusual, Weight DESC LIMIT {most})
                UNION ALL
                SELECT * FROM (SELECT r.EntityId, {(int)MatchTier.PinyinPart}, r.Unusual + i.IsLonger, r.Name FROM (
                    SELECT i.EntityId, i.Form <> m.value ->> 0 AS IsLonger, m.value ->> 1 AS Read, m.value ->> 2 AS Written
                    FROM json_each({mixed}) m CROSS JOIN NameSearch i ON i.Way = 2 AND i.Form >= m.value ->> 0 AND i.Form < (m.value ->> 0) || '~' LIMIT {MostNames}) i
                    CROSS JOIN NameSearch r ON r.EntityId = i.EntityId AND r.Way = 1 AND r.Form GLOB i.Read
                    CROSS JOIN NameSearch w ON w.EntityId = r.EntityId AND w.Way = 0 AND w.Name = r.Name AND w.Form GLOB i.Written
                    ORDER BY r.Unusual + i.IsLonger, r.Weight DESC LIMIT {most})
                UNION ALL
                SELECT * FROM (SELECT e.Id, {(int)MatchTier.Career}, 0, NULL FROM (
                    SELECT rowid FROM EntitySearch WHERE EntitySearch MATCH {career} LIMIT {MostGrams}) f
                    CROSS JOIN Entities e ON e.Id = f.rowid ORDER BY e.DocumentCount DESC LIMIT {most}))
            SELECT e.Id, e.Kind, e.Name, e.Pseudonym, e.CompanyKind, e.DocumentCount, f.Tier, f.Unusual, f.Matched
            FROM Found f CROSS JOIN Entities e ON e.Id = f.EntityId
            WHERE e.DocumentCount > 0 AND (f.Tier <> {NamedInText} OR e.Kind = {nameof(EntityKind.Company)})
            """).ToListAsync(cancel);
    }
}
