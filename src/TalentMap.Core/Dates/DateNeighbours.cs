using System.Buffers;

namespace TalentMap.Core.Dates;

/// <summary>Tells a date from words that only look like one, by what stands beside it: 目前年薪 holds no 前年, 3月期 is a term.</summary>
internal static class DateNeighbours
{
    private const string Digits = "0123456789.〇零一二三四五六七八九十百千两几数多半";

    // 中国, 初创, 底特律 …: what 中, 初 and 底 begin a name or a word with
    private const string Names = "国文科小关东美金芯信兴创中级步学特层心高";

    // 3月期, 3月薪, 3月内
    private const string Terms = "期龄薪嫂租供费活票卡球饼内均";

    // What goes on behind a weekday: 周二宣布, 周四晚, 周一(3日); 周一鸣 and 周三多 are people
    // 最新|数据, 最新|研究
    private static readonly SearchValues<char> BehindNewest = SearchValues.Create(Text.Script.Fold("数报统研调版模产技一款"));

    private static readonly SearchValues<char> BehindWeekday = SearchValues.Create(Text.Script.Fold(
        "宣表公证发报晚早上下中凌深收盘开股美港通裁披透(,在于向对正推起离辞任批签变说写被将已就又也才还与和跟以从由把给到举召完获提递走出传回确致接敲官首临"));

    // 青年中, 每年底, 全年末
    private const string Years = "每全近些当青少老中成";

    // 刚|完成A轮 is of these days, 刚|毕业, 刚|好 and 刚|从 are not
    private static readonly string[] Just = [.. new[] { "完成", "拿到", "拿下", "融到", "融了", "获得", "宣布", "敲定", "关闭" }.Select(Text.Script.Fold)];

    private static bool HasJust(string folded, int end)
    {
        foreach (var verb in Just)
        {
            if (string.CompareOrdinal(folded, end, verb, 0, verb.Length) == 0) return true;
        }
        return false;
    }

    /// <summary>Whether the words at the match are a date.</summary>
    public static bool Allow(string folded, DateMatch match)
    {
        var before = match.Index > 0 ? folded[match.Index - 1] : '\n';
        var end = match.Index + match.Length;
        var after = end < folded.Length ? folded[end] : '\n';
        if (match.Length == 1 && folded[match.Index] == '刚') return HasJust(folded, end);
        if (char.IsAsciiDigit(match.Words[^1]) && (char.IsAsciiLetterOrDigit(after) || after is '%' or '.' && IsDigit(folded, end + 1))) return false;
        if (match.Has(DatePart.Season) && (after is '节' or '令' or '奥' or '晚' or '运' || after == '招' && match.Words[^1] != '季')) return false; // 春节, 春招, but 春季招聘
        if (match.Has(DatePart.Relative)) return AllowRelative(folded, before, after, match);
        if (match.Has(DatePart.Then)) return true;
        if (match.Has(DatePart.Edge) && !AllowEdge(folded, match, end)) return false;
        if (match.Has(DatePart.Third) && match.Words[^1] is '中' or '初' && !EndsTime(folded, end)) return false;
        if (match.Has(DatePart.Back)) return AllowBack(before, after, match);
        if (match.Has(DatePart.Running)) return true;
        if (match.Has(DatePart.Within)) return !Digits.Contains(before) && before is not ('近' or '这' or '第' or '去' or '每') && after is not ('自' or '源' or '到');
        if (match.Has(DatePart.Ago)) return !Digits.Contains(before) && before is not ('第' or '提' or '早' or '每' or '约') && after is not ('景' or '途' or '沿' or '端' or '后');
        if (match.Has(DatePart.Recent)) return AllowRecent(before, after, match);
        if (match.Has(DatePart.Later)) return !Digits.Contains(before) && before is not ('第' or '提' or '每' or '约' or '近' or '过' or '未' or '来' or '在') && after is not ('来' or '续' or '面' or '期' or '者' or '的');
        if (match.Has(DatePart.BareDay)) return AllowDay(before, after);
        if (match.Words is "第二天" or "前一天" or "前一日" or "隔天") return Opens(before);
        if (match.Has(DatePart.DayOf)) return before is not ('每' or '第') && after is not ('达' or '留' or '均' or '内' or '班');
        if (match.Has(DatePart.Today)) return before != '的' && !(match.Words is "今日" && after == '头') && !(match.Words is "今天" && (after == '的' || before is '到' or '至'));
        if (match.Part(DatePart.MonthOf) is "月") return Opens(before) || before is '至' or '从';
        if (match.Has(DatePart.QuarterOf)) return before is not ('比' or '较' or '每' or '与');
        if (match.Has(DatePart.Now)) return !(match.Words is "当前" && after == '位') && !(match.Words[0] == '现' && before is '出' or '发' or '呈' or '体' or '表' or '实' or '浮' or '涌' or '再');
        if (match.Has(DatePart.LastYear) && IsDigit(folded, end) && (IsMonthAt(folded, end + 1) || IsMonthAt(folded, end + 2))) return false; // 2018年至2021年7月
        if (match.Has(DatePart.MonthOf) || match.Has(DatePart.Week) || match.Has(DatePart.Lead)) return true;
        if (match.Has(DatePart.Weekday)) return AllowWeekday(folded, before, end);
        if (Digits.Contains(before) || before is '-' or '/' || char.IsAsciiLetter(before) && char.IsAsciiDigit(match.Words[0])) return false; // 20.3月, gpt-3月
        if (match.Has(DatePart.Quarter) && before is '上' or '下' or '每') return false; // 比上一季度
        if (match.Words[0] == '元' && !Opens(before)) return false; // 万元月薪
        if (match.Words is "十月" && after == '怀') return false;
        return !match.Has(DatePart.Month) || before != '第' && !Terms.Contains(after);
    }

