using TalentMap.Core.Text;

namespace TalentMap.Core.Resolution;

/// <summary>Whether a name says whose part it is: 阿里達摩院, 字節跳動AI Lab, Google DeepMind, 騰訊雲.</summary>
public static class UnitNames
{
    private const int ShortestOwner = 2;

    // What a part of a company is called. A laboratory that bears another's name is a part whatever follows.
    private static readonly string[] Ends = [.. new[]
    {
        "研究院", "研究所", "研究中心", "研发中心", "实验室", "事业群", "事业部", "部门", "学院", "云", "智能云", "云科技", "中国",
        "lab", "labs", "research", "cloud",
    }.Select(Script.Fold)];

    /// <summary>Whether the one is a part of the other, by their names alone.</summary>
    /// <param name="isLab">Whether the unit is a laboratory or institute.</param>
    public static bool IsPartOf(string unit, string owner, bool isLab)
    {
        var (whole, head) = (NameKey.Level(unit).Trim(), NameKey.Level(owner).Trim());
        if (head.Length < ShortestOwner || whole.Length <= head.Length || !whole.StartsWith(head, StringComparison.Ordinal)) return false;
        if (char.IsAsciiLetterOrDigit(head[^1]) && char.IsAsciiLetterOrDigit(whole[head.Length])) return false; // Metabolic Lab is not Meta's
        var rest = whole[head.Length..].Trim(' ', '·', '-');
        return isLab ? rest.Length > 1 : Array.Exists(Ends, end => rest.EndsWith(end, StringComparison.Ordinal));
    }
}
