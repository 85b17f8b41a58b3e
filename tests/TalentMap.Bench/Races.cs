using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace TalentMap.Bench;

/// <summary>A profile beside the least that could answer: cached against bare Kestrel with the same bytes, uncached against one small page with one query.</summary>
internal static partial class Races
{
    private const double LeastShare = 0.5;
    private const double MostCost = 1.3;
    private const int Rounds = 3;

    public static async Task RunAsync(Ground ground, IReadOnlyList<string> profiles)
    {
        Table.Head("beside the least possible", "site", "yardstick", "ratio");
        using var site = await Bench.StartSiteAsync(ground);
        var profile = profiles[0].Split('?')[0];
        var bytes = await site.Client.GetByteArrayAsync(profile);
        await CachedAsync(new Uri(site.Client.BaseAddress!, profile), bytes);
        await UncachedAsync(ground, site, profiles, bytes.Length);
    }

    private static async Task CachedAsync(Uri profile, byte[] bytes)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, bytes);
        using var bare = await Server.StartAsync(Environment.ProcessPath!, url => ["bare", url, file]);
        File.Delete(file);
        double best = 0, bestBare = 0;
        for (var round = 0; round < Rounds; round++) // by turns, for the machine has moods
        {
            best = Math.Max(best, await RequestsPerSecondAsync(profile));
            bestBare = Math.Max(bestBare, await RequestsPerSecondAsync(bare.Client.BaseAddress!));
        }
        Table.Row($"cached profile of {bytes.Length} bytes, requests/s", $"{best:f0}", $"{bestBare:f0} (bare Kestrel)", $"{best / bestBare:p0} (at least {LeastShare:p0})");
    }

    private static async Task UncachedAsync(Ground ground, Server site, IReadOnlyList<string> profiles, int bytes)
    {
        using var page = await Server.StartAsync(Environment.ProcessPath!, url => ["page", url, ground.Data, bytes.ToString(CultureInfo.InvariantCulture)]);
        string[] tables = [.. profiles.Select(p => p.Replace("/people/", "/yardstick/", StringComparison.Ordinal))];
        await CostAsync(site, profiles, "warm");
        await CostAsync(page, tables, "warm");
        double cost = double.MaxValue, least = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            cost = Math.Min(cost, await CostAsync(site, profiles, $"{round}"));
            least = Math.Min(least, await CostAsync(page, tables, $"{round}"));
        }
        Table.Row("uncached profile, processor µs a request", $"{cost:f0}", $"{least:f0} (page, one query)", $"{cost / least:f2} (at most {MostCost:f1})");
    }

    private static async Task<double> CostAsync(Server server, IReadOnlyList<string> addresses, string round)
    {
        const int times = 1000;
        var before = server.Processor;
        for (var i = 0; i < times; i++)
        {
            using var answer = await server.Client.GetAsync($"{addresses[i % addresses.Count]}-{round}-{i}");
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
        }
        return (server.Processor - before).TotalMicroseconds / times;
    }

    private static async Task<double> RequestsPerSecondAsync(Uri address)
    {
        using var wrk = Process.Start(new ProcessStartInfo("wrk", ["-t1", "-c32", "-d4s", address.ToString()]) { RedirectStandardOutput = true })!;
        var told = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        return double.Parse(PerSecond().Match(told).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Requests/sec:\s*([0-9.]+)", RegexOptions.NonBacktracking)]
    private static partial Regex PerSecond();
}
