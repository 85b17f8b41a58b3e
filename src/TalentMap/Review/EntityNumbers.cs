using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Resolution;
using TalentMap.Storage;

namespace TalentMap.Review;

/// <summary>
/// Gives clusters their numbers. A number is kept for ever: it follows the mention it began with; where two come together the older one
/// stays and the other redirects to it; where they part again each has its own back.
/// </summary>
internal static class EntityNumbers
{
    public static async Task AssignAsync(
        TalentMapContext db, List<Named> mentions, IReadOnlyList<Profile> clusters, Touched touched, CancellationToken cancel)
    {
        var byKey = mentions.ToDictionary(m => m.Key, StringComparer.Ordinal);
        var members = clusters.Select(c => c.Keys.Select(k => byKey[k]).OrderBy(m => m.Id).ToList()).OrderBy(c => c[0].Id).ToList();
        var numbered = await NumberAsync(db, members, cancel);
        await db.SaveChangesAsync(cancel);

        List<long[]> links = [];
        foreach (var (entity, cluster) in numbered)
        {
            var changed = cluster.Where(m => m.EntityId != entity.Id).ToList();
            if (changed.Count == 0) continue;
            links.AddRange(changed.Select(m => new[] { m.Id, entity.Id }));
            touched.Mentions.UnionWith(changed.Select(m => m.Id));
            touched.Entities.Add(entity.Id);
            if (IsRenamed(cluster, changed)) touched.Renamed.Add(entity.Id);
            var lost = changed.Where(m => m.EntityId is not null).Select(m => m.EntityId!.Value).ToHashSet();
            touched.Entities.UnionWith(lost);
            if (cluster[0].CompanyKind is not null) touched.Renamed.UnionWith(lost); // who loses a mention may lose a name with it
        }
        await LinkAsync(db, links, cancel);
        touched.Documents.UnionWith(mentions.Where(m => touched.Mentions.Contains(m.Id)).Select(m => m.DocumentId));
    }

    /// <summary>Gives mentions their entities: pairs of the two numbers.</summary>
    public static Task LinkAsync(TalentMapContext db, IReadOnlyCollection<long[]> links, CancellationToken cancel) => links.Count == 0 ? Task.CompletedTask : db.Database.ExecuteSqlAsync(
        $"UPDATE Mentions SET EntityId = l.value ->> 1 FROM json_each({JsonSerializer.Serialize(links)}) l WHERE Mentions.Id = l.value ->> 0", cancel);

    private static bool IsRenamed(List<Named> cluster, List<Named> changed)
    {
        var before = cluster.Except(changed).SelectMany(m => m.Names).Select(n => n.NameKey).ToHashSet();
        return changed.Exists(m => m.CompanyKind is not null && m.Names.Any(n => !before.Contains(n.NameKey)));
    }

