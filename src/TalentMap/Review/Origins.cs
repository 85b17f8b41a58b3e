using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Storage;
using Move = TalentMap.Storage.Move;
using Role = TalentMap.Storage.Role;

namespace TalentMap.Review;

/// <summary>
/// Says who came from where, by one rule: somebody who joined or founded an organisation came from the other one where they are told to have
/// been last before. That is the place they left, or the one they had taken up before; and where neither is told, the one place whose former
/// post the same sentence tells (前搜狗CEO創立百川智能).
/// </summary>
internal static class Origins
{
    /// <summary>Brings the origins of some people's moves up to date.</summary>
    public static async Task PutAsync(TalentMapContext db, IQueryable<Move> moves, IQueryable<Role> roles, CancellationToken cancel)
    {
        var told = await moves.Select(m => new Told(
            m.Id, m.WhoId, m.Kind, m.AtId, m.Date, m.DocumentId, m.EvidenceStart, m.EvidenceLength, m.RetellsId == null && m.Document!.WithdrawnAt == null, m.FromId)).ToListAsync(cancel);
        var former = (await roles.Where(r => (r.RetellsId ?? 0) == 0 && r.AtId != null && r.Status == RoleStatus.Former && r.Document!.WithdrawnAt == null)
            .Select(r => new Former(r.WhoId, r.AtId!.Value, r.DocumentId, r.EvidenceStart, r.EvidenceLength)).ToListAsync(cancel)).ToLookup(r => r.Who);
        var changed = from own in told.GroupBy(m => m.Who)
                      let shown = own.Where(m => m.IsShown).ToList()
                      from move in own
                      let origin = move is { IsShown: true, Who: not null } ? Of(move, shown, former[move.Who]) : null
                      where origin != move.From
                      select (move.Id, origin);
        foreach (var (id, origin) in changed) await db.Moves.Where(m => m.Id == id).ExecuteUpdateAsync(set => set.SetProperty(m => m.FromId, origin), cancel);
    }

    private static long? Of(Told arrival, List<Told> moves, IEnumerable<Former> former) =>
        arrival is { At: not null, Kind: MoveKind.Join or MoveKind.Found } ? LastBefore(arrival, moves) ?? Beside(arrival, former) : null;

    private static long? LastBefore(Told arrival, List<Told> moves) =>
        moves.Where(m => m.At is not null && m.At != arrival.At && m.MayPrecede(arrival))
            .OrderByDescending(m => m.IsLeave && m.DocumentId == arrival.DocumentId && m.Start == arrival.Start)
            .ThenByDescending(m => m.Date?.Latest).ThenByDescending(m => m.IsLeave).ThenBy(m => m.Id).FirstOrDefault()?.At;

    private static long? Beside(Told arrival, IEnumerable<Former> former) =>
        former.Where(r => r.At != arrival.At && r.DocumentId == arrival.DocumentId && r.Start < arrival.Start + arrival.Length && arrival.Start < r.Start + r.Length)
            .Select(r => r.At).Distinct().ToArray() is [var only] ? only : null;

    private sealed record Told(
        long Id, long? Who, MoveKind Kind, long? At, FuzzyDate? Date, long DocumentId, int Start, int Length, bool IsShown, long? From)
    {
        public bool IsLeave => Kind == MoveKind.Leave;

        // A leaving may be told without a date, or of the very time of the arrival; a place taken up must surely have come before.
        public bool MayPrecede(Told arrival) => IsLeave
            ? Date is null || arrival.Date is null || Date.Earliest <= arrival.Date.Latest
            : Kind != MoveKind.Advise && Date is not null && arrival.Date is not null && Date.Latest < arrival.Date.Earliest;
    }

    private sealed record Former(long? Who, long At, long DocumentId, int Start, int Length);
}
