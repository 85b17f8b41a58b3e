using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;
using TalentMap.Core.Text;

namespace TalentMap.Storage;

/// <summary>
/// Where the map lies and how it is opened: one SQLite file in the data folder, with a write-ahead log, foreign keys, and every commit
/// on the disk before it is acknowledged.
/// </summary>
public static class StorageSetup
{
    /// <summary>What the folding of a text is called in SQL.</summary>
    internal const string Folded = "folded";

    // Added to the number of migrations in the note of the last derivation.
    private const int Hides = 1_000_000;

    /// <summary>The database's file in a data folder.</summary>
    public static string FileIn(string folder) => Path.Combine(folder, "talentmap.db");

    /// <summary>Points a context at the database of a data folder.</summary>
    public static DbContextOptionsBuilder UseFolder(this DbContextOptionsBuilder builder, string folder) =>
        builder.UseSqlite(ConnectionTo(FileIn(folder)), sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)).AddInterceptors(Durable.EveryCommit);

    /// <summary>The connection string of a database file. A writer that finds another waits up to 30 seconds.</summary>
    public static string ConnectionTo(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30 }.ToString();

    /// <summary>Makes the data folder and the tables, or brings those of an older version up to this one.</summary>
    /// <param name="hidesUnreviewed">Whether facts that nobody has looked at are to be kept from readers.</param>
    /// <returns>Whether what is derived must be made anew: an older version made it, a renewal was killed, or other facts are to be shown.</returns>
    /// <exception cref="IOException">The folder or the file cannot be used; it says why and what would do.</exception>
    public static async Task<bool> PrepareAsync(this TalentMapContext db, CancellationToken cancel, bool hidesUnreviewed = false)
    {
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList();
            var unknown = applied.Except(db.Database.GetMigrations()).ToList();
            if (unknown.Count > 0) throw new IOException($"a newer TalentMap wrote it ({unknown[^1]}), which can read it.");
            await db.Database.MigrateAsync(cancel);
            if (applied.Count == 0) await db.NoteDerivedAsync(cancel);
            await db.WeighAsync(cancel);
            if (await db.HidesUnreviewedAsync(cancel) != hidesUnreviewed) await db.NoteAsync(hidesUnreviewed ? Hides : 0, cancel); // by nobody yet, but for whom
            return await db.NotedAsync(cancel) % Hides < db.Database.GetMigrations().Count();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new IOException($"The database '{file}' cannot be used: {failure.Message} Give another data folder with --data.", failure);
        }
    }

    /// <summary>
    /// Notes that all that is derived was made for the tables as they are now. The note goes with the transaction that derives, so a renewal that was
    /// killed is asked for again.
    /// </summary>
    public static async Task NoteDerivedAsync(this TalentMapContext db, CancellationToken cancel) =>
        await db.NoteAsync(db.Database.GetMigrations().Count() + (await db.HidesUnreviewedAsync(cancel) ? Hides : 0), cancel);

    /// <summary>
    /// Whether facts that nobody has looked at are kept from readers. It is noted beside the derived numbers, so that whoever derives on, the site or a
    /// command, does it alike.
    /// </summary>
    public static async Task<bool> HidesUnreviewedAsync(this TalentMapContext db, CancellationToken cancel) => await db.NotedAsync(cancel) >= Hides;

    private static Task<int> NotedAsync(this TalentMapContext db, CancellationToken cancel) =>
        db.Database.SqlQuery<int>($"SELECT user_version AS Value FROM pragma_user_version").SingleAsync(cancel);

    private static Task<int> NoteAsync(this TalentMapContext db, int note, CancellationToken cancel) =>
        db.Database.ExecuteSqlRawAsync(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {note}"), cancel);

    /// <summary>
    /// Lets the database look how full its tables are, where they were never looked at or grew much. Without it, it takes
    /// <c>RetellsId IS NULL</c> for rare and reads all facts to find one person's.
    /// </summary>
    public static Task<int> WeighAsync(this TalentMapContext db, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"PRAGMA optimize=0x10012", cancel); // analyse, in a sample of each index, tables not asked of late too

    /// <summary>Empties the write-ahead log, where the pages of what was deleted still stand. False where somebody reads them or writes: later, then.</summary>
    public static async Task<bool> EmptyLogAsync(this TalentMapContext db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        var isBusy = await command.ExecuteScalarAsync(cancel) is not 0L;
        await db.Database.CloseConnectionAsync();
        return !isBusy;
    }

    private sealed class Durable : DbConnectionInterceptor
    {
        private const long MappedBytes = 1L << 30; // of address space; what is behind it is read as before

        public static readonly Durable EveryCommit = new();

        private static readonly ConditionalWeakTable<sqlite3, string> AreSet = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Set(connection);
            return Task.CompletedTask;
        }

        // A pooled connection is opened again at every query and was set when it was new.
        private static void Set(DbConnection connection)
        {
            var database = ((SqliteConnection)connection).Handle!;
            if (!AreSet.TryAdd(database, connection.DataSource)) return;
            using var command = connection.CreateCommand();
            // What is deleted is overwritten: an upload may have named somebody who was removed. The file is mapped into memory: a connection that
            // another one wrote beside would read all its pages anew, one call of the system each.
            command.CommandText = $"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA mmap_size={MappedBytes};";
            command.ExecuteNonQuery();
            raw.sqlite3_create_function(database, Folded, 1, raw.SQLITE_UTF8 | raw.SQLITE_DETERMINISTIC, null, static (context, _, arguments) => Fold(context, arguments[0]));
        }

        private static void Fold(sqlite3_context context, sqlite3_value text)
        {
            if (raw.sqlite3_value_type(text) == raw.SQLITE_NULL) raw.sqlite3_result_null(context);
            else raw.sqlite3_result_text(context, Script.Fold(raw.sqlite3_value_text(text).utf8_to_string()));
        }
    }
}

/// <summary>For <c>dotnet ef</c> alone: migrations are written without a data folder.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<TalentMapContext>
{
    public TalentMapContext CreateDbContext(string[] args) =>
        new((DbContextOptions<TalentMapContext>)new DbContextOptionsBuilder<TalentMapContext>().UseFolder(Path.GetTempPath()).Options);
}
