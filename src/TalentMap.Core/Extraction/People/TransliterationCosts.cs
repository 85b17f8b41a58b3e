using System.Globalization;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.People;

/// <summary>How rare a character is in foreign names written in Chinese ones, in half nats as <see cref="Names.WordCosts"/>.</summary>
internal static class TransliterationCosts
{
    private const byte Unknown = 26;

    private static readonly byte[] Costs = Read();

    public static byte Of(char folded) => Costs[folded];

    private static byte[] Read()
    {
        var costs = new byte[char.MaxValue + 1];
        costs.AsSpan().Fill(Unknown);
        foreach (var row in WordList.Rows("transliteration-costs"))
        {
            var cost = byte.Parse(row[0], CultureInfo.InvariantCulture);
            foreach (var unit in row[1]) costs[Script.Fold(unit)] = Math.Min(costs[Script.Fold(unit)], cost);
        }
        return costs;
    }
}
