using TalentMap.Core.Text;

namespace TalentMap.Core.Resolution;

/// <summary>What a person's name is good for: only a full one can say by itself who is meant.</summary>
public static class PersonName
{
    // Behind two units only the long ones: 歐陽教授 is one, 王志工 is a name.
    private static readonly string[] LongTitles =
        Script.Fold("教授 老师 导师 博士 硕士 院士 先生 女士 小姐 太太 同学 师兄 师姐 医生 律师 主任 校长 "
        + "总裁 副总裁 副总 经理 总经理 总监 董事 董事长 主席 院长 所长 部长 局长 处长 行长 秘书 记者 编辑 老板 工程师 研究员 分析师").Split(' ');

    private static readonly string[] Titles = [.. LongTitles, "总", "董", "工", "某"];

    /// <summary>Whether it is a whole name: 張前川, Kai-Fu Lee, 馬克·扎克伯格; not 小川, Seven or 王教授.</summary>
    public static bool IsFull(string name)
    {
        if (IsSurnameWithTitle(name)) return false;
        var key = NameKey.Of(name);
        return key.All(Script.IsHan)
            ? key.Length > 2 || (key.Length == 2 && key[0] is not ('小' or '老' or '阿' or '大'))
            : Words(name).Count(word => word.Length > 1) > 1;
    }

    /// <summary>Whether it is a surname with a title (王教授, Mr. Hu): it may be anybody's, and joins nobody.</summary>
    public static bool IsSurnameWithTitle(string name)
    {
        if (Words(Script.Fold(name)) is ["mr" or "mrs" or "ms" or "dr" or "prof", ..]) return true;
        var key = NameKey.Of(name);
        return Titles.Any(title => key.EndsWith(title, StringComparison.Ordinal) && key.Length - title.Length == 1)
            || LongTitles.Any(title => key.EndsWith(title, StringComparison.Ordinal) && key.Length - title.Length == 2);
    }

    private static string[] Words(string name) => name.Split([' ', '·', '.', '\u3000', '•', '‧', '・'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
