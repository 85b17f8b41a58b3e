using System.Text.RegularExpressions;

namespace TalentMap.Landscape;

/// <summary>A character or word of a name, and how it is read.</summary>
public sealed record Part(string Text, string Pinyin);

/// <summary>What names are put together from, in Traditional characters. Nobody in particular is called by them.</summary>
internal static partial class NameParts
{
    public static readonly IReadOnlyList<Part> Surnames = Of(
        """
        王wang 李li 張zhang 劉liu 陳chen 楊yang 趙zhao 黃huang 周zhou 吳wu 徐xu 孫sun 胡hu 朱zhu 高gao 林lin 何he 郭guo 馬ma 羅luo 梁liang 宋song 鄭zheng 謝xie
        韓han 唐tang 馮feng 于yu 董dong 蕭xiao 程cheng 曹cao 袁yuan 鄧deng 許xu 傅fu 沈shen 曾zeng 彭peng 呂lv 蘇su 盧lu 蔣jiang 蔡cai 賈jia 丁ding 魏wei 薛xue 葉ye
        閻yan 余yu 潘pan 杜du 戴dai 夏xia 鍾zhong 汪wang 田tian 任ren 姜jiang 范fan 方fang 石shi 姚yao 譚tan 廖liao 鄒zou 熊xiong 金jin 陸lu 郝hao 孔kong 白bai 崔cui
        康kang 毛mao 邱qiu 秦qin 江jiang 史shi 顧gu 侯hou 邵shao 孟meng 龍long 萬wan 段duan 錢qian 湯tang 尹yin 黎li 易yi 常chang 武wu 喬qiao 賀he 賴lai 龔gong 文wen
        歐陽ouyang 上官shangguan 司徒situ 諸葛zhuge 慕容murong 單shan 解xie 仇qiu
        """);

    public static readonly IReadOnlyList<Part> Given = Of(
        """
        明ming 偉wei 俊jun 文wen 建jian 志zhi 曉xiao 海hai 宇yu 浩hao 天tian 子zi 一yi 思si 婷ting 雅ya 欣xin 怡yi 佳jia 慧hui 敏min 靜jing 麗li 芳fang 娟juan 玲ling 潔jie
        瑞rui 琳lin 琪qi 瑤yao 瑩ying 雪xue 夢meng 詩shi 涵han 嘉jia 睿rui 哲zhe 軒xuan 辰chen 晨chen 昊hao 博bo 淵yuan 澤ze 宏hong 鵬peng 飛fei 翔xiang 傑jie 凱kai 強qiang
        鋒feng 剛gang 毅yi 超chao 斌bin 磊lei 森sen 楠nan 桐tong 梓zi 清qing 波bo 濤tao 源yuan 遠yuan 航hang 帆fan 寧ning 安an 健jian 雲yun 峰feng 嵐lan 川chuan 立li 達da
        成cheng 承cheng 啟qi 振zhen 景jing 旭xu 昕xin 晴qing 暉hui 曦xi 朗lang 然ran 若ruo 蘭lan 蓉rong 菲fei 薇wei 茜qian 萌meng 藝yi 書shu 語yu 言yan 誠cheng 正zheng
        智zhi 德de 賢xian 良liang 君jun 心xin 星xing 秋qiu 玉yu 珊shan 珍zhen 璇xuan 維wei 永yong 家jia 恩en 惠hui 慶qing 洪hong 光guang 輝hui 煒wei 燕yan 鴻hong 鳴ming 麟lin
        """);

    /// <summary>A company's name begins with one of the first and one of the second.</summary>
    public static readonly IReadOnlyList<Part> Heads = Of(
        """
        雲yun 星xing 遠yuan 青qing 北bei 天tian 澄cheng 鹿lu 微wei 拓tuo 深shen 啟qi 銳rui 鼎ding 華hua 智zhi 凌ling 衡heng 朗lang 曜yao 瀚han 晨chen 元yuan 東dong
        海hai 金jin 白bai 赤chi 玄xuan 松song 梧wu 棠tang 靈ling 知zhi 觀guan 越yue 光guang 洛luo 蒼cang 皓hao 雁yan
        """);

