using System.Buffers;
using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Companies;

/// <summary>What the words right before and right after a possible organisation say.</summary>
internal static class OrganisationBorders
{
    private static readonly SearchValues<char> FunctionUnits = SearchValues.Create(
        "的了是在与和及或从到向对由被把将让给为于以用按据因跟同等也都还又就则却而但并且若如像比该此这那其他她它我你们某每各家位名个所些种次着过得去来进出入离开往至曾已正未不没无有做说称看听叫找买卖受获拿归靠当任前原后再多近年月日时、兼");

    // What hardly stands inside a name; 未 and 中 and 月 do (未来, 中芯).
    private static readonly SearchValues<char> StopUnits = SearchValues.Create(
        "的了是在与和及或从到向对由被把将让给为于以用按据因跟等也都还又就则却而但并且若如像比该此这那其他她它我你们某每各家位名个所些种次着过去离已曾正不没说称看听叫找买卖受获拿归靠任前原兼唔佢喺嘅咗啲冇畀嗰哋嚟咁乜嘢");

    // Verbs of one character that are no part of a name where they are no part of a word: 复旦|念微电子, 网|传星河
    private static readonly SearchValues<char> LightUnits = SearchValues.Create("念读搞做当带管教讲谈聊写想要能会可请派聘挖砍投募筹拿赢输赚往赴转升调选查问答传指引劝帮陪助使令则仍才刚即便更最很太");

    // Those of them that hardly stand in a name: no 传音, 聘宝.
    private static readonly SearchValues<char> LightStops = SearchValues.Create("念读搞做教讲谈聊写请派砍拿输往赴劝陪使令则仍刚便很");

    private static readonly SearchValues<char> Numerals = SearchValues.Create("一二两三四五六七八九十百千万亿几数多半0123456789");

    private static readonly SearchValues<char> Counters = SearchValues.Create("年月日天时分秒点周岁元个家名人位次轮级成倍间款条项层楼届期章%万千百亿十");

    private static readonly SearchValues<char> FrameUnits = SearchValues.Create("在从到去进自于回");

    private static readonly string[] Descriptions =
        ["公司", "企业", "厂商", "机构", "品牌", "新创", "平台", "网站", "业者", "大厂", "巨头", "工厂", "基金", "媒体", "团队", "集团", "独角兽", "药企", "车企", "券商", "初创", "实验室", "电商", "银行", "交易所", "创投", "同业", "厂牌", "诊所", "加速器"];

    private static readonly SearchValues<char> DescriptionEnds = SearchValues.Create([.. Descriptions.Select(noun => noun[^1]), .. "厂商社店行网"]);

    private static readonly string[] Makes = [.. new[] { "做", "专做", "主做", "专注", "主打", "主攻", "从事", "研发", "开发", "生产", "经营" }.Select(Script.Fold)];

    private const int LongestWares = 12;
    private const double Defines = 2.2;
    private const double IsOne = 2.8;
    private const int MostTitles = 5;
    private const int LongestBracket = 30;
    private const int MostSkipped = 4;
    private const int LongestNumber = 20; // of a date; a text of digits alone must not be walked from each of its places

    /// <summary>The sum of both sides.</summary>
    public static double Weight(Scene scene, TextSpan span) => Before(scene, span.Start).Weight + After(scene, span.End).Weight + Frame(scene, span);

    /// <summary>What both sides say together: 在|星河|任职, 从|星河|辞职.</summary>
    public static double Frame(Scene scene, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        start = BeforeCountry(scene, start);
        while (scene.At(end) is ' ' or '”') end++;
        if (scene.At(start - 1) is '对' or '向' && scene.Segments.LengthBefore(start) <= 1 && scene.Starting(end).HasFlag(Sign.Speech)) return 1.2; // 对|星河快报|说
        return FrameUnits.Contains(scene.At(start - 1)) && scene.Segments.LengthBefore(start) <= 1 && scene.Starting(end).HasFlag(Sign.Works) ? 1.4 : 0;
    }

