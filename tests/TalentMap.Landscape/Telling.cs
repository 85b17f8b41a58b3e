namespace TalentMap.Landscape;

/// <summary>A fact that an article tells, by the numbers of the landscape.</summary>
/// <param name="Kind">join, leave, found, appoint, role, or a kind of signal.</param>
/// <param name="Date">What the article's words for the time mean, as EDTF; null where it tells none.</param>
public sealed record ToldFact(string Kind, int? Person, int? Organisation, string Title = "", string? Date = null)
{
    /// <summary>Of a role: current or former.</summary>
    public string? Status { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    /// <summary>up, down or flat.</summary>
    public string? Direction { get; init; }
}

/// <summary>A story before it is laid out: its headline, paragraphs and all that it tells, in Traditional characters.</summary>
/// <param name="Published">Null: the article will not say when it appeared.</param>
public sealed record Story(string Title, IReadOnlyList<string> Paragraphs, DateOnly? Published)
{
    public required IReadOnlyList<ToldFact> Facts { get; init; }

    /// <summary>Everybody named in it.</summary>
    public required IReadOnlyCollection<int> People { get; init; }

    /// <summary>Every organisation named in it.</summary>
    public required IReadOnlyCollection<int> Organisations { get; init; }

    /// <summary>Those who are called by a name that is not theirs, as written.</summary>
    public required IReadOnlyList<string> Pseudonyms { get; init; }
}

/// <summary>Calls people and organisations as one article does: by all their names at first, then by one.</summary>
internal sealed class Naming(Dice dice)
{
    private readonly HashSet<int> people = [];
    private readonly HashSet<int> organisations = [];
    private readonly HashSet<int> shortened = [];

    public IReadOnlyCollection<int> People => people;

    public IReadOnlyCollection<int> Organisations => organisations;

    /// <summary>A person's name; the first time with the further ones.</summary>
    public string Of(Somebody person)
    {
        if (!people.Add(person.Id)) return person.Name;
        if (person.English is { } english && dice.Percent(80)) return $"{person.Name}（{english}）";
        return person.Nickname is { } nickname && dice.Percent(80) ? $"{person.Name}（花名「{nickname}」）" : person.Name;
    }

    /// <summary>An organisation's name; the short one where the article has told it.</summary>
    public string Of(Organisation organisation)
    {
        if (!organisations.Add(organisation.Id)) return shortened.Contains(organisation.Id) ? organisation.ShortName : organisation.Name;
        return organisation.English is { } english && dice.Percent(70) ? $"{organisation.Name}（{english}）" : organisation.Name;
    }

    /// <summary>From now on the organisation is called by its short name.</summary>
    /// <returns>The name in full, to tell it by.</returns>
    public string Shorten(Organisation organisation)
    {
        organisations.Add(organisation.Id);
        shortened.Add(organisation.Id);
        return organisation.Name;
    }

    /// <summary>Whether the short name can be told: there is one, and the article has not told it.</summary>
    public bool CanShorten(Organisation organisation) => organisation.ShortName != organisation.Name && !shortened.Contains(organisation.Id);
}
