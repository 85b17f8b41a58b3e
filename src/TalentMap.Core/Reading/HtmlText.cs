using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace TalentMap.Core.Reading;

/// <summary>The article out of a web page, as paragraphs of plain text. Nothing is fetched.</summary>
public static class HtmlText
{
    private const string Blocks = "p,h1,h2,h3,h4,h5,h6,li,blockquote,pre,td,th,figcaption,dt,dd";

    // The reader wants an address to resolve links against; no link is followed.
    private const string NoAddress = "https://page.invalid/";

    /// <summary>The page's text and what its head says of it.</summary>
    public static (string Text, Masthead Masthead) Read(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        foreach (var noise in page.QuerySelectorAll("script,style,noscript,template,nav,footer,form,iframe")) noise.Remove();
        using var reader = new Reader(NoAddress, html);
        var article = reader.GetArticle();
        var text = article.Completed && article.Content is { Length: > 0 } content ? Paragraphs(new HtmlParser().ParseDocument(content).Body) : "";
        // The reader was made for English pages and sometimes finds nothing in a short Chinese one.
        if (text.Length == 0) text = Paragraphs(page.Body);
        return (text, HeadOf(page));
    }

    private static Masthead HeadOf(IDocument page) => new()
    {
        Title = Meta(page, "og:title") ?? page.QuerySelector("h1")?.TextContent.Trim() ?? Nothing(page.Title),
        Author = Meta(page, "author", "article:author"),
        Publisher = Meta(page, "og:site_name", "application-name"),
        Url = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? Meta(page, "og:url"),
        Published = FrontMatter.DateOf(
            Meta(page, "article:published_time", "publishdate", "pubdate", "date", "og:release_date") ?? page.QuerySelector("time[datetime]")?.GetAttribute("datetime")),
    };

    private static string? Meta(IDocument page, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var meta in page.QuerySelectorAll("meta"))
            {
                if (!name.Equals(meta.GetAttribute("property") ?? meta.GetAttribute("name"), StringComparison.OrdinalIgnoreCase)) continue;
                if (Nothing(meta.GetAttribute("content")) is { } content) return content;
            }
        }
        return null;
    }

    // A block inside a block is told by the inner one; text that stands in no block is told by its line.
    private static string Paragraphs(IElement? body)
    {
        if (body is null) return "";
        var blocks = body.QuerySelectorAll(Blocks).Where(b => b.QuerySelector(Blocks) is null).Select(b => Level(b.TextContent)).Where(t => t.Length > 0).ToList();
        return blocks.Count > 0 ? string.Join("\n\n", blocks) : Level(body.TextContent);
    }

    private static string Level(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Nothing(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
