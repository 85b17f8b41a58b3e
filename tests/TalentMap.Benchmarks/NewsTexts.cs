using System.Text;

namespace TalentMap.Benchmarks;

/// <summary>Makes news in Chinese about people who never were: the same seed gives the same text, and no two sentences of a page need be alike.</summary>
internal sealed class NewsTexts(int seed)
{
    private static readonly string[] Surnames = ["林", "周", "陈", "沈", "顾", "方", "何", "苏", "许", "叶", "唐", "欧阳", "韩", "曹", "魏"];
    private static readonly string[] Given = ["晓岚", "远山", "以宁", "知远", "若谷", "砚秋", "明", "思齐", "子衿", "承泽", "静", "云舟", "嘉禾", "一鸣", "清越", "望舒"];
    private static readonly string[] FirmHeads = ["云谷", "雷山", "星桥", "远帆", "青禾", "北辰", "海图", "天枢", "澄明", "鹿溪", "微澜", "拓野"];
    private static readonly string[] FirmTails = ["科技", "智能", "大学", "资本", "机器人", "研究院", "集团", "半导体", ""];
    private static readonly string[] Titles = ["首席执行官", "CTO", "算法工程师", "副总裁", "研究员", "产品总监", "首席科学家", "人力资源负责人", "联合创始人"];
    private static readonly string[] Days = ["2023年9月", "去年底", "今年3月", "上个月", "2021年6月18日", "近日", "两年前", "今年上半年"];

    private static readonly string[] Moves =
    [
        "{0}，{1}宣布，前{2}{3}{4}加入公司，出任{5}。", "{4}{0}从{2}离职，创立了{1}，任{5}。", "据知情人士透露，{1}{5}{4}已于{0}离开，下一站是{2}。",
        "“我在{2}做了八年{3}，是时候换一种活法。”{4}说。", "{4}曾在{2}担任{3}，{0}起任{1}{5}，直接向董事会汇报。", "{1}和{2}都否认了{4}跳槽的传闻。",
    ];

    private static readonly string[] Signals =
    [
        "{0}，{1}完成{6}亿元B轮融资，投后估值约{7}亿美元。", "{1}目前有{6}00多名员工，其中研发人员占{8}%。", "算法工程师的年薪从{6}0万元涨到{7}0万元，涨幅超过{8}%。",
        "{1}{0}裁员约{8}%，涉及三四百人。", "一份报告显示，大模型人才的供需比只有0.{6}，招聘热度仍在升温。", "{1}为应届博士开出了{6}0万至{7}0万元的年薪。",
    ];

    private static readonly string[] Prose =
    [
        "夜里十点，写字楼的灯还亮着一半，楼下的便利店排起了队。", "没有人说得清这股风从哪里来，又会在什么时候停下。", "他把咖啡放在窗台上，看了很久对面的工地。",
        "投资人更关心的是，技术什么时候能变成收入？", "有人乐观，有人观望，也有人悄悄把简历更新了一遍。", "这个行业的节奏，比任何一份报告写的都要快。",
        "在她看来，真正稀缺的不是算力，而是能把问题讲清楚的人。", "那几年，几乎每个星期都有新的团队成立，也有老的团队散去。", "会议室的白板上写满了数字，没有人舍得擦掉。",
    ];

    private readonly Random _random = new(seed);

    /// <summary>About so many characters of news in paragraphs, cut at the exact length.</summary>
    public string Write(int length)
    {
        var text = new StringBuilder(length + 200);
        for (var sentences = 1; text.Length < length; sentences++)
        {
            var kinds = _random.Next(10) switch { < 3 => Moves, < 5 => Signals, _ => Prose };
            text.AppendFormat(null, Pick(kinds), Pick(Days), Firm(), Firm(), Pick(Titles), Pick(Surnames) + Pick(Given), Pick(Titles), _random.Next(1, 9), _random.Next(9, 40), _random.Next(10, 90));
            if (sentences % 5 == 0) text.Append('\n');
        }
        text.Length = length;
        return text.ToString();
    }

    private string Firm() => Pick(FirmHeads) + Pick(FirmTails);

    private string Pick(string[] words) => words[_random.Next(words.Length)];
}
