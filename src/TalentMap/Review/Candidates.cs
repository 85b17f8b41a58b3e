using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Resolution;
using TalentMap.Storage;

namespace TalentMap.Review;

/// <summary>
/// Keeps the pairs of entities that were not linked and may be one all the same. Derived: made anew for what a linking has touched. Never held are a pair
/// that was judged different, two whom one document tells apart, a pseudonym with anybody, and an organisation with its own unit.
/// </summary>
/// <remarks>It reads the names' spellings in <c>NameSearch</c>, so it comes after the search index. Of one entity no more than the likeliest few are kept.</remarks>
public static class Candidates
{
    private const int MostOfOne = 20;
    private const int Portion = 300;

    /// <summary>How reasons are written into a row.</summary>
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Makes anew the pairs of what a linking has touched.</summary>
    /// <param name="judged">Entities of which something was decided, though it changes no link.</param>
    public static async Task PutAsync(TalentMapContext db, Touched touched, IReadOnlyCollection<long> judged, CancellationToken cancel)
    {
        var mentions = touched.Mentions;
        var people = await db.Roles.Where(r => mentions.Contains(r.PersonId) || mentions.Contains(r.CompanyId)).Select(r => r.WhoId)
            .Union(db.Moves.Where(m => mentions.Contains(m.PersonId) || mentions.Contains(m.CompanyId!.Value)).Select(m => m.WhoId))
            .Where(who => who != null).Select(who => who!.Value).ToListAsync(cancel);
        var gone = await db.Entities.Where(e => touched.Entities.Contains(e.Id) && e.Kind == EntityKind.Company && e.DocumentCount == 0).Select(e => e.Id).ToListAsync(cancel);
        // Of an organisation whose names are the same as before nothing is asked again: every article on 字節 would.
        await PutAsync(db, EntityKind.Person, [.. touched.Entities.Union(people).Union(judged)], cancel);
        await PutAsync(db, EntityKind.Company, [.. touched.Renamed.Union(gone).Union(judged)], cancel);
    }

    /// <summary>Makes all anew.</summary>
    public static async Task PutAllAsync(TalentMapContext db, CancellationToken cancel)
    {
        await db.Candidates.ExecuteDeleteAsync(cancel);
        foreach (var kind in Enum.GetValues<EntityKind>())
        {
            foreach (var some in (await db.Entities.Where(e => e.Kind == kind && e.DocumentCount > 0).Select(e => e.Id).ToListAsync(cancel)).Chunk(Portion))
            {
                await PutAsync(db, kind, some, cancel);
            }
        }
    }

    /// <summary>The reasons of a row.</summary>
    public static IReadOnlyList<Clue> ReasonsOf(string reasons) => JsonSerializer.Deserialize<List<Clue>>(reasons, Json) ?? [];

    private static async Task PutAsync(TalentMapContext db, EntityKind kind, long[] entities, CancellationToken cancel)
    {
        if (entities.Length == 0) return;
        var ids = JsonSerializer.Serialize(entities);
        await db.Database.ExecuteSqlAsync(
            $"DELETE FROM Candidates WHERE Kind = {kind.ToString()} AND (LeftId IN (SELECT value FROM json_each({ids})) OR RightId IN (SELECT value FROM json_each({ids})))", cancel);
        var likely = await LikelyAsync(db, kind, entities, cancel);
        if (likely.Count == 0) return;
        var judged = await Verdicts.OfAsync(db, likely.Keys, cancel);
        var rows = likely.Where(pair => judged.GetValueOrDefault(pair.Key) != Verdict.Different)
            .Select(pair => (pair.Key, Likeness: judged.ContainsKey(pair.Key) ? new Likeness([.. pair.Value.Clues, new(Why.Unsure, -0.3)]) : pair.Value));
        await InsertAsync(db, kind, [.. rows.Select(r => new object[] { r.Key.Left, r.Key.Right, r.Likeness.Score, JsonSerializer.Serialize(r.Likeness.Clues, Json) })], cancel);
    }

    private static async Task<Dictionary<Couple, Likeness>> LikelyAsync(TalentMapContext db, EntityKind kind, long[] entities, CancellationToken cancel)
    {
        var couples = await Couples.OfAsync(db, kind, entities, cancel);
        if (couples.Count == 0) return [];
        var sides = await Sides.OfAsync(db, kind, couples.SelectMany(c => new[] { c.Left, c.Right }).ToHashSet(), cancel);
        Func<Side, Side, Likeness> between = kind == EntityKind.Person ? PersonLikeness.Between : CompanyLikeness.Between;
        var likely =
            from couple in couples
            where sides.ContainsKey(couple.Left) && sides.ContainsKey(couple.Right)
            let likeness = between(sides[couple.Left], sides[couple.Right])
            where likeness.IsWorth
            orderby likeness.Score descending, couple.Left, couple.Right
            select (couple, likeness);
        var kept = new Dictionary<long, int>();
        return likely.Where(pair => Count(pair.couple.Left) <= MostOfOne | Count(pair.couple.Right) <= MostOfOne).ToDictionary(pair => pair.couple, pair => pair.likeness);

        int Count(long entity) => kept[entity] = kept.GetValueOrDefault(entity) + 1;
    }

    // Whom one document names beside one another it tells apart. The plus sign lets SQLite look among the few of the document, not among all of the other's.
    private static Task<int> InsertAsync(TalentMapContext db, EntityKind kind, IReadOnlyList<object[]> rows, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT OR IGNORE INTO Candidates (LeftId, RightId, Kind, Score, Reasons)
            SELECT p.value ->> 0, p.value ->> 1, {kind.ToString()}, p.value ->> 2, p.value ->> 3 FROM json_each({JsonSerializer.Serialize(rows)}) p
            WHERE NOT EXISTS (
                SELECT 1 FROM Mentions one CROSS JOIN Mentions other ON other.DocumentId = one.DocumentId AND +other.EntityId = p.value ->> 1 WHERE one.EntityId = p.value ->> 0)
            """,
            cancel);
}

/// <summary>Two entities by their numbers, the older one first.</summary>
internal readonly record struct Couple
{
    public Couple(long one, long other) => (Left, Right) = one < other ? (one, other) : (other, one);

    public long Left { get; }

    public long Right { get; }
}
