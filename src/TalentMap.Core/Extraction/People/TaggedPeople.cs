using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.People;

/// <summary>Proposes whom the tagger reads and no grammar of names does: nicknames and foreign names without a dot (前锋|托雷萨|很难复出).</summary>
internal static class TaggedPeople
{
    private const int EnoughStrength = 60; // see TaggedRun
    private const int Shortest = 2; // characters
    private const int Longest = 8;

    /// <summary>The names, folded.</summary>
    public static IEnumerable<string> Find(Scene scene)
    {
        foreach (var run in scene.Tagged)
        {
            if (run.Kind == TagKind.Person && run.Strength >= EnoughStrength && run.Span.Length is >= Shortest and <= Longest && MayBeName(scene, run.Span)) yield return run.Span.In(scene.Folded);
        }
    }

    private static bool MayBeName(Scene scene, TextSpan span)
    {
        if (!Script.IsHan(scene.At(span.End - 1))) return false; // 拉塞尔·|
        for (var at = span.Start; at < span.End; at++)
        {
            if (scene.IsTaken(at) || !Script.IsHan(scene.At(at)) && scene.At(at) != '·') return false;
            if (at > span.Start && scene.Starting(at).HasFlag(Sign.Address)) return false; // 林|总, 林|女士: see FamilyNames
        }
        return (scene.Starting(span.Start) & (Sign.Title | Sign.Place | Sign.Generic)) == 0 && !scene.CutsWord(span.Start) && !scene.CutsWord(span.End);
    }
}
