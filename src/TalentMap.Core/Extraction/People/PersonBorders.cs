using TalentMap.Core.Extraction.Companies;
using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.People;

/// <summary>What the words right before and right after a possible person's name say.</summary>
internal static class PersonBorders
{
    private static readonly Reason Title = new("a title before: 工程师|林晓岚", 2.0);
    private static readonly Reason TaggedTitle = new("a post before, as the tagger reads it", 1.2);
    private static readonly Reason AfterLatin = new("in brackets after a Latin name: Lily(林晓岚)", 1.4);
    private static readonly Reason Employer = new("an organisation before: 星河智能|林晓岚", 0.9);
    private static readonly Reason Open = new("the sentence or a list begins", 0.4);
    private static readonly Reason WordBefore = new("an everyday word ends before", 0.4);
    private static readonly Reason Unclear = new("an unknown character beside", -1.2);
    private static readonly Reason InsideWord = new("it cuts an everyday word: 之|前", -1.6);
    private static readonly Reason Address = new("an address after: 林晓岚|教授", 2.0);
    private static readonly Reason Speech = new("a word of saying after: 林晓岚|表示", 1.6);
    private static readonly Reason Deed = new("a deed after: 林晓岚|加入", 0.9);
    private static readonly Reason ShortDeed = new("a short word after: 林晓岚|的", 0.4);
    private static readonly Reason LatinInBrackets = new("a Latin name in brackets after: 林晓岚(Lily)", 1.6);
    private static readonly Reason Speaker = new("it opens a line of an interview: 林晓岚:", 1.6);
    private static readonly Reason NotPerson = new("a thing is named after somebody: 某某|定律", NameTally.AThing);
    private static readonly Reason Close = new("the sentence or a list ends", 0.4);

    private static readonly System.Buffers.SearchValues<char> FunctionUnits = System.Buffers.SearchValues.Create(
        "的和与及或在对由被把将让给为于以向从到跟同据按比像如是有叫请找见问听看说称使令派连且但而又也都还前后原现任至达去来自当因则即若凭靠等了着过中上下里内外时年月日岁多位名个家这那该其他她它您你我不没未已曾正就才再更最很只");

    private static readonly System.Buffers.SearchValues<char> FunctionUnitsAfter = System.Buffers.SearchValues.Create(
        "的和与及或在对由被把将让给为于以向从到跟同据按比像如是有叫请找见问听看说称使令派且但而又也都还因则即若凭等了着过这那该其他她它您我不没未已曾正就才再更最很只");

    /// <summary>What stands before the name.</summary>
    public static Reason Before(Scene scene, int start)
    {
        var ending = scene.Ending(start);
        var previous = scene.At(start - 1);
        if (ending.HasFlag(Sign.Title)) return Title;
        if (ending.HasFlag(Sign.TaggedPost)) return TaggedTitle;
        if (ending.HasFlag(Sign.Organisation)) return Employer;
        if (previous == '(' && Scene.IsLatin(scene.At(start - 2))) return AfterLatin;
        if (Scene.IsBreak(previous)) return Open;
        if (scene.CutsWord(start)) return InsideWord;
        if ((ending & (Sign.Speech | Sign.Deed | Sign.Common | Sign.Place | Sign.BeforeOrganisation | Sign.Address)) != 0) return WordBefore;
        return FunctionUnits.Contains(previous) || Scene.IsLatin(previous) ? WordBefore with { Weight = 0.2 } : Unclear;
    }

    private static readonly string[] Things = ["奖", "定律", "定理", "效应", "方程", "测试", "实验室", "大学", "学院", "研究所", "研究院", "基金会", "湾", "市", "州", "县", "岛", "号舰", "大街", "大道", "机场", "算法", "架构"];

    private static bool BelongsToThing(Scene scene, int end)
    {
        foreach (var thing in Things)
        {
            if (scene.Holds(end, thing)) return true;
        }
        return false;
    }

    /// <summary>What stands after the name.</summary>
    public static Reason After(Scene scene, TextSpan name)
    {
        var end = name.End;
        var starting = scene.Starting(end);
        var next = scene.At(end);
        if (BelongsToThing(scene, end) || SuffixedOrganisations.StartsSuffix(scene, end)) return NotPerson;
        if (next == ':' && scene.At(name.Start - 1) is '\n' or '\r') return Speaker;
        if (next == '(' && Scene.IsLatin(scene.At(end + 1)) && !char.IsAsciiDigit(scene.At(end + 1))) return LatinInBrackets;
        if (Scene.IsBreak(next)) return Close;
        if (starting.HasFlag(Sign.Address)) return Address;
        if (starting.HasFlag(Sign.Speech)) return Speech;
        if (starting.HasFlag(Sign.Deed)) return scene.WordLength(end) > 1 ? Deed : ShortDeed;
        if (scene.CutsWord(end)) return InsideWord;
        if ((starting & (Sign.Title | Sign.Common | Sign.Organisation)) != 0) return ShortDeed;
        return FunctionUnitsAfter.Contains(next) || Scene.IsLatin(next) ? ShortDeed with { Weight = 0.2 } : Unclear;
    }
}
