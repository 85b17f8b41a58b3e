using System.Diagnostics;
using System.Globalization;

namespace TalentMap.Faults;

/// <summary>Starts the worker, kills it (-9) at a random moment, looks with a fresh process, and again.</summary>
internal sealed class Kills(string folder, Random random)
{
    private const int Fresh = 8;
    private const int Slowest = 400;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly string[] People = ["陸一鳴", "蘇婉清", "韓子墨", "顧長風", "林若溪"];
    private static readonly string[] Companies = ["遠山科技", "星河智能", "南湖軟件", "青禾資本"];

    private readonly List<string> acknowledged = [];
    private int written;

    /// <summary>0: nothing was lost, double or half.</summary>
    public static async Task<int> RunAsync(int kills, int seed)
    {
        var folder = Directory.CreateTempSubdirectory("talentmap-faults-").FullName;
        var run = new Kills(folder, new Random(seed));
        var started = Stopwatch.GetTimestamp();
        for (var kill = 1; kill <= kills; kill++)
        {
            run.Write();
            await run.KillAsync(seed + kill);
            if (await run.CheckAsync(isAll: kill % 10 == 0 || kill == kills) is not { Count: > 0 } wrong) continue;
            Console.Out.WriteLine($"After kill {kill} (seed {seed}), in {folder}:");
            foreach (var line in wrong) Console.Out.WriteLine(line);
            return 1;
        }
        var what = run.acknowledged.GroupBy(line => line.Split(' ')[0]).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Count()} {g.Key}");
        Console.Out.WriteLine($"{kills} kills in {Stopwatch.GetElapsedTime(started).TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s, acknowledged: {string.Join(", ", what)}; nothing lost, double or half.");
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private void Write()
    {
        Directory.CreateDirectory(Path.Combine(folder, "articles"));
        for (var i = 0; i < Fresh; i++, written++)
        {
            var (person, from, to) = (People[written % People.Length], Companies[written % Companies.Length], Companies[(written + 1) % Companies.Length]);
            File.WriteAllText(Path.Combine(folder, "articles", $"{written:D4}.md"), $"""
                ---
                title: {person}的去向之{written}
                published: 2023-{written % 12 + 1:D2}
                ---

                近日，{from}前產品總監{person}離職。{person}曾任{from}副總裁，他已加入{to}，出任首席科學家。{to}完成{written + 1}億元融資。第{written}期。
                """);
        }
    }

    private async Task KillAsync(int seed)
    {
        using var worker = Start("work", Path.Combine(folder, "articles"), Path.Combine(folder, "data"), $"{seed}");
        var lines = random.Next(0, Fresh * 2);
        var line = await worker.StandardOutput.ReadLineAsync().WaitAsync(Patience); // it is ready
        for (var told = 0; told < lines && line is not null; told++) line = Note(await worker.StandardOutput.ReadLineAsync().WaitAsync(Patience));
        await Task.Delay(random.Next(0, Slowest));
        worker.Kill(entireProcessTree: true);
        while (Note(await worker.StandardOutput.ReadLineAsync()) is not null) continue;
        await worker.WaitForExitAsync();
    }

    // A line that was cut by the kill was not acknowledged.
    private string? Note(string? line)
    {
        if (line?.Split(' ') is ["article", { Length: 64 }, _] or ["judgement" or "fact", _, _, { Length: 32 }] or ["accepted", { Length: 32 }] or ["undone", _, "now"] or ["turned", _, "True" or "False"] or ["failed", ..]) acknowledged.Add(line);
        return line;
    }

    private async Task<List<string>> CheckAsync(bool isAll)
    {
        using var check = Start("check", Path.Combine(folder, "data"), $"{isAll}");
        foreach (var line in acknowledged) await check.StandardInput.WriteLineAsync(line);
        check.StandardInput.Close();
        var said = await check.StandardOutput.ReadToEndAsync();
        await check.WaitForExitAsync();
        List<string> wrong = [.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        return check.ExitCode != 0 && wrong.Count == 0 ? [$"The check ended with {check.ExitCode}"] : wrong;
    }

    private static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [typeof(Kills).Assembly.Location, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
}
