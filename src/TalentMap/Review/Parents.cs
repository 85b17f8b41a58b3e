using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Extraction;
using TalentMap.Core.Resolution;
using TalentMap.Storage;

namespace TalentMap.Review;

/// <summary>
/// Says whose unit an organisation is: what is widely known (達摩院 is 阿里巴巴's), else what its own name tells (字節跳動AI Lab). Derived from the
/// names alone, so that all anew gives what article by article gave; the name that tells it is kept for the reader to judge.
/// </summary>
internal static class Parents
{
    private const int Portion = 500;

    private static readonly ILookup<string, string> Known = (
        from row in WordList.Rows("organisation-owners")
        from unit in row[0].Split('|')
        from owner in row[1].Split('|')
        select (Unit: NameKey.Of(unit), Owner: NameKey.Of(owner))).ToLookup(k => k.Unit, k => k.Owner);

    private static readonly ILookup<string, string> KnownUnits = Known.SelectMany(k => k, (k, owner) => (Unit: k.Key, Owner: owner)).ToLookup(k => k.Owner, k => k.Unit);

    /// <summary>Looks again at organisations that are called by other names than before, and at those whose names begin with theirs.</summary>
    public static async Task MarkAsync(TalentMapContext db, IReadOnlyCollection<long> renamed, CancellationToken cancel)
    {
        if (renamed.Count == 0) return;
        var keys = (await NamesAsync(db, renamed, cancel)).Select(n => n.NameKey).Where(key => key.Length > 1).ToHashSet();
        var units = renamed.ToHashSet();
        foreach (var key in keys)
        {
            var end = key + char.MaxValue;
            units.UnionWith(await Holders(db).Where(h => h.NameKey.CompareTo(key) > 0 && h.NameKey.CompareTo(end) < 0).Select(h => h.Entity).Distinct().ToListAsync(cancel));
        }
        var known = keys.SelectMany(key => KnownUnits[key]).ToHashSet();
        if (known.Count > 0) units.UnionWith(await Holders(db).Where(h => known.Contains(h.NameKey)).Select(h => h.Entity).Distinct().ToListAsync(cancel));
        await PlaceAsync(db, units, cancel);
    }

    /// <summary>Looks at all.</summary>
    public static async Task MarkAllAsync(TalentMapContext db, CancellationToken cancel)
    {
        foreach (var units in (await db.Entities.Where(e => e.Kind == EntityKind.Company).Select(e => e.Id).ToListAsync(cancel)).Chunk(Portion)) await PlaceAsync(db, units, cancel);
    }

    private static async Task PlaceAsync(TalentMapContext db, IReadOnlyCollection<long> units, CancellationToken cancel)
    {
        var names = (await NamesAsync(db, units, cancel)).ToLookup(n => n.Entity);
        var heads = names.SelectMany(n => n).SelectMany(n => Enumerable.Range(2, Math.Max(0, n.NameKey.Length - 2)).Select(length => n.NameKey[..length]).Concat(Known[n.NameKey])).ToHashSet();
        var owners = (await Holders(db).Where(h => heads.Contains(h.NameKey)).Distinct().ToListAsync(cancel)).ToLookup(h => h.NameKey);
        foreach (var entity in await db.Entities.Where(e => units.Contains(e.Id)).ToListAsync(cancel))
        {
            (entity.ParentId, entity.ParentBy) = OwnerOf(entity, [.. names[entity.Id]], owners);
        }
        await db.SaveChangesAsync(cancel);
    }

    private static (long?, string?) OwnerOf(Entity unit, List<Holder> names, ILookup<string, Holder> owners)
    {
        if (unit.DocumentCount == 0) return (null, null);
        var known = names.SelectMany(n => Known[n.NameKey]).SelectMany(key => owners[key]).FirstOrDefault(o => o.Entity != unit.Id && o.Kind != CompanyKind.Lab);
        if (known is not null) return (known.Entity, null);
        var told = from name in names
                   from length in Enumerable.Range(2, Math.Max(0, name.NameKey.Length - 2))
                   from owner in owners[name.NameKey[..length]]
                   where owner.Entity != unit.Id && MayOwn(owner.Kind) && UnitNames.IsPartOf(name.Name, owner.Name, unit.CompanyKind == CompanyKind.Lab)
                   orderby length descending, owner.Entity, name.Name
                   select (owner.Entity, name.Name);
        return told.FirstOrDefault() is { Name: { } by } first ? (first.Entity, by) : (null, null);
    }

    private static bool MayOwn(CompanyKind? kind) => kind is CompanyKind.Company or CompanyKind.Lab or CompanyKind.University;

    private static Task<List<Holder>> NamesAsync(TalentMapContext db, IReadOnlyCollection<long> entities, CancellationToken cancel) =>
        Holders(db).Where(h => entities.Contains(h.Entity)).Distinct().ToListAsync(cancel);

    private static IQueryable<Holder> Holders(TalentMapContext db) =>
        from mention in db.Mentions.AsNoTracking()
        where mention.Kind == EntityKind.Company && mention.EntityId != null
        from name in mention.Names
        select new Holder { Entity = mention.EntityId!.Value, Name = name.Name, NameKey = name.NameKey, Kind = mention.Entity!.CompanyKind };

    private sealed record Holder
    {
        public required long Entity { get; init; }

        public required string Name { get; init; }

        public required string NameKey { get; init; }

        public CompanyKind? Kind { get; init; }
    }
}
