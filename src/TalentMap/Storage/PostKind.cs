using TalentMap.Core.Text;

namespace TalentMap.Storage;

/// <summary>What kind of post a title names, coarsely enough for a list to be narrowed by it.</summary>
public enum PostKind { Founder, Executive, Research, Engineering, Product, Investment, Other }

/// <summary>
/// Reads the kind of a post from the words of its title. The first kind that has a word in the title is meant: who founds is a founder
/// whatever else stands there (聯合創始人兼CTO), and whose rank is the house's is an executive whatever they look after (產品副總裁).
/// </summary>
public static class PostKinds
{
    // A word in Latin letters counts only as a whole word: VP, but not in MVP.
    private static readonly (PostKind Kind, string[] Words)[] Known = Folded(
    [
        (PostKind.Founder, ["创始", "创办人", "创立人", "共同创办", "发起人", "founder", "cofounder", "founding"]),
        (PostKind.Investment, ["投资", "合伙人", "风投", "基金经理", "investor", "investment", "partner", "venture"]),
        (PostKind.Research, ["首席科学家", "首席研究", "首席ai科学家", "scientist", "研究员", "科学家", "研究", "教授", "博士后", "讲师", "院士", "实验室主任", "学者",
            "researcher", "research", "professor", "postdoc", "fellow", "scholar"]),
        (PostKind.Executive, ["首席", "总裁", "总经理", "董事长", "行政总监", "执行官", "董事", "主席", "理事长", "掌门人", "行长", "校长", "院长", "所长", "社长",
            "ceo", "cto", "coo", "cfo", "cmo", "cpo", "cio", "cso", "chro", "cho", "caio", "chief", "president", "chairman", "chair", "vp", "svp", "evp", "gm", "director general"]),
        (PostKind.Product, ["产品", "product", "pm", "pmo", "设计师", "designer"]),
        (PostKind.Engineering, ["工程", "架构师", "算法", "技术", "开发", "研发", "程序员", "程序", "运维", "数据", "模型", "平台", "芯片", "硬件", "软件", "系统", "前端", "后端",
            "engineer", "engineering", "architect", "developer", "technical", "staff", "tech", "sre", "algorithm"]),
    ]);

    /// <summary>The kind; null where the title is empty.</summary>
    public static PostKind? Of(string title)
    {
        if (string.IsNullOrWhiteSpace(title)) return null;
        var folded = Script.Fold(title);
        foreach (var (kind, words) in Known)
        {
            if (words.Any(word => Holds(folded, word))) return kind;
        }
        return PostKind.Other;
    }

    // Titles are folded before they are compared, and so are the words.
    private static (PostKind Kind, string[] Words)[] Folded((PostKind Kind, string[] Words)[] known) => [.. known.Select(k => (k.Kind, k.Words.Select(Script.Fold).ToArray()))];

    private static bool Holds(string title, string word)
    {
        for (var at = title.IndexOf(word, StringComparison.Ordinal); at >= 0; at = title.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (!char.IsAsciiLetter(word[0]) || !(IsLetter(at - 1) || IsLetter(at + word.Length))) return true;
        }
        return false;

        bool IsLetter(int at) => at >= 0 && at < title.Length && char.IsAsciiLetter(title[at]);
    }
}
