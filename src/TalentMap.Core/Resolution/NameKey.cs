using System.Text;
using TalentMap.Core.Text;

namespace TalentMap.Core.Resolution;

/// <summary>The form in which names are compared: folded, without white space, dots, hyphens and quotation marks.</summary>
public static class NameKey
{
    /// <summary>「張 前川」 → 张前川, Kai-Fu Lee → kaifulee, 馬克·扎克伯格 → 马克扎克伯格. Never empty where the name is not.</summary>
    public static string Of(string name)
    {
        var folded = Level(name);
        var key = string.Concat(folded.Where(unit => !IsLoose(unit)));
        return key.Length > 0 ? key : folded.Trim();
    }

    /// <summary>Text in one script, width and case, ligatures and circled letters too; its length may change.</summary>
    public static string Level(string text)
    {
        // Half of a pair of surrogates, which only a cut leaves, cannot be normalised.
        var whole = text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes()) : text;
        return Script.Fold(whole.Normalize(NormalizationForm.FormKC));
    }

    private static bool IsLoose(char unit) =>
        char.IsWhiteSpace(unit) || unit is '·' or '.' or '-' or '‐' or '‑' or '“' or '”' or '‘' or '’' or '"' or '\'' or '《' or '》';
}
