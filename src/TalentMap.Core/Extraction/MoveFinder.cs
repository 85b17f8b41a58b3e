using TalentMap.Core.Reading;

namespace TalentMap.Core.Extraction;

/// <summary>Finds the moves an article tells.</summary>
public static class MoveFinder
{
    public static IReadOnlyList<Move> Find(Article article, Cast cast) => [];
}
