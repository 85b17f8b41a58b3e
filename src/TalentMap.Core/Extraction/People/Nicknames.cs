using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.People;

/// <summary>Finds people called by a nickname, 小满 or 阿哲 or 老何, where the text lets them speak and act more than once.</summary>
internal static class Nicknames
{
    private const double Enough = 1.6;
    private const double EnoughTwice = 2.0;

    public static IReadOnlyList<NameTally> Find(Scene scene)
    {
        var tallies = new NameTallies();
        for (var start = 0; start + 1 < scene.Folded.Length; start++)
        {
            if (scene.Folded[start] is not ('小' or '阿' or '老' or '大') || scene.IsTaken(start) || scene.IsTaken(start + 1)) continue;
            var span = new TextSpan(start, 2);
            if (!Surnames.MayBeGiven(scene.At(start + 1)) || (scene.Starting(start) != Sign.None && scene.WordLength(start) > 1)) continue;
            var after = PersonBorders.WeightAfter(scene, span);
            tallies.Of(span.Of(scene.Folded), Prior).Add(start, PersonBorders.WeightBefore(scene, start) + TagEvidence.For(scene, span, TagKind.Person), after);
        }
        return [.. tallies.All.Where(t => t.Score >= Enough && t.CleanPlaces > 2 || t.Score >= EnoughTwice && t.CleanPlaces > 1).OrderBy(t => t.First)];
    }

    private static double Prior(string name) => Surnames.ClassOf(name[1]) is not null || Surnames.IsCommonGiven(name[1]) ? 0 : -0.6;
}
