using System.Globalization;

namespace TalentMap.Faults;

/// <summary>The command: kills a program that imports and decides, and looks each time whether anything is lost, double or half.</summary>
/// <remarks>
/// <c>faults [KILLS] [SEED]</c> does it; <c>work ARTICLES DATA SEED</c> is the program that is killed, and says on standard output what is done;
/// <c>check DATA ALL</c> reads those lines on standard input and looks, with ALL after deriving all anew.
/// </remarks>
internal static class Command
{
    public static async Task<int> Main(string[] args) => args switch
    {
        ["work", var articles, var data, var seed] => await Worker.RunAsync(articles, data, int.Parse(seed, CultureInfo.InvariantCulture)),
        ["check", var data, var all] => await Check.RunAsync(data, bool.Parse(all), Console.In),
        _ => await Kills.RunAsync(Number(args, 0, 50), Number(args, 1, 1)),
    };

    private static int Number(string[] args, int place, int otherwise) => args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : otherwise;
}
