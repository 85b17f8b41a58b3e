using Microsoft.EntityFrameworkCore;
using TalentMap.Storage;

namespace TalentMap.Browse;

/// <summary>All that is known of one person.</summary>
public sealed record PersonProfile(EntityHead Head, IReadOnlyList<NameRow> Names, IReadOnlyList<RoleRow> Roles, IReadOnlyList<MoveRow> Moves)
{
    public required IReadOnlyDictionary<long, SourceDocument> Documents { get; init; }

    /// <summary>What they took up last and are not told to have left; for those of whom no present post is told.</summary>
    public MoveRow? LastKnown => Moves.LastTakenUp();
}

/// <summary>What the page of a person tells.</summary>
public static class PersonProfiles
{
    /// <summary>The profile of somebody.</summary>
    public static async Task<PersonProfile> ProfileAsync(this TalentMapContext db, EntityHead head, CancellationToken cancel)
    {
        var names = await db.NamesAsync(head.Id, cancel);
        var roles = await db.ShownRoles().Where(r => r.Person!.EntityId == head.Id).Rows(db).Take(Entities.MaxFacts).ToListAsync(cancel);
        var moves = await db.ShownMoves().Where(m => m.Person!.EntityId == head.Id).Latest().Take(Entities.MaxFacts).Rows(db).ToListAsync(cancel);
        return new PersonProfile(head, names, roles, moves)
        {
            Documents = await db.DocumentsOfAsync(roles.Select(r => r.Source).Concat(moves.Select(m => m.Source)), cancel),
        };
    }
}