    /// <summary>Derives an entity's name, kind and count from its mentions.</summary>
    public static async Task DescribeAsync(TalentMapContext db, IReadOnlyCollection<long> entities, CancellationToken cancel)
    {
        var named = await db.Mentions.Where(m => m.EntityId != null && entities.Contains(m.EntityId.Value))
            .GroupBy(m => new { m.EntityId, m.Name, m.Pseudonym, m.CompanyKind })
            .Select(g => new Naming(g.Key.EntityId!.Value, g.Key.Name, g.Key.Pseudonym, g.Key.CompanyKind, g.Count(), g.Min(m => m.DocumentId)))
            .ToListAsync(cancel);
        var documents = await db.Mentions.Where(m => m.EntityId != null && entities.Contains(m.EntityId.Value))
            .GroupBy(m => m.EntityId!.Value).Select(g => new { g.Key, Count = g.Select(m => m.DocumentId).Distinct().Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var namings = named.ToLookup(n => n.Entity);
        foreach (var entity in await db.Entities.Where(e => entities.Contains(e.Id)).ToListAsync(cancel))
        {
            entity.DocumentCount = documents.GetValueOrDefault(entity.Id);
            if (entity.DocumentCount > 0) Describe(entity, [.. namings[entity.Id]]);
        }
        await db.SaveChangesAsync(cancel);
    }

    private static void Describe(Entity entity, List<Naming> namings)
    {
        entity.Name = namings.GroupBy(n => n.Name)
            .OrderByDescending(same => entity.Kind == EntityKind.Company || PersonName.IsFull(same.Key))
            .ThenByDescending(same => same.Sum(n => n.Count)).ThenBy(same => same.Min(n => n.First)).ThenBy(same => same.Key, StringComparer.Ordinal)
            .First().Key;
        entity.Pseudonym = namings.Exists(n => n.Pseudonym);
        entity.CompanyKind = namings.GroupBy(n => n.CompanyKind)
            .OrderByDescending(same => same.Sum(n => n.Count)).ThenBy(same => same.Min(n => n.First)).ThenBy(same => same.Key).First().Key;
    }

    private static async Task<List<(Entity Entity, List<Named> Cluster)>> NumberAsync(
        TalentMapContext db, List<List<Named>> clusters, CancellationToken cancel)
    {
        var keys = clusters.SelectMany(c => c).SelectMany(AnswersTo).ToHashSet();
        var held = clusters.SelectMany(c => c).Where(m => m.EntityId is not null).Select(m => m.EntityId!.Value).ToHashSet();
        var known = await db.Entities.Where(e => keys.Contains(e.FoundingKey) || held.Contains(e.Id)).OrderBy(e => e.Id).ToListAsync(cancel);
        var byKey = known.ToDictionary(e => e.FoundingKey, StringComparer.Ordinal);
        // A re-extraction may lose the mention a number began with: the number then stays with what else it held.
        var orphans = known.Where(e => !keys.Contains(e.FoundingKey)).ToDictionary(e => e.Id);

        List<(Entity, List<Named>)> numbered = [];
        foreach (var cluster in clusters)
        {
            var founders = cluster.SelectMany(AnswersTo).Distinct().Select(byKey.GetValueOrDefault).OfType<Entity>().OrderBy(e => e.Id).ToList();
            foreach (var founder in founders) byKey.Remove(founder.FoundingKey);
            var entity = founders.FirstOrDefault() ?? Adopt(cluster, orphans) ?? New(db, cluster);
            entity.MergedIntoId = null;
            var lost = cluster.Select(m => orphans.GetValueOrDefault(m.EntityId ?? 0)).OfType<Entity>().Distinct().ToList();
            foreach (var orphan in lost) orphans.Remove(orphan.Id);
            await RedirectAsync(db, [.. founders.Skip(1), .. lost], entity, cancel);
            numbered.Add((entity, cluster));
        }
        return numbered;
    }

    private static Entity? Adopt(List<Named> cluster, Dictionary<long, Entity> orphans)
    {
        var orphan = cluster.Select(m => orphans.GetValueOrDefault(m.EntityId ?? 0)).OfType<Entity>().MinBy(e => e.Id);
        if (orphan is null) return null;
        orphans.Remove(orphan.Id);
        orphan.FoundingKey = cluster[0].Key;
        return orphan;
    }

    private static Entity New(TalentMapContext db, List<Named> cluster)
    {
        var first = cluster[0];
        var entity = new Entity
        {
            Kind = first.CompanyKind is null ? EntityKind.Person : EntityKind.Company,
            FoundingKey = first.Key,
            Name = first.Name,
        };
        db.Add(entity);
        return entity;
    }

    // Whoever was sent to one that is merged now is sent on, so that every old address is one step from the page.
    private static async Task RedirectAsync(TalentMapContext db, List<Entity> merged, Entity into, CancellationToken cancel)
    {
        if (merged.Count == 0) return;
        var ids = merged.Select(e => e.Id).ToList();
        merged.AddRange(await db.Entities.Where(e => e.MergedIntoId != null && ids.Contains(e.MergedIntoId.Value)).ToListAsync(cancel));
        foreach (var entity in merged.Where(e => e != into))
        {
            entity.MergedIntoId = into.Id;
            entity.DocumentCount = 0;
        }
    }

    private static IEnumerable<string> AnswersTo(Named mention) => mention.Names.Select(n => n.Key).Prepend(mention.Key);

    private sealed record Naming(long Entity, string Name, bool Pseudonym, Core.Extraction.CompanyKind? CompanyKind, int Count, long First);
}
