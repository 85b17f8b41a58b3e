using System.Buffers;
using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Companies;

/// <summary>What the words right before and right after a possible organisation say.</summary>
internal static class OrganisationBorders
{
    private static readonly SearchValues<char> FunctionUnits = SearchValues.Create(
        "的了是在与和及或从到向对由被把将让给为于以用按据因跟同等也都还又就则却而但并且若如像比该此这那其他她它我你们某每各家位名个所些种次着过得去来进出入离开往至曾已正未不没无有做说称看听叫找买卖受获拿归靠当任前原后再多近年月日时、兼");

    // What hardly stands inside a name; 未 and 中 and 月 do (未来, 中芯).
    private static readonly SearchValues<char> StopUnits = SearchValues.Create(
        "的了是在与和及或从到向对由被把将让给为于以用按据因跟等也都还又就则却而但并且若如像比该此这那其他她它我你们某每各家位名个所些种次着过去离已曾正不没说称看听叫找买卖受获拿归靠任前原兼唔佢喺嘅咗啲冇畀嗰哋嚟咁乜嘢");

    private const int MostTitles = 5;
    private const int LongestBracket = 30;

    /// <summary>The sum of both sides.</summary>
    public static double Weight(Scene scene, TextSpan span) => Before(scene, span.Start).Weight + After(scene, span.End).Weight;

    /// <summary>What stands before: 加入|星河.</summary>
    public static Reason Before(Scene scene, int start)
    {
        var place = start;
        while (scene.At(place - 1) is ' ' or '“') place--;
        var ending = scene.Ending(place);
        if (ending.HasFlag(Sign.JoinsOrganisation)) return new("跳槽到|星河", 1.5);
        if (ending.HasFlag(Sign.BeforeOrganisation) && scene.WordLengthBefore(place) > 1) return new("加入|星河", 1.0);
        if (IsFormer(scene, place)) return new("前|星河", 0.5);
        if (Scene.IsBreak(scene.At(start - 1))) return new("the sentence or a list begins", 0.3);
        if (scene.CutsWord(start)) return new("it cuts an everyday word", -1.5);
        if (ending != Sign.None && ending != Sign.Generic || FunctionUnits.Contains(scene.At(start - 1))) return new("a word ends before", 0.3);
        return Scene.IsLatin(scene.At(start - 1)) ? new("a Latin word before", 0.1) : new("an unknown character before", -1.0);
    }

    /// <summary>What stands after: 星河|宣布.</summary>
    public static Reason After(Scene scene, int end)
    {
        var place = end;
        while (scene.At(place) is ' ' or '”') place++;
        if (scene.At(place) == '(' && scene.Folded.AsSpan(place, Math.Min(LongestBracket, scene.Folded.Length - place)).IndexOf(')') is > 0 and var bracket) place += bracket + 1; // 星河(下称“云图”)|成立于
        var starting = scene.Starting(place);
        if (starting.HasFlag(Sign.Title) && IsPersonAt(scene, place + scene.WordLength(place))) return new("星河|CEO林晓岚", 1.9);
        if (starting.HasFlag(Sign.DefinesOrganisation)) return new("星河|是一家", 1.6);
        if (starting.HasFlag(Sign.AfterOrganisation) && scene.WordLength(place) > 1) return new("星河|宣布", 1.0);
        if (Scene.IsBreak(scene.At(end))) return new("the sentence or a list ends", 0.3);
        if (scene.CutsWord(end)) return new("it cuts an everyday word", -1.5);
        if (starting != Sign.None || FunctionUnits.Contains(scene.At(end))) return new("a word begins after", 0.3);
        return Scene.IsLatin(scene.At(end)) ? new("a Latin word after", 0.1) : new("an unknown character after", -0.8);
    }

    /// <summary>Whether the unit bounds an organisation's name by being a function word: 在, 的, 与.</summary>
    public static bool IsFunction(char unit) => StopUnits.Contains(unit);

    private static bool IsPersonAt(Scene scene, int place)
    {
        for (var words = 0; words < MostTitles && (scene.At(place) is ' ' or '、' || scene.Starting(place).HasFlag(Sign.Title) && !scene.IsTaken(place)); words++)
        {
            place += Math.Max(1, scene.WordLength(place));
        }
        return scene.IsTaken(place) && !scene.Starting(place).HasFlag(Sign.Organisation);
    }

    private static bool IsFormer(Scene scene, int place) =>
        scene.At(place - 1) is '前' or '原' && (Scene.IsBreak(scene.At(place - 2)) || FunctionUnits.Contains(scene.At(place - 2)));
}
