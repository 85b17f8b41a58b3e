using System.Globalization;
using TalentMap.Landscape;

// OUT [--articles N] writes the landscape and its truth; --check [--articles N] says how much of it the engine reads and writes nothing.
const int Full = 10_000;
if (!TryRead(args, out var folder, out var articles)) return Usage();
var chronicle = Chronicle.Of(articles);
if (folder is null)
{
    Check.Run(chronicle, Console.Out);
    return 0;
}
var truth = chronicle.WriteTo(folder);
Console.WriteLine($"{folder}: {truth.Articles.Count} articles on {truth.People.Count} people and {truth.Organisations.Count} organisations, {truth.Articles.Sum(a => a.Facts.Count)} facts told");
return 0;

static bool TryRead(string[] args, out string? folder, out int articles)
{
    (folder, articles) = (null, Full);
    if (args is [.. var before, "--articles", var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out articles)) args = before;
    if (articles < 10 || args is not [var target]) return false;
    if (target != "--check") folder = Path.GetFullPath(target);
    return folder is not null || target == "--check";
}

static int Usage()
{
    Console.Error.WriteLine("Give a folder to write to, or --check, and perhaps --articles N (10 or more; 10,000 without).");
    return 2;
}