    // 公司12日宣布 names a day; 满30日, 连续5日 and 10日内 count days, 20日均线 is a name
    private static bool AllowDay(char before, char after) =>
        !Digits.Contains(before) && before is not ('月' or '第' or '每' or '满' or '续' or '为' or '达' or '期' or '隔' or '过' or '前' or '近' or '工' or '这' or '约' or '限' or '逾' or '超' or '-' or '/' or '~' or '至' or '到' or '、') && !char.IsAsciiLetter(before)
        && after is not ('内' or '间' or '之' or '均' or '游' or '元' or '圆' or '本' or '后' or '前' or '常' or '程' or '薪' or '结' or '租' or '线' or '的' or '左' or '以' or '/');

    // 公司周二宣布 tells a day; 周一鸣说, 每周三 and 三周五次 do not
    private static bool AllowWeekday(string folded, char before, int end)
    {
        if (Digits.Contains(before) || before is '每' or '上' or '下' or '本' or '这' or '隔' or '双' or '单' or '至' or '到' or '的' or '个') return false;
        return end < folded.Length && (BehindWeekday.Contains(folded[end]) || folded[end] == ' ' && before == '\n');
    }

    private static bool AllowRelative(string folded, char before, char after, DateMatch match)
    {
        if (match.Words is "当年") return false; // 当年 alone is mostly "in those days"
        if (match.Words is "上年" && (before == '当' || after == '薪')) return false; // 当上年薪百万的…
        if (match.Words is "第二年" or "转年") return Opens(before) || before == '到';
        if (match.Words is "前一年" or "上一年" or "头一年") return (Opens(before) || before is '比' or '较') && after is not ('半' or '期');
        if (match.Words is "那年" or "那一年") return before is not ('岁' or '级' or '届' or '的');
        if (before == '过' && match.Words[0] == '去') return match.Index > 1 && folded[match.Index - 2] == '不'; // 不过去年9月, but not 过去年
        return !(before is '目' or '之' or '以' or '此' or '线' or '身' or '晚' or '日' or '如' && match.Words[0] is '前' or '今' or '大')
            && after is not ('轻' or '龄' or '级' or '化' or '纪' or '货' or '终');
    }

    // 2022年底 is a time; 2022年中国市场, 2023年初创公司 and 三年中 are none
    private static bool AllowEdge(string folded, DateMatch match, int end)
    {
        var before = match.Index > 0 ? folded[match.Index - 1] : '\n';
        if (match.Words[0] == '年' && (Digits.Contains(before) || Years.Contains(before))) return false;
        return match.Words[^1] is not ('中' or '初' or '底') || EndsTime(folded, end);
    }

    private static bool EndsTime(string folded, int end) =>
        end >= folded.Length || !Names.Contains(folded[end]);

    private static bool AllowRecent(char before, char after, DateMatch match) => match.Words switch
    {
        "日前" => !Digits.Contains(before) && before is not ('今' or '昨' or '近' or '明' or '每'),
        "最新" => !BehindNewest.Contains(after),
        "最近" => after is not ('几' or '数' or '的' or '。' or '!'), // 离终点最近。
        "近期" => after is not ('几' or '数' or '的'),
        _ => true,
    };

    // 过去三年 is a stretch; 近三年经验 says how long somebody has worked
    private static bool AllowBack(char before, char after, DateMatch match)
    {
        if (Digits.Contains(before) || before is '将' or '经' or '有' or '于' or '前') return false;
        if (match.Words[0] is not ('近' or '这')) return after is not '前';
        return match.Has(DatePart.Since) || after is ',' or '。' or '\n' or ')' or ' ';
    }

    private static bool Opens(char before) => before is '\n' or ',' or '。' or ';' or ':' or '(' or '“' or ' ' or '!' or '?' or '在' or '于' or '就';

    private static bool IsMonthAt(string folded, int at) => at < folded.Length && folded[at] == '月';

    private static bool IsDigit(string folded, int at) => at < folded.Length && char.IsAsciiDigit(folded[at]);
}
