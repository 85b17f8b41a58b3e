using System.Globalization;
using TalentMap.Bench;

// PROGRAM FOLDER ARTICLES [PART…] measures the program on a landscape kept in the folder; the other two are the yardsticks, each a server of its own.
return args switch
{
    ["bare", var url, var file] => await Yardsticks.BareAsync(url, file),
    ["page", var url, var data, var bytes] => await Yardsticks.PageAsync(url, data, int.Parse(bytes, CultureInfo.InvariantCulture)),
    [var program, var folder, var articles, .. var parts] when parts.All(part => Bench.Parts.Contains(part)) =>
        await Bench.RunAsync(new Ground(Path.GetFullPath(program), Path.GetFullPath(folder), int.Parse(articles, CultureInfo.InvariantCulture)), parts is [] ? Bench.Parts : parts),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("See tests/bench.");
    return 2;
}
