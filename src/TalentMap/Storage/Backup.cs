using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace TalentMap.Storage;

/// <summary>Copies the database while it is in use, by SQLite's online backup: the copy is one moment of the map, whole.</summary>
public static class Backup
{
    /// <summary>Writes the copy. It is complete under its name or not there at all, and never replaces a file.</summary>
    /// <returns>The size of the copy in bytes.</returns>
    /// <exception cref="IOException">There is such a file already.</exception>
    public static async Task<long> WriteAsync(TalentMapContext db, string file, CancellationToken cancel)
    {
        if (File.Exists(file)) throw new IOException($"{file} exists already; a backup never replaces a file.");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var unfinished = $"{file}.unfinished";
        File.Delete(unfinished);

        await db.Database.OpenConnectionAsync(cancel);
        await using (var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = unfinished, Pooling = false }.ToString()))
        {
            await OpenAsync(copy, file, cancel);
            ((SqliteConnection)db.Database.GetDbConnection()).BackupDatabase(copy);
        }
        File.Move(unfinished, file, overwrite: false);
        return new FileInfo(file).Length;
    }

    private static async Task OpenAsync(SqliteConnection copy, string file, CancellationToken cancel)
    {
        try
        {
            await copy.OpenAsync(cancel);
        }
        catch (SqliteException failure)
        {
            throw new IOException($"{file} cannot be written: {failure.Message}", failure);
        }
    }
}
