using System.Collections.Frozen;
using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Companies;

/// <summary>A widely known organisation of the word list.</summary>
/// <param name="Kind">What it is; null for a product, an organisation only where somebody works for it.</param>
/// <param name="Names">All its names, folded.</param>
internal sealed record KnownOrganisation(CompanyKind? Kind, IReadOnlyList<string> Names);

/// <summary>Finds the organisations of the word list.</summary>
internal static class KnownOrganisations
{
    private static readonly KnownOrganisation[] All = [.. WordList.Rows("organisations").Select(Read)];

    private static readonly FrozenSet<string> Unsure = WordList.Words("unsure-organisations").Select(Script.Fold).ToFrozenSet(StringComparer.Ordinal);

    private static readonly TermIndex<KnownOrganisation> Index = new(All.SelectMany(o => o.Names.Select(name => (name, o))));

    /// <summary>Words between an organisation and a post or a team: Bing 开发团队.</summary>
    private static readonly FrozenSet<string> PostWords = FrozenSet.Create(StringComparer.Ordinal, "前", "原");

    /// <summary>The places of the list's organisations that this article speaks of, in order.</summary>
    public static List<TermHit<KnownOrganisation>> Find(Scene scene)
    {
        var hits = Index.Longest(scene.Folded).Where(hit => IsWhole(scene, hit)).ToList();
        var proven = hits.Where(hit => Proves(scene, hit)).Select(hit => (hit.Value, hit.Span.In(scene.Folded))).ToHashSet();
        return hits.FindAll(hit => proven.Contains((hit.Value, hit.Span.In(scene.Folded)))
            || hit.Value.Kind is null && proven.Any(p => p.Value == hit.Value));
    }

    private static bool IsWhole(Scene scene, TermHit<KnownOrganisation> hit) =>
        scene.IsWhole(hit.Span) && !(hit.Span.Length <= 2 && scene.CutsWord(hit.Span.Start) && Script.IsHan(scene.At(hit.Span.Start)))
        && !(hit.Span.Length <= 2 && scene.CutsWord(hit.Span.End) && Script.IsHan(scene.At(hit.Span.Start)));

    // A name that is an everyday word too, or a product, needs the words of an employer beside it.
    private static bool Proves(Scene scene, TermHit<KnownOrganisation> hit)
    {
        if (hit.Value.Kind is null) return IsEmployer(scene, hit.Span);
        return !Unsure.Contains(hit.Span.In(scene.Folded)) || OrganisationBorders.Weight(scene, hit.Span) >= 0.8;
    }

    private static bool IsEmployer(Scene scene, TextSpan span)
    {
        var end = span.End;
        while (scene.At(end) == ' ') end++;
        var starting = scene.Starting(end);
        if (scene.At(end) is '前' or '原') starting |= scene.Starting(end + 1);
        if ((starting & Sign.Title) != 0 && scene.WordLength(end) > 1) return true;
        var before = scene.Folded.AsSpan(Math.Max(0, span.Start - 4), Math.Min(4, span.Start)).TrimEnd();
        return before.EndsWith("加入", StringComparison.Ordinal) || before.EndsWith("入职", StringComparison.Ordinal)
            || before.EndsWith("离开", StringComparison.Ordinal) || before.EndsWith("任职", StringComparison.Ordinal)
            || PostWords.Contains(before.Length == 0 ? "" : before[^1].ToString()) && Script.IsHan(scene.At(end)) && (starting & (Sign.Title | Sign.AfterOrganisation)) != 0;
    }

    private static KnownOrganisation Read(string[] row)
    {
        CompanyKind? kind = row[1] == "product" ? null : Enum.Parse<CompanyKind>(row[1], ignoreCase: true);
        var names = row.Length > 2 ? row[2].Split('|') : [];
        return new KnownOrganisation(kind, [Script.Fold(row[0]), .. names.Select(Script.Fold)]);
    }
}
