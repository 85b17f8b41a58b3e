using TalentMap.Core.Reading;

namespace TalentMap.Core.Extraction;

/// <summary>Finds the roles an article tells.</summary>
public static class RoleFinder
{
    public static IReadOnlyList<Role> Find(Article article, Cast cast) => [];
}
