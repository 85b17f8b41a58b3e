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
    private long begun, answered, last;

    /// <summary>The number now.</summary>
    public long Now()
    {
        var came = Volatile.Read(ref begun);
        lock (door)
        {
            if (answered > came) return last; // somebody began to ask after we came: what they were told is true for us
            Volatile.Write(ref begun, begun + 1);
            last = (long)(asking ??= Ask()).ExecuteScalar()!;
            answered = begun;
            return last;
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
