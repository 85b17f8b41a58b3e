using System.Diagnostics;
using Microsoft.Data.Sqlite;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary><c>talentmap import</c> and <c>talentmap backup</c> as a user runs them: what they say, and their exit code.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly Papers papers = new();
    private readonly string data = Directory.CreateTempSubdirectory("talentmap-").FullName;

    [Fact]
    public async Task An_import_says_what_became_of_every_file_and_of_all()
    {
        papers.With(2);

        Assert.Equal((0, "2 new, 0 already there, 0 failed", ""), await Run("import", papers.Folder));
        Assert.Equal((0, "0 new, 2 already there, 0 failed", ""), await Run("import", papers.Folder));
        Assert.Equal((0, "0 new, 0 already there, 2 read again, 0 failed", ""), await Run("import", "--rebuild"));
        Assert.Equal((0, "The entities and the search index are made anew.", ""), await Run("import", "--reindex"));
    }

    [Fact]
    public async Task A_failed_file_is_named_with_its_reason_and_the_exit_code_is_1()
    {
        papers.With(1);
        File.WriteAllBytes(Path.Combine(papers.Folder, "large.txt"), new byte[10 * 1024 * 1024 + 1]);

        var (code, last, error) = await Run("import", papers.Folder);

        Assert.Equal((1, "1 new, 0 already there, 1 failed"), (code, last));
        Assert.Contains("large.txt: failed: The file has 10485761 bytes", error);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("import", "/no/such/file.md")]
    [InlineData("import", "--rebuild", "--reindex")]
    [InlineData("import", ".", "--published", "lately")]
    [InlineData("import", "--rebuild", "--published", "2023")]
    [InlineData("import", "--rebuild", "--nonsense")]
    [InlineData("serve", "--urls", "nowhere")]
    [InlineData("serve", "--urls", "http://127.0.0.1:99999")]
    [InlineData("sreve")]
    [InlineData("backup")]
    public async Task Wrong_usage_is_said_and_the_exit_code_is_2(params string[] arguments)
    {
        var (code, _, error) = await Run(arguments);

        Assert.Equal(2, code);
        Assert.NotEmpty(error);
        Assert.Empty(Directory.GetFileSystemEntries(data));
    }

    [Fact]
    public async Task A_backup_says_what_it_wrote_and_refuses_to_overwrite()
    {
        var file = Path.Combine(data, "copy.db");
        await Run("import", papers.With(1).Folder);

        var first = await Run("backup", file);
        var second = await Run("backup", file);

        Assert.Equal(0, first.Code);
        Assert.StartsWith($"{file}: {new FileInfo(file).Length} bytes", first.Last);
        Assert.Equal((1, $"{file} exists already; a backup never replaces a file."), (second.Code, second.Error));
    }

    [Theory]
    [InlineData("backup", "copy.db")]
    [InlineData("import", "--rebuild")]
    [InlineData("import", "--reindex")]
    public async Task A_command_that_reads_the_map_makes_none_where_there_is_none(params string[] arguments)
    {
        Assert.Equal((1, "", $"There is no database in '{data}': give its folder with --data, or import articles first."), await Run(arguments));
        Assert.False(File.Exists(StorageSetup.FileIn(data)));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_left_alone()
    {
        await Run("import", papers.With(1).Folder);
        await using (var connection = new SqliteConnection(StorageSetup.ConnectionTo(StorageSetup.FileIn(data))))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO __EFMigrationsHistory VALUES ('20990101000000_Future', '99.0.0')";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
        SqliteConnection.ClearAllPools();

        var (code, _, error) = await Run("import", papers.Folder);

        Assert.Equal(1, code);
        Assert.Contains("a newer TalentMap wrote it (20990101000000_Future)", error);
    }

    public void Dispose()
    {
        papers.Dispose();
        Directory.Delete(data, recursive: true);
    }

    private async Task<(int Code, string Last, string Error)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "talentmap.dll"), .. arguments, "--data", data])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output.TrimEnd().Split('\n')[^1], (await error).TrimEnd());
    }
}
