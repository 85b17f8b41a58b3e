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
    /// <summary>Imports files in their order, telling what became of each as it is done. While one is stored, the next is read.</summary>
    /// <param name="published">The publication date to assume where an article gives none.</param>
    public async Task<ImportReport> ImportAsync(
        IEnumerable<string> files, FuzzyDate? published, IProgress<FileOutcome>? progress, CancellationToken cancel)
    {
        List<FileOutcome> outcomes = [];
        (string File, Task<FileRead> Read)? ahead = null;
        foreach (var file in files)
        {
            var next = (file, Task.Run(() => ReadFileAsync(file, published, cancel), cancel));
            if (ahead is { } one) Add(await TryAsync(one.File, async () => await StoreAsync(await one.Read, null, cancel)));
            ahead = next;
        }
        if (ahead is { } last) Add(await TryAsync(last.File, async () => await StoreAsync(await last.Read, null, cancel)));
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.WeighAsync(cancel);
        return new ImportReport(outcomes);

        void Add(FileOutcome outcome)
        {
            outcomes.Add(outcome);
            progress?.Report(outcome);
        }
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
        await Derived.PutAllAsync(db, cancel);
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
            return new FileOutcome(file, Outcome.Failed, new FileProblem(FileTrouble.Other, failure.Message));
        }
    }

    private async Task<FileRead> ReadFileAsync(string file, FuzzyDate? published, CancellationToken cancel) =>
        new FileInfo(file) is { Exists: true } info && info.Length > maxBytes
            ? new FileRead.Over(TooLarge(file, info.Length))
            : await ReadAsync(new ArticleBytes(file, await File.ReadAllBytesAsync(file, cancel)), published, cancel);

    private async Task<FileRead> ReadAsync(ArticleBytes given, FuzzyDate? published, CancellationToken cancel)
    {
        if (given.Bytes.Length > maxBytes) return new FileRead.Over(TooLarge(given.Name, given.Bytes.Length));
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await KnownAsync(db, given, cancel) is { } known) return new FileRead.Over(known);

        var format = ArticleFiles.FormatOf(given.Name);
        if (!ArticleReader.TryRead(given.Bytes, new ReadAs(format, given.Encoding), published, out var article, out var problem))
        {
            return new FileRead.Over(new FileOutcome(given.Name, Outcome.Failed, problem));
        }
        var incoming = new Incoming(article, given.Bytes, format, Path.GetFileName(given.Name));
        var screen = await Screen.LoadAsync(db, cancel);
        return new FileRead.Fresh(given, incoming, screen, screen.Pass(incoming));
    }

    private async Task<FileOutcome> StoreAsync(FileRead read, Func<TalentMapContext, FileOutcome, Task>? note, CancellationToken cancel)
    {
        if (read is not FileRead.Fresh(var given, var incoming, var screen, var passed)) return ((FileRead.Over)read).Outcome;
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await KnownAsync(db, given, cancel) is { } faster) return faster; // the file before it, or another import
        if (await screen.IsOutdatedAsync(db, cancel)) passed = (await Screen.LoadAsync(db, cancel)).Pass(incoming); // somebody was removed meanwhile
        var document = DocumentOf(passed, given);
        db.Add(document);
        await db.SaveChangesAsync(cancel);
        var outcome = new FileOutcome(given.Name, Outcome.New) { Facts = await PutAsync(db, document, passed.Facts, [], cancel), Document = document.Id, Encoding = incoming.Article.Encoding };
        if (note is not null) await note(db, outcome);
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    /// <summary>Imports one article whose bytes are at hand; whatever goes wrong is an outcome.</summary>
    /// <param name="note">What is written with it, in its transaction, so that a killed process leaves both or neither.</param>
    public Task<FileOutcome> TryImportAsync(ArticleBytes given, FuzzyDate? published, Func<TalentMapContext, FileOutcome, Task> note, CancellationToken cancel) =>
        TryAsync(given.Name, async () => await StoreAsync(await ReadAsync(given, published, cancel), note, cancel));

    /// <summary>Reads a stored document again in another encoding; null where there is none, or its bytes are not in that encoding.</summary>
    public async Task<FileOutcome?> ReadAsAsync(long document, string encoding, Editor by, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Documents.AsNoTracking().Include(d => d.Source).SingleOrDefaultAsync(d => d.Id == document, cancel) is not { } stored) return null;
        if (!ArticleReader.TryRead(stored.Source!.Bytes, new ReadAs(stored.Format, encoding), stored.PublishedAssumed, out var article, out _)) return null;
        var passed = (await Screen.LoadAsync(db, cancel)).Pass(new Incoming(article, stored.Source.Bytes, stored.Format, stored.FileName)); // a removed name may be legible now
        var chosen = passed.Bytes is null ? encoding : null;
        if (passed.Bytes is { } black) await db.Sources.Where(s => s.DocumentId == document).ExecuteUpdateAsync(set => set.SetProperty(s => s.Bytes, black), cancel);
        await db.Documents.Where(d => d.Id == document).ExecuteUpdateAsync(set => set.SetProperty(d => d.Encoding, chosen).SetProperty(d => d.Format, passed.Format), cancel);
        db.Note(clock.GetUtcNow(), by, "document.encoding", $"document {document}", new { stored.Encoding }, new { Encoding = encoding });
        await db.SaveChangesAsync(cancel);
        var found = await ReplaceAsync(db, stored, passed.Facts, cancel);
        await transaction.CommitAsync(cancel);
        return new FileOutcome(stored.FileName, Outcome.ReadAgain) { Facts = found, Document = document, Encoding = encoding };
    }

    private FileOutcome TooLarge(string name, long bytes) => new(name, Outcome.Failed, new FileProblem(FileTrouble.TooLarge, bytes, maxBytes));

    private static async Task<FileOutcome?> KnownAsync(TalentMapContext db, ArticleBytes given, CancellationToken cancel)
    {
        var sha256 = Keys.OfDocument(given.Bytes);
        return await db.Documents.Where(d => d.Sha256 == sha256).Select(d => (long?)d.Id).FirstOrDefaultAsync(cancel) is { } there
            ? new FileOutcome(given.Name, Outcome.AlreadyThere) { Document = there }
            : null;
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
        await rows.AddToAsync(db, cancel);
        await Derived.PutAsync(db, [.. rows.Mentions.Select(m => m.Id)], left, cancel, touched);
        if (document.WithdrawnAt is null) await SearchIndex.PutAsync(db, document, cancel);
        else await SearchIndex.RemoveAsync(db, document, cancel);
        return rows.Facts.Count;
    }

    // What was blacked out on the way in keeps the identity of the file: given again, it is there already.
    private Document DocumentOf(Passed passed, ArticleBytes given) => new()
    {
        Sha256 = Keys.OfDocument(given.Bytes),
        FileName = passed.FileName,
        Format = passed.Format,
        Encoding = passed.Bytes is null ? given.Encoding : null,
        Text = passed.Article.Text,
        Title = passed.Article.Masthead.Title,
        Author = passed.Article.Masthead.Author,
        Publisher = passed.Article.Masthead.Publisher,
        Url = passed.Article.Masthead.Url,
        Language = passed.Article.Language,
        Published = passed.Article.Masthead.Published,
        PublishedAssumed = passed.Article.PublishedAssumed,
        ImportedAt = clock.GetUtcNow(),
        Source = new DocumentSource { Bytes = passed.Bytes ?? given.Bytes },
    };
}

/// <summary>What was read of a file before it is stored: an article and what may be stored of it, or what became of the file already.</summary>
internal abstract record FileRead
{
    public sealed record Fresh(ArticleBytes Given, Incoming Incoming, Screen Screen, Passed Passed) : FileRead;

    public sealed record Over(FileOutcome Outcome) : FileRead;
}
