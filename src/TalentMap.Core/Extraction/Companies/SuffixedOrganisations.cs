using System.Buffers;
using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Companies;

/// <summary>How much a suffix says: 大学 makes almost any core a name, 科技 a short one, 中心 only one that more speaks for.</summary>
internal enum SuffixForce { Strong, Weak, Faint }

/// <summary>An organisation's name ending: its kind and its force.</summary>
internal readonly record struct Suffix(CompanyKind Kind, SuffixForce Force)
{
    public bool Strong => Force == SuffixForce.Strong;
}

/// <summary>
/// Finds organisations by their ending (星河科技, 远山大学). The name begins where, going left, an everyday word, a word of function, a
/// person or the sentence ends; generic words alone (大型|互联网|公司) make no name.
/// </summary>
internal static class SuffixedOrganisations
{
    private const int LongestCore = 14;
    private const int LongestWeakCore = 5;
    private const int LongestSuffix = 6;

    private static readonly Term<Suffix>[] Listed = [.. WordList.Rows("organisation-suffixes")
        .Select(row => Term.Of(Script.Fold(row[0]), new Suffix(EnumNames.Parse<CompanyKind>(row[1]), EnumNames.Parse<SuffixForce>(row[2]))))];

    private static readonly TermIndex<Suffix> Index = new(Listed);

    private static readonly WordMap<Suffix> Words = new(Listed);

    private static readonly TermIndex<bool> Sure = new(WordList.Rows("organisation-suffixes").Where(row => row[2] != "faint" && row[0].Length <= 6).Select(row => Term.Of(row[0], true)));

    private static readonly SearchValues<char> FirstUnits = SearchValues.Create([.. WordList.Words("organisation-suffixes").Select(word => Script.Fold(word[0]))]);

    private static readonly SearchValues<char> LastUnits = SearchValues.Create([.. WordList.Words("organisation-suffixes").Select(word => Script.Fold(word[^1]))]);

    // 大学|生, 银行|业, 局|面: the suffix is the beginning of another word.
    private static readonly SearchValues<char> RunsOn = SearchValues.Create("生业家界圈股卡化派型类法面门署限势队长员主债券项论");

    /// <summary>The longest suffix that ends a name, with its length; null for none.</summary>
    public static (Suffix? Suffix, int Length) SuffixOf(Scene scene, TextSpan name)
    {
        if (!LastUnits.Contains(scene.At(name.End - 1))) return (null, 0);
        for (var length = Math.Min(LongestSuffix, name.Length - 1); length >= 1; length--)
        {
            if (Words.TryGetValue(scene.Folded.AsSpan(name.End - length, length), out var suffix)) return (suffix, length);
        }
        return (null, 0);
    }

    /// <summary>Whether more than generic words, places and suffixes stands in a name: not in 美国|初创|公司, not in 中国|队.</summary>
    public static bool IsSpecific(Scene scene, TextSpan name)
    {
        var proper = 0;
        for (var place = name.Start; place < name.End;)
        {
            var word = Math.Max(scene.WordLength(place), SuffixLength(scene, place, name.End));
            if (scene.Starting(place).HasFlag(Sign.Organisation)) return true;
            if (word < 2 && Script.IsHan(scene.At(place))) proper++;
            place += Math.Max(1, word);
        }
        return proper >= 2;
    }

    /// <summary>Where a university ends that a longer name begins with and no suffix closes: 星河大学|法学; 0 for none.</summary>
    public static int InUniversity(Scene scene, TextSpan name)
    {
        var at = name.Of(scene.Folded).IndexOf("大学", StringComparison.Ordinal);
        if (at < 2 || at + 2 >= name.Length) return 0;
        return SuffixOf(scene, name).Suffix is { Strong: true, Kind: not CompanyKind.University } || name.Of(scene.Folded).EndsWith("分校", StringComparison.Ordinal) ? 0 : name.Start + at + 2;
    }

    /// <summary>Whether a listed suffix ends it.</summary>
    public static bool EndsWithSuffix(Scene scene, TextSpan name)
    {
        for (var length = Math.Min(6, name.Length - 1); length >= 2; length--)
        {
            if (Words.Contains(scene.Folded.AsSpan(name.End - length, length))) return true;
        }
        return false;
    }

