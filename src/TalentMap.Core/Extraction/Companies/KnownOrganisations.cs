using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Extraction.Tagging;
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

    private static readonly WordSet Unsure = new(WordList.Words("unsure-organisations").Select(Script.Fold));

    private static readonly TermIndex<KnownOrganisation> Index = new(All.SelectMany(o => o.Names.Select(name => Term.Of(name, o))));

    private static readonly WordSet Products = new(All.Where(o => o.Kind is null).SelectMany(o => o.Names));

    private const int PostReach = 10;

    private static readonly WordSet Listed = new(All.SelectMany(o => o.Names));

    /// <summary>All folded names but those of products.</summary>
    public static IEnumerable<string> Names => All.Where(o => o.Kind is not null).SelectMany(o => o.Names);

    /// <summary>Whether a folded name stands in the list.</summary>
    public static bool IsKnown(string name) => Listed.Contains(name);

    /// <summary>Whether a folded name was looked at already, and is no organisation where the words beside it do not prove one: 红点, a product.</summary>
    public static bool NeedsProof(ReadOnlySpan<char> name) => Products.Contains(name) || Unsure.Contains(name);

    /// <summary>The longest listed organisation that a name begins with: 云谷大学|智能学院; null for none.</summary>
    public static (int Length, CompanyKind Kind)? Beginning(Scene scene, TextSpan name)
    {
        (int, CompanyKind)? longest = null;
        foreach (var hit in Index.All(scene.Folded, name))
        {
            if (hit.Span.Start == name.Start && hit.Span.Length < name.Length && hit.Value.Kind is { } kind && !(longest?.Item1 > hit.Span.Length)) longest = (hit.Span.Length, kind);
        }
        return longest;
    }

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
        scene.IsWhole(hit.Span) && scene.At(hit.Span.End) != '·' && !(scene.At(hit.Span.Start - 1) == '·' && Script.IsHan(scene.At(hit.Span.Start - 2))) && !(hit.Span.Length <= 2 && scene.CutsWord(hit.Span.Start) && Script.IsHan(scene.At(hit.Span.Start)))
        && !(hit.Span.Length <= 2 && scene.CutsWord(hit.Span.End) && Script.IsHan(scene.At(hit.Span.Start)) && !(hit.Value.Kind == CompanyKind.University && BelongsToStudies(scene, hit.Span.End))); // 政|大同|学

    // A name that is an everyday word too, or a product, needs the words of an employer beside it.
    private static bool Proves(Scene scene, TermHit<KnownOrganisation> hit)
    {
        if (hit.Value.Kind is null) return IsEmployer(scene, hit.Span) && !RunsOn(scene, hit.Span);
        return !Unsure.Contains(hit.Span.Of(scene.Folded)) || OrganisationBorders.Weight(scene, hit.Span) >= 0.8
            || hit.Value.Kind == CompanyKind.University && BelongsToStudies(scene, hit.Span.End)
            || scene.TaggedAt(hit.Span.Start) is { Kind: TagKind.Organisation } run && run.Span == hit.Span && run.Strength >= Convincing;
    }

    // 交大|电控系, 科大|商学院教授, 清大|同学: what only a university has stands right behind its short name.
    private static bool BelongsToStudies(Scene scene, int end)
    {
        for (var place = end; place < end + StudyReach && !Scene.IsBreak(scene.At(place)); place++)
        {
            foreach (var word in Studies)
            {
                if (scene.Holds(place, word)) return true;
            }
        }
        return false;
    }

    private const int Convincing = 250; // what the tagger reads so surely proves an unsure name
    private const int StudyReach = 7;

    private static readonly string[] Studies = [.. new[] { "系", "学院", "研究所", "教授", "博士", "硕士", "学士", "毕业", "同学", "同窗", "校友", "师兄", "师弟", "师姐", "师妹", "学长", "学姐", "学弟", "学妹", "企管", "会计", "财金", "法律系", "姚班", "叉院", "校长", "校区", "念书", "读书", "任教", "教书", "电机", "资工", "资科", "电控", "计算机", "出身" }.Select(Script.Fold)];

    /// <summary>A firm's branch named by its place: 星河香港, but not 星河中国|区总裁 and not 星河香港|总经理, who heads the owner's office there.</summary>
    public static TextSpan? Branch(Scene scene, TextSpan name)
    {
        var start = scene.At(name.End) == ' ' && Scene.IsLatin(scene.At(name.End - 1)) ? name.End + 1 : name.End;
        foreach (var place in Branches)
        {
            if (!scene.Holds(start, place)) continue;
            var end = start + place.Length;
            if (NoBranch.Contains(scene.At(end)) || OfOffice.Any(word => scene.Holds(end, word))) return null;
            if (place is not ("中国" or "台湾") && Heads.Any(word => scene.Holds(end, word))) return null;
            var closes = Scene.IsBreak(scene.At(end)) || scene.At(end) is '的' or '任' or '做' or '当' or '工' || (scene.Starting(end) & (Sign.Title | Sign.AfterOrganisation | Sign.Deed | Sign.Works)) != 0 || scene.Segments.KindAt(end) is SegmentKind.Verb or SegmentKind.Function;
            return closes ? TextSpan.Between(name.Start, end) : null;
        }
        return null;
    }

    private static readonly string[] Branches = ["中国", "台湾", "香港", "日本", "韩国", "印度", "新加坡", "北美", "欧洲", "美国", "上海", "北京", "深圳", "广州", "成都", "杭州", "苏州", "亚太", "亚洲", "大中华"];

    private static readonly string[] OfOffice = [.. new[] { "总部", "公司", "分公司", "分行", "支行", "分社", "分院", "团队", "办公室", "办事处", "市场", "业务", "分部", "研发", "员工", "地区", "工厂", "研究", "实验室", "创新", "数据", "机房", "园区", "站" }.Select(Script.Fold)];

    private static readonly string[] Heads = ["总经理", "负责人", "首席代表", "总裁", "董事总经理", "主管"];

    private static readonly System.Buffers.SearchValues<char> NoBranch = System.Buffers.SearchValues.Create("区市人籍版站股省政");

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
        CompanyKind? kind = row[1] == "product" ? null : EnumNames.Parse<CompanyKind>(row[1]);
        var names = row.Length > 2 ? row[2].Split('|') : [];
        return new KnownOrganisation(kind, [Script.Fold(row[0]), .. names.Select(Script.Fold)]);
    }
}
