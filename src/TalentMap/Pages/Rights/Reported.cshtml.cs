using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentMap.Rights;
using TalentMap.Security;
using TalentMap.Storage;

namespace TalentMap.Pages.Rights;

/// <summary>What became of a report, at an address that only who sent it was told.</summary>
[AllowAnonymous, NotKept, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ReportedModel(Reports reports) : PageModel
{
    public Report Report { get; private set; } = null!;

    public bool IsSent { get; private set; }

    public string Address => $"{Request.Scheme}://{Request.Host}{Request.Path}";

    public async Task<IActionResult> OnGetAsync(string key, string? sent, CancellationToken cancel)
    {
        if (await reports.FindAsync(key, cancel) is not { } report) return NotFound();
        (Report, IsSent) = (report, sent is not null);
        return Page();
    }
}
