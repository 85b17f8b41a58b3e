using TalentMap.Core.Extraction.Names;

namespace TalentMap.Core.Extraction.People;

/// <summary>
/// Reads which names the text says are not real: 林峰(化名), (文中林峰、Lily为化名), 化名“小林”. Such a name is a person also where nothing else proves it.
/// </summary>
internal static class Pseudonyms
{
    private const int Reach = 60;

    public static void Mark(Scene scene, Drafts people)
    {
        for (var at = scene.Folded.IndexOf("化名", StringComparison.Ordinal); at >= 0; at = scene.Folded.IndexOf("化名", at + 2, StringComparison.Ordinal))
        {
            foreach (var name in NamesAt(scene, at)) people.Add(Draft.Person(name)).Pseudonym = true;
        }
    }

    private static IEnumerable<string> NamesAt(Scene scene, int at)
    {
        if (scene.At(at + 2) == '“') return QuotedAfter(scene, at + 3);
        if (scene.At(at - 1) is '(' or '〔') return LastName(scene, at - 1);
        return scene.At(at - 1) is '为' or '是' or '均' or '系' || scene.At(at - 1) == '用' ? ListBefore(scene, at - 1) : [];
    }

    private static IEnumerable<string> QuotedAfter(Scene scene, int start)
    {
        var end = scene.Folded.IndexOf('”', start, Math.Min(10, scene.Folded.Length - start));
        if (end > start) yield return scene.Folded[start..end];
    }

    // The name right before the bracket: a run of Latin letters or the two or three characters up to a border.
    private static IEnumerable<string> LastName(Scene scene, int bracket)
    {
        var end = bracket;
        while (scene.At(end - 1) is ' ' or '”') end--;
        var start = end;
        while (start > 0 && end - start < 4 && !Scene.IsBreak(scene.At(start - 1)) && !(end - start >= 2 && (Bounds(scene, start) || scene.At(start) is '小' or '老' or '阿'))) start--;
        if (Scene.IsLatin(scene.At(end - 1)))
        {
            while (Scene.IsLatin(scene.At(start - 1))) start--;
        }
        if (end - start >= 2) yield return scene.Folded[start..end];
    }

    private static bool Bounds(Scene scene, int place) => scene.WordLengthBefore(place) > 0 || Companies.OrganisationBorders.IsFunction(scene.At(place - 1));

    // 文中林峰、Lily、小林均为化名.
    private static IEnumerable<string> ListBefore(Scene scene, int end)
    {
        while (scene.At(end - 1) is '均' or '皆' or '都' or '为' or '全') end--;
        var start = end;
        while (start > 0 && end - start < Reach && scene.At(start - 1) is not ('(' or ',' or '。' or '\n' or ';' or ':' or '【')) start--;
        foreach (var part in scene.Folded[start..end].Split(['、', '和', '与', '及']))
        {
            var name = part.Trim(' ', '“', '”');
            foreach (var head in (string[])["文中人物", "文中的", "文中", "文内", "本文", "其中", "几位受访者", "三位受访者", "受访者", "受访对象", "受访人", "采访对象", "上述"])
            {
                if (name.StartsWith(head, StringComparison.Ordinal)) name = name[head.Length..];
            }
            if (name.Length is >= 2 and <= 12 && name is not ("受访者" or "采访对象" or "受访对象" or "受访人" or "人名" or "人物" or "姓名" or "名字" or "受访人士" or "被访者")) yield return name;
        }
    }
}
