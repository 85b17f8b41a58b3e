using System.Globalization;
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

    public void OnGet() => Show();

    public void OnPost() => Show();

    // From the route alone: a form that was too large to be read is not read again for a parameter.
    private void Show()
    {
        var status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        Status = HttpContext.Features.Get<IExceptionHandlerFeature>() switch
        {
            { Error: BadHttpRequestException refused } => refused.StatusCode,
            null when HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null => StatusCodes.Status404NotFound, // its own address, typed by hand, is no page
            _ => status,
        };
        Response.StatusCode = Status;
    }
}
