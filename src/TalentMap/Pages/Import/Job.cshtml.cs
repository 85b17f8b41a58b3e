using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TalentMap.Accounts;
using TalentMap.Core.Reading;
using TalentMap.Import;
using TalentMap.Storage;

namespace TalentMap.Pages.Import;

/// <summary>How far an import is, and what became of each file.</summary>
[Authorize(Policies.Editor)]
public sealed class JobModel(Jobs jobs, Importer importer, TalentMapContext db) : PageModel
{
    public sealed record FileRow(long Id, string Name, JobState State, bool? IsNew, long? Document, int Facts, string? Encoding, FileProblem? Problem);

    public Job Job { get; private set; } = null!;

    public IReadOnlyList<FileRow> Files { get; private set; } = [];

    public bool IsRefused { get; private set; }

    public bool IsOver => Job.FinishedAt is not null;

    public int Done => Files.Count(f => f.State is not (JobState.Waiting or JobState.Running));

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await db.Jobs.AsNoTracking().SingleOrDefaultAsync(j => j.Id == id, cancel) is not { } job) return NotFound();
        Job = job;
        Files = await db.JobFiles.AsNoTracking().Where(f => f.JobId == id).OrderBy(f => f.Id).Take(Uploads.MostFiles)
            .Select(f => new FileRow(f.Id, f.FileName, f.State, f.IsNew, f.DocumentId, f.Facts, f.Encoding, FileProblem.Read(f.Problem))).ToListAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostCancelAsync(long id, CancellationToken cancel)
    {
        await jobs.CancelAsync(id, this.Editor(), cancel);
        return RedirectToPage(new { id });
    }

    /// <summary>Reads a file that was read wrongly again, in the encoding that is chosen.</summary>
    public async Task<IActionResult> OnPostEncodingAsync(long id, long file, string encoding, CancellationToken cancel)
    {
        var document = await db.JobFiles.Where(f => f.Id == file && f.JobId == id).Select(f => f.DocumentId).SingleOrDefaultAsync(cancel);
        if (document is null || !EncodingSniffer.Names.Contains(encoding)) return NotFound();
        if (await importer.ReadAsAsync(document.Value, encoding, this.Editor(), cancel) is { } read)
        {
            await db.JobFiles.Where(f => f.Id == file).ExecuteUpdateAsync(set => set.SetProperty(f => f.Encoding, encoding).SetProperty(f => f.Facts, read.Facts), cancel);
            return RedirectToPage(new { id });
        }
        IsRefused = true;
        return await OnGetAsync(id, cancel);
    }
}
