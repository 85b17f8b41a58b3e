using Microsoft.EntityFrameworkCore;
using TalentMap.Blackout;
using TalentMap.Core.Resolution;
using TalentMap.Core.Text;
using TalentMap.Storage;

namespace TalentMap.Rights;

/// <summary>What becomes of one of the names.</summary>
/// <param name="Form">The form in which it is compared.</param>
/// <param name="Articles">How many articles hold it, whoever is meant.</param>
/// <param name="Others">How many other people of the map are called so.</param>
/// <param name="MayBlock">Whether it can be kept out of later articles: only a full name says by itself who is meant.</param>
/// <param name="Blocks">Whether it is, unless the administrator wants otherwise.</param>
public sealed record PlannedName(string Name, string Form, int Articles, int Others, bool MayBlock, bool Blocks);

/// <summary>Somebody else who bears a name that is to be blocked, and goes with it.</summary>
public sealed record Namesake(long Id, string Name, int Articles);

/// <summary>What a removal would do; shown before it is done.</summary>
/// <param name="Articles">How many articles are blacked out.</param>
/// <param name="Facts">How many facts go.</param>
/// <param name="Judgements">How many decisions are blanked.</param>
public sealed record RemovalPlan(long Id, string Name, IReadOnlyList<PlannedName> Names, IReadOnlyList<Namesake> Namesakes, int Articles, int Facts, int Judgements)
{
    /// <summary>
    /// The rule of names: a full name is blocked, for it says by itself who is meant; but one that is not the person's usual one and that somebody else
    /// bears is not. A nickname, a surname with a title, a single word is never blocked alone: it is blacked out in the articles that mean the person.
    /// </summary>
    internal static async Task<RemovalPlan?> MakeAsync(TalentMapContext db, long id, CancellationToken cancel)
    {
        if (await db.Entities.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id && e.Kind == EntityKind.Person && e.DocumentCount > 0, cancel) is not { } person) return null;
        var theirs = await TheirNames.OfAsync(db, person, cancel);
        var counts = await CountAsync(db, theirs, cancel);
        List<PlannedName> names = [];
        foreach (var (form, name) in theirs.ByForm)
        {
            var others = await OthersAsync(db, id, name).CountAsync(cancel);
            var isPart = theirs.ByForm.Keys.Any(longer => longer.Length > form.Length && longer.Contains(form, StringComparison.Ordinal)); // 一鳴 of 陸一鳴
            var mayBlock = form.Length > 1 && !isPart && !PersonName.IsSurnameWithTitle(name) && (PersonName.IsFull(name) || form == theirs.Main);
            names.Add(new PlannedName(name, form, counts.ByForm.GetValueOrDefault(form), others, mayBlock, mayBlock && PersonName.IsFull(name) && (form == theirs.Main || others == 0)));
        }
        var namesakes = await NamesakesAsync(db, id, [.. names.Where(n => n.MayBlock).Select(n => n.Name)], cancel);
        var facts = await db.Roles.CountAsync(r => r.WhoId == id, cancel) + await db.Moves.CountAsync(m => m.WhoId == id, cancel);
        var keys = await theirs.KeysAsync(db, cancel);
        var judgements = await db.Judgements.CountAsync(j => keys.Contains(j.Left) || keys.Contains(j.Right!), cancel);
        return new RemovalPlan(id, person.Name, [.. names.OrderByDescending(n => n.Blocks).ThenByDescending(n => n.Articles)], namesakes, counts.Articles, facts, judgements);
    }

    private static IQueryable<long> OthersAsync(TalentMapContext db, long id, string name)
    {
        var key = NameKey.Of(name);
        return db.Mentions.Where(m => m.Kind == EntityKind.Person && m.EntityId != null && m.EntityId != id && m.Names.Any(n => n.NameKey == key)).Select(m => m.EntityId!.Value).Distinct();
    }

    private static async Task<List<Namesake>> NamesakesAsync(TalentMapContext db, long id, List<string> names, CancellationToken cancel)
    {
        List<long> ids = [];
        foreach (var name in names) ids.AddRange(await OthersAsync(db, id, name).ToListAsync(cancel));
        return await db.Entities.Where(e => ids.Contains(e.Id)).OrderBy(e => e.Id).Select(e => new Namesake(e.Id, e.Name, e.DocumentCount)).ToListAsync(cancel);
    }

    private static async Task<(Dictionary<string, int> ByForm, int Articles)> CountAsync(TalentMapContext db, TheirNames theirs, CancellationToken cancel)
    {
        var block = NameBlock.Of([.. theirs.ByForm.Keys]);
        var full = theirs.ByForm.Where(n => PersonName.IsFull(n.Value) && !NameBlock.IsShort(n.Key)).Select(n => n.Key).ToHashSet();
        var (byForm, articles) = (new Dictionary<string, int>(), theirs.Documents.ToHashSet());
        await foreach (var document in db.Documents.AsNoTracking().Select(d => new { d.Id, d.Text, d.Title }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            foreach (var form in block.In($"{document.Title}\n\n{document.Text}").Distinct())
            {
                byForm[form] = byForm.GetValueOrDefault(form) + 1;
                if (full.Contains(form)) articles.Add(document.Id);
            }
        }
        return (byForm, articles.Count);
    }
}

