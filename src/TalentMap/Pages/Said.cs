using System.Globalization;
using TalentMap.Browse;
using TalentMap.Core.Dates;
using TalentMap.Core.Text;
using TalentMap.Pages.Reader;

namespace TalentMap.Pages;

/// <summary>Dates, differences and kinds of name in the words of a reader.</summary>
public static class Said
{
    /// <summary>
    /// The value as it is known, neither wider nor narrower: 2023年3月8日, 2022年11月–12月, 2022年12月–2023年2月; in English 8 Mar 2023,
    /// Nov–Dec 2022, Dec 2022–Feb 2023. What both ends of an interval share is said once.
    /// </summary>
    public static string Date(FuzzyDate date)
    {
        var isEnglish = Languages.Current == Language.English;
        if (date.Edtf.Split('/').Select(p => p.Split('-')).ToArray() is not [var from, var to]) return isEnglish ? EnglishPoint(date.Edtf.Split('-')) : Point(date.Edtf.Split('-'));
        var shared = from.Zip(to).TakeWhile((p, i) => i < Math.Min(from.Length, to.Length) - 1 && p.First == p.Second).Count();
        return isEnglish ? $"{EnglishPoint(from, shared)}–{EnglishPoint(to)}" : $"{Point(from)}–{Point(to, shared)}";
    }

    /// <summary>A difference with its sign: +3, −2, 0.</summary>
    public static string Change(int difference) => difference.ToString("+0;−0;0", CultureInfo.InvariantCulture);

    /// <summary>The heat of the market: +0.35, −0.20, 0.00.</summary>
    public static string Heat(double heat) => heat.ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture);

    /// <summary>What a signal speaks of, its organisation before it unless the words name it themselves: 昆侖萬維的相關團隊.</summary>
    public static string Topic(SignalRow signal) => signal.Company is null || NameAt(signal) >= 0 ? signal.About : $"{signal.Company} {signal.About}";

    /// <summary>Where a signal's words name its organisation, in either script; below zero where they do not.</summary>
    public static int NameAt(SignalRow signal) =>
        signal.Company is { } company ? Script.Fold(signal.About).IndexOf(Script.Fold(company), StringComparison.Ordinal) : -1;

    /// <summary>A number of things.</summary>
    public static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>
    /// For a <c>lang</c> attribute: words in the other script are drawn in its own glyphs, and any Chinese on an English page; null for
    /// all others, which are the page's.
    /// </summary>
    public static string? Lang(string? words)
    {
        if (words is null || !words.Any(Script.IsHan)) return null;
        var page = Languages.Current;
        // One character tips the scale for 王小川, which is of either script: it is the page's.
        var written = Script.LanguageOf(words + (page == Language.Simplified ? "" : "說"));
        return page != Language.English && written == page.Tag() ? null : written;
    }

    /// <summary>What a name is beside the one that is shown: the same in another script, a Latin one, or another one. The key of a text.</summary>
    public static string KindOf(string name, string shown) => name switch
    {
        _ when name == shown => "NameMain",
        _ when Script.Fold(name) == Script.Fold(shown) => "NameOtherScript",
        _ when name.All(char.IsAscii) => "NameLatin",
        _ => "NameOther",
    };

    private static string Point(string[] parts, int without = 0) => string.Concat(parts.Zip("年月日", (part, unit) => $"{int.Parse(part, CultureInfo.InvariantCulture)}{unit}").Skip(without));

    private static string EnglishPoint(string[] parts, int without = 0) =>
        string.Join(' ', parts.Select((part, i) => i == 1 ? Months[int.Parse(part, CultureInfo.InvariantCulture) - 1] : part.TrimStart('0')).Skip(without).Reverse());

    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames;
}
