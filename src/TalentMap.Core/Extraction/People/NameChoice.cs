using TalentMap.Core.Extraction.Names;

namespace TalentMap.Core.Extraction.People;

/// <summary>Decides once for an article which of the possible names live in it.</summary>
internal static class NameChoice
{
    private const double Enough = -1.5;

    /// <summary>The names, in the order of their first places.</summary>
    public static IReadOnlyList<NameCandidate> Among(NameCandidates candidates)
    {
        var accepted = candidates.All.Where(c => c.Score >= Enough).ToDictionary(c => c.Name, StringComparer.Ordinal);
        foreach (var longer in accepted.Values.OrderByDescending(c => c.Name.Length).ToList())
        {
            if (longer.Name.Length - longer.Surname < 2 || candidates.Find(longer.Name.AsSpan(0, longer.Name.Length - 1)) is not { } shorter) continue;
            accepted.Remove(EndsEarlier(shorter, longer) ? longer.Name : shorter.Name);
        }
        DropOverlapped(accepted);
        return [.. accepted.Values.OrderBy(c => c[0])];
    }

    // Of two names that begin alike, 王磊 and 王磊加, the article shows which one lives by itself.
    private static bool EndsEarlier(NameCandidate shorter, NameCandidate longer)
    {
        if (shorter.Score < Enough || shorter.LeavesOrphans && longer.Score >= Enough) return false;
        var alone = shorter.Count - longer.Count;
        return shorter.Score + 0.8 * alone > longer.Score + 0.8 * (longer.Count - 1);
    }

    // A name that stands only where a better one takes its characters is none: 施董笑 beside 董笑.
    private static void DropOverlapped(Dictionary<string, NameCandidate> accepted)
    {
        var end = 0;
        foreach (var candidate in accepted.Values) end = Math.Max(end, candidate[candidate.Count - 1] + candidate.Name.Length);
        var taken = PlaceArray.Of<bool>(end);
        foreach (var candidate in accepted.Values.OrderByDescending(c => c.Score).ThenBy(c => c[0]).ToList())
        {
            var free = false;
            for (var i = 0; i < candidate.Count; i++)
            {
                var characters = taken.AsSpan(candidate[i], candidate.Name.Length);
                if (characters.Contains(true)) continue;
                free = true;
                characters.Fill(true);
            }
            if (!free) accepted.Remove(candidate.Name);
        }
        PlaceArray.Return(taken);
    }
}
