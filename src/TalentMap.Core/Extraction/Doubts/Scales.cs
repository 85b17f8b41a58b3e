using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Doubts;

/// <summary>A name that was found, weighed.</summary>
/// <param name="Worth">The logit of its being one.</param>
/// <param name="Preference">What speaks for this reading beside the others.</param>
/// <param name="Seen">What was seen, where training looks on.</param>
internal readonly record struct Weighed(float Worth, float Preference, Doubted? Seen);

/// <summary>Where a reading begins and ends, weighed.</summary>
/// <param name="Kept">What was seen, where training looks on.</param>
internal readonly record struct Moved(float Preference, ulong[] Kept);

/// <summary>Weighs readings of names by what can be seen of them. What is seen of a name is to be asked for after where it begins and ends: both lie in one place.</summary>
/// <param name="keeps">Whether training looks on.</param>
internal sealed class Scales(DoubtTraits traits, DoubtWeights weights, bool keeps)
{
    /// <summary>From where on other readings of a name do not come into question.</summary>
    public const float Sure = 3;

    /// <summary>Weighs where a reading begins and ends.</summary>
    /// <param name="place">One of its places.</param>
    public Moved Weigh(Shift shift, bool ofPerson, TextSpan place)
    {
        var seen = traits.Of(shift, ofPerson, place);
        return new Moved(weights.Preference(seen), keeps ? [.. seen] : []);
    }

    /// <summary>Weighs what was found; beside other readings only where they come into question.</summary>
    public Weighed Weigh(ReadOnlySpan<ulong> seen, Moved moved, bool isPerson, IEnumerable<string> names)
    {
        var worth = weights.Sum(seen);
        return new Weighed(worth, worth < Sure ? weights.Preference(seen) + moved.Preference : 0, keeps ? new Doubted(isPerson, names, [.. seen], moved.Kept) : null);
    }

    /// <summary>What speaks for another reading, if it is more than for the best so far and the name is not to be doubted by itself; else null.</summary>
    public float? Better(ReadOnlySpan<ulong> seen, Moved moved, float best, float least) =>
        weights.Preference(seen) + moved.Preference is var preference && preference > best && weights.Sum(seen) >= least ? preference : null;
}
