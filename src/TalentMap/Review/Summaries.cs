using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Extraction;
using TalentMap.Storage;
using Move = TalentMap.Storage.Move;
using Role = TalentMap.Storage.Role;
using Signal = TalentMap.Storage.Signal;

namespace TalentMap.Review;

/// <summary>
/// What lists filter and sort by, derived from the facts they show: whose and where each fact is and from where who came, how many came to an
/// organisation, left it and are there, who is free, and when each moved last.
/// </summary>
internal static class Summaries
{
    /// <summary>Brings up to date what a linking has changed.</summary>
    public static async Task PutAsync(TalentMapContext db, Touched touched, CancellationToken cancel)
    {
        var mentions = touched.Mentions;
        var roles = db.Roles.Where(r => mentions.Contains(r.PersonId) || mentions.Contains(r.CompanyId));
        var moves = db.Moves.Where(m => mentions.Contains(m.PersonId) || mentions.Contains(m.CompanyId!.Value));
        await PlaceAsync(db, roles, moves, db.Signals.Where(s => mentions.Contains(s.CompanyId!.Value)), cancel);

        var moved = await roles.Select(r => r.WhoId).Union(moves.Select(m => m.WhoId)).Where(who => who != null).Select(who => who!.Value).ToListAsync(cancel);
        var people = touched.Entities.Union(moved).ToList();
        var places = await db.Roles.Where(r => people.Contains(r.WhoId!.Value)).Select(r => r.AtId)
            .Union(db.Moves.Where(m => people.Contains(m.WhoId!.Value)).Select(m => m.AtId)).Where(at => at != null).Select(at => at!.Value).ToListAsync(cancel);
        var companies = touched.Entities.Union(places).ToList();
        await Origins.PutAsync(db, db.Moves.Where(m => people.Contains(m.WhoId!.Value)), db.Roles.Where(r => people.Contains(r.WhoId!.Value)), cancel);
        await CountAsync(db, db.Entities.Where(e => companies.Contains(e.Id)), cancel);
        await StandAsync(
            db, db.Entities.Where(e => people.Contains(e.Id)), db.Roles.Where(r => people.Contains(r.WhoId!.Value)), db.Moves.Where(m => people.Contains(m.WhoId!.Value)), cancel);
    }

    /// <summary>Makes all anew, also what is read from titles.</summary>
    public static async Task PutAllAsync(TalentMapContext db, CancellationToken cancel)
    {
        await foreach (var role in db.Roles.AsAsyncEnumerable().WithCancellation(cancel)) role.ReadTitle();
        await foreach (var move in db.Moves.AsAsyncEnumerable().WithCancellation(cancel)) move.ReadTitle();
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        await PlaceAsync(db, db.Roles, db.Moves, db.Signals, cancel);
        await Origins.PutAsync(db, db.Moves, db.Roles, cancel);
        await CountAsync(db, db.Entities, cancel);
        await StandAsync(db, db.Entities, db.Roles, db.Moves, cancel);
    }

    private static async Task PlaceAsync(TalentMapContext db, IQueryable<Role> roles, IQueryable<Move> moves, IQueryable<Signal> signals, CancellationToken cancel)
    {
        await roles.ExecuteUpdateAsync(
            set => set
                .SetProperty(r => r.WhoId, r => db.Mentions.Where(m => m.Id == r.PersonId).Select(m => m.EntityId).FirstOrDefault())
                .SetProperty(r => r.AtId, r => db.Mentions.Where(m => m.Id == r.CompanyId).Select(m => m.EntityId).FirstOrDefault()),
            cancel);
        await moves.ExecuteUpdateAsync(
            set => set
                .SetProperty(r => r.WhoId, r => db.Mentions.Where(m => m.Id == r.PersonId).Select(m => m.EntityId).FirstOrDefault())
                .SetProperty(r => r.AtId, r => db.Mentions.Where(m => m.Id == r.CompanyId).Select(m => m.EntityId).FirstOrDefault()),
            cancel);
        await signals.ExecuteUpdateAsync(
            set => set.SetProperty(s => s.AtId, s => db.Mentions.Where(m => m.Id == s.CompanyId).Select(m => m.EntityId).FirstOrDefault()), cancel);
    }

    private static Task<int> CountAsync(TalentMapContext db, IQueryable<Entity> companies, CancellationToken cancel)
    {
        // ?? 0, or SQLite goes through the index of what retells: it takes the rows that retell nothing, which are nearly all, for few.
        var posts = db.Roles.Where(r => (r.RetellsId ?? 0) == 0 && r.WhoId != null && r.Status == RoleStatus.Current);
        var moves = db.Moves.Where(m => (m.RetellsId ?? 0) == 0 && m.WhoId != null);
        return companies.Where(e => e.Kind == EntityKind.Company).ExecuteUpdateAsync(
            set => set
                .SetProperty(e => e.Now, e => posts.Where(r => r.AtId == e.Id).Select(r => r.WhoId).Distinct().Count())
                .SetProperty(e => e.In, e => moves.Count(m => m.AtId == e.Id && (m.Kind == MoveKind.Join || m.Kind == MoveKind.Found)))
                .SetProperty(e => e.Out, e => moves.Count(m => m.AtId == e.Id && m.Kind == MoveKind.Leave))
                .SetProperty(e => e.LastMove, e => moves.Where(m => m.AtId == e.Id && m.Date != null).Max(m => (DateOnly?)m.Date!.Latest)),
            cancel);
    }

    private static async Task StandAsync(
        TalentMapContext db, IQueryable<Entity> entities, IQueryable<Role> roles, IQueryable<Move> moves, CancellationToken cancel)
    {
        var posts = (await roles.Where(r => (r.RetellsId ?? 0) == 0 && r.Status == RoleStatus.Current && r.WhoId != null && r.AtId != null)
            .Select(r => new { Who = r.WhoId!.Value, At = r.AtId!.Value }).ToListAsync(cancel)).ToLookup(r => r.Who, r => r.At);
        var steps = (await moves.Where(m => (m.RetellsId ?? 0) == 0 && m.WhoId != null)
            .Select(m => new { Who = m.WhoId!.Value, Step = new Step(m.Kind, m.AtId, m.Date) }).ToListAsync(cancel)).ToLookup(m => m.Who, m => m.Step);
        foreach (var person in await entities.Where(e => e.Kind == EntityKind.Person).ToListAsync(cancel))
        {
            person.Availability = Availabilities.Of([.. posts[person.Id]], [.. steps[person.Id]]);
            person.LastMove = steps[person.Id].Max(s => s.Date?.Latest);
        }
        await db.SaveChangesAsync(cancel);
    }
}
