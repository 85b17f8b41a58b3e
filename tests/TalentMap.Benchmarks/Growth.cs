using System.Diagnostics;
using TalentMap.Core.Extraction;
using TalentMap.Core.Reading;

namespace TalentMap.Benchmarks;

/// <summary>How time grows with length, up to the largest file that is read: each text eight times as long takes at most 8^1.3 as much time.</summary>
internal static class Growth
{
    private const double MostPower = 1.3;
    private const double MostSecondsFor100KB = 1;
    private const int Step = 8;
    private const double TooShort = 0.02; // seconds below which the clock and the compiler are measured
    private const double TooLong = 120;

    private static readonly int[] Lengths = [ArticleReader.MaxBytes / 3 / Step / Step / Step, ArticleReader.MaxBytes / 3 / Step / Step, ArticleReader.MaxBytes / 3 / Step, ArticleReader.MaxBytes / 3];

    public static int Measure(string[] wanted)
    {
        var fits = true;
        Console.WriteLine($"{"text",-32} seconds for {string.Join(", ", Lengths)} characters; greatest power (asked for: {MostPower})");
        foreach (var (name, make) in HostileTexts.All)
        {
            if (wanted.Length == 0 || wanted.Contains(name)) fits &= Measure(name, make);
        }
        return fits ? 0 : 1;
    }

    private static bool Measure(string name, Func<int, string> make)
    {
        var seconds = new List<double>();
        foreach (var length in Lengths)
        {
            if (seconds.Count > 0 && seconds[^1] * Step > TooLong) break; // it has failed already
            seconds.Add(Seconds(make(length)));
        }
        var power = 0.0;
        for (var i = 1; i < seconds.Count; i++)
        {
            if (seconds[i] > TooShort) power = Math.Max(power, Math.Log(seconds[i] / Math.Max(seconds[i - 1], TooShort / Step)) / Math.Log(Step));
        }
        var fits = seconds.Count == Lengths.Length && power <= MostPower && seconds[1] <= MostSecondsFor100KB;
        Console.WriteLine($"{name,-32} {string.Join(" ", seconds.Select(s => $"{s,9:f4}"))}  {power,5:f2} {(fits ? "" : "TOO SLOW")}");
        return fits;
    }

    private static double Seconds(string text)
    {
        var best = double.MaxValue;
        var spent = Stopwatch.StartNew();
        for (var round = 0; round < 5 && (round == 0 || spent.Elapsed.TotalSeconds < 0.5); round++)
        {
            var watch = Stopwatch.StartNew();
            Extractor.Extract(ArticleReader.Read(text, ArticleFormat.Text, null));
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }
        return best;
    }
}
