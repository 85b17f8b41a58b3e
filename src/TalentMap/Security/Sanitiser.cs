using Ganss.Xss;
using Microsoft.AspNetCore.Html;

namespace TalentMap.Security;

/// <summary>Lets through the few tags in which articles are shown, and nothing else of what came from outside.</summary>
public sealed class Sanitiser
{
    private readonly HtmlSanitizer _sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string>
        {
            "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "strong", "em", "code", "pre", "br", "hr",
            "table", "tbody", "tr", "td", "div", "a", "mark", "span",
        },
        AllowedAttributes = new HashSet<string> { "class", "id", "href", "title" },
        AllowedSchemes = new HashSet<string> { "https", "http" },
        UriAttributes = new HashSet<string> { "href" },
    });

    /// <summary>The harmless part of some HTML.</summary>
    public IHtmlContent Clean(string html) => new HtmlString(_sanitizer.Sanitize(html));
}
