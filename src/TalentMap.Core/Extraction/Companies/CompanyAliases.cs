using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Companies;

/// <summary>Joins the names of one organisation: by brackets, by cutting its suffix (星河科技, 星河) and by a university's short form.</summary>
internal static class CompanyAliases
{
    private const int LongestName = 30;

    // 星河科技(以下简称“公司”): what any firm is called in its own notices
    private static readonly WordSet Anybody = new(["公司", "本公司", "该公司", "集团", "上市公司", "发行人", "标的公司", "目标公司", "甲方", "乙方", "我司", "贵司", "本行", "本集团", "我们"]);

    private static readonly string[] AliasWords =
        ["以下简称为", "以下简称", "下称", "简称为", "简称", "英文名为", "英文名", "原名", "曾用名", "前身为", "前身是", "前身", "又称", "又名", "也叫", "前", "原", "现", "即", "后更名为", "更名为"];

    private static readonly string[] Cut =
        ["有限责任公司", "股份有限公司", "有限公司", "光学", "光电", "工业", "实业", "网通", "微电子", "微电", "云", "视觉", "感知", "存储", "电脑", "通讯", "电力", "精密", "智造", "智算", "智脑", "智驾", "数科", "动力", "生物", "资讯", "信息技术", "网络技术", "数字科技", "资讯科技", "生物科技", "人工智能", "大学", "科技", "智能", "集团", "公司", "资本", "创投", "基金", "网络", "机器人", "汽车", "股份", "投资", "实验室", "软件", "数据", "信息", "半导体", "电子", "控股", "传媒", "银行", "证券", "智行", "出行", "医疗", "教育"];

    // What a firm's full name has more than its short one; 机器人, 汽车 and 半导体 rather name a firm of its own (星河|汽车).
    private static readonly string[] FullName =
        ["股份有限公司", "有限公司", "科技集团", "资讯科技", "集团", "股份", "控股", "公司", "科技", "电脑", "电子", "软件", "网络", "企业", "实业", "工业", "技术"];

    /// <summary>The firm whose fuller name this is: 星河 for 星河科技, 北京星河科技有限公司; null where there is none.</summary>
    public static Draft? OwnerOf(Drafts organisations, string name)
    {
        var core = name;
        while (EndOf(core, FullName) is { } suffix)
        {
            core = core[..^suffix.Length];
            if (organisations.Find(core) is { Kind: CompanyKind.Company } owner) return owner;
            if (core.Length >= 4 && organisations.Find(core[2..]) is { Kind: CompanyKind.Company } placed && KnownPlaces.Contains(core.AsSpan(0, 2))) return placed;
        }
        return null;
    }

    private static string? EndOf(string name, string[] ends)
    {
        foreach (var end in ends)
        {
            if (name.Length - end.Length >= 2 && name.EndsWith(end, StringComparison.Ordinal)) return end;
        }
        return null;
    }

    // 星河 was found in its own place, 星河机器人 in another.
    private static void JoinOwners(Drafts organisations)
    {
        foreach (var draft in organisations.All)
        {
            foreach (var name in draft.Names.ToList())
            {
                if (draft.Kind == CompanyKind.Fund) JoinCore(organisations, draft, name);
                if (draft.Joined || draft.Kind != CompanyKind.Company) break;
                if (KnownOrganisations.IsKnown(name)) continue; // 顺丰|科技 is a firm of its own where the list says so
                if (OwnerOf(organisations, name) is { } owner && owner != draft) organisations.Name(draft, owner.Names[0]);
                foreach (var form in Cores(name))
                {
                    if (organisations.Find(form) is { Kind: CompanyKind.Company } other && other != draft && !KnownOrganisations.IsKnown(form)) organisations.Name(draft, form);
                }
            }
        }
    }

    // 云栖资本, later 云栖 alone; but not where 云栖 is 云栖科技.
    private static void JoinCore(Drafts organisations, Draft fund, string name)
    {
        foreach (var form in Cores(name))
        {
            if (organisations.Find(form) is { Kind: CompanyKind.Company, Names.Count: 1 } other && !KnownOrganisations.IsKnown(form)) organisations.Name(fund, other.Names[0]);
        }
    }

    private static readonly WordSet KnownPlaces = new(WordList.Words("places").Select(Script.Fold));

    public static void Join(Scene scene, Drafts organisations)
    {
        JoinOwners(organisations);
        foreach (var inside in Brackets.In(scene)) JoinBracket(scene, organisations, inside);
        JoinShortForms(scene, organisations);
    }

    // 星河科技(下称星河), XHC(星河科技), 远山(前星河).
    private static void JoinBracket(Scene scene, Drafts organisations, TextSpan inside)
    {
        if (EndingAt(scene, organisations, inside.Start - 1) is not { } organisation)
        {
            JoinUnknownBefore(scene, organisations, inside);
            return;
        }
        var start = inside.Start;
        for (var i = inside.Start; i <= inside.End; i++)
        {
            if (i < inside.End && scene.At(i) is not (',' or '、' or ';' or '/' or '|')) continue;
            var (part, said) = Trimmed(scene, TextSpan.Between(start, i));
            start = i + 1;
            if (part.Length is < 2 or > LongestName || Anybody.Contains(part.In(scene.Folded))) continue;
            if (said || organisations.Find(part.In(scene.Folded)) is not null || IsLatinName(scene, part)) organisations.Name(organisation, part.In(scene.Folded));
        }
    }

