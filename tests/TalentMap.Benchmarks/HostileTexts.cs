using System.Text;

namespace TalentMap.Benchmarks;

/// <summary>Texts that nobody writes but somebody may send: each repeats what a finder must walk over, to any length.</summary>
internal static class HostileTexts
{
    /// <summary>The texts by their names.</summary>
    public static readonly IReadOnlyDictionary<string, Func<int, string>> All = new Dictionary<string, Func<int, string>>(StringComparer.Ordinal)
    {
        ["news"] = length => new NewsTexts(7).Write(length),
        ["news on one line"] = length => new NewsTexts(7).Write(length).Replace('\n', '、'),
        ["one sentence"] = length => new NewsTexts(7).Write(length).Replace('。', '，').Replace('？', '，').Replace('\n', '，'),
        ["one sentence without a comma"] = length => new NewsTexts(7).Write(length).Replace("。", "").Replace("，", "").Replace("？", "").Replace("\n", "").Replace("“", "").Replace("”", ""),
        ["opening brackets"] = length => Repeat("（", length),
        ["all brackets"] = length => Repeat("（“〔【《[", length),
        ["brackets closed late"] = length => Repeat("（林", length / 2) + Repeat("）云", length / 2),
        ["surnames"] = length => Repeat("王李張劉陳楊黃趙周吳歐陽", length),
        ["digits"] = length => Repeat("0123456789", length),
        ["Chinese digits"] = length => Repeat("三四十五六萬七八百億", length),
        ["one verb"] = length => Repeat("加入", length),
        ["one verb with commas"] = length => Repeat("離職，", length),
        ["one name"] = length => Repeat("林曉嵐", length),
        ["one name and its verb"] = length => Repeat("林曉嵐加入雲谷科技，", length),
        ["one firm"] = length => Repeat("星橋科技", length),
        ["commas"] = length => Repeat("，", length),
        ["enumeration"] = length => Repeat("林曉嵐、", length),
        ["quotation marks"] = length => Repeat("“林曉嵐", length),
        ["middle dots"] = length => Repeat("莉莉·", length),
        ["Latin letters"] = length => Repeat("aB", length),
        ["Latin words"] = length => Repeat("Lily Harper ", length),
        ["dates"] = length => Repeat("2023年9月1日至", length),
        ["titles"] = length => Repeat("首席技術官兼副總裁", length),
        ["question marks"] = length => Repeat("？！", length),
        ["line ends"] = length => Repeat("\n，", length),
        ["white space"] = length => "林" + Repeat(" ", length - 2) + "岚",
        ["many names"] = ManyNames,
        ["many firms"] = ManyFirms,
        ["one long career"] = OneCareer,
        ["pay"] = length => Repeat("年薪30萬至50萬元，", length),
    };

    private static string Repeat(string piece, int length)
    {
        var text = new StringBuilder(length + piece.Length);
        while (text.Length < length) text.Append(piece);
        text.Length = length;
        return text.ToString();
    }

    // Every person appears once: 林一丁、林一万 …, from the whole block of Chinese characters.
    private static string ManyNames(int length) => Numbered(length, (first, second) => $"CEO林{first}{second}表示，");

    private static string ManyFirms(int length) => Numbered(length, (first, second) => $"他加入了{first}{second}科技。");

    private static string OneCareer(int length) => Numbered(length, (first, second) => $"林曉嵐曾任{first}{second}科技總監。");

    private static string Numbered(int length, Func<char, char, string> sentence)
    {
        var text = new StringBuilder(length + 20);
        for (var i = 0; text.Length < length; i++) text.Append(sentence((char)('伊' + i % 997), (char)('娜' + i / 997 % 997)));
        text.Length = length;
        return text.ToString();
    }
}
