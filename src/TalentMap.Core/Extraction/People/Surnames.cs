using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.People;

/// <summary>How much a surname says by itself that a name stands here.</summary>
internal enum SurnameClass : byte { Frequent, Plain, Word, Particle, Compound }

/// <summary>Chinese surnames and the characters of given names, all folded.</summary>
internal static class Surnames
{
    // Every character of an article is asked about, so each look is one into a table.
    private static readonly Letter[] Letters = MakeLetters();

    private static readonly WordSet Compounds = new(WordList.Words("surnames").Where(name => name.Length == 2).Select(Script.Fold).Concat(JapaneseSurnames.Unmistakable));

    /// <summary>The length of the surname that begins a text, 0 where none does: 2 for 欧阳, 1 for 王.</summary>
    public static int LengthAt(ReadOnlySpan<char> folded)
    {
        if (folded.Length == 0) return 0;
        var letter = Letters[folded[0]];
        if (letter.OpensCompound && folded.Length >= 2 && Compounds.Contains(folded[..2])) return 2;
        return letter.Surname is null ? 0 : 1;
    }

    /// <summary>The class of a surname of one character; null where it is none.</summary>
    public static SurnameClass? ClassOf(char surname) => Letters[surname].Surname;

    /// <summary>Whether given names are commonly made of it (伟, 芳).</summary>
    public static bool IsCommonGiven(char unit) => Letters[unit].IsCommonGiven;

    /// <summary>Whether it may stand in a given name at all.</summary>
    public static bool MayBeGiven(char unit) => Script.IsHan(unit) && !Letters[unit].IsNeverGiven;

    private static Letter[] MakeLetters()
    {
        var letters = new Letter[char.MaxValue + 1];
        foreach (var row in WordList.Rows("surnames"))
        {
            var name = Script.Fold(row[0]);
            if (name.Length == 1) letters[name[0]].Surname ??= EnumNames.Parse<SurnameClass>(row[1]);
            else letters[name[0]].OpensCompound = true;
        }
        foreach (var name in JapaneseSurnames.Unmistakable) letters[name[0]].OpensCompound = true;
        foreach (var row in WordList.Rows("given-name-characters"))
        {
            ref var letter = ref letters[Script.Fold(row[0][0])];
            if (row[1] == "common") letter.IsCommonGiven = true;
            if (row[1] == "never") letter.IsNeverGiven = true;
        }
        return letters;
    }

    private struct Letter
    {
        public SurnameClass? Surname;
        public bool OpensCompound;
        public bool IsCommonGiven;
        public bool IsNeverGiven;
    }
}