    // HKX(香岛交易所): an abbreviation before the full name.
    private static void JoinUnknownBefore(Scene scene, Drafts organisations, TextSpan inside)
    {
        if (organisations.Find(inside.In(scene.Folded)) is not { } organisation) return;
        var start = inside.Start - 1;
        while (Scene.IsLatin(scene.At(start - 1))) start--;
        if (inside.Start - 1 - start is >= 2 and <= 12) organisations.Name(organisation, scene.Folded[start..(inside.Start - 1)]);
    }

    private static (TextSpan Part, bool Said) Trimmed(Scene scene, TextSpan part)
    {
        int start = part.Start, end = part.End;
        while (start < end && scene.At(start) is ' ' or '“') start++;
        while (end > start && scene.At(end - 1) is ' ' or '”') end--;
        var word = Array.Find(AliasWords, w => scene.Folded.AsSpan(start, end - start).StartsWith(w, StringComparison.Ordinal));
        if (word is not null) start += word.Length;
        while (start < end && scene.At(start) is ' ' or '“' or ':') start++;
        var span = TextSpan.Between(start, Math.Max(start, end));
        return (span, word is not null && span.Length <= 12 && (word.Length > 1 || scene.WordLength(start) < 2));
    }

    private static bool IsLatinName(Scene scene, TextSpan part)
    {
        var text = part.Of(scene.Text);
        if (scene.IsTaken(part.Start) || !char.IsUpper(text[0]) || text.ContainsAnyInRange('0', '9')) return false;
        foreach (var unit in text)
        {
            if (Script.IsHan(unit)) return false;
        }
        return true;
    }

    private static Draft? EndingAt(Scene scene, Drafts organisations, int bracket)
    {
        var end = bracket;
        while (scene.At(end - 1) is ' ' or '”') end--;
        for (var length = Math.Min(LongestName, end); length >= 2; length--)
        {
            var span = new TextSpan(end - length, length);
            if (organisations.Find(span.Of(scene.Folded)) is { } found && scene.IsWhole(span)) return found;
        }
        return null;
    }

    private static void JoinShortForms(Scene scene, Drafts organisations)
    {
        var forms = organisations.All.SelectMany(o => o.Names.SelectMany(ShortForms).Select(form => (form, o)))
            .Where(f => organisations.Find(f.form) is null)
            .GroupBy(f => f.form, StringComparer.Ordinal).Where(g => g.Select(f => f.o).Distinct().Count() == 1)
            .ToDictionary(g => g.Key, g => g.First().o, StringComparer.Ordinal);
        if (forms.Count == 0) return;
        using var index = new NameIndex<string>(forms.Keys.Concat(organisations.All.SelectMany(o => o.Names)).Distinct().Select(n => (n, n)));
        foreach (var hit in index.Longest(scene.Folded))
        {
            if (!forms.TryGetValue(hit.Value, out var organisation) || !StandsAlone(scene, hit.Span)) continue;
            if (organisations.Find(hit.Value) is null) organisations.Name(organisation, hit.Value);
        }
    }

    private static bool StandsAlone(Scene scene, TextSpan span) =>
        scene.IsWhole(span) && scene.WordLength(span.Start) < 2
        && (scene.Starting(span.Start) & (Sign.NotName | Sign.Common | Sign.Place)) == 0
        && OrganisationBorders.Before(scene, span.Start).Weight >= 0 && OrganisationBorders.After(scene, span.End).Weight >= 0;

    /// <summary>星河科技 → 星河; 北京星河科技有限公司 → 星河科技, 星河; 远山交通大学 → 远山交大; of four characters the first two.</summary>
    public static IEnumerable<string> ShortForms(string name)
    {
        foreach (var (full, brief) in (ReadOnlySpan<(string, string)>)[("交通大学", "交大"), ("师范大学", "师大"), ("科技大学", "科大"), ("理工大学", "理工"), ("工业大学", "工大"), ("邮电大学", "邮电")])
        {
            if (name.EndsWith(full, StringComparison.Ordinal) && name.Length > full.Length) return [name[..^full.Length] + brief];
        }
        return Cores(name);
    }

    private static IEnumerable<string> Cores(string name)
    {
        var core = name;
        while (EndOf(core, Cut) is { } suffix)
        {
            core = core[..^suffix.Length];
            yield return core;
        }
        if (core.Length >= 4 && core != name && KnownPlaces.Contains(core.AsSpan(0, 2))) yield return core[2..]; // 杭州|星河机器人|股份有限公司
        if (core == name && name.Length == 4 && name.All(Script.IsHan)) yield return name[..2];
        if (name.IndexOf(' ') is > 3 and var space) yield return name[..space];
    }
}