    /// <summary>Whether a country's name begins at a place: 英国, 日本.</summary>
    public static bool IsCountry(Scene scene, int start) =>
        scene.At(start + 1) == '国' || scene.Holds(start, "日本") || scene.Holds(start, "加拿大") || scene.Holds(start, "澳大利亚");

    /// <summary>Whether a suffix that says something begins at a place: 云谷|科技.</summary>
    public static bool StartsSuffix(Scene scene, int place) => scene.BeginsSuffix(place);

    /// <summary>The places where such suffixes begin.</summary>
    public static IEnumerable<int> Starts(string folded)
    {
        foreach (var hit in Sure.All(folded))
        {
            if (hit.Span.Length >= 2 && (hit.Span.End == folded.Length || !RunsOn.Contains(folded[hit.Span.End]))) yield return hit.Span.Start;
        }
    }

    /// <summary>Whether a suffix follows that makes a longer name: 星野|机器人, 星野|云; but not 星河大学|机器人研究所.</summary>
    public static bool RunsOnIntoSuffix(Scene scene, TextSpan name)
    {
        if (name.Of(scene.Folded).EndsWith("大学", StringComparison.Ordinal)) return false;
        var length = scene.At(name.End) == '云' && scene.Segments.LengthAt(name.End) == 1 ? 1 : SuffixLength(scene, name.End, Math.Min(name.End + LongestSuffix, scene.Folded.Length));
        return length > 0 && !RunsOn.Contains(scene.At(name.End + length)) && (scene.Starting(name.End) & Sign.Title) == 0;
    }

    private static int SuffixLength(Scene scene, int place, int end)
    {
        if (!FirstUnits.Contains(scene.At(place))) return 0;
        for (var length = Math.Min(6, end - place); length >= 2; length--)
        {
            if (Words.Contains(scene.Folded.AsSpan(place, length))) return length;
        }
        return 0;
    }

    /// <summary>Tells all places where a name with a suffix may stand: from each word's beginning on that no border parts from the suffix.</summary>
    public static void Places(Scene scene, Action<TextSpan> found)
    {
        foreach (var hit in Index.Leftmost(scene.Folded))
        {
            if (!scene.IsWhole(hit.Span) || RunsOn.Contains(scene.At(hit.Span.End)) || scene.IsTaken(hit.Span.Start)) continue;
            if (scene.WordLengthBefore(hit.Span.End) > hit.Span.Length && (scene.Ending(hit.Span.End) & (Sign.Organisation | Sign.Generic)) == 0) continue; // 总部, 内部
            TellCores(scene, hit, found);
        }
    }

    /// <summary>The suffixes of firms that stand there and say little by themselves: 搜索, 汽车.</summary>
    public static IEnumerable<TextSpan> Suffixes(Scene scene)
    {
        foreach (var hit in Index.Leftmost(scene.Folded))
        {
            if (hit.Value is { Kind: CompanyKind.Company, Strong: false } && hit.Span.Length > 1 && !scene.IsTaken(hit.Span.Start) && !RunsOn.Contains(scene.At(hit.Span.End))) yield return hit.Span;
        }
    }

    /// <summary>Whether it is a university's faculty, no organisation of its own: 星河大学|计算机学院, 星河大学|机器人研究所.</summary>
    public static bool IsFaculty(Scene scene, TextSpan name)
    {
        var ofUniversity = name.Of(scene.Folded).Contains("大学", StringComparison.Ordinal);
        return scene.Folded.AsSpan(0, name.End).EndsWith("学院", StringComparison.Ordinal) && (ofUniversity || scene.WordLength(name.Start) <= 3)
            || ofUniversity && IsInstitute(scene, name);
    }

    /// <summary>Whether it ends as a university's institute does: 机器人|研究所.</summary>
    public static bool IsInstitute(Scene scene, TextSpan name) => name.Of(scene.Folded).EndsWith(Institute, StringComparison.Ordinal);

    private static readonly string Institute = Script.Fold("研究所");

