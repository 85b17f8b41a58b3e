namespace TalentMap.Landscape;

/// <summary>Chance by a seed alone (SplitMix64): the same seed gives the same throws on every machine and runtime.</summary>
public sealed class Dice(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from 0 to below the end.</summary>
    public int Below(int end) => (int)(Next() % (ulong)end);

    /// <summary>A number between two, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>True in so many of a hundred throws.</summary>
    public bool Percent(int chance) => Below(100) < chance;

    /// <summary>One of some.</summary>
    public T Pick<T>(IReadOnlyList<T> of) => of[Below(of.Count)];

    /// <summary>One of some, the first ones more often, as surnames are spread.</summary>
    public T PickEarly<T>(IReadOnlyList<T> of)
    {
        var share = Below(10_000) / 10_000.0;
        return of[(int)(of.Count * share * share)];
    }

    /// <summary>The same things in another order.</summary>
    public List<T> Shuffle<T>(IEnumerable<T> things)
    {
        List<T> all = [.. things];
        for (var i = all.Count - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (all[i], all[other]) = (all[other], all[i]);
        }
        return all;
    }

    private ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
