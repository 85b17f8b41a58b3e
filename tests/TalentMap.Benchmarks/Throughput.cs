using System.Diagnostics;
using System.Globalization;
using TalentMap.Core.Extraction;
using TalentMap.Core.Reading;

namespace TalentMap.Benchmarks;

/// <summary>Characters a second on one core beside jieba tagging the parts of speech of the same articles, in turns in one run; the best round of each counts.</summary>
internal static class Throughput
{
    private const int Length = 600_000;
    private const int ArticleLength = 1500;
    private const int Turns = 3;
    private const int Rounds = 8;

    public static int Measure(string? jieba)
    {
        var text = new NewsTexts(1).Write(Length);
        string[] articles = [.. text.Chunk(ArticleLength).Select(part => new string(part))];
        double ours = 0, whole = 0, theirs = 0;
        for (var turn = 0; turn < Turns; turn++)
        {
            ours = Math.Max(ours, Best(articles));
            whole = Math.Max(whole, Best([text]));
            if (jieba is not null) theirs = Math.Max(theirs, Jieba(jieba, text));
        }
        Console.WriteLine($"whole extraction, articles of {ArticleLength}: {ours / 1e6:f2} M characters/s; the same as one text of {Length}: {whole / 1e6:f2} M");
        if (jieba is null) return 1;
        Console.WriteLine($"jieba with parts of speech:               {theirs / 1e6:f2} M characters/s");
        Console.WriteLine($"ratio {ours / theirs:f2} (asked for: 1, aim: 2)");
        return ours >= theirs ? 0 : 1;
    }

    private static double Best(string[] articles)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            foreach (var article in articles) Extractor.Extract(ArticleReader.Read(article, ArticleFormat.Text, null));
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }
        return Length / best;
    }

    private static double Jieba(string folder, string text)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, text);
            using var node = Process.Start(new ProcessStartInfo("node", ["tag.mjs", file, Rounds.ToString(CultureInfo.InvariantCulture)])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
            })!;
            var rate = node.StandardOutput.ReadToEnd();
            node.WaitForExit();
            return double.Parse(rate, CultureInfo.InvariantCulture);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
