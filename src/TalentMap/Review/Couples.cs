using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Resolution;
using TalentMap.Storage;

namespace TalentMap.Review;

/// <summary>
/// Which entities are worth comparing with some: those that are called alike, in either script or in Latin letters; people also whose names are near among
/// those who were at the same organisation. All is looked up by key, so that it costs the same in a large map.
/// </summary>
internal static class Couples
{
    private const int Most = 4000;

    // Among thousands of colleagues somebody is always called 陸一明 beside 陸一鳴.
    private const int MostColleagues = 500;

    public static async Task<IReadOnlySet<Couple>> OfAsync(TalentMapContext db, EntityKind kind, long[] entities, CancellationToken cancel)
    {
        var ids = JsonSerializer.Serialize(entities);
        var called = (await db.Database.SqlQuery<Calling>(
            $"""
            SELECT DISTINCT m.EntityId AS Id, n.Name FROM json_each({ids}) e CROSS JOIN Mentions m ON m.EntityId = e.value CROSS JOIN MentionNames n ON n.MentionId = m.Id
            WHERE m.Kind = {kind.ToString()} AND NOT m.Pseudonym
            """).ToListAsync(cancel)).ToLookup(c => c.Id, c => new CalledName(c.Name));
        var alike = kind == EntityKind.Person ? await PeopleAsync(db, called, cancel) : await CompaniesAsync(db, called, cancel);
        return alike.Where(two => two.Mine != two.Other).Select(two => new Couple(two.Mine, two.Other)).ToHashSet();
    }

    private static async Task<IEnumerable<Two>> PeopleAsync(TalentMapContext db, ILookup<long, CalledName> called, CancellationToken cancel)
    {
        var people = JsonSerializer.Serialize(called.Select(c => c.Key));
        // Step by step: of both tables as one, SQLite would make a copy with an index at every article.
        var colleagues = await db.Database.SqlQuery<Colleague>(
            $"""
            WITH Mine AS (
                SELECT e.value AS Id, r.AtId FROM json_each({people}) e CROSS JOIN Roles r ON r.WhoId = e.value
                UNION SELECT e.value, m.AtId FROM json_each({people}) e CROSS JOIN Moves m ON m.WhoId = e.value),
            Small AS (SELECT Mine.Id, Mine.AtId FROM Mine CROSS JOIN Entities c ON c.Id = Mine.AtId WHERE c."Now" + c."In" + c."Out" <= {MostColleagues}),
            Theirs AS (
                SELECT s.Id, r.WhoId FROM Small s CROSS JOIN Roles r ON r.AtId = s.AtId
                UNION SELECT s.Id, m.WhoId FROM Small s CROSS JOIN Moves m ON m.AtId = s.AtId)
            SELECT t.Id AS Mine, p.Id AS Other, p.Name FROM Theirs t CROSS JOIN Entities p ON p.Id = t.WhoId WHERE p.DocumentCount > 0 AND NOT p.Pseudonym AND p.Id <> t.Id
            """).ToListAsync(cancel);
        var names = colleagues.Select(c => c.Name).Distinct().ToDictionary(name => name, name => new CalledName(name), StringComparer.Ordinal);
        var near = colleagues.Where(c => called[c.Mine].Any(mine => PersonLikeness.Compare(mine, names[c.Name]) is not null)).Select(c => new Two(c.Mine, c.Other));
        return near.Concat(await CalledAlikeAsync(db, EntityKind.Person, Forms(called), cancel));
    }

    private static async Task<IEnumerable<Two>> CompaniesAsync(TalentMapContext db, ILookup<long, CalledName> called, CancellationToken cancel)
    {
        var heads = from one in called from name in one from length in Enumerable.Range(2, Math.Max(0, name.Key.Length - 2)) select new object[] { one.Key, 0, name.Key[..length] };
        var keys = (from one in called from name in one where name.Key.Length > 1 select new object[] { one.Key, name.Key, name.Key + char.MaxValue }).ToList();
        var longer = await db.Database.SqlQuery<Two>(
            $"""
            SELECT DISTINCT k.value ->> 0 AS Mine, n.EntityId AS Other
            FROM json_each({JsonSerializer.Serialize(keys)}) k CROSS JOIN NameSearch n ON n.Way = 0 AND n.Form > k.value ->> 1 AND n.Form < k.value ->> 2
            CROSS JOIN Entities e ON e.Id = n.EntityId WHERE e.Kind = 'Company' AND e.DocumentCount > 0 LIMIT {Most}
            """).ToListAsync(cancel);
        var alike = longer.Concat(await CalledAlikeAsync(db, EntityKind.Company, Forms(called).Concat(heads), cancel)).ToList();
        return await WithoutUnitsAsync(db, alike, cancel);
    }

    // By the name itself, and by how it is read: a reading of ours may be a name of theirs.
    private static IEnumerable<object[]> Forms(ILookup<long, CalledName> called) =>
        from one in called
        from name in one
        from form in name.Readings.SelectMany(read => new[] { (Way: 0, Form: read), (Way: 1, Form: read) }).Prepend((Way: 0, Form: name.Key))
        select new object[] { one.Key, form.Way, form.Form };

    private static Task<List<Two>> CalledAlikeAsync(TalentMapContext db, EntityKind kind, IEnumerable<object[]> forms, CancellationToken cancel) =>
        db.Database.SqlQuery<Two>(
            $"""
            SELECT DISTINCT f.value ->> 0 AS Mine, n.EntityId AS Other
            FROM json_each({JsonSerializer.Serialize(forms)}) f CROSS JOIN NameSearch n ON n.Way = f.value ->> 1 AND n.Form = f.value ->> 2
            CROSS JOIN Entities e ON e.Id = n.EntityId WHERE e.Kind = {kind.ToString()} AND NOT e.Pseudonym AND e.DocumentCount > 0 LIMIT {Most}
            """).ToListAsync(cancel);

    // 遠山研究院 is not 遠山科技, and of two units of one house neither is the other.
    private static async Task<IEnumerable<Two>> WithoutUnitsAsync(TalentMapContext db, List<Two> two, CancellationToken cancel)
    {
        var ids = two.SelectMany(t => new[] { t.Mine, t.Other }).ToHashSet();
        var parents = await db.Entities.Where(e => ids.Contains(e.Id) && e.ParentId != null).Select(e => new { e.Id, e.ParentId }).ToDictionaryAsync(e => e.Id, e => e.ParentId, cancel);
        return two.Where(t => !parents.TryGetValue(t.Mine, out var mine) & !parents.TryGetValue(t.Other, out var theirs) || (mine != t.Other && theirs != t.Mine && mine != theirs));
    }

    private sealed record Calling(long Id, string Name);

    private sealed record Colleague(long Mine, long Other, string Name);

    private sealed record Two(long Mine, long Other);
}
