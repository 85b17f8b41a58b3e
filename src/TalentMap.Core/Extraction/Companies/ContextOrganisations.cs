using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Extraction.People;
using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Companies;

/// <summary>
/// Finds organisations that no list and no suffix knows by what stands around them: AI公司“星野未来”, 加入了星野未来, 星野未来创始人.
/// </summary>
internal static class ContextOrganisations
{
    private static readonly string[] Listens = ["据", "告诉", "接受", "向", "对", "引述", "援引"];
    private static readonly string[] Reports = ["报道", "报导", "记者", "引述", "专访", "称,", "获悉", "披露"];

    private static readonly string[] NamesFirm = ["公司", "企业", "厂商", "机构", "品牌", "新创"]; // 芯片设计公司“星野未来”

    private const int Shortest = 2;
    private const int Longest = 6;
    private const double Enough = 2.0;
    private const int EnoughStrength = 150;
    private const int SureStrength = 250;
    private const double EnoughBorders = 1.2;
    private const double EnoughLatin = 1.5;

    /// <summary>The names, as spans of one of their places, in order.</summary>
    public static IEnumerable<TextSpan> Find(Scene scene, List<LatinRun> runs) =>
        Quoted(scene).Concat(Titled(scene)).Concat(Latin(scene, runs)).Concat(Bare(scene)).Concat(OrganisationLists.Find(scene)).Concat(Tagged(scene, runs));

    // What the tagger reads with conviction, where the borders are clean: the rest of 前|星河研究会.
    private static IEnumerable<TextSpan> Tagged(Scene scene, List<LatinRun> runs)
    {
        var latin = runs.Select(run => run.Span).ToHashSet();
        foreach (var run in scene.Tagged)
        {
            if (run.Kind != TagKind.Organisation || run.Strength < EnoughStrength || run.Span.Length is < 2 or > 16) continue;
            var start = run.Span.Start;
            while (scene.At(start) is '前' or '原' or '“' or '《' or '向' or '从' or '由' or '被' or '对') start++;
            var span = TextSpan.Between(start, run.Span.End);
            if (span.Length < 2 || IsDepartment(scene, span) || !(latin.Contains(span) || SuffixedOrganisations.IsSpecific(scene, span)) || scene.IsTaken(start) || scene.IsTaken(span.End - 1)) continue;
            if (OrganisationBorders.Before(scene, start).Weight >= 0 && OrganisationBorders.After(scene, span.End).Weight >= 0 && !scene.CutsWord(start)
                && (OrganisationBorders.Weight(scene, span) >= EnoughBorders || SuffixedOrganisations.EndsWithSuffix(scene, span) || run.Strength >= SureStrength)) yield return span;
        }
    }

    // 据《星河评论》报道, 告诉《星河评论》: a title that reports or is spoken to is a medium's.
    private static IEnumerable<TextSpan> Titled(Scene scene)
    {
        for (var open = scene.Folded.IndexOf('《'); open >= 0; open = scene.Folded.IndexOf('《', open + 1))
        {
            var close = scene.Folded.AsSpan(open, Math.Min(14, scene.Folded.Length - open)).IndexOf('》');
            if (close < 3 || scene.IsTaken(open + 1)) continue;
            var end = open + close + 1;
            if (Listens.Any(word => scene.Holds(open - word.Length, word)) || Reports.Any(word => scene.Holds(end, word))) yield return new TextSpan(open + 1, close - 1);
        }
    }

    // 创业公司“星野未来”, but not 被称为“海归公司”的“小巨头”.
    private static IEnumerable<TextSpan> Quoted(Scene scene)
    {
        for (var open = scene.Folded.IndexOf('“'); open >= 0; open = scene.Folded.IndexOf('“', open + 1))
        {
            var close = scene.Folded.AsSpan(open, Math.Min(18, scene.Folded.Length - open)).IndexOf('”');
            if (close is < 3 or > 14) continue;
            var name = TextSpan.Between(open + 1, open + close);
            var ending = scene.Ending(open);
            var named = NamesFirm.Any(word => scene.Holds(open - word.Length, word)) && !scene.Holds(close + open + 1, "的");
            if (!named && (!ending.HasFlag(Sign.BeforeOrganisation) || scene.WordLengthBefore(open) < 2 || ending.HasFlag(Sign.Speech))) continue;
            if (IsProper(scene, name) && !scene.IsTaken(name.Start)) yield return name;
        }
    }

    private static IEnumerable<TextSpan> Latin(Scene scene, List<LatinRun> runs)
    {
        var tallies = new NameTallies();
        foreach (var run in runs)
        {
            if (scene.IsTaken(run.Span.Start)) continue;
            tallies.Of(run.Span.Of(scene.Folded), _ => LatinPrior(scene, run))
                .Add(run.Span.Start, OrganisationBorders.Before(scene, run.Span.Start).Weight, OrganisationBorders.After(scene, run.Span.End).Weight);
        }
        return tallies.All.Where(t => t.Score >= EnoughLatin).OrderBy(t => t.First).Select(t => new TextSpan(t.First, t.Name.Length));
    }

