using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using TalentMap.Core.Extraction;
using TalentMap.Core.Reading;

namespace TalentMap.Benchmarks;

/// <summary>One article of 1,500 characters from its text to its facts; another article each time, so that nothing is learnt by heart.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class ArticleBenchmark
{
    private const int Length = 1500;
    private const int Articles = 500;
    private const double MostMilliseconds = 1;
    private const double MostBytes = 60;

    private readonly string[] _texts = [.. Enumerable.Range(0, Articles).Select(seed => new NewsTexts(seed).Write(Length))];
    private int _next;

    [Benchmark]
    public ArticleFacts Extract() => Extractor.Extract(ArticleReader.Read(_texts[_next = (_next + 1) % Articles], ArticleFormat.Text, null));

    /// <summary>Measures each extraction by itself, for the slowest hundredth, and prints the figures beside what is asked for.</summary>
    internal static int Measure()
    {
        // In this process: building a further one would take longer than the measuring. One call an iteration: an average hides the slow ones.
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithStrategy(RunStrategy.Monitoring)
            .WithInvocationCount(1).WithUnrollFactor(1).WithWarmupCount(3000).WithIterationCount(5000);
        var config = ManualConfig.CreateEmpty().AddJob(job).AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(NullLogger.Instance).WithOptions(ConfigOptions.DisableLogFile);
        var report = BenchmarkRunner.Run<ArticleBenchmark>(config).Reports.Single();
        var times = report.ResultStatistics!;
        var bytes = (double)report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase)! / Length;
        Console.WriteLine($"an article of {Length} characters, {times.N} extractions without the outliers:");
        Console.WriteLine($"  middle {times.Median / 1e6:f3} ms, p99 {times.Percentiles.Percentile(99) / 1e6:f3} ms (asked for: {MostMilliseconds} ms)");
        Console.WriteLine($"  {bytes:f1} bytes allocated a character (asked for: {MostBytes})");
        return times.Percentiles.Percentile(99) / 1e6 <= MostMilliseconds && bytes <= MostBytes ? 0 : 1;
    }
}
