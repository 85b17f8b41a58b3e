using Microsoft.EntityFrameworkCore;
using TalentMap.Blackout;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Core.Reading;
using TalentMap.Review;
using TalentMap.Search;
using TalentMap.Storage;

namespace TalentMap.Import;

/// <summary>
/// Brings articles in: one transaction an article, so that one is wholly there or not at all, whenever the process is killed. The bytes'
/// SHA-256 is the identity: what is there already is not read again. A file that fails does not stop the others.
/// </summary>
public sealed class Importer(IDbContextFactory<TalentMapContext> databases, TimeProvider clock, int maxBytes = ArticleReader.MaxBytes)
{
    /// <summary>Imports files in their order, telling what became of each as it is done.</summary>
    /// <param name="published">The publication date to assume where an article gives none.</param>
    public async Task<ImportReport> ImportAsync(
        IEnumerable<string> files, FuzzyDate? published, IProgress<FileOutcome>? progress, CancellationToken cancel)
    {
        List<FileOutcome> outcomes = [];
        foreach (var file in files)
        {
            var outcome = await TryAsync(file, () => ImportFileAsync(file, published, cancel));
            outcomes.Add(outcome);
            progress?.Report(outcome);
        }
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.WeighAsync(cancel);
        return new ImportReport(outcomes);
    }

    /// <summary>
    /// Reads every stored document again with the present engine, and links all anew. Judgements and the numbers of entities stay.
    /// </summary>
    public async Task<ImportReport> RebuildAsync(IProgress<FileOutcome>? progress, CancellationToken cancel)
    {
        List<FileOutcome> outcomes = [];
        await using var db = await databases.CreateDbContextAsync(cancel);
        foreach (var stored in await db.Documents.OrderBy(d => d.Id).Select(d => new { d.Id, d.FileName }).ToListAsync(cancel))
        {
            var outcome = await TryAsync(stored.FileName, () => ReadAgainAsync(stored.Id, cancel));
            outcomes.Add(outcome);
            progress?.Report(outcome);
        }
        await RelinkAsync(cancel);
        return new ImportReport(outcomes);
    }

