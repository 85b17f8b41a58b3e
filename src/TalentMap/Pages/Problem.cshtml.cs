using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace TalentMap.Pages;

/// <summary>What is shown where a page is not to be had; it tells no internals.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[IgnoreAntiforgeryToken]
public sealed class ProblemModel : PageModel
{
    public int Status { get; private set; }

    public void OnGet(int status) => Status = status;

    public void OnPost(int status) => Status = status;
}
