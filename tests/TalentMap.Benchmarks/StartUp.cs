using System.Diagnostics;

namespace TalentMap.Benchmarks;

/// <summary>One run of <c>talentmap extract FILE</c> from start to end, and the memory it takes, also for the largest file.</summary>
internal static class StartUp
{
    private const int Runs = 9;
    private const double MostSeconds = 0.4;
    private const double MostMegabytes = 250;

    public static int Measure(string program)
    {
        var small = Enumerable.Range(0, Runs).Select(_ => Run(program, new NewsTexts(3).Write(1500))).ToList();
        var large = new[] { "news", "one sentence", "one name and its verb", "many names" }.Select(name => (name, cost: Run(program, HostileTexts.All[name](Core.Reading.ArticleReader.MaxBytes / 3)))).ToList();
        var seconds = small.Min(run => run.Seconds);
        Console.WriteLine($"talentmap extract, 1,500 characters: {seconds:f3} s the best of {Runs}, {small.Select(r => r.Seconds).Order().ElementAt(Runs / 2):f3} s the middle (asked for: {MostSeconds} s), {small.Max(r => r.Megabytes):f0} MB");
        foreach (var (name, cost) in large) Console.WriteLine($"talentmap extract, 10 MB, {name}: {cost.Seconds:f1} s, {cost.Megabytes:f0} MB (asked for: {MostMegabytes} MB)");
        return seconds <= MostSeconds && large.All(text => text.cost.Megabytes <= MostMegabytes) ? 0 : 1;
    }

    private static (double Seconds, double Megabytes) Run(string program, string text)
    {
        var file = Path.ChangeExtension(Path.GetTempFileName(), ".txt");
        try
        {
            File.WriteAllText(file, text);
            var watch = Stopwatch.StartNew();
            // GNU time tells the greatest memory of a program that has ended; nothing else does.
            using var run = Process.Start(new ProcessStartInfo("/usr/bin/env", ["time", "-f", "%M", program, "extract", file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var memory = run.StandardError.ReadToEndAsync();
            run.StandardOutput.BaseStream.CopyTo(Stream.Null);
            run.WaitForExit();
            return (watch.Elapsed.TotalSeconds, double.Parse(memory.Result.Trim().Split('\n')[^1], System.Globalization.CultureInfo.InvariantCulture) / 1024);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
