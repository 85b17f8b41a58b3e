using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TalentMap.Accounts;
using TalentMap.Core.Dates;
using TalentMap.Core.Reading;
using TalentMap.Import;
using TalentMap.Security;
using TalentMap.Storage;

namespace TalentMap.Pages.Import;

/// <summary>Files are dropped or a text is pasted; a job reads them in the background, and its page tells how far it is.</summary>
[Authorize(Policies.Editor), RequestSizeLimit(Limits.Upload), RequestFormLimits(MultipartBodyLengthLimit = Limits.Upload, ValueLengthLimit = ArticleReader.MaxBytes)]
public sealed class IndexModel(Jobs jobs, TalentMapContext db, TimeProvider clock) : PageModel
{
    public sealed record JobRow(long Id, string By, DateTimeOffset At, JobState State, int Files, int Done);

    public IReadOnlyList<JobRow> Recent { get; private set; } = [];

    /// <summary>Why nothing was taken.</summary>
    public FileProblem? Problem { get; private set; }

    public string? Text { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) =>
        Recent = await db.Jobs.AsNoTracking().OrderByDescending(j => j.Id).Take(20)
            .Select(j => new JobRow(j.Id, j.By, j.At, j.State, j.Files.Count, j.Files.Count(f => f.State != JobState.Waiting && f.State != JobState.Running))).ToListAsync(cancel);

    public async Task<IActionResult> OnPostAsync(List<IFormFile> files, string? text, string? encoding, string? published, CancellationToken cancel)
    {
        if (!FuzzyDate.TryParse(published, out var date) && published is { Length: > 0 }) return await RefuseAsync(new FileProblem(FileTrouble.NoDate, published), text, cancel);
        var given = await ReadAsync(files, EncodingSniffer.Names.Contains(encoding) ? encoding : null, cancel);
        if (Uploads.Pasted(text, clock.GetUtcNow()) is { } pasted) given.Add(pasted);
        var (articles, problem) = Uploads.Of(given);
        if (problem is not null) return await RefuseAsync(problem, text, cancel);
        var job = await jobs.AddAsync(articles, date, this.Editor(), cancel);
        return RedirectToPage("Job", new { id = job });
    }

    private static async Task<List<ArticleBytes>> ReadAsync(List<IFormFile> files, string? encoding, CancellationToken cancel)
    {
        List<ArticleBytes> read = [];
        foreach (var file in files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancel);
            read.Add(new ArticleBytes(file.FileName, bytes.ToArray(), encoding));
        }
        return read;
    }

    private async Task<IActionResult> RefuseAsync(FileProblem problem, string? text, CancellationToken cancel)
    {
        (Problem, Text) = (problem, text);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await OnGetAsync(cancel);
        return Page();
    }
}
