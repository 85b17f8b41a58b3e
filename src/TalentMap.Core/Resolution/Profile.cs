namespace TalentMap.Core.Resolution;

/// <summary>Organisations of different realms are never one by a short name: 北大 the university and 北大 the company.</summary>
public enum Realm { Business, University, Government }

/// <summary>
/// What is known of the mentions taken to be one so far: their names (<see cref="NameKey"/>), documents and employers. Begins as one
/// mention and grows as it takes in others.
/// </summary>
public sealed class Profile
{
    public Profile(string key, long document, IReadOnlyList<string> names)
    {
        Key = key;
        Keys = [key];
        Documents = [document];
        Names = [.. names.Select(NameKey.Of)];
        FirstNames = [NameKey.Of(names[0])];
        FullNames = [.. names.Where(PersonName.IsFull).Select(NameKey.Of)];
        Transcribed = [.. names.Where(n => n.AsSpan().IndexOfAny("·•‧・") > 0).Select(NameKey.Of)];
        Shared = [.. names.Where(n => !PersonName.IsSurnameWithTitle(n)).Select(NameKey.Of)];
        Readings = [new Reading(document, NameKey.Of(names[0]), Names.ToHashSet())];
    }

    /// <summary>The first key of all, by which profiles are put in an order that no import changes.</summary>
    public string Key { get; private set; }

    /// <summary>The keys of its mentions.</summary>
    public HashSet<string> Keys { get; }

    public HashSet<long> Documents { get; }

    /// <summary>Every name.</summary>
    public HashSet<string> Names { get; }

    /// <summary>The names under which documents introduce it.</summary>
    public HashSet<string> FirstNames { get; }

    /// <summary>A person's whole names.</summary>
    public HashSet<string> FullNames { get; }

    /// <summary>A person's names that only write a foreign one in Chinese: 馬克·林德 says nothing that Mark Lind does not.</summary>
    public HashSet<string> Transcribed { get; }

    /// <summary>A person's names that say anything of who it is: not 王教授.</summary>
    public HashSet<string> Shared { get; }

    /// <summary>The organisations a person works or worked at, as numbers of entities.</summary>
    public HashSet<long> Employers { get; init; } = [];

    /// <summary>The organisations that stand right beside a person's name, though no post there was read.</summary>
    public HashSet<long> Beside { get; init; } = [];

    public bool Pseudonym { get; init; }

    public Realm Realm { get; init; }

    /// <summary>How each of its documents names it.</summary>
    public List<Reading> Readings { get; }

    /// <summary>Takes in another that is the same.</summary>
    public void TakeIn(Profile other)
    {
        if (string.CompareOrdinal(other.Key, Key) < 0) Key = other.Key;
        Keys.UnionWith(other.Keys);
        Documents.UnionWith(other.Documents);
        Names.UnionWith(other.Names);
        FirstNames.UnionWith(other.FirstNames);
        FullNames.UnionWith(other.FullNames);
        Transcribed.UnionWith(other.Transcribed);
        Shared.UnionWith(other.Shared);
        Employers.UnionWith(other.Employers);
        Beside.UnionWith(other.Beside);
        Readings.AddRange(other.Readings);
    }
}

/// <summary>How one document names it: the first name and all names.</summary>
public sealed record Reading(long Document, string FirstName, IReadOnlySet<string> Names);
