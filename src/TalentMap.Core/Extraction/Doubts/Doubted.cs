namespace TalentMap.Core.Extraction.Doubts;

/// <summary>Somebody or an organisation in doubt, as training looks at it.</summary>
/// <param name="Names">All names of what was found; of another reading that one.</param>
/// <param name="Traits">What can be seen of the name.</param>
/// <param name="Moved">What can be seen of where it begins and ends, beside the name that was found.</param>
internal sealed record Doubted(bool IsPerson, IEnumerable<string> Names, IReadOnlyList<ulong> Traits, IReadOnlyList<ulong> Moved)
{
    /// <summary>The other readings of what was found.</summary>
    public List<Doubted> Rivals { get; } = [];
}
