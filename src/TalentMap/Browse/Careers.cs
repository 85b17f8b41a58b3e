using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;

namespace TalentMap.Browse;

/// <summary>One told step of somebody's career.</summary>
public interface IStep
{
    MoveKind? Kind { get; }

    long? CompanyId { get; }

    FuzzyDate? Date { get; }

    /// <summary>The last day on which the article that tells it may have come out.</summary>
    DateOnly? ToldOn { get; }
}

/// <summary>
/// A time at one organisation, as far as it is told. What is certain lies between the latest beginning and the earliest end, what is possible
/// between the earliest beginning and the latest end; an end that no article tells stays open, and nothing is made up for it.
/// </summary>
/// <param name="Began">Joined, founded, appointed; null where only the leaving is told.</param>
/// <param name="Ended">Left; null where it is not told.</param>
/// <param name="SeenAt">The last day on which an article tells them to be there.</param>
public sealed record Stay<TStep>(TStep? Began, TStep? Ended, DateOnly? SeenAt = null) where TStep : class, IStep
{
    /// <summary>The step that the stay is known by.</summary>
    public TStep Step => Began ?? Ended!;

    /// <summary>The first day they may have been there; null where it is not told.</summary>
    public DateOnly? From => Began?.Date?.Earliest;

    /// <summary>The last day they may have been there; null where it is open. Of a leaving without a date the article's day is the last.</summary>
    public DateOnly? To => Ended is null ? null : Ended.Date?.Latest ?? Ended.ToldOn;

    /// <summary>When they were certainly there; null where no day is certain.</summary>
    public (DateOnly From, DateOnly To)? Certain
    {
        get
        {
            if (Began?.Date is not { } began) return null;
            var last = Ended is null ? SeenAt ?? began.Latest : Ended.Date?.Earliest ?? began.Latest;
            if (Ended is null && last < began.Latest) last = began.Latest;
            return last < began.Latest ? null : (began.Latest, last);
        }
    }

    /// <summary>Whether any day is told.</summary>
    public bool IsDated => Began?.Date is not null || Ended?.Date is not null;

    /// <summary>Whether both were there at some time: certainly (true), possibly (false), or not at all (null).</summary>
    public bool? Overlaps(Stay<TStep> other)
    {
        if (Certain is { } mine && other.Certain is { } theirs && mine.From <= theirs.To && theirs.From <= mine.To) return true;
        return (From ?? DateOnly.MinValue) <= (other.To ?? DateOnly.MaxValue) && (other.From ?? DateOnly.MinValue) <= (To ?? DateOnly.MaxValue) ? false : null;
    }
}

/// <summary>Reads times at organisations out of the moves into them and out of them.</summary>
public static class Careers
{
    /// <summary>The stays, in the order of their beginnings. A post taken up during a stay is part of it; to advise is no stay of an employee, and ends with no leaving.</summary>
    /// <param name="seen">The last day on which somebody is told to be at an organisation.</param>
    public static IReadOnlyList<Stay<TStep>> StaysOf<TStep>(IEnumerable<TStep> steps, IReadOnlyDictionary<long, DateOnly>? seen = null) where TStep : class, IStep
    {
        List<Stay<TStep>> stays = [];
        foreach (var place in steps.Where(s => s.Kind is not null).GroupBy(s => (s.CompanyId, IsAdvice: s.Kind == MoveKind.Advise)))
        {
            List<Stay<TStep>> here = [];
            foreach (var step in place.OrderBy(Order).ThenBy(s => s.Date?.Latest).ThenBy(s => s.Kind is MoveKind.Leave).ThenBy(s => s.Kind is MoveKind.Appoint)) Take(here, step);
            if (place.Key.CompanyId is { } company && seen?.TryGetValue(company, out var day) == true && here.FindLastIndex(s => s.Ended is null) is >= 0 and var last)
            {
                here[last] = here[last] with { SeenAt = day };
            }
            stays.AddRange(here);
        }
        return [.. stays.OrderBy(s => s.From ?? s.To ?? DateOnly.MaxValue)];
    }

    private static void Take<TStep>(List<Stay<TStep>> here, TStep step) where TStep : class, IStep
    {
        if (step.Kind is MoveKind.Leave)
        {
            var left = here.FindAll(s => s.Ended is null && MayPrecede(s.Began!, step));
            foreach (var stay in left) here[here.IndexOf(stay)] = stay with { Ended = step };
            if (left.Count == 0) here.Add(new Stay<TStep>(null, step));
        }
        else if (step.CompanyId is null || !here.Exists(s => s.Ended is null && IsPartOf(s, step)))
        {
            here.Add(new Stay<TStep>(step, null));
        }
    }

    // A second coming on another day, without a leaving between, is another account of the first: both are drawn.
    private static bool IsPartOf<TStep>(Stay<TStep> stay, TStep step) where TStep : class, IStep =>
        step.Kind == MoveKind.Appoint || step.Date is null || stay.Began!.Date is null || stay.Began.Date.MayFallIn(step.Date.Earliest, step.Date.Latest);

    private static bool MayPrecede(IStep arrival, IStep leaving) =>
        arrival.Date is null || leaving.Date is null || arrival.Date.Earliest <= leaving.Date.Latest;

    // What has no date comes first where it begins something and last where it ends it.
    private static DateOnly Order(IStep step) => step.Date?.Earliest ?? (step.Kind == MoveKind.Leave ? DateOnly.MaxValue : DateOnly.MinValue);
}
