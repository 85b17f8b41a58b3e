using Microsoft.Extensions.Caching.Memory;
using TalentMap.Storage;

namespace TalentMap.Browse;

/// <summary>
/// Profiles as they were read, for as long as nothing is written to the map: whoever asks for one in another language, script or colour, or as JSON,
/// does not have it read again.
/// </summary>
public sealed class KeptProfiles(MapVersion version) : IDisposable
{
    private const int MostLines = 100_000; // sentences, of about a kilobyte each with all that goes with them

    private static readonly TimeSpan Unasked = TimeSpan.FromMinutes(10);

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostLines });

    /// <summary>The profile of somebody; null where the number means nobody.</summary>
    public async Task<PersonProfile?> PersonAsync(TalentMapContext db, long id, CancellationToken cancel)
    {
        var key = (Version: version.Now(), id); // before it is read: what is read is no older
        if (kept.TryGetValue(key, out PersonProfile? known)) return known;
        if (await db.PersonAsync(id, cancel) is not { } read) return null;
        var lines = read.Roles.Concat(read.Moves).Sum(line => line.Tellings.Count) + read.Companions.Colleagues.Count + read.Companions.Team.Count;
        return kept.Set(key, read, new MemoryCacheEntryOptions { Size = 1 + lines, SlidingExpiration = Unasked });
    }

    public void Dispose() => kept.Dispose();
}
