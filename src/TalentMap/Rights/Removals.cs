using Microsoft.EntityFrameworkCore;
using TalentMap.Blackout;
using TalentMap.Core.Reading;
using TalentMap.Import;
using TalentMap.Storage;

namespace TalentMap.Rights;

/// <summary>What a removal did.</summary>
/// <param name="Articles">How many articles were blacked out.</param>
/// <param name="Names">How many names are kept out from now on.</param>
/// <param name="IsErased">Whether the database's file was written anew already; else it is as soon as nobody reads it, at the latest at the next start.</param>
public sealed record Removed(int Articles, int Names, bool IsErased);

/// <summary>
/// Takes a person out of the map: out of pages, search, exports and the articles' text and source, where the name is blacked out; out of the logs; and,
/// by a keyed hash of the name, out of every article that comes in later. One transaction; then the file is written anew, so that no freed page holds the name.
/// </summary>
public sealed class Removals(IDbContextFactory<TalentMapContext> databases, TimeProvider clock)
{
    /// <summary>What a removal would do; null where there is no such person.</summary>
    public async Task<RemovalPlan?> PlanAsync(long person, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await RemovalPlan.MakeAsync(db, person, cancel);
    }

    /// <summary>Removes a person.</summary>
    /// <param name="blocked">Which names are kept out from now on; null for those that the plan names.</param>
    /// <returns>Null where there is no such person.</returns>
    public async Task<Removed?> RemoveAsync(long person, IReadOnlyCollection<string>? blocked, Editor editor, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await RemovalPlan.MakeAsync(db, person, cancel) is not { } plan) return null;
        var names = plan.Names.Where(n => n.MayBlock && (blocked?.Contains(n.Name) ?? n.Blocks)).ToList();
        var entity = await db.Entities.AsNoTracking().SingleAsync(e => e.Id == person, cancel);
        var theirs = await TheirNames.OfAsync(db, entity, cancel);
        var forms = names.SelectMany(n => TheirNames.BlockedForms(n.Name)).ToHashSet();
        var keys = await theirs.KeysAsync(db, cancel);

        var articles = await BlackArticlesAsync(db, theirs, NameBlock.Of(forms), cancel);
        await Traces.ForgetAsync(db, person, keys, editor, clock.GetUtcNow(), cancel);
        // What the map calls them goes from every table even where it is not kept out, unless somebody else is called so.
        await Traces.BlackAsync(db, Hidden.Names([.. forms, .. plan.Names.Where(n => n.Form == theirs.Main && n is { Others: 0, Form.Length: > 1 }).Select(n => n.Form)]), cancel);
        Block(db, person, forms, editor);
        db.Note(clock.GetUtcNow(), editor, "person.remove", $"entity {person}", after: new { articles, names = names.Count });
        await db.SaveChangesAsync(cancel);
        Erasure.Ask(db);
        await transaction.CommitAsync(cancel);
        return new Removed(articles, names.Count, await Erasure.TryAsync(db, cancel));
    }

    /// <summary>Lifts the blocks of a removed person: later articles may name them again. What is blacked out stays so. False where none stands.</summary>
    public async Task<bool> LiftAsync(long person, Editor editor, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var standing = await db.Removals.Where(r => r.EntityId == person && r.LiftedAt == null).ToListAsync(cancel);
        if (standing.Count == 0) return false;
        foreach (var removal in standing) removal.LiftedAt = clock.GetUtcNow();
        db.Note(clock.GetUtcNow(), editor, "person.lift", $"entity {person}", after: new { names = standing.Count });
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>At a start: whether the key is there, where people were removed, and the erasure that a kill interrupted.</summary>
    /// <exception cref="IOException">The key is missing.</exception>
    public static async Task PrepareAsync(TalentMapContext db, CancellationToken cancel)
    {
        _ = await Screen.LoadAsync(db, cancel);
        if (Erasure.IsAsked(db)) await Erasure.TryAsync(db, cancel);
    }

    private static async Task<int> BlackArticlesAsync(TalentMapContext db, TheirNames theirs, NameBlock block, CancellationToken cancel)
    {
        var articles = 0;
        foreach (var id in await db.Documents.OrderBy(d => d.Id).Select(d => d.Id).ToListAsync(cancel))
        {
            var document = await db.Documents.AsNoTracking().Include(d => d.Source).SingleAsync(d => d.Id == id, cancel);
            var incoming = IncomingOf(document);
            var texts = Screen.TextsOf(incoming);
            if (!theirs.Documents.Contains(id) && !texts.Any(text => block.In(text).Any())) continue;
            var hidden = await HiddenAsync(db, theirs, document, texts, block, cancel);
            if (hidden.IsNothing) continue;
            await PutAsync(db, document, Screen.Blacked(incoming, hidden), cancel);
            articles++;
        }
        return articles;
    }

    // The text as it is stored, and what the article said of itself: both are blacked out as they stand.
    private static Incoming IncomingOf(Document document)
    {
        var masthead = new Masthead { Title = document.Title, Author = document.Author, Publisher = document.Publisher, Url = document.Url, Published = document.Published };
        return new Incoming(new Article(document.Text, masthead, document.PublishedAssumed), document.Source!.Bytes, document.Format, document.FileName) { Encoding = document.Encoding };
    }

    private static async Task<Hidden> HiddenAsync(
        TalentMapContext db, TheirNames theirs, Document document, List<Letters> texts, NameBlock block, CancellationToken cancel)
    {
        var mentions = await db.Mentions.AsNoTracking().Where(m => m.DocumentId == document.Id)
            .Select(m => new { m.Kind, m.EntityId, Names = m.Names.Select(n => n.Name).ToList() }).ToListAsync(cancel);
        List<Told> people = [.. mentions.Where(m => m.Kind == EntityKind.Person).Select(m => new Told(m.Names, m.EntityId == theirs.Id))];
        return Hidden.In(texts, block, people, mentions.Where(m => m.Kind == EntityKind.Company).SelectMany(m => m.Names));
    }

    // The bytes that are read again from now on; then all that is found in them now.
    private static async Task PutAsync(TalentMapContext db, Document document, Passed passed, CancellationToken cancel)
    {
        await db.Sources.Where(s => s.DocumentId == document.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Bytes, passed.Bytes), cancel);
        await db.Documents.Where(d => d.Id == document.Id).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.Format, passed.Format).SetProperty(d => d.FileName, passed.FileName).SetProperty(d => d.Encoding, (string?)null)
                .SetProperty(d => d.PublishedAssumed, passed.Article.PublishedAssumed),
            cancel);
        await Importer.ReplaceAsync(db, document, passed.Facts, cancel);
        db.ChangeTracker.Clear();
    }

    private void Block(TalentMapContext db, long person, HashSet<string> forms, Editor editor)
    {
        var (key, at) = (BlockKey.ReadOrMake(Screen.FolderOf(db)), clock.GetUtcNow()); // one removal, of one instant
        foreach (var form in forms)
        {
            db.Add(new Removal { NameHash = NameBlock.Hash(key, form), Length = form.Length, EntityId = person, At = at, By = editor.Name });
        }
    }
}
