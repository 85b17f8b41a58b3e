using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Extraction.People;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Companies;

/// <summary>
/// How much a possible organisation's name says by itself: by its suffix and by the words it is made of. Strays make names (麦穗|数|科), verbs and words
/// of function make sentences (腾讯|洽购|一间|游戏|工作室).
/// </summary>
internal static class NameShapes
{
    private const double AVerb = -0.8;
    private const double ALightVerb = -0.4;
    private const double AFunctionWord = -1.3;
    private const double ANoun = -0.35;
    private const double NoStray = -0.3;
    private const double AllStrays = 0.5;
    private const double ACountry = -0.4; // 美国|密歇根州立大学
    private const double OneStray = -0.2;
    private const double ALooseEnd = -0.8; // 有|近, 之|冠
    private const double AWord = -1.4;
    private const double OnlyWords = -0.8;
    private const double OnlyGeneric = -4;
    private const double ADescription = -1.5;
    private const double LikeAPerson = -0.5;
    private const double APost = -3;
    private const double ABusiness = -1.5; // 百度|机器人: what a widely known firm also makes; its firms of such names are listed

    private static readonly string[] Departments = ["事业群", "事业部", "部门", "产品中心", "团队", "本部", "项目组", "业务线", "业务", "产品线", "分公司", "数据"];

    // 星河基金|投资, 星河|语音: what a known organisation does, no name of another one
    private static readonly string[] Trades = ["投资", "语音", "感知", "电商", "招聘", "视觉", "人工智能", "规控", "搜索", "广告", "商业化", "智能驾驶", "自动驾驶"];

    /// <summary>What the name at a span says.</summary>
    public static double Prior(Scene scene, TextSpan span)
    {
        if (IsDepartment(scene, span)) return APost;
        if (SuffixedOrganisations.SuffixOf(scene, span) is not ({ } suffix, var length)) return Bare(scene, span);
        var core = span with { Length = span.Length - length };
        return core.Length < 2 ? Bare(scene, span) : Suffixed(scene, core, suffix, span.End);
    }

    private static double Bare(Scene scene, TextSpan span)
    {
        var parts = Parts.Of(scene, span);
        var prior = span.Length >= 3 ? 0.2 : 0;
        if (parts is { Strays: >= 2, Verbs: 0, Light: 0, Functions: 0 }) prior += 0.3;
        if (OrganisationBorders.IsLoose(scene, span.Start) && !OrganisationBorders.OpensName(scene, span.Start) || OrganisationBorders.IsLoose(scene, span.End - 1)) prior += ALooseEnd;
        if (parts.Strays == 1) prior += OneStray;
        if (parts.Strays == 0) prior += scene.Segments.LengthAt(span.Start) == span.Length ? AWord : NoStray;
        if (span.Length <= 3 && Surnames.ClassOf(scene.At(span.Start)) is SurnameClass.Frequent or SurnameClass.Plain) prior += LikeAPerson;
        return prior + parts.Verbs * AVerb + parts.Light * ALightVerb + parts.Functions * AFunctionWord + (parts.Generics + Math.Max(0, parts.Nouns - 1)) * ANoun;
    }

    private static double Suffixed(Scene scene, TextSpan core, Suffix suffix, int end)
    {
        var prior = suffix.Force switch { SuffixForce.Strong => 1.65, SuffixForce.Weak => 1.15, _ => 0.25 };
        var parts = Parts.Of(scene, core);
        if (IsFirm(scene, end)) prior -= scene.Holds(end - 4, "有限公司") || scene.Holds(end - 4, "集团公司") ? 0.1 : 0.7;
        if (scene.Starting(core.Start).HasFlag(Sign.Organisation)) prior += suffix.Force != SuffixForce.Faint ? 0.3 : parts.Places > 0 ? 0 : 0.9;
        if (parts is { Names: 1, Strays: 0, Nouns: 0, Verbs: 0, Light: 0, Functions: 0, Generics: 0, Places: 0 } && scene.IsTaken(core.Start) && suffix is { Kind: CompanyKind.Company, Force: SuffixForce.Faint }) prior += ABusiness;
        if (core.Length is 2 or 3 or 4) prior += 0.3;
        prior += parts.Functions * AFunctionWord;
        if (parts is { Strays: >= 2, Nouns: 0, Verbs: 0, Light: 0, Functions: 0 } && suffix.Force == SuffixForce.Faint) prior += AllStrays;
        if (parts.Strays >= 2 && scene.Segments is var words && words.LengthAt(core.Start) > 1 && words.KindAt(core.Start) is SegmentKind.Noun or SegmentKind.Verb) prior += ANoun; // 托付|铭德律师事务所
        if (suffix.Kind == CompanyKind.University && parts.Places > 0 && SuffixedOrganisations.IsCountry(scene, core.Start)) prior += ACountry;
        if (suffix is { Strong: true, Kind: not (CompanyKind.Company or CompanyKind.Fund) } && parts.Places > 0) return prior + parts.Light * ALightVerb; // 香港|人力资源|管理|学会
        if (parts is { Strays: 0, Names: 0, Light: 0, Nouns: 0, Verbs: 0, Places: 0 }) return prior + OnlyGeneric; // 大厂|研究院
        if (parts.Strays + parts.Names + parts.Light == 0) prior += suffix.Kind == CompanyKind.Company && (suffix.Force == SuffixForce.Faint && parts.Nouns + parts.Generics + parts.Verbs > 1 || IsFirm(scene, end)) ? ADescription : OnlyWords; // 医疗|影像|公司, 前沿|实验室
        return prior + parts.Verbs * AVerb * (suffix.Strong ? 1.5 : 1) + parts.Light * ALightVerb + Math.Max(0, parts.Nouns - 1) * ANoun;
    }