    /// <summary>Whether a frame may open before a place: 在|, 从|.</summary>
    public static bool OpensFrame(Scene scene, int place) => (FrameUnits.Contains(scene.At(place - 1)) || scene.At(place - 1) is '对' or '向') && scene.Segments.LengthBefore(place) == 1;

    /// <summary>What stands before: 加入|星河.</summary>
    public static Reason Before(Scene scene, int start)
    {
        if (TellingBefore(scene, start) is { } telling) return telling;
        if (IsFormer(scene, BeforeCountry(scene, start))) return new("前|星河", 0.5);
        if (Scene.IsBreak(scene.At(start - 1))) return new("the sentence or a list begins", 0.3);
        if (scene.CutsWord(start)) return new("it cuts an everyday word", -1.5);
        if (!scene.Segments.Borders(start)) return new("it cuts a frequent word", -1.2);
        var ending = scene.Ending(BeforeCountry(scene, start));
        if (ending != Sign.None && ending != Sign.Generic || FunctionUnits.Contains(scene.At(start - 1)) || scene.Segments.LengthBefore(start) > 1) return new("a word ends before", 0.3);
        if (LightUnits.Contains(scene.At(start - 1))) return new("a verb ends before", 0.2);
        return Scene.IsLatin(scene.At(start - 1)) ? new("a Latin word before", 0.1) : new("an unknown character before", -1.0);
    }

    /// <summary>What stands before where it tells of an organisation by itself; null at most places.</summary>
    public static Reason? TellingBefore(Scene scene, int start)
    {
        var place = BeforeCountry(scene, start);
        var ending = scene.Ending(place);
        if (ending.HasFlag(Sign.JoinsOrganisation)) return new("跳槽到|星河", 1.5);
        if (IsApposition(scene, place)) return new("芯片公司|星河", 1.5);
        if (IsMaker(scene, place)) return new("做芯片的|星河", 1.0);
        if (ending.HasFlag(Sign.BeforeOrganisation) && scene.WordLengthBefore(place) > 1) return new("加入|星河", 1.0);
        return scene.At(place - 1) is '、' or '和' or '与' or '及' && EndsOrganisation(scene, place - 1) ? new("云谷、|星河", 0.8) : null;
    }

    /// <summary>What stands after: 星河|宣布, 星河|昨日正式|宣布.</summary>
    public static Reason After(Scene scene, int end)
    {
        if (TellingAfter(scene, end) is { } telling) return telling;
        if (Scene.IsBreak(scene.At(end))) return new("the sentence or a list ends", 0.3);
        if (scene.CutsWord(end)) return new("it cuts an everyday word", -1.5);
        if (!scene.Segments.Borders(end)) return new("it cuts a frequent word", -1.2);
        if (scene.Starting(AfterBracket(scene, end)) != Sign.None || FunctionUnits.Contains(scene.At(end)) || scene.Segments.LengthAt(end) > 1) return new("a word begins after", 0.3);
        if (LightUnits.Contains(scene.At(end))) return new("a verb begins after", 0.2);
        return Scene.IsLatin(scene.At(end)) ? new("a Latin word after", 0.1) : new("an unknown character after", -0.8);
    }

    /// <summary>What stands after where it tells of an organisation by itself; null at most places.</summary>
    public static Reason? TellingAfter(Scene scene, int end)
    {
        var place = AfterBracket(scene, end);
        if (Says(scene, place) is { Weight: > 0.5 } reason) return reason;
        if (AfterAdverbs(scene, place) is var verb && verb > place)
        {
            if (Says(scene, verb) is { Weight: 1.0 or Defines or IsOne } later) return later with { Weight = later.Weight - 0.1 };
            if (scene.Segments.KindAt(verb) == SegmentKind.Verb || LightUnits.Contains(scene.At(verb))) return new("星河|上月|买下", 0.4);
        }
        return scene.At(place) is '、' or '和' or '与' or '及' && scene.Starting(place + 1).HasFlag(Sign.Organisation) ? new("星河|、云谷", 0.7) : null;
    }

