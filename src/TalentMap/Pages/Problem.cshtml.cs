using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace TalentMap.Pages;

/// <summary>What is shown where a page is not to be had; it tells no internals.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[IgnoreAntiforgeryToken, Microsoft.AspNetCore.Authorization.AllowAnonymous]
public sealed class ProblemModel : PageModel
{
    public int Status { get; private set; }

    /// <summary>Whether it is an article that is not to be had.</summary>
    public bool IsArticle => HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath.StartsWith("/articles/", StringComparison.Ordinal) == true;

    public void OnGet(int status) => Show(status);

    public void OnPost(int status) => Show(status);

    // Its own address, typed by hand, is no page.
    private void Show(int status)
    {
        var isAnswer = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        Status = isAnswer ? status : StatusCodes.Status404NotFound;
        Response.StatusCode = Status;
    }
}
