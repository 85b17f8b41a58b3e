using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Resolution;
using TalentMap.Landscape;
using TalentMap.Storage;

namespace TalentMap.Bench;

/// <summary>Somebody or something of the landscape that the map knows, with what it may be asked for by.</summary>
/// <param name="Written">The name as the map shows it.</param>
/// <param name="Other">The same name in the other script; null where both scripts write it alike.</param>
internal sealed record Known(EntityKind Kind, long Id, string Written, string? Other, string? Pinyin);

/// <summary>What is in the imported map, beside what is true: who answers to which name, and how it is read.</summary>
internal sealed class Map
{
    private readonly ILookup<long, string> names;
    private readonly Dictionary<string, string> pinyin = new(StringComparer.Ordinal);

    private Map(ILookup<long, string> names) => this.names = names;

    public required IReadOnlyList<Known> Known { get; init; }

    /// <summary>The company that most articles name.</summary>
    public required long Busiest { get; init; }

    /// <summary>Whether the entity answers to exactly this name, in any script.</summary>
    public bool IsCalled(long entity, string name) => names[entity].Contains(NameKey.Of(name));

    /// <summary>Whether one of its names is read so.</summary>
    public bool IsRead(long entity, string read) => names[entity].Any(name => pinyin.GetValueOrDefault(name) == read);

    public static async Task<Map> ReadAsync(TalentMapContext db, Truth truth)
    {
        var rows = await db.MentionNames.Join(db.Mentions, n => n.MentionId, m => m.Id, (name, mention) => new { mention.EntityId, name.NameKey })
            .Where(n => n.EntityId != null).Distinct().ToListAsync();
        var byName = rows.ToLookup(r => r.NameKey, r => r.EntityId!.Value);
        var shown = await db.Entities.Where(e => e.DocumentCount > 0).ToDictionaryAsync(e => e.Id, e => (e.Kind, e.Name));
        List<Told> told =
        [
            .. truth.People.Select(p => new Told(EntityKind.Person, p.Traditional, p.Simplified, p.Pinyin)),
            .. truth.Organisations.Select(o => new Told(EntityKind.Company, o.Traditional, o.Simplified, o.Pinyin)),
        ];
        var map = new Map(rows.ToLookup(r => r.EntityId!.Value, r => r.NameKey))
        {
            Busiest = await db.Entities.Where(e => e.Kind == EntityKind.Company).OrderByDescending(e => e.DocumentCount).Select(e => e.Id).FirstAsync(),
            Known =
            [
                .. from name in told
                   from id in byName[NameKey.Of(name.Traditional)].Take(1)
                   where shown.TryGetValue(id, out var entity) && entity.Kind == name.Kind
                   let written = shown[id].Name
                   let other = written == name.Traditional ? name.Simplified : name.Traditional
                   select new Known(name.Kind, id, written, other == written ? null : other, name.Pinyin),
            ],
        };
        foreach (var name in told.Where(n => n.Pinyin is not null)) map.pinyin[NameKey.Of(name.Traditional)] = name.Pinyin!;
        return map;
    }

    private sealed record Told(EntityKind Kind, string Traditional, string Simplified, string? Pinyin);
}