/// <summary>All that articles call a person.</summary>
/// <param name="Main">The form of the name that the map shows.</param>
/// <param name="ByForm">Each name by its form.</param>
/// <param name="Documents">The documents that speak of them.</param>
internal sealed record TheirNames(long Id, string Main, IReadOnlyDictionary<string, string> ByForm, IReadOnlyList<long> Documents)
{
    public static async Task<TheirNames> OfAsync(TalentMapContext db, Entity person, CancellationToken cancel)
    {
        var mentions = db.Mentions.AsNoTracking().Where(m => m.EntityId == person.Id);
        var names = await mentions.SelectMany(m => m.Names).Select(n => n.Name).Distinct().ToListAsync(cancel);
        var documents = await mentions.Select(m => m.DocumentId).Distinct().ToListAsync(cancel);
        var byForm = names.Append(person.Name).GroupBy(Letters.FormOf).Where(same => same.Key.Length > 0).ToDictionary(same => same.Key, same => same.Order(StringComparer.Ordinal).First());
        return new TheirNames(person.Id, Letters.FormOf(person.Name), byForm, documents);
    }

    /// <summary>The forms that keep a name out: the name, and how a Chinese one of three characters or more is spelt in Latin letters (Zhang Qianchuan, Qianchuan Zhang).</summary>
    public static IEnumerable<string> BlockedForms(string name)
    {
        var form = Letters.FormOf(name);
        yield return form;
        if (form.Length < 3 || !form.All(Script.IsHan)) yield break;
        foreach (var reading in NameReading.Of(name).Where(r => r.Unusual == 0))
        {
            yield return reading.Full;
            if (reading.Given is { } given) yield return given + reading.Full[..^given.Length];
        }
    }

    /// <summary>The keys by which the logs name them and their facts: hashes of the name too.</summary>
    public async Task<HashSet<string>> KeysAsync(TalentMapContext db, CancellationToken cancel)
    {
        var mentions = db.Mentions.Where(m => m.EntityId == Id);
        return
        [
            .. await mentions.Select(m => m.Key).ToListAsync(cancel),
            .. await mentions.SelectMany(m => m.Names).Select(n => n.Key).ToListAsync(cancel),
            .. await db.Roles.Where(r => r.Person!.EntityId == Id).Select(r => r.Key).ToListAsync(cancel),
            .. await db.Moves.Where(m => m.Person!.EntityId == Id).Select(m => m.Key).ToListAsync(cancel),
        ];
    }
}
