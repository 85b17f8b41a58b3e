using TalentMap.Core.Extraction;
using TalentMap.Storage;
using Move = TalentMap.Storage.Move;

namespace TalentMap.Browse;

/// <summary>
/// Who came to an organisation from another, by the one rule of <see cref="Storage.Move.FromId"/>. People who went from A to B are those who came to
/// B from A, so both counts are one list.
/// </summary>
public static class Transfers
{
    /// <summary>All arrivals, wherever they came from.</summary>
    public static IQueryable<Move> Arrivals(this TalentMapContext db) => db.ShownMoves().Where(m => (m.Kind == MoveKind.Join || m.Kind == MoveKind.Found) && m.AtId != null);

    /// <summary>The arrivals at one organisation from another; what is null may be any.</summary>
    public static IQueryable<Move> Between(this IQueryable<Move> moves, long? from, long? to)
    {
        if (to is not null) moves = moves.Where(m => m.AtId == to);
        return from is null ? moves.Where(m => m.FromId != null) : moves.Where(m => m.FromId == from);
    }
}
