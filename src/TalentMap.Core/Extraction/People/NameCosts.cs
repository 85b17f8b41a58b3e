using System.Globalization;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.People;

/// <summary>How rare a Chinese name is, by its characters: 林伟 costs little, 林放 more, in half nats as <see cref="Names.WordCosts"/>.</summary>
internal static class NameCosts
{
    private const byte UnknownUnit = 22;

    // What names have in common: how often one stands in news, and whether its given name has one character or two.
    private const int OneGiven = 10;
    private const int TwoGiven = 8;

    private static readonly byte[] Alone = new byte[char.MaxValue + 1];
    private static readonly byte[] First = new byte[char.MaxValue + 1];
    private static readonly byte[] Last = new byte[char.MaxValue + 1];

    static NameCosts()
    {
        foreach (var costs in (ReadOnlySpan<byte[]>)[Alone, First, Last]) costs.AsSpan().Fill(UnknownUnit);
        foreach (var row in WordList.Rows("name-costs"))
        {
            var unit = Script.Fold(row[0][0]);
            Lower(ref Alone[unit], row[1]);
            Lower(ref First[unit], row[2]);
            Lower(ref Last[unit], row[3]);
        }

        static void Lower(ref byte cost, string read) => cost = Math.Min(cost, byte.Parse(read, CultureInfo.InvariantCulture));
    }

    /// <summary>The cost of a folded name with a surname of so many characters and one or two given ones.</summary>
    public static int Of(ReadOnlySpan<char> name, int surname)
    {
        var given = name[surname..];
        return Surname(name[..surname]) + (given.Length == 1 ? OneGiven + Alone[given[0]] : TwoGiven + First[given[0]] + Last[given[1]]);
    }

    private static int Surname(ReadOnlySpan<char> surname) => surname.Length > 1 ? 15 : Surnames.ClassOf(surname[0]) switch
    {
        SurnameClass.Frequent => 8,
        SurnameClass.Plain => 12,
        SurnameClass.Word => 13,
        _ => 18,
    };
}
