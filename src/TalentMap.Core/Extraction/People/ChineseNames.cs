using TalentMap.Core.Extraction.Companies;
using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.People;

/// <summary>
/// Finds Chinese names: a surname and one or two characters. A name is proven once by what stands around it and then known everywhere.
/// </summary>
internal static class ChineseNames
{
    private const double Enough = 2.1;

    /// <summary>The proven names of an article, folded.</summary>
    public static IReadOnlyList<NameTally> Find(Scene scene)
    {
        var tallies = new NameTallies();
        for (var start = 0; start < scene.Folded.Length; start++)
        {
            if (scene.IsTaken(start)) continue;
            var surname = Surnames.LengthAt(scene.Folded.AsSpan(start));
            if (surname == 0) continue;
            for (var given = 1; given <= 2; given++) Tally(scene, tallies, new TextSpan(start, surname + given));
        }
        return Settle(scene, tallies);
    }

    private static void Tally(Scene scene, NameTallies tallies, TextSpan span)
    {
        if (span.End > scene.Folded.Length || scene.IsTaken(span.End - 1) || scene.IsTaken(span.End - 2)) return;
        if (!Surnames.MayBeGiven(scene.Folded[span.End - 1])) return;
        var surname = Surnames.LengthAt(span.Of(scene.Folded));
        if (SuffixedOrganisations.StartsSuffix(scene, span.Start + surname)) return; // 苇|杭智能
        if (span.Length - surname == 2 && !Surnames.MayBeGiven(scene.Folded[span.End - 2])) return;

        var after = PersonBorders.After(scene, span).Weight;
        var before = PersonBorders.Before(scene, span.Start).Weight;
        var tag = TagEvidence.For(scene, span, TagKind.Person) * (before < 0 || after < 0 ? 0.85 : 1); // a run between unknown characters says less
        var left = before + tag;
        var right = after + CutsContext(scene, span, after);
        tallies.Of(span.Of(scene.Folded), Prior).Add(span.Start, left, right + Everyday(scene, span));
    }

    // 王磊|加入: the last character of 王磊加 begins a word that runs on.
    private static double CutsContext(Scene scene, TextSpan span, double after)
    {
        var last = span.End - 1;
        var penalty = 0.0;
        if (scene.WordLength(last) > 1 && span.Length > 2) penalty -= 1.2;
        if (scene.WordLength(last) == 1 && scene.Starting(last).HasFlag(Sign.Deed) && span.Length > 2) penalty -= after >= 0.9 ? 0.3 : 0.8;
        return penalty;
    }

    // 高管离职 is no Mr 高; 于是 and 时间 begin no name.
    private static double Everyday(Scene scene, TextSpan span)
    {
        var penalty = 0.0;
        if (scene.At(span.Start) is '张' or '段' or '项' or '章' && scene.At(span.Start - 1) is '这' or '那' or '一' or '两' or '几' or '每' or '某' or '各' or '张' or '第') penalty -= 1.8; // 这|张椅子
        if (scene.Starting(span.Start).HasFlag(Sign.NotName)) penalty -= 1.8;
        if ((scene.Starting(span.Start) & (Sign.Common | Sign.Place | Sign.Title)) != 0 && scene.WordLength(span.Start) > 1) penalty -= scene.WordLength(span.Start) == span.Length ? 3 : 1.8;
        if (scene.WordLength(span.Start + 1) > 1 && (scene.Starting(span.Start + 1) & ~Sign.Address) != 0) penalty -= 1.2;
        return penalty;
    }

    private static double Prior(string name)
    {
        var length = Surnames.LengthAt(name);
        var surname = length == 2 ? 1.4 : Surnames.ClassOf(name[0]) switch
        {
            SurnameClass.Frequent => 1.0,
            SurnameClass.Plain => 0.7,
            SurnameClass.Word => 0.2,
            _ => -0.8,
        };
        var given = name.AsSpan(length);
        var common = 0;
        foreach (var unit in given) common += Surnames.IsCommonGiven(unit) ? 1 : 0;
        return surname + (common == given.Length ? 0.5 : common == 0 ? -0.4 : 0.1) + (given.Length == 2 ? 0.3 : 0);
    }

    // Of two names that begin alike, 王磊 and 王磊加, the text shows which one lives by itself.
    private static List<NameTally> Settle(Scene scene, NameTallies tallies)
    {
        var accepted = tallies.All.Where(t => t.Score >= Enough).ToDictionary(t => t.Name, StringComparer.Ordinal);
        foreach (var longer in accepted.Values.OrderByDescending(t => t.Name.Length).ToList())
        {
            if (tallies.Find(longer.Name.AsSpan(0, longer.Name.Length - 1)) is not { } shorter || shorter.Name.Length < 2) continue;
            if (Surnames.LengthAt(shorter.Name) == shorter.Name.Length) continue;
            var alone = shorter.Places - longer.Places;
            if (alone > 0 && shorter.Score >= Enough && (shorter.Score > longer.Score || alone > 2 * longer.Places)) accepted.Remove(longer.Name);
            else if (shorter.Score > longer.Score + 0.4 && (shorter.CleanPlaces > 0 || longer.CleanPlaces == 0)) accepted.Remove(longer.Name);
            else accepted.Remove(shorter.Name);
        }
        return [.. accepted.Values.OrderBy(t => t.First)];
    }
}
