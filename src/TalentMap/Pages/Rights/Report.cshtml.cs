using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using TalentMap.Rights;
using TalentMap.Security;
using TalentMap.Storage;

namespace TalentMap.Pages.Rights;

/// <summary>The form of a report: anybody may send one, without account and address. A field that nobody sees catches programs.</summary>
[AllowAnonymous, NotKept, EnableRateLimiting(Limits.ReportRate)]
public sealed class ReportModel(TalentMapContext db, Reports reports) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ReportKind Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Fact { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Role { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Move { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Signal { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Entity { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Document { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Nobody sees it, so whoever fills it in is a program.</summary>
    [BindProperty]
    public string? Website { get; set; }

    public ReportTarget? Target { get; private set; }

    public string? Problem { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => Target = await TargetAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!string.IsNullOrEmpty(Website)) return StatusCode(StatusCodes.Status429TooManyRequests);
        Target = await TargetAsync(cancel);
        if (string.IsNullOrWhiteSpace(Text) || Text.Length > Reports.LongestText || !Enum.IsDefined(Kind))
        {
            Problem = "ReportNoText";
            return Page();
        }
        if (await reports.SendAsync(new Wish(Kind, Text.Trim(), Target?.Entity, Target?.Fact, Target?.Document), cancel) is { } key) return Redirect($"/report/{key}?sent=1");
        Problem = "ReportTooMany";
        return Page();
    }

    private async Task<ReportTarget?> TargetAsync(CancellationToken cancel) =>
        await ReportTarget.FindAsync(db, new Aim(Fact is { Length: > 0 and <= 64 } ? Fact : null, Role, Move, Signal, Entity, Document), cancel);
}
