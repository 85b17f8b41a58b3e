namespace TalentMap.Core.Extraction.Doubts;

/// <summary>Chooses among the readings of a name: the one that was found stays, unless another is clearly better and not to be doubted by itself.</summary>
/// <param name="found">What was found.</param>
internal struct Preference(Scales scales, Weighed found)
{
    private const float Margin = 0.5f;
    private const float Least = -1;

    private float _best = found.Preference + Margin;

    /// <summary>Whether other readings come into question: of a name beyond doubt the borders are right, too.</summary>
    public readonly bool Asks => found.Worth < Scales.Sure;

    /// <summary>The better reading; null where what was found stays.</summary>
    public Rival? Chosen { get; private set; }

    /// <summary>Weighs another reading.</summary>
    /// <param name="seen">What can be seen of the name.</param>
    /// <param name="folded">The article's text.</param>
    public void Offer(Rival rival, ReadOnlySpan<ulong> seen, Moved moved, string folded)
    {
        found.Seen?.Rivals.Add(new Doubted(found.Seen.IsPerson, [rival.Places[0].In(folded)], [.. seen], moved.Kept));
        if (scales.Better(seen, moved, _best, Least) is { } better) (_best, Chosen) = (better, rival);
    }
}
