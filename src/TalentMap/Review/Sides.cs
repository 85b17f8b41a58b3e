using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Resolution;
using TalentMap.Storage;

namespace TalentMap.Review;

/// <summary>Reads what is compared of entities: their names, and who was where.</summary>
internal static class Sides
{
    public static async Task<Dictionary<long, Side>> OfAsync(TalentMapContext db, EntityKind kind, IReadOnlyCollection<long> entities, CancellationToken cancel)
    {
        var ids = JsonSerializer.Serialize(entities);
        var names = (await db.Database.SqlQuery<Calling>(
            $"""
            SELECT DISTINCT m.EntityId AS Id, n.Name, m.CompanyKind FROM json_each({ids}) e CROSS JOIN Mentions m ON m.EntityId = e.value CROSS JOIN MentionNames n ON n.MentionId = m.Id
            """).ToListAsync(cancel)).ToLookup(n => n.Id);
        var seats = (kind == EntityKind.Person ? await OfPeopleAsync(db, ids, cancel) : await OfCompaniesAsync(db, ids, cancel)).ToLookup(s => s.Id, s => new Seat(s.With, s.Name, s.Post));
        return names.ToDictionary(n => n.Key, n => new Side([.. n.Select(c => c.Name).Distinct(StringComparer.Ordinal).Select(name => new CalledName(name))], [.. seats[n.Key]])
        {
            Realm = Named.RealmOf(Enum.TryParse<Core.Extraction.CompanyKind>(n.First().CompanyKind, out var of) ? of : null),
        });
    }

    private static Task<List<Place>> OfPeopleAsync(TalentMapContext db, string people, CancellationToken cancel) =>
        db.Database.SqlQuery<Place>(
            $"""
            SELECT r.WhoId AS Id, r.AtId AS "With", c.Name, r.Post FROM json_each({people}) e CROSS JOIN Roles r ON r.WhoId = e.value CROSS JOIN Entities c ON c.Id = r.AtId
            UNION SELECT m.WhoId, m.AtId, c.Name, m.Post FROM json_each({people}) e CROSS JOIN Moves m ON m.WhoId = e.value CROSS JOIN Entities c ON c.Id = m.AtId
            """).ToListAsync(cancel);

    private static Task<List<Place>> OfCompaniesAsync(TalentMapContext db, string companies, CancellationToken cancel) =>
        db.Database.SqlQuery<Place>(
            $"""
            SELECT r.AtId AS Id, r.WhoId AS "With", '' AS Name, NULL AS Post FROM json_each({companies}) e CROSS JOIN Roles r ON r.AtId = e.value WHERE r.WhoId IS NOT NULL
            UNION SELECT m.AtId, m.WhoId, '', NULL FROM json_each({companies}) e CROSS JOIN Moves m ON m.AtId = e.value WHERE m.WhoId IS NOT NULL
            """).ToListAsync(cancel);

    private sealed record Calling(long Id, string Name, string? CompanyKind);

    private sealed record Place(long Id, long With, string Name, string? Post);
}
