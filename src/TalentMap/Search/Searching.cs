using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Resolution;
using TalentMap.Storage;

namespace TalentMap.Search;

/// <summary>
/// Finds people, organisations and articles by what was typed, in either script: first who is called exactly so, then whose name begins
/// so, then whose name holds it, then by post and organisation. Each tier reads no more than it shows.
/// </summary>
public static class Searching
{
    /// <summary>The longest text that is searched for.</summary>
    public const int MaxLength = 100;

    /// <summary>The most hits of a kind.</summary>
    public const int MaxHits = 100;

    // Of a word that everybody carries only so many are looked at.
    private const int MaxLookedAt = 1000;

    public static async Task<SearchHits> FindAsync(this TalentMapContext db, string typed, int limit, CancellationToken cancel)
    {
        typed = typed.Length > MaxLength ? typed[..MaxLength] : typed;
        limit = Math.Clamp(limit, 1, MaxHits);
        if (SearchText.Match(typed, "TextUnits", "TextPairs") is null) return SearchHits.Nothing;
        return new SearchHits(
            await EntitiesAsync(db, new Asked(typed, EntityKind.Person, limit), cancel),
            await EntitiesAsync(db, new Asked(typed, EntityKind.Company, limit), cancel),
            await DocumentsAsync(db, typed, limit, cancel));
    }

    private static async Task<List<EntityHit>> EntitiesAsync(TalentMapContext db, Asked asked, CancellationToken cancel)
    {
        var key = NameKey.Of(asked.Typed);
        var above = key + "\U0010ffff";
        var names = db.MentionNames.Join(db.Mentions, n => n.MentionId, m => m.Id, (name, mention) => new { name.NameKey, mention.EntityId });
        var hits = new Dictionary<long, (Entity Entity, MatchTier Tier)>();

        await AddAsync(MatchTier.Exact, db.Entities.Where(e => names.Where(n => n.NameKey == key).Select(n => n.EntityId).Contains(e.Id)));
        await AddAsync(MatchTier.Prefix, db.Entities.Where(e =>
            names.Where(n => n.NameKey.CompareTo(key) > 0 && n.NameKey.CompareTo(above) < 0).Select(n => n.EntityId).Contains(e.Id)));
        await AddMatchingAsync(MatchTier.Part, SearchText.Match(key, "NameUnits", "NamePairs"));
        await AddMatchingAsync(MatchTier.Career, SearchText.Match(asked.Typed, "NameUnits RestUnits", "NamePairs RestPairs"));
        return await NamedAsync(db, [.. hits.Values], key, cancel);

        async Task AddAsync(MatchTier tier, IQueryable<Entity> tierHits)
        {
            if (hits.Count >= asked.Limit) return;
            var known = hits.Keys.ToList();
            var found = await tierHits.AsNoTracking().Where(e => e.Kind == asked.Kind && e.DocumentCount > 0 && !known.Contains(e.Id))
                .OrderByDescending(e => e.DocumentCount).ThenBy(e => e.Id).Take(asked.Limit - hits.Count).ToListAsync(cancel);
            foreach (var entity in found) hits.Add(entity.Id, (entity, tier));
        }

        Task AddMatchingAsync(MatchTier tier, string? match) => match is null ? Task.CompletedTask : AddAsync(tier, db.Entities.FromSql(
            $"SELECT * FROM Entities WHERE Id IN (SELECT rowid FROM EntitySearch WHERE EntitySearch MATCH {match} LIMIT {MaxLookedAt})"));
    }

    // Says which name matched, where it is not the one shown.
    private static async Task<List<EntityHit>> NamedAsync(TalentMapContext db, List<(Entity Entity, MatchTier Tier)> hits, string key, CancellationToken cancel)
    {
        var ids = hits.Select(h => h.Entity.Id).ToList();
        var names = await (
            from name in db.MentionNames
            join mention in db.Mentions on name.MentionId equals mention.Id
            where mention.EntityId != null && ids.Contains(mention.EntityId.Value) && name.NameKey.Contains(key)
            group name by new { mention.EntityId, name.Name, name.NameKey } into same
            select new { same.Key.EntityId, same.Key.Name, same.Key.NameKey, Count = same.Count() }).ToListAsync(cancel);
        var byEntity = names.ToLookup(n => n.EntityId!.Value);
        return
        [
            .. hits.Select(h => new EntityHit(h.Entity.Id, h.Entity.Kind, h.Entity.Name, Matched(h.Entity), h.Tier, h.Entity.DocumentCount)
            {
                CompanyKind = h.Entity.CompanyKind,
                Pseudonym = h.Entity.Pseudonym,
            }),
        ];

        string? Matched(Entity entity)
        {
            var best = byEntity[entity.Id].OrderBy(n => n.NameKey.Length).ThenBy(n => n.Name != entity.Name).ThenByDescending(n => n.Count)
                .ThenBy(n => n.Name, StringComparer.Ordinal).FirstOrDefault();
            return best is null || best.NameKey == NameKey.Of(entity.Name) ? null : best.Name;
        }
    }

    private static async Task<List<DocumentHit>> DocumentsAsync(TalentMapContext db, string typed, int limit, CancellationToken cancel)
    {
        var inTitle = await HitsAsync(SearchText.Match(typed, "TitleUnits", "TitlePairs")!, [], limit, isTitle: true);
        var known = inTitle.Select(d => d.Id).ToList();
        var inText = known.Count == limit ? [] : await HitsAsync(SearchText.Match(typed, "TitleUnits TextUnits", "TitlePairs TextPairs")!, known, limit - known.Count, isTitle: false);
        return [.. inTitle, .. inText];

        Task<List<DocumentHit>> HitsAsync(string match, List<long> without, int count, bool isTitle) =>
            db.Documents.FromSql(
                $"SELECT * FROM Documents WHERE Id IN (SELECT rowid FROM DocumentSearch WHERE DocumentSearch MATCH {match} LIMIT {MaxLookedAt})")
                .AsNoTracking().Where(d => d.WithdrawnAt == null && !without.Contains(d.Id))
                .OrderByDescending(d => d.Published!.Earliest).ThenByDescending(d => d.Id).Take(count)
                .Select(d => new DocumentHit(d.Id, d.Title, d.FileName, d.Publisher, d.Published, d.Language, isTitle)).ToListAsync(cancel);
    }

    private sealed record Asked(string Typed, EntityKind Kind, int Limit);
}
