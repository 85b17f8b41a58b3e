using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Companies;

/// <summary>Finds organisations that a list ends by naming what they are: 星河未来、远山云图等大模型公司.</summary>
internal static class OrganisationLists
{
    private const int LongestItem = 12;
    private const int Reach = 8;
    private const int MostItems = 12;

    private static readonly string[] Nouns =
        ["公司", "企业", "机构", "大厂", "厂商", "巨头", "独角兽", "高校", "创投", "风投", "vc", "基金", "媒体", "车企", "药企", "银行", "券商", "实验室", "大学", "雇主", "猎头"];

    /// <summary>The items of such lists, in order.</summary>
    public static IEnumerable<TextSpan> Find(Scene scene)
    {
        for (var at = scene.Folded.IndexOf('等'); at >= 0; at = scene.Folded.IndexOf('等', at + 1))
        {
            if (!NamesOrganisations(scene, at + 1)) continue;
            foreach (var item in ItemsBefore(scene, at)) yield return item;
        }
    }

    // 等|多家国内大模型|公司: the noun stands before the next break.
    private static bool NamesOrganisations(Scene scene, int start)
    {
        var end = start;
        while (end < start + Reach && !(Scene.IsBreak(scene.At(end)) && scene.At(end) != ' ')) end++;
        var words = scene.Folded.AsSpan(start, Math.Min(end, scene.Folded.Length) - start);
        foreach (var noun in Nouns)
        {
            if (words.Contains(noun, StringComparison.Ordinal) && !words.Contains("产品", StringComparison.Ordinal)) return true;
        }
        return false;
    }

    // Only what 、 bounds on both sides; the first item's left border is unknown.
    private static IEnumerable<TextSpan> ItemsBefore(Scene scene, int end)
    {
        var (stop, items) = (end, 0);
        for (var place = end - 1; place >= 0 && stop - place <= LongestItem + 1 && items < MostItems; place--)
        {
            if (scene.At(place) is '。' or ',' or '\n' or ';' or ':' or '(' or ')') yield break;
            if (scene.At(place) is not ('、' or '和' or '与')) continue;
            var item = Trimmed(scene, TextSpan.Between(place + 1, stop));
            if (item.Length is >= 2 and <= LongestItem && ContextOrganisations.IsProper(scene, item)) yield return item;
            stop = place;
            items++;
        }
    }

    private static TextSpan Trimmed(Scene scene, TextSpan item)
    {
        int start = item.Start, end = item.End;
        while (start < end && scene.At(start) is ' ' or '“') start++;
        while (end > start && scene.At(end - 1) is ' ' or '”') end--;
        return TextSpan.Between(start, end);
    }
}
