using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Resolution;
using TalentMap.Storage;

namespace TalentMap.Review;

/// <summary>
/// The short way for a well-known company in a new article: where all who share one of its names are one entity already, and one of
/// them is introduced by the same name, its coming changes nothing but itself. Without it every article on 字節 would compare thousands.
/// </summary>
internal static class SettledCompanies
{
    /// <summary>Links those for which the short way holds.</summary>
    /// <returns>The other company mentions.</returns>
    public static async Task<IReadOnlyList<long>> LinkAsync(
        TalentMapContext db, IReadOnlyCollection<long> mentions, Touched touched, CancellationToken cancel)
    {
        var companies = await Named.LoadAsync(db.Mentions.Where(m => m.Kind == EntityKind.Company && mentions.Contains(m.Id)), cancel);
        var nameKeys = companies.SelectMany(m => m.Names).Select(n => n.NameKey).ToHashSet();
        var holders = await (
            from name in db.MentionNames
            join mention in db.Mentions on name.MentionId equals mention.Id
            where nameKeys.Contains(name.NameKey) && mention.Kind == EntityKind.Company && !mentions.Contains(mention.Id)
            select new { name.NameKey, mention.EntityId, IsFirst = name.Name == mention.Name, mention.CompanyKind }).Distinct().ToListAsync(cancel);
        var byName = holders.ToLookup(h => h.NameKey, h => new Holder(h.NameKey, h.EntityId, h.IsFirst, Named.RealmOf(h.CompanyKind)));
        var judged = await JudgedAsync(db, companies, cancel);
        var founded = await FoundedAsync(db, companies, cancel);

        var settled = companies.Where(m => !judged.Contains(m.Id))
            .Select(m => (Mention: m, Entity: EntityOf(m, [.. m.Names.SelectMany(n => byName[n.NameKey])])))
            .Where(s => s.Entity is not null && (founded.GetValueOrDefault(s.Mention.Key, s.Entity.Value) == s.Entity))
            .GroupBy(s => s.Entity!.Value).Where(same => same.Count() == 1).Select(same => same.Single()).ToList();
        await EntityNumbers.LinkAsync(db, [.. settled.Select(s => new[] { s.Mention.Id, s.Entity!.Value })], cancel);
        foreach (var (mention, entity) in settled)
        {
            touched.Mentions.Add(mention.Id);
            touched.Entities.Add(entity!.Value);
            if (mention.Names.Any(n => !byName.Contains(n.NameKey))) touched.Renamed.Add(entity.Value);
        }
        touched.Documents.UnionWith(companies.Select(m => m.DocumentId));
        return [.. companies.Select(m => m.Id).Except(settled.Select(s => s.Mention.Id))];
    }

    private static long? EntityOf(Named mention, List<Holder> holders)
    {
        var firstName = NameKey.Of(mention.Name);
        return holders.Exists(h => h.IsFirst && h.NameKey == firstName) && holders.TrueForAll(h => h.Realm == mention.Realm)
            && holders.Select(h => h.Entity).Distinct().ToArray() is [{ } entity] ? entity : null;
    }

    private static async Task<HashSet<long>> JudgedAsync(TalentMapContext db, List<Named> companies, CancellationToken cancel)
    {
        var keys = companies.SelectMany(m => m.Names.Select(n => n.Key).Append(m.Key)).ToHashSet();
        var judged = await db.Judgements.Where(j => j.Right != null && (keys.Contains(j.Left) || keys.Contains(j.Right)))
            .Select(j => new { j.Left, j.Right }).ToListAsync(cancel);
        var named = judged.SelectMany(j => new[] { j.Left, j.Right! }).ToHashSet();
        return [.. companies.Where(m => named.Contains(m.Key) || m.Names.Any(n => named.Contains(n.Key))).Select(m => m.Id)];
    }

    // Where a withdrawn article comes back whose mention a number began with, the number comes back too: that is more than joining the others.
    private static Task<Dictionary<string, long>> FoundedAsync(TalentMapContext db, List<Named> companies, CancellationToken cancel)
    {
        var keys = companies.Select(m => m.Key).ToHashSet();
        return db.Entities.Where(e => keys.Contains(e.FoundingKey)).ToDictionaryAsync(e => e.FoundingKey, e => e.Id, StringComparer.Ordinal, cancel);
    }

    private sealed record Holder(string NameKey, long? Entity, bool IsFirst, Realm Realm);
}
