using System.Buffers;
using System.Collections.Frozen;
using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Companies;

/// <summary>How much a suffix says: 大学 makes almost any core a name, 科技 a short one, 中心 only one that more speaks for.</summary>
internal enum SuffixForce { Strong, Weak, Faint }

/// <summary>An organisation's name ending: its kind and its force.</summary>
internal readonly record struct Suffix(CompanyKind Kind, SuffixForce Force)
{
    public bool Strong => Force == SuffixForce.Strong;
}

/// <summary>A place where an organisation's name with a suffix stands.</summary>
internal readonly record struct SuffixedName(TextSpan Span, TextSpan Core, Suffix Suffix);

/// <summary>
/// Finds organisations by their ending (星河科技, 远山大学). The name begins where, going left, an everyday word, a word of function, a
/// person or the sentence ends; generic words alone (大型|互联网|公司) make no name.
/// </summary>
internal static class SuffixedOrganisations
{
    private const int LongestCore = 14;
    private const int LongestWeakCore = 5;
    private const double Enough = 1.75;

    private static readonly TermIndex<Suffix> Index = new(WordList.Rows("organisation-suffixes")
        .Select(row => (row[0], new Suffix(Enum.Parse<CompanyKind>(row[1], ignoreCase: true), Enum.Parse<SuffixForce>(row[2], ignoreCase: true)))));

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = WordList.Words("organisation-suffixes")
        .Select(Script.Fold).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Sure = WordList.Rows("organisation-suffixes").Where(row => row[2] != "faint")
        .Select(row => Script.Fold(row[0])).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // 大学|生, 银行|业, 局|面: the suffix is the beginning of another word.
    private static readonly SearchValues<char> RunsOn = SearchValues.Create("生业家界圈股卡化派型类法面门署限势队长员主债券项论");

