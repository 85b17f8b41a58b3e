using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Extraction;
using TalentMap.Storage;

namespace TalentMap.Browse;

/// <summary>All that is known of one organisation.</summary>
public sealed record CompanyProfile(EntityHead Head, IReadOnlyList<NameRow> Names, IReadOnlyList<RoleRow> Roles, IReadOnlyList<MoveRow> Moves, IReadOnlyList<SignalRow> Signals)
{
    /// <summary>Who came: joined or founded it.</summary>
    public IEnumerable<MoveRow> In => Moves.Where(m => m.Kind is MoveKind.Join or MoveKind.Found);

    /// <summary>Who left.</summary>
    public IEnumerable<MoveRow> Out => Moves.Where(m => m.Kind is MoveKind.Leave);

    /// <summary>Who took another post inside, or advises.</summary>
    public IEnumerable<MoveRow> Within => Moves.Where(m => m.Kind is MoveKind.Appoint or MoveKind.Advise);
}

/// <summary>What the page of an organisation tells.</summary>
public static class CompanyProfiles
{
    /// <summary>The profile of an organisation.</summary>
    public static async Task<CompanyProfile> ProfileOfCompanyAsync(this TalentMapContext db, EntityHead head, CancellationToken cancel) =>
        new(
            head,
            await db.NamesAsync(head.Id, cancel),
            await db.ShownRoles().Where(r => r.Company!.EntityId == head.Id).Rows(db).Take(Entities.MaxFacts).ToListAsync(cancel),
            await db.ShownMoves().Where(m => m.Company!.EntityId == head.Id).Latest().Take(Entities.MaxFacts).Rows(db).ToListAsync(cancel),
            await db.ShownSignals().Where(s => s.Company!.EntityId == head.Id).OrderBy(s => s.Kind).ThenBy(s => s.Id).Take(Entities.MaxFacts).Rows(db).ToListAsync(cancel));
}
