using Microsoft.EntityFrameworkCore;
using TalentMap.Blackout;
using TalentMap.Storage;

namespace TalentMap.Rights;

/// <summary>
/// Writes the database's file anew after a removal: what was deleted lies in freed pages, in the search index's old segments and in the write-ahead log until
/// then. A mark in the data folder, made before the removal is committed, asks for it again should the program be killed meanwhile.
/// </summary>
internal static class Erasure
{
    private const int Tries = 5;

    public static bool IsAsked(TalentMapContext db) => File.Exists(MarkIn(db));

    public static void Ask(TalentMapContext db)
    {
        using var mark = new FileStream(MarkIn(db), FileMode.Create, FileAccess.Write);
        mark.Write("A person was removed; the database is to be written anew.\n"u8);
        mark.Flush(flushToDisk: true);
    }

    /// <summary>Erases; false where somebody reads the old pages for too long, or writes.</summary>
    public static async Task<bool> TryAsync(TalentMapContext db, CancellationToken cancel)
    {
        // One segment without what was deleted, instead of many with it.
        await db.Database.ExecuteSqlRawAsync("INSERT INTO EntitySearch (EntitySearch) VALUES ('optimize'); INSERT INTO DocumentSearch (DocumentSearch) VALUES ('optimize')", cancel);
        for (var tries = 0; tries < Tries; tries++)
        {
            await db.Database.ExecuteSqlRawAsync("VACUUM", cancel);
            if (await db.EmptyLogAsync(cancel))
            {
                File.Delete(MarkIn(db));
                return true;
            }
            await Task.Delay(TimeSpan.FromMilliseconds(200), cancel);
        }
        return false;
    }

    private static string MarkIn(TalentMapContext db) => Path.Combine(Screen.FolderOf(db), "removal.unfinished");
}