    // 星河(下称“云图”)|成立于
    private static int AfterBracket(Scene scene, int place)
    {
        while (scene.At(place) is ' ' or '”') place++;
        if (scene.At(place) != '(') return place;
        return scene.Folded.AsSpan(place, Math.Min(LongestBracket, scene.Folded.Length - place)).IndexOf(')') is > 0 and var bracket ? place + bracket + 1 : place;
    }

    /// <summary>Whether the unit bounds an organisation's name by being a function word: 在, 的, 与.</summary>
    public static bool IsFunction(char unit) => StopUnits.Contains(unit);

    /// <summary>Whether a word of function, or a verb of one character, stands by itself at a place.</summary>
    public static bool IsStop(Scene scene, int place) =>
        scene.Segments.LengthAt(place) <= 1 && scene.Segments.Borders(place) && !OpensName(scene, place) && (StopUnits.Contains(scene.At(place)) || LightStops.Contains(scene.At(place)) && scene.Segments.Borders(place) && scene.Segments.Borders(place + 1));

    /// <summary>Whether a word of function stands by itself at a place: 有|, 之|.</summary>
    public static bool IsLoose(Scene scene, int place) => scene.Segments.LengthAt(place) == 1 && FunctionUnits.Contains(scene.At(place));

    // Verbs and words of function that a name may begin with.
    private static readonly SearchValues<char> Openings = SearchValues.Create("听看找问若如归来获当未像");

    /// <summary>
    /// Whether such a unit opens a name: it stands where a name may begin, and before a character that belongs to no word (听|澜|科技, 问|芯), or before a suffix at once (来也|科技).
    /// </summary>
    public static bool OpensName(Scene scene, int place) =>
        Openings.Contains(scene.At(place)) && scene.Segments.LengthAt(place) == 1 && (scene.Segments.LengthBefore(place) > 1 || Scene.IsBreak(scene.At(place - 1)) || scene.At(place - 1) is '的' or '是' or '了' or '在' or '与' or '和')
        && Script.IsHan(scene.At(place + 1)) && scene.Segments.LengthAt(place + 1) == 1 && !FunctionUnits.Contains(scene.At(place + 1)) && !LightUnits.Contains(scene.At(place + 1));

    /// <summary>Whether the unit is a verb of one character.</summary>
    public static bool IsLight(char unit) => LightUnits.Contains(unit);

    /// <summary>Whether something is counted at a place: 六|年, 二千万.</summary>
    public static bool Counts(Scene scene, int place) =>
        Numerals.Contains(scene.At(place)) && Counters.Contains(scene.At(place + 1)) || Counters.Contains(scene.At(place)) && Numerals.Contains(scene.At(place - 1));

    /// <summary>Whether the unit is a numeral: 三, 3.</summary>
    public static bool IsNumeral(char unit) => Numerals.Contains(unit);

    /// <summary>Whether organisations are counted at a place: 一间|.</summary>
    public static bool CountsOrganisations(Scene scene, int place) => Numerals.Contains(scene.At(place)) && scene.At(place + 1) is ('家' or '间' or '所' or '个' or '名');

    private static Reason? Says(Scene scene, int place)
    {
        var starting = scene.Starting(place);
        if (starting.HasFlag(Sign.Title) && IsPersonAt(scene, place + scene.WordLength(place))) return new("星河|CEO林晓岚", 1.9);
        if (scene.At(place) is '前' or '原' && scene.Starting(place + 1).HasFlag(Sign.Title) && IsPersonAt(scene, place + 1 + scene.WordLength(place + 1))) return new("星河|前技术总监林晓岚", 1.9);
        if (starting.HasFlag(Sign.DefinesOrganisation)) return scene.At(place) == '是' ? new("星河|是一家", IsOne) : new("星河|成立于", Defines);
        return starting.HasFlag(Sign.AfterOrganisation) && scene.WordLength(place) > 1 ? new("星河|宣布", 1.0) : null;
    }