    /// <summary>Derives the entities, the retellings and the search index anew from what is stored.</summary>
    public async Task RelinkAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await Linker.RelinkAllAsync(db, cancel);
        await SearchIndex.RebuildAsync(db, cancel);
        await db.NoteDerivedAsync(cancel);
        await transaction.CommitAsync(cancel);
        await db.WeighAsync(cancel);
    }

    // The one place where any failure of a file is caught: it is named, and the others go on.
    private static async Task<FileOutcome> TryAsync(string file, Func<Task<FileOutcome>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new FileOutcome(file, Outcome.Failed, failure.Message.ReplaceLineEndings(" "));
        }
    }

    private async Task<FileOutcome> ImportFileAsync(string file, FuzzyDate? published, CancellationToken cancel)
    {
        if (new FileInfo(file) is { Exists: true } info && info.Length > maxBytes)
        {
            return new FileOutcome(file, Outcome.Failed, $"It has {info.Length} bytes; the limit is {maxBytes}.");
        }
        var bytes = await File.ReadAllBytesAsync(file, cancel);
        var sha256 = Keys.OfDocument(bytes);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Documents.AnyAsync(d => d.Sha256 == sha256, cancel)) return new FileOutcome(file, Outcome.AlreadyThere);

        var format = ArticleFiles.FormatOf(file);
        if (!ArticleReader.TryRead(bytes, format, published, out var article, out var problem)) return new FileOutcome(file, Outcome.Failed, problem);
        var incoming = new Incoming(article, bytes, format, Path.GetFileName(file));
        var screen = await Screen.LoadAsync(db, cancel);
        var passed = screen.Pass(incoming);

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Documents.AnyAsync(d => d.Sha256 == sha256, cancel)) return new FileOutcome(file, Outcome.AlreadyThere); // another import was faster
        if (await screen.IsOutdatedAsync(db, cancel)) passed = (await Screen.LoadAsync(db, cancel)).Pass(incoming); // somebody was removed meanwhile
        var document = DocumentOf(passed, bytes);
        db.Add(document);
        await db.SaveChangesAsync(cancel);
        var found = await PutAsync(db, document, passed.Facts, [], cancel);
        await transaction.CommitAsync(cancel);
        return new FileOutcome(file, Outcome.New) { Facts = found };
    }

    private async Task<FileOutcome> ReadAgainAsync(long id, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var document = await db.Documents.AsNoTracking().Include(d => d.Source).SingleAsync(d => d.Id == id, cancel);
        if (!Reading.TryRead(document, out var facts, out var problem)) return new FileOutcome(document.FileName, Outcome.Failed, problem);

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var found = await ReplaceAsync(db, document, facts, cancel);
        await transaction.CommitAsync(cancel);
        return new FileOutcome(document.FileName, Outcome.ReadAgain) { Facts = found };
    }

    /// <summary>Puts what is read now in the place of what was read before. Of a withdrawn document nothing is shown.</summary>
    internal static async Task<int> ReplaceAsync(TalentMapContext db, Document document, ArticleFacts facts, CancellationToken cancel)
    {
        var left = await db.Mentions.Where(m => m.DocumentId == document.Id && m.EntityId != null).Select(m => m.EntityId!.Value).Distinct().ToListAsync(cancel);
        var retelling = await db.Signals.Where(s => s.DocumentId != document.Id && db.Signals.Any(told => told.Id == s.RetellsId && told.DocumentId == document.Id))
            .Select(s => s.Id).ToListAsync(cancel);
        await Reading.ForgetAsync(db, document.Id, cancel);
        await Reading.ReplaceAsync(db, document.Id, facts.Article, cancel);
        if (document.WithdrawnAt is not null) facts = facts with { People = [], Companies = [], Roles = [], Moves = [], Signals = [] };
        var touched = new Touched();
        touched.Signals.UnionWith(retelling);
        return await PutAsync(db, await db.Documents.AsNoTracking().SingleAsync(d => d.Id == document.Id, cancel), facts, left, cancel, touched);
    }

    /// <summary>Stores what was found in a stored document, links it and puts it into the search index.</summary>
    internal static async Task<int> PutAsync(
        TalentMapContext db, Document document, ArticleFacts facts, IReadOnlyCollection<long> left, CancellationToken cancel, Touched? touched = null)
    {
        var rows = DocumentRows.Of(document, facts);
        await Findings.ApplyAsync(db, document, rows.Mentions, rows.Facts, cancel);
        db.AddRange(rows.Mentions);
        db.AddRange(rows.Facts);
        await db.SaveChangesAsync(cancel);
        touched = await Linker.LinkAsync(db, [.. rows.Mentions.Select(m => m.Id)], left, cancel, touched);
        await SearchIndex.PutAsync(db, touched.Entities, touched.Renamed, cancel);
        if (document.WithdrawnAt is null) await SearchIndex.PutAsync(db, document, cancel);
        else await SearchIndex.RemoveAsync(db, document, cancel);
        return rows.Facts.Count;
    }

    // What was blacked out on the way in keeps the identity of the file: given again, it is there already.
    private Document DocumentOf(Passed passed, byte[] bytes) => new()
    {
        Sha256 = Keys.OfDocument(bytes),
        FileName = passed.FileName,
        Format = passed.Format,
        Text = passed.Article.Text,
        Title = passed.Article.Masthead.Title,
        Author = passed.Article.Masthead.Author,
        Publisher = passed.Article.Masthead.Publisher,
        Url = passed.Article.Masthead.Url,
        Language = passed.Article.Language,
        Published = passed.Article.Masthead.Published,
        PublishedAssumed = passed.Article.PublishedAssumed,
        ImportedAt = clock.GetUtcNow(),
        Source = new DocumentSource { Bytes = passed.Bytes ?? bytes },
    };
}
