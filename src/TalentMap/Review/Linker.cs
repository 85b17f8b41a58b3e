using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Extraction;
using TalentMap.Core.Resolution;
using TalentMap.Storage;

namespace TalentMap.Review;

/// <summary>
/// Says which entity each mention is, from the names, the employers and the judgements. Everything it writes is derived: linking all
/// anew gives what linking article by article gave, whatever the order.
/// </summary>
public static class Linker
{
    // Beside is 遠山科技創始人陸一鳴: at most so many units between the two names.
    private const int Gap = 12;

    /// <summary>Links some mentions, and what their coming may change.</summary>
    /// <param name="left">Entities that lost mentions or facts just now, where a document was read again.</param>
    /// <param name="touched">What the caller has changed already.</param>
    public static async Task<Touched> LinkAsync(
        TalentMapContext db, IReadOnlyCollection<long> mentions, IReadOnlyCollection<long> left, CancellationToken cancel, Touched? touched = null)
    {
        touched ??= new Touched();
        touched.Entities.UnionWith(left);
        var bereaved = await db.Mentions.Where(m => m.EntityId != null && left.Contains(m.EntityId.Value)).Select(m => m.Id).ToListAsync(cancel);
        mentions = [.. mentions.Union(bereaved)];
        var unsettled = await SettledCompanies.LinkAsync(db, mentions, touched, cancel);
        await LinkCompaniesAsync(db, await Neighbours.OfAsync(db, EntityKind.Company, unsettled, cancel), touched, cancel);

        // Who was at an organisation that is another now, or stands beside its name, may be another too.
        var moved = touched.Mentions.ToList();
        var beside = from company in db.Mentions
                     where moved.Contains(company.Id)
                     from person in db.Mentions
                     where person.DocumentId == company.DocumentId && person.Kind == EntityKind.Person
                     select person.Id;
        var people = await db.Mentions.Where(m => m.Kind == EntityKind.Person && mentions.Contains(m.Id)).Select(m => m.Id)
            .Union(beside)
            .Union(db.Roles.Where(r => moved.Contains(r.CompanyId)).Select(r => r.PersonId))
            .Union(db.Moves.Where(m => moved.Contains(m.CompanyId!.Value)).Select(m => m.PersonId)).ToListAsync(cancel);
        await LinkPeopleAsync(db, await Neighbours.OfAsync(db, EntityKind.Person, people, cancel), touched, cancel);

        await EntityNumbers.DescribeAsync(db, touched.Entities, cancel);
        await Parents.MarkAsync(db, [.. touched.Renamed.Union(left)], cancel);
        await Retellings.MarkAsync(db, touched, cancel);
        await Summaries.PutAsync(db, touched, cancel);
        return touched;
    }

    /// <summary>Links every mention anew.</summary>
    public static async Task RelinkAllAsync(TalentMapContext db, CancellationToken cancel)
    {
        var touched = new Touched();
        await LinkCompaniesAsync(db, await Named.LoadAsync(db.Mentions.Where(m => m.Kind == EntityKind.Company), cancel), touched, cancel);
        await LinkPeopleAsync(db, await Named.LoadAsync(db.Mentions.Where(m => m.Kind == EntityKind.Person), cancel), touched, cancel);
        await EntityNumbers.DescribeAsync(db, await db.Entities.Select(e => e.Id).ToListAsync(cancel), cancel);
        await Parents.MarkAllAsync(db, cancel);
        await Retellings.MarkAllAsync(db, cancel);
        await Summaries.PutAllAsync(db, cancel);
    }

    private static async Task LinkCompaniesAsync(TalentMapContext db, List<Named> companies, Touched touched, CancellationToken cancel)
    {
        if (companies.Count == 0) return;
        var standing = await StandingAsync(db, companies, cancel);
        await EntityNumbers.AssignAsync(db, companies, Clusters.OfCompanies(companies.Select(m => m.ToProfile([], [])), standing), touched, cancel);
    }

