using System.Globalization;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Confidence;

/// <summary>How much each reason weighs, read from <c>confidence-weights.txt</c>: a positive weight speaks for the fact, a negative one against it.</summary>
public static class Weights
{
    private static readonly (string Name, double Weight)[] Table = Read();

    /// <summary>What a reason adds to the logit of the score.</summary>
    public static double Of(Reason reason) => Table[(int)reason].Weight;

    /// <summary>What a reason is called where it is told: <c>names-in-one-clause</c>.</summary>
    public static string Name(Reason reason) => Table[(int)reason].Name;

    private static (string, double)[] Read()
    {
        var rows = WordList.Rows("confidence-weights").ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture));
        return [.. EnumNames.All<Reason>().Select(Hyphened).Select(name => (name, rows[name]))];
    }

    private static string Hyphened(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
