using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;

namespace TalentMap.Browse;

/// <summary>What is told of somebody at an organisation: a move, or a post that an article says they hold or held.</summary>
/// <param name="Kind">Null for a post.</param>
/// <param name="Date">When the move happened; of a post, when the article was published.</param>
public sealed record CareerFact(long PersonId, long CompanyId, MoveKind? Kind, RoleStatus? Status, string Title, FuzzyDate Date, Source Source)
{
    /// <summary>Says that somebody sat there from then on.</summary>
    public bool Begins => Kind is MoveKind.Join or MoveKind.Found or MoveKind.Appoint || Status == RoleStatus.Current;

    /// <summary>Says that somebody sits there no more.</summary>
    public bool Ends => Kind == MoveKind.Leave || Status == RoleStatus.Former;
}

/// <summary>Somebody at an organisation on some day.</summary>
/// <param name="Fact">What tells so.</param>
public sealed record Seat(CareerFact Fact, bool Certain);

/// <summary>
/// Who sat where on a day, told from dates that may be wide. Somebody sits certainly where every day that the dates allow has them arrived, and
/// nothing says that they may have left or gone elsewhere by then; possibly where only some do. Who is only told to have left is
/// possibly there in the year before.
/// </summary>
public static class Seats
{
    /// <summary>The seats of a day. People and organisations of whom nothing dated is told have none.</summary>
    public static IReadOnlyList<Seat> On(DateOnly day, IEnumerable<CareerFact> facts)
    {
        List<Seat> seats = [];
        foreach (var person in facts.GroupBy(f => f.PersonId))
        {
            var told = person.ToList();
            foreach (var place in told.GroupBy(f => f.CompanyId))
            {
                if (At(day, [.. place], [.. told.Where(f => f.CompanyId != place.Key)]) is { } seat) seats.Add(seat);
            }
        }
        return seats;
    }

    private static Seat? At(DateOnly day, List<CareerFact> here, List<CareerFact> elsewhere)
    {
        var begin = here.Where(f => f.Begins && f.Date.Earliest <= day).OrderBy(f => f.Date.Latest).ThenBy(f => f.Kind is null).LastOrDefault();
        if (begin is null) return LeftSoon(day, here);
        var ends = here.Where(f => f.Ends && IsAfter(f, begin)).ToList();
        if (ends.Any(f => f.Date.Latest < day || (f.Kind is null && f.Date.Latest == day))) return null;
        // An article that calls somebody a former one does not say since when.
        var mayHaveLeft = ends.Any(f => f.Kind is null || f.Date.Earliest <= day);
        var mayBeElsewhere = elsewhere.Any(f => f.Kind is MoveKind.Join or MoveKind.Found && f.Date.Earliest <= day && f.Date.Earliest > begin.Date.Latest);
        return new Seat(Titled(begin, here), begin.Date.Latest <= day && !mayHaveLeft && !mayBeElsewhere);
    }

    private static Seat? LeftSoon(DateOnly day, List<CareerFact> here) =>
        here.Where(f => f.Kind == MoveKind.Leave && f.Date.Earliest.AddYears(-1) <= day && day <= f.Date.Latest).MinBy(f => f.Date.Earliest) is { } left
            ? new Seat(left, false)
            : null;

    // A post is left after it was taken up; an article tells of a former one after an article that tells of the same as a present one.
    private static bool IsAfter(CareerFact end, CareerFact begin) =>
        end.Kind is null ? end.Date.Latest > begin.Date.Latest : end.Date.Latest >= begin.Date.Earliest;

    // The arrival may name no post where an article tells of it.
    private static CareerFact Titled(CareerFact begin, List<CareerFact> here) =>
        begin.Title.Length > 0 ? begin : begin with { Title = here.Where(f => f.Begins).Select(f => f.Title).FirstOrDefault(t => t.Length > 0) ?? "" };
}