    // Walks left from the suffix, word by word; each word's beginning may be the name's.
    private static void TellCores(Scene scene, TermHit<Suffix> hit, Action<TextSpan> found)
    {
        int start = hit.Span.Start, proper = 0;
        var hasPlace = false;
        var longest = hit.Value.Strong ? LongestCore : LongestWeakCore;
        while (StepLeft(scene, start, start == hit.Span.Start, out var kind) is > 0 and var step && hit.Span.Start - start + step <= longest)
        {
            start -= step;
            if (kind is Sign.Organisation or Sign.None or Sign.Common) proper += step;
            hasPlace |= kind == Sign.Place;
            var name = TextSpan.Between(start, hit.Span.End);
            if (Opens(scene, name, kind) && !scene.CutsWord(start) && !LosesPlace(scene, start, proper, hasPlace) && (proper >= 2 || hasPlace && PlaceIsEnough(hit.Value)) && scene.WordLength(start) < name.Length && !(kind == Sign.Organisation && IsFaculty(scene, name))) found(name);
            if (kind == Sign.Organisation || kind == Sign.Common && !PlaceIsEnough(hit.Value)) break;
        }
    }

    // 初创|公司|星河科技 keeps no generic word at its head; 中国|星河银行 keeps the place.
    private static bool Opens(Scene scene, TextSpan name, Sign kind) => kind != Sign.Generic && scene.At(name.Start) is not (' ' or '(');

    // 密歇根|州立大学: what would be generic without the place before it keeps the place.
    private static bool LosesPlace(Scene scene, int start, int proper, bool hasPlace) => scene.At(start) is '市' or '省' or '县' or '区' or '州' && scene.Ending(start).HasFlag(Sign.Place) || proper <= 2 && !hasPlace && scene.Ending(start).HasFlag(Sign.Place) && scene.Segments.LengthAt(start) > 1;

    private static bool PlaceIsEnough(Suffix suffix) => suffix is { Strong: true, Kind: not (CompanyKind.Company or CompanyKind.Fund) };

    // How far one word to the left reaches, and what it is; 0 where the name begins. A verb (Common) may be a whole core: 看见|科技.
    private static int StepLeft(Scene scene, int place, bool first, out Sign kind)
    {
        kind = Sign.None;
        var unit = scene.At(place - 1);
        if (unit == ')' && scene.Folded.LastIndexOf('(', place - 1, Math.Min(place, 7)) is > 0 and var open && (scene.Starting(open + 1).HasFlag(Sign.Place) || KnownReach.HoldsPlace(scene, open)))
        {
            kind = Sign.Place; // 星河(苏州)|有限公司
            return place - open;
        }
        if (unit != ' ' && Scene.IsBreak(unit)) return 0;
        if (unit == ' ') return Scene.IsLatin(scene.At(place - 2)) && place - 1 > 0 && (Scene.IsLatin(scene.At(place)) || scene.Ending(place - 1).HasFlag(Sign.Organisation)) ? 1 : 0;
        if (scene.Ending(place).HasFlag(Sign.Organisation))
        {
            kind = Sign.Organisation;
            return scene.WordLengthBefore(place);
        }
        if (Scene.IsLatin(unit))
        {
            var latin = 1;
            while (Scene.IsLatin(scene.At(place - 1 - latin))) latin++;
            kind = latin > 2 ? Sign.None : Sign.Generic;
            return char.IsAsciiDigit(unit) && !scene.Ending(place - latin).HasFlag(Sign.Organisation) ? 0 : latin;
        }
        if (scene.IsTaken(place - 1) || OrganisationBorders.IsStop(scene, place - 1)) return 0;
        if (scene.At(place - 2) == '第' && OrganisationBorders.IsNumeral(unit))
        {
            kind = Sign.Generic; // 星河大学|第一|附属医院
            return 2;
        }
        var ending = scene.Ending(place);
        var length = scene.WordLengthBefore(place);
        if (length == 2 && scene.Folded.AsSpan(place - 2, 2) is "国家" or "全国" or "国际" or "世界" or "中华" or "全球" or "亚洲" or "联邦")
        {
            kind = Sign.Place; // 国家|粮食局
            return 2;
        }
        if (length > 1 && (ending & (Sign.Place | Sign.Generic)) != 0)
        {
            kind = ending.HasFlag(Sign.Place) ? Sign.Place : Sign.Generic;
            return length;
        }
        if (length > 1 && ((ending & (Sign.BeforeOrganisation | Sign.Speech)) != 0 || ending.HasFlag(Sign.Title) && !first)) return 0; // 专家|委员会
        length = scene.Segments.LengthBefore(place);
        if (length <= 1) return 1;
        var word = scene.Segments.KindAt(place - length);
        if (word == SegmentKind.Function) return 0;
        if (word == SegmentKind.Verb) kind = Sign.Common;
        return length;
    }
}
