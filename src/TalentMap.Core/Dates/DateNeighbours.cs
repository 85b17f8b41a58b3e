using System.Text.RegularExpressions;

namespace TalentMap.Core.Dates;

/// <summary>Tells a date from words that only look like one, by what stands beside it: 目前年薪 holds no 前年, 3月期 is a term.</summary>
internal static class DateNeighbours
{
    private const string Digits = "0123456789.〇零一二三四五六七八九十百千两几数多半";

    // 中国, 初创, 底特律 …: what 中, 初 and 底 begin a name or a word with
    private const string Names = "国文科小关东美金芯信兴创中级步学特层心高";

    // 3月期, 3月薪, 3月内
    private const string Terms = "期龄薪嫂租供费活票卡球饼内均";

    private static readonly string[] BehindWeekday =
        [.. new[] { "宣布", "表示", "公布", "证实", "发布", "发文", "发帖", "报道", "晚", "早", "上午", "下午", "中午", "凌晨", "深夜", "收盘", "盘", "开盘", "股价", "美股", "港股", "通知", "裁员", "披露", "透露", "(", ",", "在", "于", "向", "对", "正式", "推出" }.Select(Text.Script.Fold)];

    // 青年中, 每年底, 全年末
    private const string Years = "每全近些当青少老中成";

    /// <summary>Whether the words at the match are a date.</summary>
    public static bool Allow(string folded, Match match)
    {
        var before = match.Index > 0 ? folded[match.Index - 1] : '\n';
        var end = match.Index + match.Length;
        var after = end < folded.Length ? folded[end] : '\n';
        if (char.IsAsciiDigit(match.Value[^1]) && (char.IsAsciiLetterOrDigit(after) || after is '%' or '.' && IsDigit(folded, end + 1))) return false;
        if (Has(match, "season") && after is '节' or '招' or '令' or '奥' or '晚' or '运') return false;
        if (Has(match, "relative")) return AllowRelative(before, after, match);
        if (Has(match, "edge") && !AllowEdge(folded, match, end)) return false;
        if (Has(match, "third") && match.Value[^1] is '中' or '初' && !EndsTime(folded, end)) return false;
        if (Has(match, "back")) return AllowBack(before, after, match);
        if (Has(match, "running")) return true;
        if (Has(match, "within")) return !Digits.Contains(before) && before is not ('近' or '这' or '第' or '去' or '每') && after is not ('自' or '源' or '到');
        if (Has(match, "ago")) return !Digits.Contains(before) && before is not ('第' or '提' or '早' or '每' or '约') && after is not ('景' or '途' or '沿' or '端' or '后');
        if (Has(match, "recent")) return AllowRecent(before, after, match);
        if (Has(match, "later")) return !Digits.Contains(before) && before is not ('第' or '提' or '每' or '约' or '近' or '过' or '未' or '来' or '在') && after is not ('来' or '续' or '面' or '期' or '者' or '的');
        if (Has(match, "today")) return before != '的' && !(match.Value == "今天" && (after == '的' || before is '到' or '至'));
        if (Has(match, "monthof") || Has(match, "week") || Has(match, "now") || Has(match, "lead")) return true;
        if (Has(match, "weekday")) return AllowWeekday(folded, before, end);
        if (Digits.Contains(before) || before is '-' or '/' || char.IsAsciiLetter(before)) return false; // 20.3月, gpt-3月
        if (Has(match, "quarter") && before is '上' or '下' or '每') return false; // 比上一季度
        return !Has(match, "month") || before != '第' && !Terms.Contains(after);
    }

    // 公司周二宣布 tells a day; 周一鸣说, 每周三 and 三周五次 do not
    private static bool AllowWeekday(string folded, char before, int end)
    {
        if (Digits.Contains(before) || before is '每' or '上' or '下' or '本' or '这' or '隔' or '双' or '单' or '至' or '到') return false;
        foreach (var word in BehindWeekday)
        {
            if (string.CompareOrdinal(folded, end, word, 0, word.Length) == 0) return true;
        }
        return false;
    }

    private static bool AllowRelative(char before, char after, Match match)
    {
        if (match.Value is "当年") return false; // 当年 alone is mostly "in those days"
        return before is not ('目' or '之' or '以' or '此' or '过' or '线' or '身' or '晚' or '日' or '如')
            && after is not ('轻' or '龄' or '级' or '化' or '纪' or '货' or '终');
    }

    // 2022年底 is a time; 2022年中国市场, 2023年初创公司 and 三年中 are none
    private static bool AllowEdge(string folded, Match match, int end)
    {
        var before = match.Index > 0 ? folded[match.Index - 1] : '\n';
        if (match.Value[0] == '年' && (Digits.Contains(before) || Years.Contains(before))) return false;
        return match.Value[^1] is not ('中' or '初' or '底') || EndsTime(folded, end);
    }

    private static bool EndsTime(string folded, int end) =>
        end >= folded.Length || !Names.Contains(folded[end]);

    private static bool AllowRecent(char before, char after, Match match) => match.Value switch
    {
        "日前" => !Digits.Contains(before) && before is not ('今' or '昨' or '近' or '明' or '每'),
        "最新" => after is not ('数' or '报' or '统' or '研' or '调' or '版' or '模' or '产' or '技' or '一' or '款'),
        "最近" or "近期" => after is not ('几' or '数' or '的'),
        _ => true,
    };

    // 过去三年 is a stretch; 近三年经验 says how long somebody has worked
    private static bool AllowBack(char before, char after, Match match)
    {
        if (Digits.Contains(before) || before is '将' or '经' or '有' or '于' or '前') return false;
        if (match.Value[0] is not ('近' or '这')) return after is not '前';
        return Has(match, "since") || after is ',' or '。' or '\n' or ')' or ' ';
    }

    private static bool IsDigit(string folded, int at) => at < folded.Length && char.IsAsciiDigit(folded[at]);

    private static bool Has(Match match, string group) => match.Groups[group].Success;
}
