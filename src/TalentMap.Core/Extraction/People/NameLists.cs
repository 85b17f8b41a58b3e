using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.People;

/// <summary>Whoever stands in a list beside a known person is likely one too: 林晓岚、方远和杜若.</summary>
internal static class NameLists
{
    /// <summary>Raises the places beside chosen names, each once; false where there are none.</summary>
    public static bool Raise(Scene scene, LongList<NamePlace> places, double[] logits, IReadOnlyList<NameCandidate> chosen)
    {
        var starts = new HashSet<int>();
        var ends = new HashSet<int>();
        foreach (var candidate in chosen)
        {
            for (var i = 0; i < candidate.Count; i++)
            {
                starts.Add(candidate[i]);
                ends.Add(candidate[i] + candidate.Name.Length);
            }
        }
        var raised = false;
        for (var i = 0; i < places.Count; i++)
        {
            var span = places[i].Span;
            if (places[i].Listed || starts.Contains(span.Start) || ends.Contains(span.End)) continue;
            if (!(Joins(scene.At(span.Start - 1)) && ends.Contains(span.Start - 1)) && !(Joins(scene.At(span.End)) && starts.Contains(span.End + 1))) continue;
            places[i] = places[i] with { Listed = true };
            logits[i] += NameWeights.Of(NameClue.BesideName);
            raised = true;
        }
        return raised;
    }

    private static bool Joins(char unit) => unit is '、' or '和' or '与' or '及' or '跟' or '同';
}
