using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TalentMap.Storage;

namespace TalentMap.Browse;

/// <summary>Who a number in a filter means.</summary>
/// <param name="MovedTo">Whose list it is now, for an entity that was merged; else null.</param>
public sealed record EntityName(long Id, string Name, long? MovedTo);

/// <summary>The names of what filters ask for.</summary>
public static class EntityNames
{
    private static readonly HashSet<string> EntityKeys = new(StringComparer.OrdinalIgnoreCase) { "company", "at", "from", "to", "about" };

    /// <summary>The names by number; what is not there is missing.</summary>
    public static async Task<IReadOnlyDictionary<long, EntityName>> EntityNamesAsync(this TalentMapContext db, IEnumerable<long> entities, CancellationToken cancel)
    {
        var ids = entities.Distinct().ToList();
        return ids.Count == 0
            ? new Dictionary<long, EntityName>()
            : await db.Entities.AsNoTracking().Where(e => ids.Contains(e.Id) && (e.DocumentCount > 0 || e.MergedIntoId != null))
                .Select(e => new EntityName(e.Id, e.Name, e.MergedIntoId)).ToDictionaryAsync(e => e.Id, cancel);
    }

    /// <summary>A query string that asks for merged ones by the numbers they have now; null where none was merged.</summary>
    public static IReadOnlyList<KeyValuePair<string, string?>>? Follow(
        this IReadOnlyDictionary<long, EntityName> names, IEnumerable<KeyValuePair<string, string?>> query)
    {
        var moved = names.Values.Where(n => n.MovedTo is not null)
            .ToDictionary(n => n.Id.ToString(CultureInfo.InvariantCulture), n => n.MovedTo!.Value.ToString(CultureInfo.InvariantCulture));
        return moved.Count == 0
            ? null
            : [.. query.Select(q => EntityKeys.Contains(q.Key) && q.Value is { } id && moved.TryGetValue(id, out var now) ? KeyValuePair.Create<string, string?>(q.Key, now) : q)];
    }

    internal static Word Said(this IReadOnlyDictionary<long, EntityName> names, long id) => new Word.Name(names.GetValueOrDefault(id)?.Name ?? "");
}
