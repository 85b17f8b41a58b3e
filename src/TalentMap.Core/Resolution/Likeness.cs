namespace TalentMap.Core.Resolution;

/// <summary>Why two entities may be one, or may not: each is a text on the page by its name (<c>Why SameName</c>).</summary>
public enum Why
{
    SameName, SameShortName, ReadAlike, SoundsAlike, NearName, PartOfName, SameSurname, LongerName,
    SameEmployer, SamePost, SamePeople, OtherEmployers, RivalNames, OtherRealm, Unsure,
}

/// <summary>One thing that speaks for or against two entities being one.</summary>
/// <param name="What">What they share: a name, an organisation, a number of people; null where the reason says all.</param>
public sealed record Clue(Why Why, double Weight, string? What = null);

/// <summary>How likely it is that two entities are one: the sum of its clues, from 0 to 1.</summary>
public sealed record Likeness(IReadOnlyList<Clue> Clues)
{
    /// <summary>From here on a pair is worth a look.</summary>
    public const double Worth = 0.35;

    public static readonly Likeness None = new([]);

    public double Score => Math.Round(Math.Clamp(Clues.Sum(c => c.Weight), 0, 1), 2);

    public bool IsWorth => Score >= Worth;
}

/// <summary>What is compared of one of the two.</summary>
/// <param name="Names">Every name it is called by.</param>
/// <param name="Seats">A person's posts and moves, or the people of an organisation.</param>
public sealed record Side(IReadOnlyList<CalledName> Names, IReadOnlyList<Seat> Seats)
{
    public Realm Realm { get; init; }
}

/// <summary>Somebody at an organisation, seen from one of the two.</summary>
/// <param name="With">The number of the other one.</param>
/// <param name="Post">What kind of post; null where none is told.</param>
public sealed record Seat(long With, string Name, string? Post);