    private static async Task LinkPeopleAsync(TalentMapContext db, List<Named> people, Touched touched, CancellationToken cancel)
    {
        if (people.Count == 0) return;
        var standing = await StandingAsync(db, people, cancel);
        var employers = await EmployersAsync(db, [.. people.Select(p => p.Id)], cancel);
        var clusters = Clusters.OfPeople(people.Select(m => m.ToProfile(employers[m.Id], [])), standing);
        var names = Clusters.NamesOfSeveral(clusters);
        if (names.Count > 0) // where namesakes are left, it is worth looking at what stands beside them
        {
            var beside = await BesideAsync(db, [.. people.Where(p => p.Names.Any(n => names.Contains(n.NameKey))).Select(p => p.Id)], cancel);
            clusters = Clusters.OfPeople(people.Select(m => m.ToProfile(employers[m.Id], beside[m.Id])), standing);
        }
        await EntityNumbers.AssignAsync(db, people, clusters, touched, cancel);
    }

    private static async Task<ILookup<long, long>> BesideAsync(TalentMapContext db, List<long> people, CancellationToken cancel)
    {
        var beside = await (
            from person in db.Mentions
            where people.Contains(person.Id)
            from place in person.Occurrences
            from company in db.Mentions
            where company.DocumentId == person.DocumentId && company.Kind == EntityKind.Company && company.EntityId != null
            from near in company.Occurrences
            where near.Start <= place.Start + place.Length + Gap && near.Start + near.Length >= place.Start - Gap
            select new { person.Id, company.EntityId }).Distinct().ToListAsync(cancel);
        return beside.ToLookup(b => b.Id, b => b.EntityId!.Value);
    }

    // A school one has left behind says little of who one is: thousands share it.
    private static async Task<ILookup<long, long>> EmployersAsync(TalentMapContext db, List<long> people, CancellationToken cancel)
    {
        var roles = await db.Roles
            .Where(r => people.Contains(r.PersonId) && !(r.Company!.CompanyKind == CompanyKind.University && r.Status == RoleStatus.Former))
            .Select(r => new { r.PersonId, r.Company!.EntityId }).Distinct().ToListAsync(cancel);
        var moves = await db.Moves.Where(m => people.Contains(m.PersonId) && m.CompanyId != null)
            .Select(m => new { m.PersonId, m.Company!.EntityId }).Distinct().ToListAsync(cancel);
        return roles.Concat(moves).Where(at => at.EntityId is not null).ToLookup(at => at.PersonId, at => at.EntityId!.Value);
    }

    // A judgement names a mention by any key that it answers to; the clusters know each by its own.
    private static async Task<Standing> StandingAsync(TalentMapContext db, List<Named> mentions, CancellationToken cancel)
    {
        var judged = await db.Judgements.AsNoTracking()
            .Where(j => j.WithdrawnAt == null && (j.Verdict == Verdict.Same || j.Verdict == Verdict.Different)).OrderBy(j => j.Id).ToListAsync(cancel);
        if (judged.Count == 0) return Standing.Nothing;

        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var mention in mentions) foreach (var name in mention.Names) own[name.Key] = mention.Key;
        foreach (var mention in mentions) own[mention.Key] = mention.Key;
        return new Standing(Pairs(Verdict.Same), Pairs(Verdict.Different));

        List<(string, string)> Pairs(Verdict verdict) =>
        [
            .. from j in judged
               where j.Verdict == verdict && own.ContainsKey(j.Left) && own.ContainsKey(j.Right!)
               select (own[j.Left], own[j.Right!]),
        ];
    }
}

/// <summary>What a linking has changed.</summary>
public sealed class Touched
{
    /// <summary>Mentions that became another entity.</summary>
    public HashSet<long> Mentions { get; } = [];

    /// <summary>Entities that gained or lost a mention.</summary>
    public HashSet<long> Entities { get; } = [];

    /// <summary>Organisations that are called by a name they were not called by before.</summary>
    public HashSet<long> Renamed { get; } = [];

    public HashSet<long> Documents { get; } = [];

    /// <summary>Signals that told what another told first, which is gone.</summary>
    public HashSet<long> Signals { get; } = [];
}
