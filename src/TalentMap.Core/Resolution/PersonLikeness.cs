namespace TalentMap.Core.Resolution;

/// <summary>
/// Whether two people who were not linked may be one all the same: by their names, then by where they were. Of the names only the nearest two count.
/// </summary>
public static class PersonLikeness
{
    public static Likeness Between(Side a, Side b)
    {
        if (NearestNames(a, b) is not { } name) return Likeness.None;
        List<Clue> clues = [name];
        if (name.Why is not (Why.SameName or Why.ReadAlike) && HaveRivalNames(a, b)) clues.Add(new(Why.RivalNames, -0.2));

        var shared = a.Seats.Select(s => s.With).Intersect(b.Seats.Select(s => s.With)).Order().ToList();
        foreach (var (nth, at) in shared.Take(2).Index()) clues.Add(new(Why.SameEmployer, nth == 0 ? 0.2 : 0.1, a.Seats.First(s => s.With == at).Name));
        if (shared.Exists(at => HaveOnePost(a, b, at))) clues.Add(new(Why.SamePost, 0.15));
        if (shared.Count == 0 && a.Seats.Count > 0 && b.Seats.Count > 0) clues.Add(new(Why.OtherEmployers, -0.1));
        return new Likeness(clues);
    }

    /// <summary>What the nearest of their names say.</summary>
    public static Clue? NearestNames(Side a, Side b) =>
        (from one in a.Names from other in b.Names let clue = Compare(one, other) where clue is not null orderby clue.Weight descending select clue).FirstOrDefault();

    /// <summary>What two names say of one another; null where they have nothing in common.</summary>
    public static Clue? Compare(CalledName one, CalledName other)
    {
        if (one.Key == other.Key) return OfOneName(one);
        if (one.IsSurnameWithTitle || other.IsSurnameWithTitle) return OfTitles(one, other);
        if (one.IsHan != other.IsHan) return one.Readings.Intersect(other.Readings).Any() ? new(Why.ReadAlike, 0.35, other.Written) : null;
        if (IsPart(one, other) || IsPart(other, one)) return new(Why.PartOfName, 0.2);
        if (!one.IsHan || !one.IsFull || !other.IsFull || one.Key.Length != other.Key.Length) return null;
        if (one.Key.Length > 2 && one.Key[0] == other.Key[0] && one.Key.Zip(other.Key).Count(pair => pair.First != pair.Second) == 1)
        {
            return one.Readings.Intersect(other.Readings).Any() ? new(Why.SoundsAlike, 0.25) : new(Why.NearName, 0.1);
        }
        return one.Readings.Intersect(other.Readings).Any() ? new(Why.SoundsAlike, 0.2) : null;
    }

    // A name of two characters is borne by many: 張偉 says less than 張前川.
    private static Clue OfOneName(CalledName name) => name switch
    {
        { IsSurnameWithTitle: true } => new(Why.SameSurname, 0.15, name.Written),
        { IsFull: true } => new(Why.SameName, name.IsHan && name.Key.Length == 2 ? 0.45 : 0.5, name.Written),
        _ => new(Why.SameShortName, 0.3, name.Written),
    };

    // 王教授 may be 王小川, or 王總.
    private static Clue? OfTitles(CalledName one, CalledName other) =>
        one.IsHan && other.IsHan && one.Key[0] == other.Key[0] && (one.IsSurnameWithTitle ? other.IsFull || other.IsSurnameWithTitle : one.IsFull) ? new(Why.SameSurname, 0.15) : null;

    // 小川 of 王小川, Louis of Louis Lu.
    private static bool IsPart(CalledName part, CalledName whole) => part.IsHan
        ? whole.IsHan && part.Key.Length > 1 && whole.Key.Length > part.Key.Length && whole.IsFull && whole.Key.EndsWith(part.Key, StringComparison.Ordinal)
        : part.Words.Count == 1 && whole.Words.Count > 1 && (whole.Words[0] == part.Words[0] || whole.Words[^1] == part.Words[0]) && part.Words[0].Length > 1;

    private static bool HaveRivalNames(Side a, Side b) =>
        a.Names.Any(one => one.IsFull && b.Names.Any(other => other.IsFull && one.IsHan == other.IsHan && Compare(one, other) is null));

    private static bool HaveOnePost(Side a, Side b, long at) =>
        a.Seats.Any(one => one.With == at && one.Post is not null && b.Seats.Any(other => other.With == at && other.Post == one.Post));
}