    private static bool IsFirm(Scene scene, int end) => scene.Folded.AsSpan(0, end).EndsWith("公司", StringComparison.Ordinal);

    // 感知部|总监, 人力副|总裁, 客席|教授: part of a post
    private static bool IsDepartment(Scene scene, TextSpan span)
    {
        foreach (var ending in Departments)
        {
            if (span.Of(scene.Folded).EndsWith(ending, StringComparison.Ordinal)) return true;
        }
        if (scene.Starting(span.Start).HasFlag(Sign.Organisation) && scene.WordLength(span.Start) < span.Length && Trades.Any(part => span.Of(scene.Folded).EndsWith(part, StringComparison.Ordinal))) return true;
        if (SuffixedOrganisations.EndsWithSuffix(scene, span)) return false;
        return scene.At(span.End - 1) is '部' or '处' or '组' or '室' or '副' or '席' or '级' or '线' or '系' or '班' or '区'
            || scene.At(span.End - 1) == '科' && scene.Starting(span.End).HasFlag(Sign.Title) && span.Length <= 3;
    }

    /// <summary>The words of a name, counted by what they are.</summary>
    private readonly record struct Parts(int Strays, int Nouns, int Verbs, int Light, int Functions, int Generics, int Places, int Names)
    {
        public static Parts Of(Scene scene, TextSpan span)
        {
            var parts = default(Parts);
            for (var place = span.Start; place < span.End;)
            {
                var length = scene.Segments.LengthAt(place);
                if (length == 0 || place + length > span.End) length = 1;
                if (scene.Starting(place).HasFlag(Sign.Organisation) && scene.WordLength(place) is var name and > 0 && place + name <= span.End) (length, parts) = (name, parts with { Names = parts.Names + 1 });
                else if (length == 1 && place == span.Start && OrganisationBorders.OpensName(scene, place)) parts = parts with { Strays = parts.Strays + 1 };
                else if (length == 1) parts = parts.WithUnit(scene, place);
                else if (scene.Starting(place).HasFlag(Sign.Place) && scene.WordLength(place) == length) parts = parts with { Places = parts.Places + 1 };
                else if (scene.Starting(place).HasFlag(Sign.Generic) && length > 1) parts = parts with { Generics = parts.Generics + 1 };
                else if (scene.Segments.KindAt(place) == SegmentKind.Noun) parts = parts with { Nouns = parts.Nouns + 1 };
                else if (scene.Segments.KindAt(place) == SegmentKind.Verb) parts = parts with { Verbs = parts.Verbs + 1 };
                else if (scene.Segments.KindAt(place) == SegmentKind.Function) parts = parts with { Functions = parts.Functions + 1 };
                place += length;
            }
            return parts;
        }

        // 三|千|万 counts; 把 and 在 make a sentence.
        private Parts WithUnit(Scene scene, int place)
        {
            if (OrganisationBorders.IsFunction(scene.At(place)) || OrganisationBorders.Counts(scene, place)) return this with { Functions = Functions + 1 };
            if (OrganisationBorders.IsLight(scene.At(place))) return this with { Light = Light + 1 };
            return Script.IsHan(scene.At(place)) ? this with { Strays = Strays + 1 } : this;
        }
    }
}
