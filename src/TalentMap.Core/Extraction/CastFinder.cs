using TalentMap.Core.Reading;

namespace TalentMap.Core.Extraction;

/// <summary>Finds the people and organisations of an article.</summary>
public static class CastFinder
{
    public static Cast Find(Article article) => new([], []);
}