    /// <summary>The proven names, with all their places, in order.</summary>
    public static List<SuffixedName> Find(Scene scene)
    {
        var places = Places(scene);
        var tallies = new NameTallies();
        foreach (var place in places)
        {
            tallies.Of(place.Span.Of(scene.Folded), _ => Prior(scene, place))
                .Add(place.Span.Start, OrganisationBorders.Before(scene, place.Span.Start).Weight + TagEvidence.For(scene, place.Span, TagKind.Organisation), OrganisationBorders.After(scene, place.Span.End).Weight);
        }
        return places.FindAll(place => tallies.Find(place.Span.Of(scene.Folded))!.Score >= Enough);
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

    /// <summary>Whether a listed suffix ends it.</summary>
    public static bool EndsWithSuffix(Scene scene, TextSpan name)
    {
        for (var length = Math.Min(6, name.Length - 1); length >= 2; length--)
        {
            if (Words.Contains(scene.Folded.AsSpan(name.End - length, length))) return true;
        }
        return false;
    }

    /// <summary>Whether a suffix that says something begins at a place: 云谷|科技.</summary>
    public static bool StartsSuffix(Scene scene, int place)
    {
        for (var length = Math.Min(6, scene.Folded.Length - place); length >= 2; length--)
        {
            if (Sure.Contains(scene.Folded.AsSpan(place, length)) && !RunsOn.Contains(scene.At(place + length))) return true;
        }
        return false;
    }

    private static int SuffixLength(Scene scene, int place, int end)
    {
        for (var length = Math.Min(6, end - place); length >= 2; length--)
        {
            if (Words.Contains(scene.Folded.AsSpan(place, length))) return length;
        }
        return 0;
    }

    private static List<SuffixedName> Places(Scene scene)
    {
        var found = new List<SuffixedName>();
        foreach (var hit in Index.Longest(scene.Folded))
        {
            if (!scene.IsWhole(hit.Span) || RunsOn.Contains(scene.At(hit.Span.End))) continue;
            if (scene.WordLengthBefore(hit.Span.End) > hit.Span.Length && (scene.Ending(hit.Span.End) & (Sign.Organisation | Sign.Generic)) == 0) continue; // 总部, 内部
            if (Core(scene, hit) is not { Length: > 0 } core) continue;
            var name = TextSpan.Between(core.Start, hit.Span.End);
            if (scene.Starting(core.Start).HasFlag(Sign.Organisation) && IsFaculty(scene, name)) continue;
            if (scene.WordLength(name.Start) >= name.Length) continue; // 人工智能
            if (found.Count > 0 && found[^1].Span.Overlaps(name)) found.RemoveAt(found.Count - 1); // 星河科技|集团: the longer one
            found.Add(new SuffixedName(name, core, hit.Value));
        }
        return found;
    }

    // 星河大学|计算机学院: the university's faculty, no organisation of its own
    private static bool IsFaculty(Scene scene, TextSpan name) => scene.Folded.AsSpan(0, name.End).EndsWith("学院", StringComparison.Ordinal)
        && (name.Of(scene.Folded).Contains("大学", StringComparison.Ordinal) || scene.WordLength(name.Start) <= 3);

    // Walks left from the suffix; null where only generic words stand there.
    private static TextSpan? Core(Scene scene, TermHit<Suffix> hit)
    {
        int start = hit.Span.Start, proper = 0;
        var hasPlace = false;
        while (hit.Span.Start - start < LongestCore)
        {
            var step = StepLeft(scene, start, out var kind);
            if (step == 0) break;
            if (kind == Sign.Organisation || kind == Sign.None) proper += step;
            hasPlace |= kind == Sign.Place;
            start -= step;
        }
        start = SkipGeneric(scene, start, hit.Span.Start, hasPlace);
        var core = TextSpan.Between(start, hit.Span.Start);
        if (core.Length == 0 || scene.At(core.Start) == ' ') return null;
        var placeIsEnough = hasPlace && hit.Value is { Strong: true, Kind: CompanyKind.University or CompanyKind.Government or CompanyKind.Media };
        if (proper < 2 && !placeIsEnough) return null;
        return hit.Value.Strong || core.Length <= LongestWeakCore ? core : null;
    }

    // How far one word to the left reaches, and what it is; 0 where the name begins.
    private static int StepLeft(Scene scene, int place, out Sign kind)
    {
        kind = Sign.None;
        var unit = scene.At(place - 1);
        if (unit != ' ' && Scene.IsBreak(unit)) return 0;
        if (unit == ' ') return Scene.IsLatin(scene.At(place - 2)) && place - 1 > 0 && Scene.IsLatin(scene.At(place)) ? 1 : 0;
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
        if (scene.IsTaken(place - 1)) return 0;
        var ending = scene.Ending(place);
        var length = scene.WordLengthBefore(place);
        if (length > 1 && ending.HasFlag(Sign.Place)) kind = Sign.Place;
        else if (length > 1 && ending.HasFlag(Sign.Generic)) kind = Sign.Generic;
        else if (length > 1) return 0;
        else if (OrganisationBorders.IsFunction(unit)) return 0;
        return kind is Sign.Place or Sign.Generic ? length : 1;
    }

    // 初创|公司|星河科技 keeps no generic word at its head; 中国|星河银行 keeps the place.
    private static int SkipGeneric(Scene scene, int start, int end, bool hasPlace)
    {
        while (start < end && scene.WordLength(start) is > 1 and var length && start + length <= end
            && (scene.Starting(start) & (Sign.Generic | Sign.BeforeOrganisation)) != 0 && !(hasPlace && scene.Starting(start).HasFlag(Sign.Place))) start += length;
        return start;
    }

    private static double Prior(Scene scene, SuffixedName name)
    {
        var prior = name.Suffix.Force switch { SuffixForce.Strong => 1.4, SuffixForce.Weak => 0.9, _ => 0.0 };
        if (scene.Folded.AsSpan(0, name.Span.End).EndsWith("公司", StringComparison.Ordinal)) prior -= 0.3;
        if (name.Suffix.Force != SuffixForce.Faint && scene.Starting(name.Core.Start).HasFlag(Sign.Organisation)) prior += 0.3;
        if (name.Core.Length is 2 or 3 or 4) prior += 0.3;
        return prior;
    }
}
