using TalentMap.Core.Extraction;

namespace TalentMap.Browse;

/// <summary>What articles disagree on.</summary>
public enum Disagreement { Date, Post }

/// <summary>Lines of one person, organisation and kind that cannot all be so. They stand side by side and none is chosen.</summary>
public sealed record Conflict(Disagreement Over, IReadOnlyList<CareerLine> Lines);

/// <summary>Finds where articles contradict each other.</summary>
public static class Conflicts
{
    /// <summary>
    /// The conflicts among somebody's moves: told in different articles, of one kind and organisation, on days that cannot be one although nobody left
    /// (or came) between; or on the same days with different posts.
    /// </summary>
    public static IReadOnlyList<Conflict> Among(IReadOnlyList<CareerLine> moves) =>
    [
        .. from same in moves.Where(m => m.CompanyId is not null).GroupBy(m => (m.CompanyId, m.Kind))
           from over in Enum.GetValues<Disagreement>()
           let lines = same.Where(one => same.Any(other => AreAtOdds(one, other, moves) == over)).OrderBy(l => l.Date!.Earliest).ThenBy(l => l.Id).ToList()
           where lines.Count > 1
           select new Conflict(over, lines),
    ];

    private static Disagreement? AreAtOdds(CareerLine one, CareerLine other, IReadOnlyList<CareerLine> moves)
    {
        if (one == other || one.Date is null || other.Date is null || SharesArticle(one, other)) return null;
        if (one.Date.MayFallIn(other.Date.Earliest, other.Date.Latest)) return one.Title.Length > 0 && other.Title.Length > 0 && one.Kind != MoveKind.Leave ? Disagreement.Post : null;
        if (one.Kind == MoveKind.Advise || (one.Kind == MoveKind.Appoint && one.Title != other.Title)) return null; // one may advise often, and rise
        var (first, last) = one.Date.Earliest < other.Date.Earliest ? (one.Date, other.Date) : (other.Date, one.Date);
        return moves.Any(m => m.CompanyId == one.CompanyId && IsReverse(m, one) && (m.Date is null || m.Date.MayFallIn(first.Earliest, last.Latest))) ? null : Disagreement.Date;
    }

    // An article that tells both does not contradict itself: these are two events.
    private static bool SharesArticle(CareerLine one, CareerLine other) =>
        one.Tellings.Any(t => other.Tellings.Any(o => o.Source.DocumentId == t.Source.DocumentId));

    private static bool IsReverse(CareerLine line, CareerLine of) =>
        of.Kind == MoveKind.Leave ? line.Kind is MoveKind.Join or MoveKind.Appoint or MoveKind.Found : line.Kind == MoveKind.Leave;
}
