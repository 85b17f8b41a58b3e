using TalentMap.Core.Extraction.Names;
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

    private const int EnoughStrength = 150;
    private const int SureStrength = 250;
    private const double EnoughBorders = 1.2;
    private const double Unread = 0.5;
    private const double EnoughLatin = 0.3;

    /// <summary>The names, as spans of one of their places, in order.</summary>
    public static IEnumerable<TextSpan> Find(Scene scene, List<LatinRun> runs) =>
        Quoted(scene).Concat(Titled(scene)).Concat(Latin(scene, runs)).Concat(OrganisationLists.Find(scene)).Concat(TaggedLatin(scene, runs));

    // What the tagger reads with conviction in Latin letters.
    private static IEnumerable<TextSpan> TaggedLatin(Scene scene, List<LatinRun> runs)
    {
        var latin = runs.Select(run => run.Span).ToHashSet();
        foreach (var run in scene.Tagged)
        {
            if (run.Kind != TagKind.Organisation || run.Strength < EnoughStrength || !latin.Contains(run.Span) || scene.IsTaken(run.Span.Start)) continue;
            if (OrganisationBorders.Weight(scene, run.Span) >= EnoughBorders || run.Strength >= SureStrength) yield return run.Span;
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

    private static IEnumerable<TextSpan> Latin(Scene scene, List<LatinRun> runs) =>
        Tally(scene, runs).All.Where(t => t.Score >= EnoughLatin).OrderBy(t => t.First).Select(t => new TextSpan(t.First, t.Name.Length));

    /// <summary>How much speaks for an organisation at the places of each name in Latin letters.</summary>
    public static NameTallies Tally(Scene scene, List<LatinRun> runs)
    {
        var tallies = new NameTallies();
        foreach (var run in runs)
        {
            if (scene.IsTaken(run.Span.Start)) continue;
            tallies.Of(run.Span.Of(scene.Folded), _ => LatinPrior(scene, run))
                .Add(run.Span.Start, OrganisationBorders.Before(scene, run.Span.Start).Weight + OfTagger(scene, run.Span), OrganisationBorders.After(scene, run.Span.End).Weight + OrganisationBorders.Frame(scene, run.Span));
        }
        return tallies;
    }

    // Its reading of Latin letters counts half; what it does not read is doubted.
    private static double OfTagger(Scene scene, TextSpan span)
    {
        var read = TagEvidence.For(scene, span, TagKind.Organisation) / 2;
        return read > 0 ? read : read - Unread;
    }

    private static double LatinPrior(Scene scene, LatinRun run)
    {
        var words = LatinRuns.WordsOf(scene, run.Span);
        if (LatinRuns.EndsLikeOrganisation(words)) return 1.4;
        var text = run.Span.Of(scene.Text);
        if (text[0] == '@' || text.Length < 2) return -3;
        if (text.ContainsAnyInRange('0', '9')) return -1.2;
        return LatinRuns.BeginsLikePerson(words) ? -0.6 : words.Length > 2 ? -0.4 : 0;
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
