using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TalentMap.Storage;

namespace TalentMap.Search;

/// <summary>
/// Keeps the index of names, posts and texts. Derived: it is written in the transaction that changes what it speaks of, and can be
/// made anew at any time.
/// </summary>
/// <remarks>
/// <c>NameSearch</c> holds every form of every name (see <see cref="NameForms"/>), <c>EntitySearch</c> the grams of names and careers,
/// <c>DocumentSearch</c> those of titles and texts.
/// </remarks>
public static class SearchIndex
{
    private const int Batch = 500;

    /// <summary>Puts a document's title and text in.</summary>
    public static async Task PutAsync(TalentMapContext db, Document document, CancellationToken cancel)
    {
        await RemoveAsync(db, document, cancel);
        var title = document.Title ?? "";
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO DocumentSearch (rowid, TitleUnits, TitlePairs, TextUnits, TextPairs)
            VALUES ({document.Id}, {SearchText.Units(title)}, {SearchText.Pairs(title)}, {SearchText.Units(document.Text)}, {SearchText.Pairs(document.Text)})
            """,
            cancel);
    }

    /// <summary>Takes a document out.</summary>
    public static Task<int> RemoveAsync(TalentMapContext db, Document document, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"DELETE FROM DocumentSearch WHERE rowid = {document.Id}", cancel);

    /// <summary>Puts entities in anew; takes out those that no document names.</summary>
    /// <param name="renamed">Organisations that are called by a new name: their people are found by it too.</param>
    public static async Task PutAsync(TalentMapContext db, IReadOnlyCollection<long> entities, IReadOnlyCollection<long> renamed, CancellationToken cancel)
    {
        var wanted = entities.Union(await PeopleOfAsync(db, renamed, cancel)).Order();
        foreach (var some in wanted.Chunk(Batch)) await PutBatchAsync(db, some, cancel);
    }

    /// <summary>Makes the whole index anew.</summary>
    public static async Task RebuildAsync(TalentMapContext db, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync($"DELETE FROM NameSearch", cancel);
        await db.Database.ExecuteSqlAsync($"DELETE FROM EntitySearch", cancel);
        await db.Database.ExecuteSqlAsync($"DELETE FROM DocumentSearch", cancel);
        foreach (var some in (await db.Entities.Select(e => e.Id).ToListAsync(cancel)).Chunk(Batch)) await PutBatchAsync(db, some, cancel);
        foreach (var id in await db.Documents.Where(d => d.WithdrawnAt == null).Select(d => d.Id).ToListAsync(cancel))
        {
            await PutAsync(db, await db.Documents.AsNoTracking().SingleAsync(d => d.Id == id, cancel), cancel);
        }
    }

    private static async Task PutBatchAsync(TalentMapContext db, long[] entities, CancellationToken cancel)
    {
        var names = (await NamesAsync(db, entities, cancel)).ToLookup(n => n.Entity);
        var rest = (await CareersAsync(db, entities, cancel)).ToLookup(n => n.Entity, n => n.Key);
        await PutNamesAsync(db, entities, names, cancel);
        // A line break parts what must not be found across: the end of one name and the beginning of the next.
        var texts = from entity in entities
                    where names.Contains(entity)
                    let name = string.Join('\n', names[entity].Select(n => n.Key).Distinct())
                    let career = string.Join('\n', rest[entity])
                    select new object[] { entity, SearchText.Units(name), SearchText.Pairs(name), SearchText.Units(career), SearchText.Pairs(career) };
        await db.Database.ExecuteSqlAsync($"DELETE FROM EntitySearch WHERE rowid IN (SELECT value FROM json_each({JsonSerializer.Serialize(entities)}))", cancel);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO EntitySearch (rowid, NameUnits, NamePairs, RestUnits, RestPairs)
            SELECT t.value ->> 0, t.value ->> 1, t.value ->> 2, t.value ->> 3, t.value ->> 4 FROM json_each({JsonSerializer.Serialize(texts)}) t ORDER BY t.value ->> 0
            """,
            cancel);
    }

    private static async Task PutNamesAsync(TalentMapContext db, long[] entities, ILookup<long, Called> names, CancellationToken cancel)
    {
        var forms =
            from entity in entities
            from form in names[entity].SelectMany(called => NameForms.Of(called.Name)).DistinctBy(f => (f.Way, f.Form, f.Way == NameWay.Name ? f.Name : ""))
            select new object[] { (int)form.Way, form.Form, entity, form.Name, form.Unusual };
        await db.Database.ExecuteSqlAsync($"DELETE FROM NameSearch WHERE EntityId IN (SELECT value FROM json_each({JsonSerializer.Serialize(entities)}))", cancel);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO NameSearch (Way, Form, EntityId, Name, Unusual, Weight)
            SELECT f.value ->> 0, f.value ->> 1, e.Id, f.value ->> 3, f.value ->> 4, e.DocumentCount
            FROM json_each({JsonSerializer.Serialize(forms)}) f JOIN Entities e ON e.Id = f.value ->> 2
            """,
            cancel);
    }

    private static async Task<IEnumerable<Called>> NamesAsync(TalentMapContext db, long[] entities, CancellationToken cancel)
    {
        var names = await (
            from mention in db.Mentions
            where mention.EntityId != null && entities.Contains(mention.EntityId.Value)
            from name in mention.Names
            select new Called(mention.EntityId!.Value, name.NameKey, name.Name)).Distinct().ToListAsync(cancel);
        return names.OrderBy(n => n.Key, StringComparer.Ordinal).ThenBy(n => n.Name, StringComparer.Ordinal);
    }

    // A person is found by every post and by every name of the organisations they were at: 字節 產品 finds who was 產品負責人 at 字節跳動.
    private static async Task<List<Words>> CareersAsync(TalentMapContext db, long[] entities, CancellationToken cancel)
    {
        var people = await db.Mentions.Where(m => m.Kind == EntityKind.Person && m.EntityId != null && entities.Contains(m.EntityId.Value))
            .Select(m => m.Id).ToListAsync(cancel);
        var at = await db.Roles.Where(r => people.Contains(r.PersonId) && r.RetellsId != r.Id) // what is hidden from readers is not found either
            .Select(r => new { Person = r.Person!.EntityId!.Value, Company = r.Company!.EntityId, r.Title })
            .Union(db.Moves.Where(m => people.Contains(m.PersonId) && m.RetellsId != m.Id)
                .Select(m => new { Person = m.Person!.EntityId!.Value, Company = m.Company!.EntityId, m.Title })).ToListAsync(cancel);
        var companies = at.Where(a => a.Company is not null).Select(a => a.Company!.Value).Distinct().ToArray();
        var names = (await NamesAsync(db, companies, cancel)).ToLookup(n => n.Entity, n => n.Key);
        return
        [
            .. at.Select(a => new Words(a.Person, a.Title))
                .Concat(at.SelectMany(a => names[a.Company ?? 0].Select(name => new Words(a.Person, name))))
                .Distinct().OrderBy(w => w.Entity).ThenBy(w => w.Key, StringComparer.Ordinal),
        ];
    }

    private static async Task<List<long>> PeopleOfAsync(TalentMapContext db, IReadOnlyCollection<long> companies, CancellationToken cancel)
    {
        if (companies.Count == 0) return [];
        var mentions = await db.Mentions.Where(m => m.EntityId != null && companies.Contains(m.EntityId.Value)).Select(m => m.Id).ToListAsync(cancel);
        return await db.Roles.Where(r => mentions.Contains(r.CompanyId)).Select(r => r.Person!.EntityId)
            .Union(db.Moves.Where(m => mentions.Contains(m.CompanyId!.Value)).Select(m => m.Person!.EntityId))
            .Where(person => person != null).Select(person => person!.Value).ToListAsync(cancel);
    }

    private sealed record Called(long Entity, string Key, string Name);

    private sealed record Words(long Entity, string Key);
}
