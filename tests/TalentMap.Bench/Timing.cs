using System.Diagnostics;

namespace TalentMap.Bench;

/// <summary>How long answers took, in milliseconds.</summary>
internal sealed record Timing(double Middle, double P99, double Bytes)
{
    /// <summary>Asks for each address once, one after the other; the first few warm up and do not count.</summary>
    public static async Task<Timing?> OfAsync(HttpClient client, IReadOnlyList<string> addresses, int warmUp)
    {
        List<double> times = [];
        double bytes = 0;
        foreach (var (i, address) in addresses.Index())
        {
            var watch = Stopwatch.StartNew();
            using var answer = await client.GetAsync(address);
            var body = await answer.Content.ReadAsByteArrayAsync();
            if (!answer.IsSuccessStatusCode) return null;
            if (i < warmUp) continue;
            times.Add(watch.Elapsed.TotalMilliseconds);
            bytes += body.Length;
        }
        times.Sort();
        return new Timing(times[times.Count / 2], times[Math.Min(times.Count - 1, times.Count * 99 / 100)], bytes / times.Count);
    }
}
