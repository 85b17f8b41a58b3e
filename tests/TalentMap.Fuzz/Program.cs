using System.Diagnostics;
using System.Globalization;
using TalentMap.Fuzz;

// COUNT SEED FOLDER [FIRST]: tries so many inputs on all cores; what fails is written below FOLDER and named with its seed and number.
if (args is not [var wanted, var start, var folder, ..] || !int.TryParse(wanted, out var count) || !int.TryParse(start, out var seed))
{
    Console.Error.WriteLine("Say how many inputs, a seed and a folder for what fails. See tests/fuzz.");
    return 2;
}
const double mostSeconds = 1; // for 100 KB
var first = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 0;
var inputs = new Inputs(seed, Directory.Exists("seeds") ? Directory.EnumerateFiles("seeds", "*.md").Order(StringComparer.Ordinal).Select(File.ReadAllText) : []);
Console.WriteLine($"{count} inputs from number {first} on, seed {seed}");
var (failed, done, watch, gate) = (0, 0, Stopwatch.StartNew(), new Lock());
var slow = new List<int>();
Parallel.For(first, first + count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, number =>
{
    var input = inputs.Make(number);
    var problem = Trial.Run(input);
    var suspect = problem is null && IsSlow(input, () => watch.Elapsed);
    lock (gate)
    {
        if (suspect) slow.Add(number);
        if (problem is not null) Fail(number, input, problem);
        if (++done % 50_000 == 0) Console.WriteLine($"{done} in {watch.Elapsed.TotalSeconds:f0} s, {failed} failed");
    }
});
foreach (var number in slow) // who waited for the machine is measured again, alone and by the processor's clock
{
    var input = inputs.Make(number);
    if (IsSlow(input, () => Environment.CpuUsage.TotalTime)) Fail(number, input, $"It takes more than {mostSeconds} s for 100 KB.");
}
Console.WriteLine($"{done} tried in {watch.Elapsed.TotalSeconds:f0} s, {failed} failed");
return failed == 0 ? 0 : 1;

void Fail(int number, Input input, string problem)
{
    failed++;
    Directory.CreateDirectory(folder);
    var file = Path.Combine(folder, $"{seed}-{number}.{input.Format switch { TalentMap.Core.Reading.ArticleFormat.Html => "html", TalentMap.Core.Reading.ArticleFormat.Markdown => "md", _ => "txt" }}");
    if (input.Bytes is { } bytes) File.WriteAllBytes(file, bytes);
    else File.WriteAllText(file, input.Text, System.Text.Encoding.Unicode);
    Console.WriteLine($"seed {seed}, number {number}, {input.Kind}: {file}\n  {problem}");
}

// Only long inputs can take long; the best of three runs counts.
static bool IsSlow(Input input, Func<TimeSpan> clock) => Length(input) >= 20_000 && Enumerable.Range(0, 3).Min(_ =>
{
    var start = clock();
    Trial.Run(input);
    return (clock() - start).TotalSeconds;
}) > mostSeconds * Math.Max(1, Length(input) / 100_000.0);

static int Length(Input input) => input.Bytes?.Length ?? input.Text!.Length;
