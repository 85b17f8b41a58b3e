using System.Buffers;
using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.People;

/// <summary>
/// Finds foreign names by the dot between their parts: 莉莉·哈珀, 莉莉·J·哈珀, 莉莉·陈. Where the first part begins and the last one ends is
/// settled by what reads best: 教授|莉莉·哈珀|主持.
/// </summary>
internal static class DottedNames
{
    private const int LongestPart = 8;
    private const int LongestName = 30;

    // How much worse than everyday words the parts may read, in half nats; with a hyphen they must read better.
    private const int MostLost = 14;
    private const int LeastGained = 14;

    // A part of one character is seldom: 乔·, ·陈.
    private const int LostAlone = 10;

    // 联合创始人|道格拉斯·岑: 人道 is no word there
    private const int AfterTitle = 10;

    private const int Usual = 16;

    // A character that hardly stands elsewhere is no word of its own at the name's end: 哈珀·埃利|斯(
    private const int Strong = 11;

    // Where an everyday word begins, a longer part must read much better: 莉莉·哈珀|平调
    private const int MuchBetter = 8;

    // A longer part is preferred that reads nearly as well.
    private const int Slack = 3;

    private static readonly SearchValues<char> NeverInside = SearchValues.Create("和与及跟的了是在说称对将被把让给为也都还又等向从则就");

    /// <summary>The names as spans, in order.</summary>
    public static List<TextSpan> Find(Scene scene, Segmentation reading)
    {
        var found = new List<TextSpan>();
        for (var at = 1; at < scene.Folded.Length - 1; at++)
        {
            if (scene.Folded[at] is not ('·' or '-') || found.Count > 0 && at < found[^1].End) continue;
            if (NameAround(scene, reading, at) is { } name) found.Add(name);
        }
        return found;
    }

    private static TextSpan? NameAround(Scene scene, Segmentation reading, int dot)
    {
        var (start, before) = PartBefore(scene, reading, dot);
        if (start == dot) return null;
        var end = dot;
        var gained = before;
        var han = Script.IsHan(scene.At(dot - 1));
        while ((scene.At(end) == scene.At(dot) || scene.At(end) == '·') && end - start < LongestName)
        {
            var (next, gain) = PartAfter(scene, reading, end + 1);
            if (next == end + 1) break;
            (end, gained) = (next, gained + gain);
            han |= Script.IsHan(scene.At(end - 1));
        }
        if (end == dot || !han || end - start - 1 < 3) return null;
        if (scene.At(dot) == '-' && (!Script.IsHan(scene.At(dot - 1)) || gained < LeastGained)) return null;
        return gained < -MostLost ? null : TextSpan.Between(start, end);
    }

    private static (int Start, int Gain) PartBefore(Scene scene, Segmentation reading, int dot)
    {
        var start = dot;
        while (char.IsAsciiLetter(scene.At(start - 1))) start--;
        if (start < dot) return (start, 0);
        var (best, gain, cost) = (dot, int.MinValue, 0);
        for (start = dot - 1; dot - start <= LongestPart && MayBeInside(scene, start); start--)
        {
            cost += Cost(scene, start);
            var gained = reading.Between(start, dot) - cost - (start == dot - 1 ? LostAlone : 0);
            var titled = scene.Ending(start).HasFlag(Sign.Title) && scene.WordLengthBefore(start) > 1;
            if (titled && dot - start > 1) gained += AfterTitle;
            if (gained >= gain) (best, gain) = (start, gained);
            if ((scene.Ending(start) & (Sign.Title | Sign.Address)) != 0) break; // 创始人|杨·科瓦奇
        }
        return (best, Math.Max(gain, -2 * MostLost));
    }

    private static (int End, int Gain) PartAfter(Scene scene, Segmentation reading, int from)
    {
        var end = from;
        while (char.IsAsciiLetter(scene.At(end))) end++;
        if (end > from) return (end, 0);
        var (best, gain, cost) = (from, int.MinValue, 0);
        for (; end - from < LongestPart && MayBeInside(scene, end); end++)
        {
            cost += Cost(scene, end);
            var gained = reading.Between(from, end + 1) - cost;
            if (scene.At(end + 1) is '·' or '-' && Script.IsHan(scene.At(end + 2)) && gained + Slack >= gain) return (end + 1, gained);
            if (end == from) gained -= Surnames.ClassOf(scene.At(from)) is SurnameClass.Frequent or SurnameClass.Plain ? LostAlone : 4 * LostAlone;
            if (end > from + 1 && best == end && OpensWord(scene, reading, end) ? gained >= gain + MuchBetter : gained + Slack >= gain || best == end && LeavesStrong(scene, end)) (best, gain) = (end + 1, Math.Max(gained, gain));
        }
        return (best, Math.Max(gain, -2 * MostLost));
    }

    private static bool OpensWord(Scene scene, Segmentation reading, int place)
    {
        var length = Math.Max(scene.WordLength(place), reading.WordAt(place).Length);
        for (var at = place; length > 1 && at < place + length; at++)
        {
            if (TransliterationCosts.Of(scene.At(at)) > Usual) return true;
        }
        return false;
    }

    private static bool LeavesStrong(Scene scene, int last) =>
        TransliterationCosts.Of(scene.At(last)) <= Strong && (Scene.IsBreak(scene.At(last + 1)) || NeverInside.Contains(scene.At(last + 1)));

    // A known organisation goes into the name whole: ·奥|康奈尔.
    private static int Cost(Scene scene, int place) =>
        TransliterationCosts.Of(scene.At(place)) is var cost && scene.IsTaken(place) && cost <= Usual ? 0 : cost;

    private static bool MayBeInside(Scene scene, int place) => Script.IsHan(scene.At(place)) && !NeverInside.Contains(scene.At(place));
}
