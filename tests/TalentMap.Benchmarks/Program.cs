using TalentMap.Benchmarks;

// Each figure is a command: article, throughput, growth, start. They print what was measured and what is asked for.
return args.FirstOrDefault() switch
{
    "article" => ArticleBenchmark.Measure(),
    "throughput" => Throughput.Measure(args.ElementAtOrDefault(1)),
    "growth" => Growth.Measure(args[1..]),
    "start" when args is [_, var program] => StartUp.Measure(program),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Say what to measure: article, throughput JIEBA_FOLDER, growth [TEXT…], start PROGRAM. See tests/measure.");
    return 2;
}