    public static readonly IReadOnlyList<Part> Seconds = Of(
        """
        谷gu 橋qiao 帆fan 禾he 辰chen 樞shu 溪xi 瀾lan 野ye 圖tu 象xiang 界jie 維wei 石shi 木mu 川chuan 河he 湖hu 峰feng 嶺ling 源yuan 序xu 衍yan 跡ji 影ying 聲sheng
        語yu 思si 問wen 識shi 芯xin 核he 環huan 舟zhou 瀑pu 岸an 崖ya 泉quan 霖lin 昇sheng 馳chi 迅xun 盛sheng 鴻hong 嵐lan 樹shu 渡du 塔ta 庭ting
        """);

    public static readonly IReadOnlyList<Part> CompanyTails = Of(
        "科技keji 智能zhineng 科技keji 機器人jiqiren 半導體bandaoti 網絡wangluo 電子dianzi 科技keji 汽車qiche 集團jituan 軟件ruanjian 智能zhineng 醫療yiliao 動力dongli");

    public static readonly IReadOnlyList<Part> FundTails = Of("資本ziben 創投chuangtou");

    public static readonly IReadOnlyList<Part> LabTails = Of("研究院yanjiuyuan 實驗室shiyanshi");

    public static readonly IReadOnlyList<Part> UniversityTails = Of("大學daxue");

    /// <summary>What a unit under a parent is called behind the parent's head.</summary>
    public static readonly IReadOnlyList<Part> UnitTails = Of("研究院yanjiuyuan 實驗室shiyanshi 金融科技jinrongkeji");

    public static readonly string[] EnglishNames =
    [
        "Kevin", "Amy", "Jason", "Grace", "Leo", "Vivian", "Eric", "Iris", "Simon", "Joyce", "Victor", "Chloe", "Felix", "Nina", "Oscar", "Tina", "Hugo", "Ruby", "Ivan", "Daisy",
        "Alan", "Fiona", "Peter", "Sherry", "Martin", "Wendy", "Derek", "Cathy", "Louis", "Mandy", "Howard", "Elsa", "Ray", "Stella", "Owen", "Megan", "Colin", "Irene", "Gary", "Paula",
    ];

    public static readonly string[] Nicknames =
    [
        "逍遙", "青鳶", "無忌", "扶搖", "長空", "聽雨", "南燭", "空谷", "拾光", "木蘭", "石頭", "楚歌", "知秋", "北辰", "橙子", "飛魚", "小滿", "三石", "行者", "驚鴻",
    ];

    public static readonly (string Chinese, string Latin)[] ForeignFirst =
        [("馬克", "Mark"), ("大衛", "David"), ("安娜", "Anna"), ("盧卡斯", "Lucas"), ("索菲亞", "Sofia"), ("托馬斯", "Thomas"), ("艾米莉", "Emily"), ("彼得", "Peter"), ("丹尼爾", "Daniel"), ("卡琳", "Karin")];

    public static readonly (string Chinese, string Latin)[] ForeignLast =
        [("霍夫曼", "Hoffmann"), ("安德森", "Anderson"), ("科瓦奇", "Kovacs"), ("貝克爾", "Becker"), ("羅西", "Rossi"), ("莫雷諾", "Moreno"), ("林德", "Lind"), ("哈珀", "Harper"), ("費舍爾", "Fischer"), ("諾瓦克", "Novak")];

    public static readonly string[] LatinHeads =
        ["Nova", "Lumen", "Arbor", "Quill", "Vertex", "Kite", "Orbit", "Haven", "Sable", "Pico", "Ember", "Delta", "Cobalt", "Onyx", "Willow", "Ridge"];

    public static readonly string[] LatinTails =
        ["mind", "works", "stack", "loop", "grid", "base", "forge", "field", "wave", "scale", "path", "bridge", "spark", "nest", "flow", "sense"];

    private static List<Part> Of(string list) => [.. from Match part in Written().Matches(list) select new Part(part.Groups[1].Value, part.Groups[2].Value)];

    [GeneratedRegex(@"(\p{IsCJKUnifiedIdeographs}+)([a-z]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Written();
}
