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

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Products = All.Where(o => o.Kind is null).SelectMany(o => o.Names)
        .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private const int PostReach = 10;

    /// <summary>Whether a folded name is that of a listed product.</summary>
    public static bool IsProduct(ReadOnlySpan<char> name) => Products.Contains(name);

    /// <summary>The places of the list's organisations that this article speaks of, in order.</summary>
    public static List<TermHit<KnownOrganisation>> Find(Scene scene)
    {
        var hits = Index.Longest(scene.Folded).Where(hit => IsWhole(scene, hit)).ToList();
        var proven = hits.Where(hit => Proves(scene, hit)).Select(hit => (hit.Value, hit.Span.In(scene.Folded))).ToHashSet();
        var employers = proven.Select(p => p.Value).Where(o => o.Kind is null).ToHashSet();
        return hits.FindAll(hit => proven.Contains((hit.Value, hit.Span.In(scene.Folded)))
            || employers.Contains(hit.Value));
    }

    private static bool IsWhole(Scene scene, TermHit<KnownOrganisation> hit) =>
        scene.IsWhole(hit.Span) && !(hit.Span.Length <= 2 && scene.CutsWord(hit.Span.Start) && Script.IsHan(scene.At(hit.Span.Start)))
        && !(hit.Span.Length <= 2 && scene.CutsWord(hit.Span.End) && Script.IsHan(scene.At(hit.Span.Start)));

    // A name that is an everyday word too, or a product, needs the words of an employer beside it.
    private static bool Proves(Scene scene, TermHit<KnownOrganisation> hit)
    {
        if (hit.Value.Kind is null) return IsEmployer(scene, hit.Span) && !RunsOn(scene, hit.Span);
        return !Unsure.Contains(hit.Span.In(scene.Folded)) || OrganisationBorders.Weight(scene, hit.Span) >= 0.8;
    }

    /// <summary>A firm's branch named by its place, where a post or a verb follows it: 星河中国|总裁, but not 星河中国|区总裁.</summary>
    public static TextSpan? Branch(Scene scene, TextSpan name)
    {
        foreach (var place in (ReadOnlySpan<string>)["中国", "台湾", "香港", "日本", "韩国", "印度", "新加坡"])
        {
            var end = name.End + place.Length;
            if (!scene.Holds(name.End, place)) continue;
            return (scene.Starting(end) & (Sign.Title | Sign.AfterOrganisation | Sign.Deed)) != 0 && scene.WordLength(end) > 1 || scene.At(end) is '的' or ',' or '。' ? TextSpan.Between(name.Start, end) : null;
        }
        return null;
    }

    // 星野|未来 is another name than 星野.
    private static bool RunsOn(Scene scene, TextSpan span) =>
        Script.IsHan(scene.At(span.End)) && scene.WordLength(span.End) == 0 && OrganisationBorders.After(scene, span.End).Weight < 0;

    private static bool IsEmployer(Scene scene, TextSpan span)
    {
        var start = span.Start;
        while (scene.At(start - 1) is ' ' or '“') start--;
        var joins = scene.Ending(start).HasFlag(Sign.JoinsOrganisation) || scene.Folded.AsSpan(0, start).EndsWith("离开", StringComparison.Ordinal);
        if (joins && (Scene.IsBreak(scene.At(span.End)) || scene.WordLength(span.End) > 1)) return true; // 加入星野|, not 加入星野未来
        for (var place = span.End; place < span.End + PostReach; place++)
        {
            if (scene.At(place) != ' ' && Scene.IsBreak(scene.At(place)) || scene.At(place) is '上' or '里' or '中' or '和' or '与') return false;
            if (scene.WordLength(place) > 1 && scene.Starting(place).HasFlag(Sign.Title)) return IsPost(scene, place);
        }
        return false;
    }

    // 飞书前|产品负责人, 飞书海外市场的|奠基人; who writes or uses a product does not work for it.
    private static bool IsPost(Scene scene, int place)
    {
        var length = scene.WordLength(place);
        return scene.Folded.AsSpan(place, length) is not ("作者" or "研发商" or "开发商" or "提供商" or "供应商" or "厂商" or "开发者" or "网友" or "投资人" or "创业者" or "投资者" or "大v" or "博主" or "主播" or "朋友" or "专家");
    }

    private static KnownOrganisation Read(string[] row)
    {
        CompanyKind? kind = row[1] == "product" ? null : Enum.Parse<CompanyKind>(row[1], ignoreCase: true);
        var names = row.Length > 2 ? row[2].Split('|') : [];
        return new KnownOrganisation(kind, [Script.Fold(row[0]), .. names.Select(Script.Fold)]);
    }
}
