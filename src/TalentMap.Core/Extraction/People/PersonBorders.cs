using System.Buffers;
using TalentMap.Core.Extraction.Companies;
using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.People;

/// <summary>What stands right before and right after a possible person's name.</summary>
internal static class PersonBorders
{
    private static readonly SearchValues<char> FunctionUnits = SearchValues.Create(
        "的和与及或在对由被把将让给为于以向从到跟同据按比像如是有叫请找见问听看说称使令派连且但而又也都还前后原现任至达去来自当因则即若凭靠等了着过中上下里内外时年月日岁多位名个家这那该其他她它您你我不没未已曾正就才再更最很只");

    private static readonly SearchValues<char> FunctionUnitsAfter = SearchValues.Create(
        "的和与及或在对由被把将让给为于以向从到跟同据按比像如是有叫请找见问听看说称使令派且但而又也都还因则即若凭等了着过这那该其他她它您你我不没未已曾正就才再更最很只");

    private static readonly TermIndex<bool> Things = new(new[] { "奖", "定律", "定理", "效应", "方程", "测试", "实验室", "大学", "学院", "研究所", "研究院", "基金会", "湾", "市", "州", "县", "岛", "号舰", "大街", "大道", "机场", "算法", "架构" }.Select(thing => Term.Of(thing, true)));

    // What the borders weigh for names that are no Chinese ones: nicknames, foreign names, bare surnames.
    private static double WeightOf(NameClue clue) => clue switch
    {
        NameClue.AfterTitle or NameClue.BeforeAddress => 2.0,
        NameClue.BeforeLineOfSpeech or NameClue.BeforeLatinBracket or NameClue.BeforeSpeech => 1.6,
        NameClue.AfterLatinBracket => 1.4,
        NameClue.AfterTaggedPost => 1.2,
        NameClue.AfterEmployer or NameClue.BeforeDeed => 0.9,
        NameClue.AfterStart or NameClue.AfterListMark or NameClue.AfterQuote or NameClue.AfterWord => 0.4,
        NameClue.BeforeEnd or NameClue.BeforeListMark or NameClue.BeforeQuote or NameClue.BeforeShortDeed or NameClue.BeforeWord => 0.4,
        NameClue.AfterFunction or NameClue.BeforeFunction => 0.2,
        NameClue.AfterUnclear or NameClue.BeforeUnclear => -1.2,
        NameClue.AfterCutWord or NameClue.BeforeCutWord => -1.6,
        NameClue.BeforeThing => PlaceTally.AThing,
        _ => throw new ArgumentOutOfRangeException(nameof(clue), clue, "It is no clue of a border."),
    };

    /// <summary>How much what stands before speaks for a name.</summary>
    public static double WeightBefore(Scene scene, int start) => WeightOf(Before(scene, start));

    /// <summary>How much what stands after speaks for a name.</summary>
    public static double WeightAfter(Scene scene, TextSpan name) => WeightOf(After(scene, name));

    /// <summary>What stands before the name.</summary>
    public static NameClue Before(Scene scene, int start)
    {
        var ending = scene.Ending(start);
        var previous = scene.At(start - 1);
        if (ending.HasFlag(Sign.Title)) return NameClue.AfterTitle; // 工程师|林晓岚
        if (ending.HasFlag(Sign.TaggedPost)) return NameClue.AfterTaggedPost;
        if (ending.HasFlag(Sign.Organisation)) return NameClue.AfterEmployer; // 星河智能|林晓岚
        if (previous == '(' && (Scene.IsLatin(scene.At(start - 2)) || scene.At(start - 3) is '老' or '小' or '阿')) return NameClue.AfterLatinBracket; // Lily(林晓岚), 老林(林晓岚)
        if (Scene.IsBreak(previous))
        {
            return previous switch { '\n' or '。' or '!' or '?' or ';' or ':' or '\r' or ' ' or '　' => NameClue.AfterStart, '、' or ',' => NameClue.AfterListMark, _ => NameClue.AfterQuote };
        }
        if (scene.CutsWord(start)) return NameClue.AfterCutWord; // 之|前
        if ((ending & (Sign.Speech | Sign.Deed | Sign.Common | Sign.Place | Sign.BeforeOrganisation | Sign.Address)) != 0) return NameClue.AfterWord;
        return FunctionUnits.Contains(previous) || Scene.IsLatin(previous) ? NameClue.AfterFunction : NameClue.AfterUnclear;
    }

    /// <summary>What stands after the name.</summary>
    public static NameClue After(Scene scene, TextSpan name)
    {
        var end = name.End;
        var starting = scene.Starting(end);
        var next = scene.At(end);
        if (scene.BeginsThing(end) || SuffixedOrganisations.StartsSuffix(scene, end)) return NameClue.BeforeThing; // 某某|定律
        if (next == ':' && scene.At(name.Start - 1) is '\n' or '\r') return NameClue.BeforeLineOfSpeech; // 林晓岚:我不走
        if (next == '(' && Scene.IsLatin(scene.At(end + 1)) && !char.IsAsciiDigit(scene.At(end + 1))) return NameClue.BeforeLatinBracket;
        if (Scene.IsBreak(next))
        {
            return next switch { '\n' or '。' or '!' or '?' or ';' or ':' or '\r' or ' ' or '　' => NameClue.BeforeEnd, '、' or ',' => NameClue.BeforeListMark, _ => NameClue.BeforeQuote };
        }
        if (starting.HasFlag(Sign.Address)) return NameClue.BeforeAddress; // 林晓岚|教授
        if (starting.HasFlag(Sign.Speech)) return NameClue.BeforeSpeech; // 林晓岚|表示
        if (starting.HasFlag(Sign.Deed)) return scene.WordLength(end) > 1 ? NameClue.BeforeDeed : NameClue.BeforeShortDeed; // 林晓岚|加入, 林晓岚|的
        if (scene.CutsWord(end)) return NameClue.BeforeCutWord;
        if ((starting & (Sign.Title | Sign.Common | Sign.Organisation)) != 0) return NameClue.BeforeWord;
        return FunctionUnitsAfter.Contains(next) || Scene.IsLatin(next) ? NameClue.BeforeFunction : NameClue.BeforeUnclear;
    }

    /// <summary>What an everyday word before the name says: 请来|林晓岚, 女婿|林晓岚.</summary>
    public static NameClue After((int Length, WordClass Class) word) => word switch
    {
        ( > 1, WordClass.Verb) => NameClue.AfterVerb,
        (1, WordClass.Verb) => NameClue.AfterShortVerb,
        (_, WordClass.Function) => NameClue.AfterAdverb,
        ( > 1, WordClass.Noun) => NameClue.AfterNoun,
        _ => NameClue.AfterUnclear,
    };

    /// <summary>What an everyday word after the name says: 林晓岚|汇报, 林晓岚|上月.</summary>
    public static NameClue Before((int Length, WordClass Class) word) => word switch
    {
        ( > 1, WordClass.Verb) => NameClue.BeforeVerb,
        (1, WordClass.Verb) => NameClue.BeforeShortVerb,
        (_, WordClass.Function) => NameClue.BeforeAdverb,
        ( > 1, WordClass.Noun) => NameClue.BeforeNoun,
        _ => NameClue.BeforeUnclear,
    };

    /// <summary>The places where a word begins for what is called after somebody.</summary>
    public static IEnumerable<int> ThingStarts(string folded) => Things.All(folded).Select(hit => hit.Span.Start);
}
