using System.Diagnostics;

namespace TalentMap.Tests;

/// <summary><c>talentmap serve</c> as a user starts it: what it says, and what it reads.</summary>
public sealed class ServeCommandTests : IDisposable
{
    private readonly Papers seeds = new Papers().With(2);
    private readonly string data = Directory.CreateTempSubdirectory("talentmap-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_start_reads_the_seeds_and_the_second_reads_nothing()
    {
        Assert.Equal([$"2 articles read from {seeds.Folder}", "TalentMap listens"], await Start());
        Assert.Equal(["TalentMap listens"], await Start());
    }

    [Fact]
    public async Task Wrong_settings_are_said_all_at_once()
    {
        using var process = Process.Start(Serve("TALENTMAP__LOGDAYS=0", "TALENTMAP__MAXARTICLEBYTES=0"))!;
        var error = await process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);

        Assert.Equal(2, process.ExitCode);
        Assert.Equal(["TalentMap:MaxArticleBytes is 0", "TalentMap:LogDays is 0"], error.TrimEnd().Split('\n').Select(line => string.Join(':', line.Split(':')[..2])));
    }

    [Fact]
    public async Task A_setting_of_another_kind_is_said_in_one_line()
    {
        using var process = Process.Start(Serve("TALENTMAP__LOGDAYS=ten"))!;
        var error = await process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);

        Assert.Equal(2, process.ExitCode);
        Assert.Contains("'ten' at 'TalentMap:LogDays'", Assert.Single(error.TrimEnd().Split('\n')));
    }

    public void Dispose()
    {
        seeds.Dispose();
        Directory.Delete(data, recursive: true);
    }

    // Reads what it says until it listens, and where its data lies.
    private async Task<List<string>> Start()
    {
        using var process = Process.Start(Serve())!;
        List<string> said = [];
        while (await process.StandardOutput.ReadLineAsync(Cancel) is { } line)
        {
            said.Add(line.Split(" on ")[0]);
            if (!line.StartsWith("TalentMap listens", StringComparison.Ordinal)) continue;
            Assert.EndsWith($"its data lies in {data}", line);
            break;
        }
        process.Kill();
        await process.WaitForExitAsync(Cancel);
        return said;
    }

    private ProcessStartInfo Serve(params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "talentmap.dll"), "--data", data, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TALENTMAP__SEEDS"] = seeds.Folder;
        foreach (var setting in settings) start.Environment[setting.Split('=')[0]] = setting.Split('=')[1];
        return start;
    }
}
