using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Resolution;
using TalentMap.Storage;

namespace TalentMap.Review;

/// <summary>
/// Everything that may be one with some mentions, directly or through others: those who share a name with them, belong to the same
/// entity or were judged with them. What lies outside cannot be changed by them.
/// </summary>
internal static class Neighbours
{
    public static async Task<List<Named>> OfAsync(TalentMapContext db, EntityKind kind, IReadOnlyCollection<long> seeds, CancellationToken cancel)
    {
        var found = new Dictionary<long, Named>();
        IReadOnlyCollection<long> frontier = seeds;
        while (frontier.Count > 0)
        {
            var reached = await Named.LoadAsync(db.Mentions.Where(m => m.Kind == kind && frontier.Contains(m.Id)), cancel);
            foreach (var mention in reached) found.Add(mention.Id, mention);
            frontier = (await NextAsync(db, kind, reached, cancel)).Where(id => !found.ContainsKey(id)).ToHashSet();
        }
        return [.. found.Values.OrderBy(m => m.Id)];
    }

    private static async Task<IEnumerable<long>> NextAsync(TalentMapContext db, EntityKind kind, List<Named> reached, CancellationToken cancel)
    {
        var nameKeys = reached.SelectMany(m => m.Names).Where(n => kind == EntityKind.Company || !PersonName.IsSurnameWithTitle(n.Name))
            .Select(n => n.NameKey).ToHashSet();
        var entities = reached.Where(m => m.EntityId is not null).Select(m => m.EntityId).ToHashSet();
        var keys = reached.SelectMany(m => m.Names.Select(n => n.Key).Append(m.Key)).ToHashSet();

        var namesakes = await db.MentionNames.Where(n => nameKeys.Contains(n.NameKey)).Select(n => n.MentionId).Distinct().ToListAsync(cancel);
        var companions = await db.Mentions.Where(m => entities.Contains(m.EntityId)).Select(m => m.Id).ToListAsync(cancel);
        var judged = await db.Judgements
            .Where(j => j.WithdrawnAt == null && j.Right != null && (keys.Contains(j.Left) || keys.Contains(j.Right)))
            .Select(j => new { j.Left, j.Right }).ToListAsync(cancel);
        var partners = judged.SelectMany(j => new[] { j.Left, j.Right! }).ToHashSet();
        var judgedMentions = partners.Count == 0 ? [] : await db.Mentions
            .Where(m => partners.Contains(m.Key) || m.Names.Any(n => partners.Contains(n.Key))).Select(m => m.Id).ToListAsync(cancel);
        return namesakes.Concat(companions).Concat(judgedMentions);
    }
}
