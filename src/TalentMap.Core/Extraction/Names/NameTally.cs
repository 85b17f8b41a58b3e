using System.Runtime.InteropServices;

namespace TalentMap.Core.Extraction.Names;

/// <summary>Why something may be a name, and how much that says.</summary>
internal readonly record struct Reason(string Why, double Weight);

/// <summary>
/// The evidence of all places where one possible name stands. Its score is what it says by itself, the best place, and a
/// little for every further clean place.
/// </summary>
internal abstract class PlaceTally(double prior)
{
    private const int CountedRepeats = 4;

    /// <summary>What stands after says that it is the name of a thing, not of somebody.</summary>
    public const double AThing = -3;

    /// <summary>What the name says by itself.</summary>
    public double Prior { get; } = prior;

    /// <summary>The weight of the place that says most.</summary>
    public double Best { get; private set; } = double.NegativeInfinity;

    /// <summary>How many places have both borders clean.</summary>
    public int CleanPlaces { get; private set; }

    /// <summary>How often it stands in the text.</summary>
    public int Met { get; private set; }

    /// <summary>Where it stood first.</summary>
    public int First { get; private set; } = -1;

    /// <summary>In how many places something else is named after it: 云谷|科技.</summary>
    public int Things { get; private set; }

    public virtual double Score => 2 * Things > Met ? double.NegativeInfinity : Prior + Best + 0.3 * Math.Min(Math.Max(CleanPlaces - 1, 0), CountedRepeats);

    /// <summary>Adds a place.</summary>
    public void Add(int place, double left, double right)
    {
        Met++;
        if (First < 0) First = place;
        if (right <= AThing) Things++;
        if (left >= 0 && right >= 0) CleanPlaces++;
        Best = Math.Max(Best, left + right);
    }
}

/// <summary>One possible name with that evidence.</summary>
internal sealed class NameTally(string name, double prior) : PlaceTally(prior)
{
    public string Name { get; } = name;
}

/// <summary>The possible names of an article, found by their letters without copying them.</summary>
internal sealed class NameTallies
{
    private readonly Dictionary<string, NameTally> _tallies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameTally>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public NameTallies() => _lookup = _tallies.GetAlternateLookup<ReadOnlySpan<char>>();

    public IEnumerable<NameTally> All => _tallies.Values;

    /// <summary>The tally of a name, made where it is new.</summary>
    public NameTally Of(ReadOnlySpan<char> name, Func<string, double> prior)
    {
        ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(_lookup, name, out _);
        return tally ??= new NameTally(name.ToString(), prior(name.ToString()));
    }

    public NameTally? Find(ReadOnlySpan<char> name) => _lookup.TryGetValue(name, out var tally) ? tally : null;
}
