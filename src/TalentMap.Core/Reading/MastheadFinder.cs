using System.Globalization;
using System.Text.RegularExpressions;
using TalentMap.Core.Dates;
using TalentMap.Core.Text;

namespace TalentMap.Core.Reading;

/// <summary>
/// Reads what a plain text's own first and last lines say of it: title, author, publisher, day, address; and which lines are menus, bylines,
/// advertisements and notices, where no story is told.
/// </summary>
public static partial class MastheadFinder
{
    private const int HeadLines = 10;
    private const int TailLines = 10;
    private const int LongestTitle = 60;
    private const int LongestByline = 80;
    private const int FarthestDay = 6; // 发布: 2023-06-29; farther on, a day belongs to a story
    private const int LongestMenuWord = 6;

    private static readonly string[] Groups = ["title", "author", "publisher", "url", "other"];

    private static readonly TermIndex<bool> Boilerplate = new(
        from word in (string[])
        [
            "責任編輯", "分享到", "上一篇", "下一篇", "版權歸", "版權聲明", "鄭重聲明", "免責聲明", "僅代表作者", "掃一掃", "長按識別", "關注微信公眾號", "微信公眾號",
            "相關閱讀", "返回列表", "返回頂部", "閱讀全文", "下載APP", "點擊查看", "繼續往下閱讀", "訂閱電子報", "會員登入", "字號", "加入LINE", "看更多", "下一頁", "理財有風險",
            "未經授權", "不得轉載", "您的位置", "你可能還想看", "資料圖", "示意圖", "轉載文章", "聯絡我們修改",
        ]
        select Term.Of(word, true));

    /// <summary>Reads the lines of a text.</summary>
    /// <param name="folded">The folded text (see <see cref="Script.Fold(string)"/>).</param>
    public static Masthead Find(string text, string folded)
    {
        List<TextSpan> head = [], tail = [], noStory = [];
        foreach (var line in PlainText.Lines(text))
        {
            if (IsMenu(folded, line) || Boilerplate.Any(folded, line)) noStory.Add(line);
            if (head.Count < HeadLines)
            {
                head.Add(line);
                continue;
            }
            if (tail.Count == TailLines) tail.RemoveAt(0);
            tail.Add(line);
        }
        var labels = new List<(string Label, string Value)>();
        foreach (var line in head) AddLabels(labels, noStory, text, folded, line);
        foreach (var line in tail) AddLabels(labels, noStory, text, folded, line);
        noStory.Sort();
        return new Masthead
        {
            Title = Of("title") ?? TitleOf(text, folded, head, noStory),
            Author = Of("author"),
            Publisher = Of("publisher"),
            Url = Of("url") is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? url : null,
            Published = Published(folded, head),
            Lines = noStory,
        };

        string? Of(string label) => labels.Find(l => l.Label == label).Value;
    }

    // A line with a label tells no story either.
    private static void AddLabels(List<(string, string)> labels, List<TextSpan> noStory, string text, string folded, TextSpan line)
    {
        var known = labels.Count;
        labels.AddRange(LabelsIn(text, folded, line));
        if (labels.Count > known && !noStory.Contains(line)) noStory.Add(line);
    }

    private static FuzzyDate? Published(string folded, List<TextSpan> head)
    {
        foreach (var line in head)
        {
            if (DateIn(folded, line) is { } date) return date;
        }
        return null;
    }

    // 作者:周… | 出品:…; a line that tells a story has no label in its first words or is long.
    private static IEnumerable<(string Label, string Value)> LabelsIn(string text, string folded, TextSpan line)
    {
        if (line.Of(folded).IndexOfAny(':', '|', '/') < 0) yield break; // behind each label stands one
        if (line.Length > LongestByline && !folded.AsSpan(line.Start, line.Length).StartsWith("标题")) yield break;
        for (var found = Label().Match(folded, line.Start, line.Length); found.Success; found = found.NextMatch())
        {
            var value = found.Groups["value"];
            var label = Groups.First(name => found.Groups[name].Success);
            if (value.Length > 0) yield return (label, text.Substring(value.Index, value.Length).Trim());
        }
    }

    // 2019-01-03 14:09 | 本文…; 2021/12/30; 发布时间: 2023年9月5日
    private static FuzzyDate? DateIn(string folded, TextSpan line)
    {
        if (line.Length > LongestByline || line.Of(folded).Contains('。')) return null;
        if (!line.Of(folded).Contains("20", StringComparison.Ordinal)) return null;
        var day = Day().Match(folded, line.Start, line.Length);
        if (!day.Success || (day.Index - line.Start > FarthestDay && !Label().IsMatch(line.Of(folded)))) return null;
        int Part(string name) => int.Parse(day.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
        return FuzzyDate.TryParse($"{Part("y"):D4}-{Part("m"):D2}-{Part("d"):D2}", out var date) ? date : null;
    }

    // The first line that is no menu and no byline, if it reads like a headline: short, without a full stop.
    private static string? TitleOf(string text, string folded, List<TextSpan> head, List<TextSpan> noStory)
    {
        foreach (var line in head)
        {
            var words = line.Of(folded);
            if (noStory.Contains(line) || (words.Length < 30 && words.Contains("20", StringComparison.Ordinal) && Day().IsMatch(words))) continue;
            return words.Length <= LongestTitle && words[^1] is not ('。' or ',' or ':' or ';' or '”') && !words.Contains('。') ? line.In(text).TrimStart('#', ' ', '[') : null;
        }
        return null;
    }

    // 汽车频道  新车 导购 评测 行业
    private static bool IsRowOfWords(ReadOnlySpan<char> words)
    {
        var count = 0;
        foreach (var word in words.Split(' '))
        {
            if (word.End.Value - word.Start.Value > LongestMenuWord) return false;
            if (word.End.Value > word.Start.Value) count++;
        }
        return count >= 5;
    }

    // 首页 | 要闻 | 评论; 首页 > 要闻 > 正文
    private static bool IsMenu(string folded, TextSpan line)
    {
        var words = line.Of(folded);
        if (words.Length > LongestByline || words.Contains('。')) return false;
        return words.StartsWith("首页") || IsRowOfWords(words) || words.StartsWith("≡") || (words.Count('|') + words.Count('>') >= 3 && !words.Contains(':'));
    }

    [GeneratedRegex("""
        (?<title>标题)\s*:\s*(?<value>[^\r\n]{1,100})|(?:(?<author>本文作者|作者|记者|撰文|文|编译)|(?<publisher>来源|出品|转述自|转载自|发布机构)|(?<url>地址|原文链接|链接)|(?<other>编辑|责编|摄影|标签|图源))\s*[:|/]\s*(?<value>https?://[^\s|]{1,200}|[^\s|:,()]{1,40})
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?<y>20\d\d)[-/.年](?<m>\d{1,2})[-/.月](?<d>\d{1,2})")]
    private static partial Regex Day();
}
