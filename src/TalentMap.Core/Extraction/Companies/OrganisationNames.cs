using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Companies;

/// <summary>Tells whether the letters at a place may be an organisation's whole name.</summary>
internal sealed class OrganisationNames(Scene scene, Drafts known)
{
    /// <summary>No faculty of a university (星河大学|法学), no count, nothing of generic words alone.</summary>
    public bool Is(TextSpan span)
    {
        if (span.Of(scene.Folded).Count('(') != span.Of(scene.Folded).Count(')')) return false; // HKX(香岛国际仲裁中心
        if (OrganisationBorders.Counts(scene, span.Start) || char.IsAsciiDigit(scene.At(span.End - 1)) || scene.IsTaken(span.End - 1) || KnownOrganisations.NeedsProof(span.Of(scene.Folded))) return false;
        var suffix = SuffixedOrganisations.SuffixOf(scene, span).Suffix;
        if (suffix is not { Strong: true } && !SuffixedOrganisations.IsSpecific(scene, span)) return false;
        if (SuffixedOrganisations.InUniversity(scene, span) > 0 || SuffixedOrganisations.IsFaculty(scene, span)) return false;
        if (SuffixedOrganisations.IsInstitute(scene, span) && FollowsOrganisation(span)) return false; // 星河大学|电机工程研究所
        for (var place = span.Start; place < span.End; place++)
        {
            if (!scene.IsTaken(place) && (OrganisationBorders.IsStop(scene, place) || OrganisationBorders.CountsOrganisations(scene, place))) return false; // 百度|把|集团, 洽购|一间|工作室
        }
        if (!scene.Starting(span.Start).HasFlag(Sign.Organisation) || !scene.IsTaken(span.Start)) return true;
        if (Owner(span)?.Kind is not CompanyKind.University) return suffix is not null;
        return (suffix is { Strong: true, Kind: not CompanyKind.University } || IsHospital(span)) && !SuffixedOrganisations.IsInstitute(scene, span); // 星大|机器人研究所
    }

    private Draft? Owner(TextSpan span) => known.Find(scene.Folded.AsSpan(span.Start, scene.WordLength(span.Start)));

    /// <summary>宁夏|伊品集团: the place belongs to the name, but not in 美国|密歇根州立大学; 星河大学|附属医院: so does whose hospital it is.</summary>
    public bool KeepsPlace(TextSpan span) => IsHospital(span) && FollowsOrganisation(span) || scene.Ending(span.Start).HasFlag(Sign.Place) && scene.WordLengthBefore(span.Start) > 1
        && SuffixedOrganisations.SuffixOf(scene, span).Suffix is { Kind: not CompanyKind.University };

    private bool FollowsOrganisation(TextSpan span) => scene.Ending(span.Start).HasFlag(Sign.Organisation) && scene.IsTaken(span.Start - 1);

    private bool IsHospital(TextSpan span) => span.Of(scene.Folded).EndsWith("医院", StringComparison.Ordinal);
}
