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
/// Brings articles in, a few in one transaction: each is wholly there or not at all, whenever the process is killed, and is told only when it is there.
/// The bytes' SHA-256 is the identity: what is there already is not read again. A file that fails does not stop the others.
/// </summary>
public sealed class Importer(IDbContextFactory<TalentMapContext> databases, TimeProvider clock, int maxBytes = ArticleReader.MaxBytes)
{
    private readonly FileReads _reads = new(databases, maxBytes);

    /// <summary>Imports files in their order, telling what became of each as it is done. While some are stored, the next are read.</summary>
    /// <param name="published">The publication date to assume where an article gives none.</param>
    public async Task<ImportReport> ImportAsync(
        IEnumerable<string> files, FuzzyDate? published, IProgress<FileOutcome>? progress, CancellationToken cancel)
    {
        List<FileOutcome> outcomes = [];
        Task<List<FileRead>>? ahead = null;
        foreach (var together in FileReads.Together(files))
        {
            var next = Task.Run(() => _reads.ReadAsync(together, published, cancel), cancel);
            if (ahead is not null) Add(await StoreAsync(await ahead, cancel));
            ahead = next;
        }
        if (ahead is not null) Add(await StoreAsync(await ahead, cancel));
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.WeighAsync(cancel);
        return new ImportReport(outcomes);

        void Add(List<FileOutcome> stored)
        {
            outcomes.AddRange(stored);
            foreach (var outcome in stored) progress?.Report(outcome);
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
            var outcome = await FileReads.TryAsync(stored.FileName, () => ReadAgainAsync(stored.Id, cancel));
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

    // Where they fail together, each is stored by itself: so it is known which one it was.
    private async Task<List<FileOutcome>> StoreAsync(List<FileRead> reads, CancellationToken cancel)
    {
        try
        {
            return await StoreAsync(reads, null, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            List<FileOutcome> outcomes = [];
            foreach (var read in reads) outcomes.Add(await FileReads.TryAsync(read.File, async () => (await StoreAsync([read], null, cancel))[0]));
            return outcomes;
        }
    }

    private async Task<List<FileOutcome>> StoreAsync(List<FileRead> reads, Func<TalentMapContext, FileOutcome, Task>? note, CancellationToken cancel)
    {
        if (reads.TrueForAll(read => read is FileRead.Over)) return [.. reads.Cast<FileRead.Over>().Select(over => over.Outcome)];
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        List<FileOutcome> outcomes = [];
        List<(Document Document, DocumentRows Rows)> stored = [];
        foreach (var read in reads)
        {
            outcomes.Add(read is FileRead.Fresh fresh ? await AddAsync(db, fresh, stored, cancel) : ((FileRead.Over)read).Outcome);
            if (note is not null && outcomes[^1].Outcome == Outcome.New) await note(db, outcomes[^1]);
        }
        await DeriveAsync(db, stored, [], cancel);
        await transaction.CommitAsync(cancel);
        return outcomes;
    }

    private async Task<FileOutcome> AddAsync(TalentMapContext db, FileRead.Fresh read, List<(Document, DocumentRows)> stored, CancellationToken cancel)
    {
        var (given, incoming, screen, passed) = read;
        if (await FileReads.KnownAsync(db, given, cancel) is { } faster) return faster; // a file before it, or another import
        if (await screen.IsOutdatedAsync(db, cancel)) passed = (await Screen.LoadAsync(db, cancel)).Pass(incoming); // somebody was removed meanwhile
        var document = DocumentOf(passed, given);
        db.Add(document);
        await db.SaveChangesAsync(cancel);
        var rows = await AddAsync(db, document, passed.Facts, cancel);
        stored.Add((document, rows));
        return new FileOutcome(given.Name, Outcome.New) { Facts = rows.Facts.Count, Document = document.Id, Encoding = incoming.Article.Encoding };
    }

    /// <summary>Imports one article whose bytes are at hand; whatever goes wrong is an outcome.</summary>
    /// <param name="note">What is written with it, in its transaction, so that a killed process leaves both or neither.</param>
    public Task<FileOutcome> TryImportAsync(ArticleBytes given, FuzzyDate? published, Func<TalentMapContext, FileOutcome, Task> note, CancellationToken cancel) =>
        FileReads.TryAsync(given.Name, async () => (await StoreAsync([await _reads.ReadAsync(given, published, cancel)], note, cancel))[0]);

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
        var rows = await AddAsync(db, document, facts, cancel);
        await DeriveAsync(db, [(document, rows)], left, cancel, touched);
        return rows.Facts.Count;
    }

    private static async Task<DocumentRows> AddAsync(TalentMapContext db, Document document, ArticleFacts facts, CancellationToken cancel)
    {
        var rows = DocumentRows.Of(document, facts);
        await Findings.ApplyAsync(db, document, rows.Mentions, rows.Facts, cancel);
        await rows.AddToAsync(db, cancel);
        return rows;
    }

    private static async Task DeriveAsync(
        TalentMapContext db, List<(Document Document, DocumentRows Rows)> stored, IReadOnlyCollection<long> left, CancellationToken cancel, Touched? touched = null)
    {
        await Derived.PutAsync(db, [.. stored.SelectMany(s => s.Rows.Mentions).Select(m => m.Id)], left, cancel, touched);
        foreach (var (document, _) in stored)
        {
            if (document.WithdrawnAt is null) await SearchIndex.PutAsync(db, document, cancel);
            else await SearchIndex.RemoveAsync(db, document, cancel);
        }
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
