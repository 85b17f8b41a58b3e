using System.Buffers;
using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Companies;

/// <summary>How far the name of a widely known organisation reaches beyond the listed word: 星河(中国), 云州市|人社局, 星研院|光电所.</summary>
internal static class KnownReach
{
    private const int LongestPlace = 6;
    private const int ShortestField = 1;
    private const int LongestField = 5;
    private const int LongestRest = 8;
    private const int EnoughStrength = 120;
    private const char Institute = '所';

    // A city has its bureau (云州市|人社局); a ministry (部) has no city's name before it.
    private static readonly SearchValues<char> LocalEnds = SearchValues.Create("局委厅办");

    private static readonly SearchValues<char> Regions = SearchValues.Create("市省区县州");

    /// <summary>The longer name; null where the listed word is the whole.</summary>
    public static TextSpan? Of(Scene scene, TermHit<KnownOrganisation> hit) => Listed(scene, hit) ?? Quoted(scene, hit.Span) ?? Read(scene, hit.Span);

    private static TextSpan? Listed(Scene scene, TermHit<KnownOrganisation> hit) => hit.Value.Kind switch
    {
        CompanyKind.Company => InBrackets(scene, hit.Span) ?? KnownOrganisations.Branch(scene, hit.Span),
        CompanyKind.University => InBrackets(scene, hit.Span),
        CompanyKind.Government => Local(scene, hit.Span),
        CompanyKind.Lab => OfInstitute(scene, hit.Span),
        _ => null,
    };

    /// <summary>Whether brackets hold a place and nothing else: (上海), (亚洲).</summary>
    public static bool HoldsPlace(Scene scene, int open)
    {
        if (scene.At(open) != '(') return false;
        var length = scene.WordLength(open + 1);
        return length is >= 2 and <= LongestPlace && scene.At(open + 1 + length) == ')'
            && (scene.Starting(open + 1).HasFlag(Sign.Place) || scene.Holds(open + 1, "亚洲") || scene.Holds(open + 1, "亚太"));
    }

    // “星河归海”: quotes hold one name.
    private static TextSpan? Quoted(Scene scene, TextSpan name)
    {
        if (scene.At(name.Start - 1) is not ('“' or '「')) return null;
        var close = scene.Folded.AsSpan(name.End, Math.Min(LongestRest + 1, scene.Folded.Length - name.End)).IndexOfAny('”', '」');
        if (close < 1) return null;
        for (var at = name.End; at < name.End + close; at++)
        {
            if (Scene.IsBreak(scene.At(at)) || OrganisationBorders.IsFunction(scene.At(at))) return null;
        }
        return TextSpan.Between(name.Start, name.End + close);
    }

    // 星河金控, 星河台湾: the tagger reads on.
    private static TextSpan? Read(Scene scene, TextSpan name)
    {
        if (scene.TaggedAt(name.Start) is not { Kind: TagKind.Organisation, Strength: >= EnoughStrength } run) return null;
        if (run.Span.Length <= name.Length || run.Span.Length > name.Length + LongestRest || !scene.IsWhole(run.Span)) return null;
        for (var at = name.End; at < run.Span.End; at++)
        {
            if (Scene.IsBreak(scene.At(at)) && scene.At(at) != ' ' || scene.At(at) == '的') return null;
        }
        return SuffixedOrganisations.EndsWithSuffix(scene, run.Span) ? null : run.Span; // 星河研究院 is found by its suffix
    }

    // 星河(中国)|总裁; what a suffix ends is found by the suffix: 星河(中国)|研究院.
    private static TextSpan? InBrackets(Scene scene, TextSpan name)
    {
        if (!HoldsPlace(scene, name.End)) return null;
        var end = name.End + scene.WordLength(name.End + 1) + 2;
        return SuffixedOrganisations.StartsSuffix(scene, end) ? null : TextSpan.Between(name.Start, end);
    }

    // 云州市|人社局, 湖区|人社局: whose office it is belongs to its name; a whole country has but one.
    private static TextSpan? Local(Scene scene, TextSpan name)
    {
        if (!LocalEnds.Contains(scene.At(name.End - 1)) || scene.IsTaken(name.Start - 1)) return null;
        var start = name.Start;
        if (Regions.Contains(scene.At(start - 1))) start -= Math.Max(1, scene.Segments.LengthBefore(start));
        if (scene.Ending(start).HasFlag(Sign.Place) && scene.WordLengthBefore(start) is > 1 and var place) start -= place;
        return start < name.Start && !(scene.Starting(start).HasFlag(Sign.Place) && SuffixedOrganisations.IsCountry(scene, start)) ? TextSpan.Between(start, name.End) : null;
    }

    // 星研院|光电所: an institute inside an academy has a name of its own; but not 星研院|所有人, 星研院近年|所做.
    private static TextSpan? OfInstitute(Scene scene, TextSpan name)
    {
        for (var end = name.End; end <= name.End + LongestField; end++)
        {
            if (scene.At(end) == Institute && end - name.End >= ShortestField) return scene.Segments.LengthAt(end) == 1 && scene.Segments.Borders(end + 1) ? TextSpan.Between(name.Start, end + 1) : null;
            if (!Script.IsHan(scene.At(end)) || OrganisationBorders.IsFunction(scene.At(end)) || scene.Segments.KindAt(end) is SegmentKind.Verb or SegmentKind.Function) return null;
        }
        return null;
    }
}
