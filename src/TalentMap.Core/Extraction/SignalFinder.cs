using TalentMap.Core.Reading;

namespace TalentMap.Core.Extraction;

/// <summary>Finds the signals an article tells.</summary>
public static class SignalFinder
{
    public static IReadOnlyList<Signal> Find(Article article, Cast cast) => [];
}
