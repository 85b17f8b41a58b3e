using TalentMap.Core.Extraction;
using TalentMap.Storage;
using Move = TalentMap.Storage.Move;

namespace TalentMap.Browse;

/// <summary>Somebody coming to an organisation from another.</summary>
public sealed class Transfer
{
    /// <summary>The move into the organisation: it stands for the transfer in every list.</summary>
    public required Move Arrival { get; init; }

    /// <summary>The organisation that they came from; null where no text tells.</summary>
    public long? From { get; init; }
}

/// <summary>
/// Who came from where, by one rule: somebody who joined or founded an organisation came from the other one where they are told to have
/// been last before. That is the place they left, or the one they had taken up before; and where neither is told, the one place whose former
/// post the same sentence tells (前搜狗CEO創立百川智能). People who went from A to B are those who came to B from A, so both counts are one list.
/// </summary>
public static class Transfers
{
    /// <summary>All arrivals, each with where it came from.</summary>
    public static IQueryable<Transfer> Arrivals(this TalentMapContext db) =>
        from arrival in db.ShownMoves()
        where (arrival.Kind == MoveKind.Join || arrival.Kind == MoveKind.Found) && arrival.AtId != null
        let last = (
            from before in db.ShownMoves()
            where before.WhoId == arrival.WhoId && before.AtId != null && before.AtId != arrival.AtId
            where before.Kind == MoveKind.Leave
                ? before.Date == null || arrival.Date == null || before.Date.Earliest <= arrival.Date.Latest
                : before.Kind != MoveKind.Advise && before.Date != null && arrival.Date != null && before.Date.Latest < arrival.Date.Earliest
            orderby before.DocumentId == arrival.DocumentId && before.EvidenceStart == arrival.EvidenceStart && before.Kind == MoveKind.Leave descending,
                before.Date!.Latest descending, before.Kind == MoveKind.Leave descending, before.Id
            select before.AtId).FirstOrDefault()
        let former = (
            from role in db.ShownRoles()
            where role.DocumentId == arrival.DocumentId && role.WhoId == arrival.WhoId && role.Status == RoleStatus.Former
                && role.AtId != arrival.AtId
                && role.EvidenceStart < arrival.EvidenceStart + arrival.EvidenceLength && arrival.EvidenceStart < role.EvidenceStart + role.EvidenceLength
            group role.AtId by 1 into places
            where places.Min() == places.Max()
            select places.Min()).FirstOrDefault()
        select new Transfer { Arrival = arrival, From = last ?? former };

    /// <summary>The arrivals at some organisations, and those anywhere of who came from them: only who is told to have been there can have.</summary>
    public static IQueryable<Transfer> ArrivalsAtOrFrom(this TalentMapContext db, long[] companies)
    {
        var people = db.ShownMoves().Where(m => companies.Contains(m.AtId!.Value)).Select(m => m.WhoId)
            .Union(db.ShownRoles().Where(r => companies.Contains(r.AtId!.Value)).Select(r => r.WhoId));
        return db.Arrivals().Where(t => companies.Contains(t.Arrival.AtId!.Value) || (people.Contains(t.Arrival.WhoId) && companies.Contains(t.From!.Value)));
    }

    /// <summary>The arrivals at one organisation from another; what is null may be any.</summary>
    public static IQueryable<Move> Moved(this TalentMapContext db, long? from, long? to)
    {
        var transfers = db.Arrivals();
        if (to is not null) transfers = transfers.Where(t => t.Arrival.AtId == to);
        transfers = from is null ? transfers.Where(t => t.From != null) : transfers.Where(t => t.From == from);
        return transfers.Select(t => t.Arrival);
    }
}
