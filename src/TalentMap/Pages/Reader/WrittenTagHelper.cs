using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TalentMap.Core.Text;

namespace TalentMap.Pages.Reader;

/// <summary>
/// Shows what an article wrote: <c>&lt;a written="@person.Name"&gt;</c>. It stays as written unless the reader wants one script for all; what was
/// converted for them is marked and tells its original. <c>written-person</c> adds the pinyin of a Chinese name for who reads English.
/// </summary>
[HtmlTargetElement(Attributes = "written")]
[HtmlTargetElement(Attributes = "written-person")]
public sealed class WrittenTagHelper(Words words) : TagHelper
{
    /// <summary>The words as written.</summary>
    public string? Written { get; set; }

    /// <summary>A person's name as written.</summary>
    public string? WrittenPerson { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var written = WrittenPerson ?? Written ?? "";
        var shown = Preferences.Of(ViewContext.HttpContext).Convert(written);
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Said.Lang(shown) is { } lang) output.Attributes.SetAttribute("lang", lang);
        if (shown != written)
        {
            output.AddClass("converted", System.Text.Encodings.Web.HtmlEncoder.Default);
            output.Attributes.SetAttribute("title", words["ConvertedFrom", written]);
        }
        output.Content.SetContent(shown);
        if (WrittenPerson is null || Languages.Current != Language.English || Pinyin.Of(written) is not { } read) return;
        var pinyin = new TagBuilder("span");
        pinyin.AddCssClass("pinyin");
        pinyin.Attributes.Add("lang", "zh-Latn-pinyin");
        pinyin.InnerHtml.Append(read);
        output.PostElement.AppendHtml(pinyin);
    }
}
