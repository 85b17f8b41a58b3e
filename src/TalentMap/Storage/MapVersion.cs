using Microsoft.Data.Sqlite;

namespace TalentMap.Storage;

/// <summary>
/// A number that changes with every commit to the map's file, whichever process made it: what was shown under one number is true
/// for as long as the number stands.
/// </summary>
public sealed class MapVersion(string file) : IDisposable
{
    private readonly Lock door = new();
    private SqliteCommand? asking;

    /// <summary>The number now.</summary>
    public long Now()
    {
        lock (door)
        {
            return (long)(asking ??= Ask()).ExecuteScalar()!;
        }
    }

    public void Dispose()
    {
        asking?.Connection?.Dispose();
        asking?.Dispose();
    }

    // The number is told to one connection of what others commit: it stays open, is nobody else's and never writes. Its one command is prepared once.
    private SqliteCommand Ask()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        var command = connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return command;
    }
}
