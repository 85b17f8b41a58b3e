using System.Globalization;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.People;

/// <summary>How much each <see cref="NameClue"/> says, read from <c>name-weights.txt</c>.</summary>
internal static class NameWeights
{
    private static readonly double[] Table = Read();

    /// <summary>The logit of a name with these clues.</summary>
    public static double Sum(ReadOnlySpan<double> clues)
    {
        var sum = 0.0;
        for (var i = 0; i < clues.Length; i++) sum += clues[i] * Table[i];
        return sum;
    }

    /// <summary>What one clue says.</summary>
    public static double Of(NameClue clue) => Table[(int)clue];

    private static double[] Read()
    {
        var rows = WordList.Rows("name-weights").ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);
        return [.. EnumNames.All<NameClue>().Select(name => rows[name])];
    }
}
