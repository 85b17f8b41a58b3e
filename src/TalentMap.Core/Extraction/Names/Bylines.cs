using System.Buffers;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Names;

/// <summary>Tells whether a name stands in a byline or a picture credit only: 记者林晓岚/台北报道, 图源:星河网. Such a name is nobody of the article.</summary>
internal static class Bylines
{
    private const int Reach = 24;

    private static readonly string[] Labels =
        ["图源", "来源", "图片来源", "供图", "摄影", "责编", "责任编辑", "编辑", "记者", "作者", "撰文", "文", "编译", "出品", "校对", "审核", "设计", "图", "文字", "采写", "转述自", "转自", "原标题", "视觉", "运营", "头图", "专栏", "撰稿", "供稿", "统筹", "监制", "翻译", "制图", "配图", "录音", "剪辑", "发信人", "发文者", "译者", "核稿", "审稿", "采访", "采访、整理", "访谈整理", "采访整理", "制表", "企划", "主笔", "文稿", "text", "photo"];

    // These need no colon: 记者林晓岚, 编译 方远.
    private static readonly string[] Trades = ["本报记者", "特约记者", "实习记者", "记者", "编译", "责编", "责任编辑", "通讯员", "撰文", "采写", "摄影", "整理", "编辑", "撰稿", "供稿", "校对", "制图", "配图", "统筹"];

    // Of them these name a post where a word runs into them: 制作|统筹林晓岚.
    private static readonly string[] Posts = ["统筹", "整理", "编辑", "摄影", "校对"];

    private static readonly string[] Ends = ["/文", "/综合", "/整理", "/台北", "/北京", "/上海", "/编译", "/撰文", "/报道", "/专题"];

    // 【星河日报讯】
    private static readonly string[] Dispatches = ["讯】", "专讯】", "综合报道】", "报道】", "消息】", "快讯】", "电】"];

    private const string Marks = " 　·|/-—:,丨";

    private static readonly SearchValues<char> Days = SearchValues.Create("0123456789年月日.:" + Marks);

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("。\n!?“”;");

    public static bool Holds(Scene scene, TextSpan place)
    {
        if (scene.TellsNoStory(place.Start) || scene.At(place.End) == ':' && IsLabel(place.Of(scene.Folded))) return true; // 图源|:星河网
        if (scene.At(place.Start - 1) == '【' && (scene.At(place.End) == '】' || Dispatches.Any(word => scene.Holds(place.End, word)))) return true;
        var before = scene.Folded.AsSpan(Math.Max(0, place.Start - Reach), Math.Min(Reach, place.Start));
        return HasLabel(before) || HasTrade(before.TrimEnd()) && !IsQuoted(scene, place) || IsSender(scene, place) || HasEnd(scene, place.End) || IsSignature(scene, place);
    }

    // 星河日报记者林晓岚|爆料: another paper's reporter who is quoted is told of
    private static bool IsQuoted(Scene scene, TextSpan place) =>
        Quotes.Any(word => scene.Holds(place.End, word)) && !scene.Folded.AsSpan(Math.Max(0, place.Start - 4), Math.Min(4, place.Start)).StartsWith("本报", StringComparison.Ordinal);

    private static readonly string[] Quotes = ["爆料", "透露", "称", "披露", "指出", "表示", "认为", "写道", "在社交", "在推特", "在x上"];

    // ⏎星河财经|记者 林晓岚: a medium that opens a line with its reporter
    private static bool IsSender(Scene scene, TextSpan place) =>
        scene.Holds(place.End, "记者") && (scene.At(place.Start - 1) is '\n' or '\r' or '(' or '【' || place.Start == 0) && !scene.Holds(place.End + 2, "从") && !scene.Holds(place.End + 2, "获悉") && !scene.Holds(place.End + 2, "了解");

    // 林晓岚 · 2017-03-08, 专栏 林晓岚 2016/11: a line of a name and a day.
    private static bool IsSignature(Scene scene, TextSpan place)
    {
        var start = place.Start;
        while (start > 0 && place.Start - start < Reach && scene.At(start - 1) is not ('\n' or '\r')) start--;
        if (scene.At(start) == '|') return false; // | 林晓岚 | 总监 | 2017-03 |: a row of a table
        var before = scene.Folded.AsSpan(start, place.Start - start).Trim(Marks);
        if (before.Length > 0 && !IsLabel(before)) return false;
        var end = place.End;
        while (end - place.End < Reach && scene.At(end) is not ('\n' or '\r')) end++;
        var after = scene.Folded.AsSpan(place.End, end - place.End);
        if (after.LastIndexOf('|') is >= 0 and var bar && after.IndexOfAny("。,;") < 0) after = after[bar..]; // 林晓岚 | 星河网 | 2017-03-08
        return after.ContainsAnyInRange('0', '9') && !after.ContainsAnyExcept(Days);
    }

    private static bool HasEnd(Scene scene, int place)
    {
        if (scene.At(place) != '/') return false;
        foreach (var end in Ends)
        {
            if (scene.Holds(place, end)) return true;
        }
        return false;
    }

    private static bool IsLabel(ReadOnlySpan<char> words)
    {
        foreach (var label in Labels)
        {
            if (words.SequenceEqual(label)) return true;
        }
        return false;
    }

    // 记者:林晓岚,方远: the label stands before a colon, only names between.
    private static bool HasLabel(ReadOnlySpan<char> before)
    {
        var colon = before.LastIndexOfAny(":|｜/丨");
        if (colon < 0 || before[colon..].ContainsAny(SentenceMarks)) return false;
        var label = before[..colon].TrimEnd();
        foreach (var word in Labels)
        {
            if (label.EndsWith(word, StringComparison.Ordinal) && (label.Length == word.Length || !Script.IsHan(label[^(word.Length + 1)]))) return true;
        }
        return false;
    }

    // The trade opens a line or a bracket, or stands after a medium's name: 星河日报记者林晓岚.
    private static bool HasTrade(ReadOnlySpan<char> before)
    {
        foreach (var trade in Trades)
        {
            if (!before.EndsWith(trade, StringComparison.Ordinal)) continue;
            if (before.Length == trade.Length || !Posts.Contains(trade) || !Script.IsHan(before[^(trade.Length + 1)])) return true;
        }
        return false;
    }
}
