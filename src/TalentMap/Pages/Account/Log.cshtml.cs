using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TalentMap.Accounts;
using TalentMap.Storage;

namespace TalentMap.Pages.Account;

/// <summary>The log of writes, the latest first, for administrators.</summary>
[Authorize(Policies.Admin)]
public sealed class LogModel(TalentMapContext db) : PageModel
{
    private const int Size = 100;

    /// <summary>Only what was done to this: <c>document 7</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Subject { get; set; }

    /// <summary>Only lines before this one.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<AuditLine> Lines { get; private set; } = [];

    public long? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var lines = db.Audit.AsNoTracking();
        if (Subject is { Length: > 0 }) lines = lines.Where(l => l.Subject == Subject);
        if (Before is { } before) lines = lines.Where(l => l.Id < before);
        Lines = await lines.OrderByDescending(l => l.Id).Take(Size).ToListAsync(cancel);
        Next = Lines.Count == Size ? Lines[^1].Id : null;
    }
}
