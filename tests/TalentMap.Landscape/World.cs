namespace TalentMap.Landscape;

/// <summary>What sort of organisation.</summary>
public enum Sort { Company, Fund, Lab, University }

/// <summary>An organisation of the landscape, in Traditional characters.</summary>
/// <param name="ShortName">What people call it.</param>
/// <param name="Parent">Whose unit it is.</param>
public sealed record Organisation(int Id, string Name, string ShortName, string Pinyin, string? English, Sort Sort, int? Parent);

/// <summary>A person of the landscape, in Traditional characters.</summary>
/// <param name="English">The English name beside the Chinese one.</param>
public sealed record Somebody(int Id, string Name, string? Pinyin, string? English, string? Nickname, bool IsWoman);

/// <summary>What somebody was at an organisation, from when.</summary>
public sealed record Stint(Somebody Person, Organisation At, string Title, DateOnly From, bool Founded);

/// <summary>Somebody takes something up, or leaves; of a first post nothing was before.</summary>
public sealed record News(DateOnly Day, Stint? Before, Stint? After)
{
    public Somebody Person => (After ?? Before)!.Person;
}

/// <summary>Everybody, every organisation and what happened, in the order of days.</summary>
public sealed record World(IReadOnlyList<Organisation> Organisations, IReadOnlyList<Somebody> People, IReadOnlyList<News> News)
{
    /// <summary>The posts of people of whom nothing is told but what they are.</summary>
    public required IReadOnlyList<Stint> Quiet { get; init; }

    /// <summary>The world that so many articles tell of: two people an article, an organisation for five.</summary>
    public static World Make(int articles, Dice dice)
    {
        var organisations = Founding.Organisations(Math.Max(12, articles / 5), dice);
        var people = Founding.People(Math.Max(24, articles * 2), dice);
        var (news, quiet) = Careers.Of(people, organisations, dice);
        return new World(organisations, people, news) { Quiet = quiet };
    }
}
