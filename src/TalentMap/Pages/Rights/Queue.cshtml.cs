using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TalentMap.Accounts;
using TalentMap.Rights;
using TalentMap.Storage;

namespace TalentMap.Pages.Rights;

/// <summary>Readers' reports, the one due first before the others. A removal that is granted leads to its preview.</summary>
[Authorize(Policies.Editor)]
public sealed class QueueModel(Reports reports, TalentMapContext db) : PageModel
{
    public IReadOnlyList<QueuedReport> Reports { get; private set; } = [];

    public bool IsOpen { get; private set; }

    public bool IsAdmin => User.HasClaim(claim => claim.Type == Policies.Admin);

    public string? Problem { get; private set; }

    public Task OnGetAsync(string? decided, CancellationToken cancel) => ShowAsync(decided is null, cancel);

    public async Task<IActionResult> OnPostAsync(long id, bool grant, string? answer, CancellationToken cancel)
    {
        var decided = await reports.DecideAsync(id, grant, answer, this.Editor(), IsAdmin, cancel);
        if (decided == ReportDecided.OnlyAdmins) return Forbid();
        if (decided != ReportDecided.Done)
        {
            Problem = $"Report{decided}";
            await ShowAsync(isOpen: true, cancel);
            return Page();
        }
        var person = await db.Reports.Where(r => r.Id == id && r.Kind == ReportKind.Remove && r.State == ReportState.Granted)
            .Select(r => db.Entities.Where(e => e.Id == r.EntityId && e.Kind == EntityKind.Person).Select(e => (long?)e.Id).SingleOrDefault()).SingleOrDefaultAsync(cancel);
        return Redirect(person is null ? "/review/reports" : $"/people/{person}/remove");
    }

    private async Task ShowAsync(bool isOpen, CancellationToken cancel) => (IsOpen, Reports) = (isOpen, await reports.QueueAsync(isOpen, cancel));
}
