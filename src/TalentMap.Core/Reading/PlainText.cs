using System.Text;
using TalentMap.Core.Text;

namespace TalentMap.Core.Reading;

/// <summary>Shows a text without markup: every line that is not blank is a paragraph.</summary>
public static class PlainText
{
    /// <summary>The text as HTML, with the markings drawn in.</summary>
    public static string ToHtml(string text, IEnumerable<Marking> markings)
    {
        var marked = new MarkedText(text, markings);
        var html = new StringBuilder();
        foreach (var line in Lines(text))
        {
            html.Append("<p>");
            marked.Append(html, line);
            html.Append("</p>\n");
        }
        return html.ToString();
    }

    /// <summary>The lines that hold more than white space, without the white space around them.</summary>
    public static IEnumerable<TextSpan> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r');
            end = end < 0 ? text.Length : start + end;
            var line = TextSpan.Between(start, end);
            var trimmed = line.Of(text).Trim();
            if (trimmed.Length > 0) yield return new TextSpan(start + line.Of(text).IndexOf(trimmed, StringComparison.Ordinal), trimmed.Length);
            start = end + 1;
        }
    }
}
