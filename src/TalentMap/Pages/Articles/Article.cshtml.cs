using System.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentMap.Browse;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;
using TalentMap.Pages.Reader;
using TalentMap.Security;
using TalentMap.Storage;

namespace TalentMap.Pages.Articles;

/// <summary>One article: its text with all names and facts marked, and the sentence asked for highlighted.</summary>
public sealed class ArticleModel(TalentMapContext db, Sanitiser sanitiser) : PageModel
{
    /// <summary>Which sentence is asked for: <c>120-134</c>, its first unit and the one after its last. It holds for ever.</summary>
    [BindProperty(SupportsGet = true)]
    public string? At { get; set; }

    public ArticleView Article { get; private set; } = null!;

    public IHtmlContent Text { get; private set; } = HtmlString.Empty;

    /// <summary>The script that the text is shown in: its own, unless the reader wants another.</summary>
    public string Language => Preferences.Of(HttpContext).Script switch
    {
        WrittenIn.Traditional => "zh-Hant",
        WrittenIn.Simplified => "zh-Hans",
        _ => Article.Document.Language,
    };

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await db.ArticleAsync(id, cancel) is not { } article) return await AbsentAsync(id, cancel);
        Article = article;
        // Conversion keeps every unit's place and touches Chinese alone, so tags and marks stay what they are.
        Text = sanitiser.Clean(Preferences.Of(HttpContext).Convert(Show(article.Document, article.Source, [.. Markings()])));
        return Page();
    }

    // A withdrawn one is gone, which is not the same as never having been; editors may give it back.
    private async Task<IActionResult> AbsentAsync(long id, CancellationToken cancel)
    {
        if (!await db.IsWithdrawnAsync(id, cancel)) return NotFound();
        return User.Identity is { IsAuthenticated: true } ? Redirect($"/articles/{id}/withdraw") : StatusCode(StatusCodes.Status410Gone);
    }

    /// <summary>Whether the sentence asked for is this fact's; null where not, so that the attribute is left out.</summary>
    public string? Asks(Source source) => At == source.At ? "true" : null;

    private IEnumerable<Marking> Markings()
    {
        var length = Article.Document.Text.Length;
        if (Asked(At, length) is { } asked) yield return new Marking(asked, "mark") { Id = "evidence" };
        foreach (var source in Article.Roles.Select(r => r.Source).Concat(Article.Moves.Select(m => m.Source)).Concat(Article.Signals.Select(s => s.Source)).DistinctBy(s => s.At))
        {
            if (source.Start + source.Length <= length) yield return new Marking(new TextSpan(source.Start, source.Length), "span", "said");
        }
        foreach (var name in Article.Names.Where(n => n.Span.End <= length))
        {
            yield return new Marking(name.Span, "a", name.Kind == EntityKind.Person ? "person" : "company") { Href = $"/{name.Kind.Place()}/{name.EntityId}", Title = name.Name };
        }
    }

    // The Markdown is shown as it was written while it still gives the stored text; what was read by an older reader is shown plain.
    private static string Show(Document document, byte[]? source, IReadOnlyList<Marking> markings)
    {
        if (document.Format == ArticleFormat.Markdown && source is not null)
        {
            var markdown = MarkdownText.Parse(Encoding.UTF8.GetString(source));
            if (markdown.Text == document.Text) return markdown.ToHtml(markings);
        }
        return PlainText.ToHtml(document.Text, markings);
    }

    private static TextSpan? Asked(string? at, int length) =>
        at?.Split('-') is [var from, var to] && int.TryParse(from, out var start) && int.TryParse(to, out var end) && start >= 0 && start < end && end <= length
            ? TextSpan.Between(start, end)
            : null;
}
