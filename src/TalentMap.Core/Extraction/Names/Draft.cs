using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Names;

/// <summary>A person or an organisation while its names are being gathered. All names are folded.</summary>
internal sealed class Draft
{
    private const int MostNames = 40;

    /// <summary>What it is; null for a person.</summary>
    public CompanyKind? Kind { get; init; }

    /// <summary>Its names, the fullest first.</summary>
    public List<string> Names { get; } = [];

    /// <summary>The text says that the name is not real.</summary>
    public bool Pseudonym { get; set; }

    public static Draft Person(string name) => new() { Names = { name } };

    public static Draft Organisation(string name, CompanyKind kind) => new() { Kind = kind, Names = { name } };

    /// <summary>Where it is told, once the text was searched for its names.</summary>
    public List<TextSpan> Places { get; } = [];

    /// <summary>It is another draft now.</summary>
    public bool Joined { get; set; }

    /// <summary>Adds another name; nobody has more than <see cref="MostNames"/>.</summary>
    public void AddName(string name)
    {
        if (Names.Count < MostNames && !Names.Contains(name)) Names.Add(name);
    }
}

/// <summary>The drafts of an article by their names; two that turn out to be one are joined.</summary>
internal sealed class Drafts
{
    private readonly List<Draft> _all = [];
    private readonly Dictionary<string, Draft> _byName = new(StringComparer.Ordinal); // 星河 AI Lab and 星河AI Lab are one name
    private readonly Dictionary<string, Draft>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public Drafts() => _lookup = _byName.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Those that are not joined to another one, in the order of their finding.</summary>
    public List<Draft> All => _all.FindAll(draft => !draft.Joined);

    public Draft? Find(string name) => _byName.GetValueOrDefault(Key(name));

    /// <summary>The same without a copy of the name.</summary>
    public Draft? Find(ReadOnlySpan<char> name)
    {
        if (name.Contains(' ')) return Find(name.ToString());
        return _lookup.TryGetValue(name, out var draft) ? draft : null;
    }

    /// <summary>An index of all names; of two that are written alike the draft found first bears it.</summary>
    public NameIndex<Draft> Index()
    {
        var index = new NameIndex<Draft>();
        AddTo(index);
        return index;
    }

    /// <summary>Adds all names to an index.</summary>
    public void AddTo(NameIndex<Draft> index)
    {
        foreach (var draft in _all)
        {
            if (draft.Joined) continue;
            foreach (var name in draft.Names) index.Add(name, draft);
        }
    }

    /// <summary>Adds a draft, unless one of its names is there.</summary>
    public Draft Add(Draft draft)
    {
        if (Known(draft) is { } known)
        {
            foreach (var name in draft.Names) Name(known, name);
            return known;
        }
        _all.Add(draft);
        foreach (var name in draft.Names) _byName[Key(name)] = draft;
        return draft;
    }

    private Draft? Known(Draft draft)
    {
        foreach (var name in draft.Names)
        {
            if (Find(name) is { } known) return known;
        }
        return null;
    }

    /// <summary>Gives a draft one more name; where another draft bears it, the two are one.</summary>
    public void Name(Draft draft, string name)
    {
        if (Find(name) is { } other && other != draft)
        {
            foreach (var moved in other.Names)
            {
                draft.AddName(moved);
                _byName[Key(moved)] = draft;
            }
            draft.Pseudonym |= other.Pseudonym;
            other.Joined = true;
        }
        draft.AddName(name);
        _byName[Key(name)] = draft;
    }

    /// <summary>Gives a draft another first name in place of the one that it has; where another draft bears it, the two are one.</summary>
    public void Rename(Draft draft, string name)
    {
        _byName.Remove(Key(draft.Names[0]));
        draft.Names.Remove(name);
        draft.Names[0] = name;
        Name(draft, name);
    }

    private static string Key(string name) => name.Contains(' ', StringComparison.Ordinal) ? name.Replace(" ", "", StringComparison.Ordinal) : name;
}
