using TalentMap.Search;
using TalentMap.Storage;

namespace TalentMap.Pages.Search;

/// <summary>Says by what somebody or something was found.</summary>
public static class Matching
{
    /// <summary>別名：Seven, 拼音, 職位：產品負責人; null where the name shown is what was typed.</summary>
    public static string? How(this Words words, EntityHit hit) => hit.Tier switch
    {
        MatchTier.Exact or MatchTier.OtherScript or MatchTier.Prefix or MatchTier.Part when hit.MatchedName is { } name => words["MatchedAs", words[Said.KindOf(name, hit.Name)], name],
        MatchTier.OtherScript => words["NameOtherScript"],
        MatchTier.Pinyin or MatchTier.PinyinPart => hit.MatchedName is { } name ? words["MatchedAs", words["MatchedPinyin"], name] : words["MatchedPinyin"],
        MatchTier.Initials => hit.MatchedName is { } name ? words["MatchedAs", words["MatchedInitials"], name] : words["MatchedInitials"],
        MatchTier.Post when hit.Post is { Length: > 0 } post => words["MatchedAs", words["Roles"], post],
        MatchTier.Post => words["MatchedByCareer"],
        MatchTier.Career when hit.Kind == EntityKind.Person => words["MatchedByCareer"],
        _ => null,
    };

    /// <summary>Where it is shown.</summary>
    public static string Url(EntityHit hit) => hit.Kind == EntityKind.Person ? $"/people/{hit.Id}" : $"/companies/{hit.Id}";

    /// <summary>How many were found; a plus where more were not looked for.</summary>
    public static string Counted(int total) => Said.Count(total) + (total >= Searching.MaxHits ? "+" : "");
}