    private static double LatinPrior(Scene scene, LatinRun run)
    {
        var words = LatinRuns.WordsOf(scene, run.Span);
        if (LatinRuns.EndsLikeOrganisation(words)) return 1.2;
        var text = run.Span.Of(scene.Text);
        if (text[0] == '@' || text.Length < 2) return -3;
        if (text.ContainsAnyInRange('0', '9')) return -1.2;
        return LatinRuns.BeginsLikePerson(words) ? -0.6 : words.Length > 2 ? -0.4 : 0;
    }

    // 加入|星野未来|, or 星野未来|创始人: the name reaches from one border to the next.
    private static IEnumerable<TextSpan> Bare(Scene scene)
    {
        var tallies = new NameTallies();
        for (var place = 1; place < scene.Folded.Length; place++)
        {
            if (scene.Ending(place).HasFlag(Sign.BeforeOrganisation) && scene.WordLengthBefore(place) > 1 && Rightwards(scene, place) is var end && EndsWell(scene, end)) Tally(scene, tallies, place, end);
            if (scene.At(place - 1) is '对' or '向' && !scene.CutsWord(place)) TallyListener(scene, tallies, place);
            if (scene.At(place) == '(' && OrganisationBorders.After(scene, place).Weight >= 1) Tally(scene, tallies, Leftwards(scene, place), place);
            if (scene.Starting(place).HasFlag(Sign.AfterOrganisation) && scene.WordLength(place) > 1) Tally(scene, tallies, Leftwards(scene, place), place);
        }
        return tallies.All.Where(t => t.Score >= Enough).OrderBy(t => t.First).Select(t => new TextSpan(t.First, t.Name.Length));
    }

    private static void Tally(Scene scene, NameTallies tallies, int start, int end)
    {
        var span = TextSpan.Between(start, end);
        if (span.Length is < Shortest or > Longest || !IsProper(scene, span) || IsDepartment(scene, span)) return;
        tallies.Of(span.Of(scene.Folded), BarePrior)
            .Add(start, OrganisationBorders.Before(scene, start).Weight, OrganisationBorders.After(scene, end).Weight);
    }

    // 感知部|总监, 人力副|总裁, 客席|教授: part of a post
    private static bool IsDepartment(Scene scene, TextSpan span) =>
        scene.At(span.End - 1) is '部' or '处' or '组' or '科' or '室' or '副' or '席' or '级' or '线' && !SuffixedOrganisations.EndsWithSuffix(scene, span);

    private static bool EndsWell(Scene scene, int end) =>
        Scene.IsBreak(scene.At(end)) || scene.WordLength(end) > 1 || scene.At(end) is '的' or '任' or '后' or '并' or '和' or '与';

    // Two or three characters after a surname are rather a person.
    private static double BarePrior(string name) =>
        (name.Length >= 3 ? 0.2 : 0) - (name.Length <= 3 && Surnames.ClassOf(name[0]) is SurnameClass.Frequent or SurnameClass.Plain ? 0.8 : 0);

    // 他对|星河快报|说: whom a source speaks to is a medium or a firm.
    private static void TallyListener(Scene scene, NameTallies tallies, int start)
    {
        var end = Rightwards(scene, start);
        if (!scene.Starting(end).HasFlag(Sign.Speech)) return;
        var span = TextSpan.Between(start, end);
        if (span.Length is >= Shortest and <= Longest && IsProper(scene, span)) tallies.Of(span.Of(scene.Folded), _ => 0.2).Add(start, 1.2, 0.9);
    }

    private static int Rightwards(Scene scene, int from)
    {
        var end = from;
        while (end - from <= Longest && Script.IsHan(scene.At(end)) && !scene.IsTaken(end)
            && scene.WordLength(end) <= 1 && !OrganisationBorders.IsFunction(scene.At(end))) end++;
        return end;
    }

    private static int Leftwards(Scene scene, int from)
    {
        var start = from;
        while (from - start <= Longest && Script.IsHan(scene.At(start - 1)) && !scene.IsTaken(start - 1)
            && scene.WordLengthBefore(start) <= 1 && !OrganisationBorders.IsFunction(scene.At(start - 1))) start--;
        return start;
    }

    /// <summary>Whether no everyday word, no break and no other name stands inside.</summary>
    public static bool IsProper(Scene scene, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (scene.IsTaken(i) || Scene.IsBreak(scene.At(i)) && scene.At(i) is not (' ' or '.')) return false;
            if (scene.WordLength(i) > 1 && i + scene.WordLength(i) <= span.End) return false;
        }
        return true;
    }
}
