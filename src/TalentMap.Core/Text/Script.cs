namespace TalentMap.Core.Text;

/// <summary>
/// Levels what is written in two ways: Traditional and Simplified characters, full and half width, letter case, quotation marks
/// and middle dots. Every unit is replaced by exactly one unit, so a span found in the folded text holds in the original.
/// </summary>
/// <remarks>The character pairs come from OpenCC's dictionaries (Apache-2.0), made into a table at build time.</remarks>
public static class Script
{
    private static readonly sbyte[] Scripts = new sbyte[char.MaxValue + 1]; // 1 for what only Traditional texts hold, -1 for what only Simplified ones do

    private static readonly char[] Table = MakeTable();

    /// <summary>The folded form, of the same length: 「張前川」 → “张前川”, ＡＩ → ai, 阿裏 → 阿里.</summary>
    public static string Fold(string text) =>
        string.Create(text.Length, text, static (folded, source) =>
        {
            for (var i = 0; i < folded.Length; i++) folded[i] = Table[source[i]];
        });

    /// <summary>Whether a text's folded form is this one.</summary>
    public static bool IsFolded(ReadOnlySpan<char> text, ReadOnlySpan<char> folded)
    {
        if (text.Length != folded.Length) return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (Table[text[i]] != folded[i]) return false;
        }
        return true;
    }

    /// <summary>The folded form of one unit.</summary>
    public static char Fold(char unit) => Table[unit];

    /// <summary>Whether the unit is a Chinese character of the BMP.</summary>
    public static bool IsHan(char unit) => unit is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf' or '〇';

    /// <summary>The script most of a text is written in, as a BCP 47 tag: <c>zh-Hant</c> or <c>zh-Hans</c>.</summary>
    public static string LanguageOf(string text)
    {
        var traditional = 0;
        foreach (var unit in text) traditional += Scripts[unit];
        return traditional > 0 ? "zh-Hant" : "zh-Hans";
    }

    private static char[] MakeTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var unit = 0; unit < table.Length; unit++) table[unit] = Level((char)unit);
        new string(table).AsSpan().ToLowerInvariant(table); // all at once: the framework asks a foreign library each time

        using var stream = typeof(Script).Assembly.GetManifestResourceStream("fold.txt")
            ?? throw new InvalidOperationException("The engine was built without its folding table.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } pair)
        {
            table[pair[0]] = pair[1];
            Scripts[pair[0]] = 1;
            if (Scripts[pair[1]] == 0) Scripts[pair[1]] = -1;
        }
        return table;
    }

    private static char Level(char unit) => unit switch
    {
        >= '\uff01' and <= '\uff5e' => (char)(unit - 0xfee0), // ，（ＡＩ） → ,(ai)
        '\u3000' or '\u00a0' => ' ',
        '「' or '“' or '﹁' or '＂' => '“',
        '」' or '”' or '﹂' => '”',
        '『' or '‘' => '‘',
        '』' or '’' => '’',
        '•' or '‧' or '・' or '･' or '∙' or '⋅' => '·',
        '—' or '–' or '―' or '－' => '—',
        _ => unit,
    };
}
