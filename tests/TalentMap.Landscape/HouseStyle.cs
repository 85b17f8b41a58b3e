using System.Globalization;
using System.Text;
using TalentMap.Core.Text;

namespace TalentMap.Landscape;

/// <summary>A file as it is written: its name's ending, its text, and what it says of itself.</summary>
public sealed record Printed(string Extension, string Text, string? Publisher, string Language);

/// <summary>How a house prints its stories: script, quotation marks, where the day and the names of house and author stand.</summary>
internal sealed record HouseStyle(string Publisher, bool IsSimplified, Layout Layout)
{
    public static readonly IReadOnlyList<HouseStyle> All =
    [
        new("數智週報", true, Layout.FrontMatter), new("灣區科技報", false, Layout.FrontMatter), new("晨橋財經", true, Layout.Byline), new("獵頭筆記", true, Layout.Angle),
        new("北岸科技觀察", false, Layout.Labels), new("算力日報", true, Layout.Labels), new("島嶼商業", false, Layout.Angle), new("人才風向", true, Layout.FrontMatter),
        new("矽谷來信", false, Layout.Byline), new("創業夜話", true, Layout.Byline), new("長街新聞", false, Layout.FrontMatter), new("芯聞社", true, Layout.Angle),
    ];

    public Printed Print(Story story, Somebody author, string address, Story? reprinted, string? from)
    {
        var text = new StringBuilder();
        Head(text, story, author, address);
        foreach (var paragraph in (reprinted ?? story).Paragraphs) text.Append('\n').Append(paragraph).Append('\n');
        if (from is not null) text.Append("\n（本文轉載自").Append(from).Append("）\n");
        var says = Layout != Layout.Bare;
        return new Printed(Layout == Layout.FrontMatter ? ".md" : ".txt", In(text.ToString()), says ? In(Publisher) : null, IsSimplified ? "zh-Hans" : "zh-Hant");
    }

    /// <summary>Words as the house writes them.</summary>
    public string In(string words) => IsSimplified
        ? string.Create(words.Length, words, static (into, from) => { for (var i = 0; i < into.Length; i++) into[i] = Simplified(from[i]); })
        : words;

    private static char Simplified(char unit) => unit switch
    {
        '「' => '“',
        '」' => '”',
        '研' or '么' => unit, // the engine's folding levels these further than anybody writes
        '麼' => '么',
        _ => Script.IsHan(unit) ? Script.Fold(unit) : unit,
    };

    private void Head(StringBuilder text, Story story, Somebody author, string address)
    {
        var day = story.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        switch (Layout)
        {
            case Layout.FrontMatter:
                text.Append("---\ntitle: ").Append(story.Title).Append("\nauthor: ").Append(author.Name).Append("\npublisher: ").Append(Publisher);
                text.Append("\npublished: ").Append(day).Append("\nurl: https://news.example/").Append(address).Append("\n---\n\n# ").Append(story.Title).Append('\n');
                break;
            case Layout.Byline:
                text.Append(story.Title).Append('\n').Append(day).Append(" 08:30　來源：").Append(Publisher).Append("　作者：").Append(author.Name).Append('\n');
                break;
            case Layout.Angle:
                text.Append(story.Title).Append("\n《").Append(Publisher).Append('》').Append(story.Published is { } d ? $"{d.Year}年{d.Month}月{d.Day}日" : "").Append('\n');
                break;
            case Layout.Labels:
                text.Append("標題：").Append(story.Title).Append("\n來源：").Append(Publisher).Append("\n發布時間：").Append(day).Append("\n記者：").Append(author.Name).Append('\n');
                break;
            default:
                text.Append(story.Title).Append('\n');
                break;
        }
    }
}

/// <summary>Where a file says what it is: in front matter, in a byline, below the headline, in lines with labels, or nowhere.</summary>
internal enum Layout { FrontMatter, Byline, Angle, Labels, Bare }
