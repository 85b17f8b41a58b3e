using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentMap.Browse;
using TalentMap.Storage;

namespace TalentMap.Pages;

/// <summary>The mark of a fact that nobody has looked at. It stands at every line of every page, and so is no partial.</summary>
public static class ReviewMark
{
    /// <summary>Marks a fact that no editor has looked at; nothing where one has.</summary>
    public static IHtmlContent Unreviewed(this Words words, Source source)
    {
        if (source.Review != ReviewState.Open) return HtmlString.Empty;
        var mark = new TagBuilder("span");
        mark.AddCssClass("unreviewed");
        mark.Attributes.Add("title", words["UnreviewedNote", words.Score(source.Score)]);
        mark.InnerHtml.Append(words["Unreviewed"]);
        return mark;
    }
}
