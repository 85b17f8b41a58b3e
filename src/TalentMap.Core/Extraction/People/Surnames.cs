using System.Collections.Frozen;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.People;

/// <summary>How much a surname says by itself that a name stands here.</summary>
internal enum SurnameClass { Frequent, Plain, Word, Particle, Compound }

/// <summary>Chinese surnames and the characters of given names, all folded.</summary>
internal static class Surnames
{
    private static readonly FrozenDictionary<char, SurnameClass> Single = Rows().Where(r => r.Name.Length == 1)
        .DistinctBy(r => r.Name).ToFrozenDictionary(r => r.Name[0], r => r.Class);

    private static readonly FrozenSet<string> Compounds = Rows().Where(r => r.Name.Length == 2).Select(r => r.Name).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CompoundLookup = Compounds.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<char> CommonGiven = Given("common");

    private static readonly FrozenSet<char> NeverGiven = Given("never");

    /// <summary>The length of the surname that begins a text, 0 where none does: 2 for 欧阳, 1 for 王.</summary>
    public static int LengthAt(ReadOnlySpan<char> folded)
    {
        if (folded.Length >= 2 && CompoundLookup.Contains(folded[..2])) return 2;
        return folded.Length >= 1 && Single.ContainsKey(folded[0]) ? 1 : 0;
    }

    /// <summary>The class of a surname of one character; null where it is none.</summary>
    public static SurnameClass? ClassOf(char surname) => Single.TryGetValue(surname, out var found) ? found : null;

    /// <summary>Whether given names are commonly made of it (伟, 芳).</summary>
    public static bool IsCommonGiven(char unit) => CommonGiven.Contains(unit);

    /// <summary>Whether it may stand in a given name at all.</summary>
    public static bool MayBeGiven(char unit) => Script.IsHan(unit) && !NeverGiven.Contains(unit);

    private static IEnumerable<(string Name, SurnameClass Class)> Rows() =>
        WordList.Rows("surnames").Select(row => (Script.Fold(row[0]), Enum.Parse<SurnameClass>(row[1], ignoreCase: true)));

    private static FrozenSet<char> Given(string kind) =>
        WordList.Rows("given-name-characters").Where(row => row[1] == kind).Select(row => Script.Fold(row[0][0])).ToFrozenSet();
}