    // 星河|8月|正式|裁员: words of time and manner stand between the subject and its verb.
    private static int AfterAdverbs(Scene scene, int place)
    {
        for (var skipped = 0; skipped < MostSkipped; skipped++)
        {
            var end = place;
            while (end - place < LongestNumber && char.IsAsciiDigit(scene.At(end))) end++;
            if (end > place && scene.At(end) is '年' or '月' or '日') end++;
            else if (scene.Segments.KindAt(place) == SegmentKind.Function && scene.Segments.LengthAt(place) is > 1 and var length && scene.At(place) is not ('各' or '每' or '这' or '那' or '该' or '其' or '何' or '某')) end = place + length;
            else if (scene.At(place) is '已' or '将' or '正' or '又' or '再' or '也' or '拟' or '刚' or '才' or '于' or '还') end = place + 1;
            else return place;
            place = end;
        }
        return place;
    }

    // 毕业于美国|星河大学: what stands before a country speaks of the name behind it.
    private static int BeforeCountry(Scene scene, int start)
    {
        while (scene.At(start - 1) is ' ' or '“') start--;
        return scene.Ending(start).HasFlag(Sign.Place) && scene.WordLengthBefore(start) is >= 2 and <= 4 and var length && !scene.IsTaken(start - 1) ? start - length : start;
    }

    // 招聘顾问|公司|星河, 封测|厂|星河: what it is stands right before its name; but not 该公司|, 子公司|.
    private static bool IsApposition(Scene scene, int place)
    {
        if (!DescriptionEnds.Contains(scene.At(place - 1))) return false;
        var length = 0;
        foreach (var noun in Descriptions)
        {
            if (scene.Holds(place - noun.Length, noun)) length = noun.Length;
        }
        if (length == 0 && scene.At(place - 1) is '厂' or '商' or '社' or '店' or '行' or '网' && scene.Segments.LengthBefore(place - 1) > 1) length = 1;
        if (length == 0) return false;
        var before = scene.At(place - length - 1);
        return Script.IsHan(before) && !FunctionUnits.Contains(before) && before is not ('母' or '子' or '总' or '分' or '本' or '贵' or '全' or '老' or '新' or '大' or '小') && !scene.IsTaken(place - 1);
    }

    // 做语音模型的|星河, 专注机器人的|星河: what it makes stands before its name.
    private static bool IsMaker(Scene scene, int place)
    {
        if (scene.At(place - 1) != '的') return false;
        for (var start = place - 3; start >= place - LongestWares && !Scene.IsBreak(scene.At(start)); start--)
        {
            foreach (var verb in Makes)
            {
                if (scene.Holds(start, verb) && scene.Segments.Borders(start)) return true;
            }
        }
        return false;
    }

    private static bool EndsOrganisation(Scene scene, int place)
    {
        while (scene.At(place - 1) is ' ' or '”') place--;
        return scene.Ending(place).HasFlag(Sign.Organisation) && scene.IsTaken(place - 1);
    }

    private static bool IsPersonAt(Scene scene, int place)
    {
        for (var words = 0; words < MostTitles && (scene.At(place) is ' ' or '、' || scene.Starting(place).HasFlag(Sign.Title) && !scene.IsTaken(place)); words++)
        {
            place += Math.Max(1, scene.WordLength(place));
        }
        return scene.IsTaken(place) && !scene.Starting(place).HasFlag(Sign.Organisation);
    }

    private static bool IsFormer(Scene scene, int place) =>
        scene.At(place - 1) is '前' or '原' && (Scene.IsBreak(scene.At(place - 2)) || FunctionUnits.Contains(scene.At(place - 2)));
}
