using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.People;

/// <summary>Joins the names of one person: by brackets, by apposition, and a foreign family name to its full name.</summary>
internal static class PersonAliases
{
    private const int LongestAlias = 30;

    private static readonly string[] AliasWords =
        ["英文名为", "英文名", "花名为", "花名", "昵称", "网名", "本名", "原名", "真名", "又名", "人称", "绰号", "外号", "笔名", "艺名", "音译", "编者注", "注", "即", "简称", "下称", "以下简称", "又称", "也叫"];

    private static readonly System.Buffers.SearchValues<char> NotInNames = System.Buffers.SearchValues.Create("年月日岁男女图源");

    private const int LongestNickname = 11;
    private const int NearNickname = 40;

    // Words before a nickname; of the verbs (true) only what they quote is one.
    private static readonly TermIndex<bool> CallWords = new(
        ((string[])["花名", "英文名", "昵称", "网名", "人称", "江湖人称", "绰号", "外号", "诨名", "雅号"]).Select(word => Term.Of(word, false))
            .Concat(((string[])["喊他", "喊她", "叫他", "叫她", "唤他", "唤她", "称他", "称她", "称其", "唤作", "管他", "管她", "称呼他", "称呼她", "戏称", "尊称"]).Select(word => Term.Of(word, true))));

    public static void Join(Scene scene, Drafts people)
    {
        foreach (var inside in Brackets.In(scene)) JoinBracket(scene, people, inside);
        JoinNicknames(scene, people);
        JoinAppositions(scene, people);
        JoinFamilyNames(scene, people);
        JoinMisspellings(people);
    }

    // 林晓岚(Lily Harper), Lily(林晓岚), 老林(编者注:林晓岚).
    private static void JoinBracket(Scene scene, Drafts people, TextSpan inside)
    {
        var parts = Parts(scene, inside);
        if (EndingAt(scene, people, inside.Start - 1) is { } person)
        {
            foreach (var part in parts)
            {
                if (!IsPersonalName(scene, people, part)) continue;
                var name = part.In(scene.Folded);
                var (bearer, other) = people.Find(name) is { } full && Script.IsHan(name[0]) && !Script.IsHan(person.Names[0][0]) ? (full, person.Names[0]) : (person, name); // Lily(林晓岚): the Chinese name is hers in full
                people.Name(bearer, other);
            }
            return;
        }
        foreach (var part in parts)
        {
            if (people.Find(part.In(scene.Folded)) is { } named && NameBefore(scene, inside.Start - 1) is { } alias)
            {
                people.Name(named, alias.In(scene.Folded));
                return;
            }
        }
    }

    private static IEnumerable<TextSpan> Parts(Scene scene, TextSpan inside)
    {
        var start = inside.Start;
        for (var i = inside.Start; i <= inside.End; i++)
        {
            if (i < inside.End && scene.At(i) is not (',' or '、' or ';' or '/' or '|' or ':')) continue;
            var part = Trimmed(scene, TextSpan.Between(start, i));
            if (part.Length is > 0 and <= LongestAlias) yield return part;
            start = i + 1;
        }
    }

    private static TextSpan Trimmed(Scene scene, TextSpan part)
    {
        int start = part.Start, end = part.End;
        while (start < end && scene.At(start) is ' ' or '“') start++;
        while (end > start && scene.At(end - 1) is ' ' or '”') end--;
        var word = AliasWords.FirstOrDefault(w => scene.Folded.AsSpan(start, end - start).StartsWith(w, StringComparison.Ordinal));
        if (word is not null) start += word.Length;
        while (start < end && scene.At(start) is ' ' or '“') start++;
        return TextSpan.Between(start, Math.Max(start, end));
    }

    private static bool IsPersonalName(Scene scene, Drafts people, TextSpan part)
    {
        if (people.Find(part.In(scene.Folded)) is not null) return true;
        if (part.Length < 2) return false;
        var text = part.Of(scene.Text);
        if (scene.IsTaken(part.Start)) return false;
        if (text[0] == '@') return true;
        if (Scene.IsLatin(text[0])) return IsLatinName(text);
        return part.Length <= 4 && Surnames.LengthAt(part.Of(scene.Folded)) > 0 && scene.WordLength(part.Start) < 2 && !text.ContainsAny(NotInNames);
    }

    private static bool IsLatinName(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyInRange('0', '9') || !char.IsUpper(text[0]) || text.Count(' ') > 3 || LatinRuns.IsTradeWord(Script.Fold(text.ToString()))) return false;
        foreach (var unit in text)
        {
            if (Script.IsHan(unit)) return false;
        }
        return true;
    }

    // The person whose name ends right before the bracket.
    private static Draft? EndingAt(Scene scene, Drafts people, int bracket)
    {
        var end = bracket;
        while (scene.At(end - 1) is ' ' or '”') end--;
        for (var length = Math.Min(LongestAlias, end); length >= 2; length--)
        {
            var span = new TextSpan(end - length, length);
            if (people.Find(span.Of(scene.Folded)) is { } person && scene.IsWhole(span)) return person;
        }
        return null;
    }

    // A Latin word or a quoted name before the bracket: Seven(林晓岚), “老林”(林晓岚).
    private static TextSpan? NameBefore(Scene scene, int bracket)
    {
        var end = bracket;
        while (scene.At(end - 1) == ' ') end--;
        var start = end;
        if (scene.At(end - 1) == '”')
        {
            start = scene.Folded.LastIndexOf('“', end - 1, Math.Min(end, 10));
            return start < 0 ? null : TextSpan.Between(start + 1, end - 1);
        }
        while (Scene.IsLatin(scene.At(start - 1))) start--;
        if (end - start >= 2) return TextSpan.Between(start, end);
        return scene.At(end - 2) is '老' or '小' or '阿' && Script.IsHan(scene.At(end - 1)) ? TextSpan.Between(end - 2, end) : null;
    }

    // 林晓岚,花名逍遥; 林晓岚不爱说话,圈里人都喊她“冰山”: joined to the name right before, else to the last one that the sentence named before.
    // 花名“逍遥”的林晓岚 is left alone.
    private static void JoinNicknames(Scene scene, Drafts people)
    {
        foreach (var hit in CallWords.Leftmost(scene.Folded))
        {
            var start = hit.Span.End;
            while (scene.At(start) is '“' or ' ' or ':' or '叫' or '为' or '是' or '作') start++;
            var quoted = scene.At(start - 1) == '“';
            var stop = start;
            while (!Scene.IsBreak(scene.At(stop)) && scene.At(stop) != '”' && stop - start < LongestNickname) stop++;
            if (stop - start is < 2 or >= LongestNickname || hit.Value && !quoted) continue; // 喊她|快走
            var end = hit.Span.Start;
            while (scene.At(end - 1) is ',' or ' ' or '(') end--;
            if ((EndingAt(scene, people, end) ?? (quoted ? LastBefore(scene, people, hit.Span.Start) : null)) is { } person) people.Name(person, scene.Folded[start..stop]);
        }
    }

    private static Draft? LastBefore(Scene scene, Drafts people, int place)
    {
        for (var end = place; end > Math.Max(0, place - NearNickname) && scene.At(end - 1) is not ('。' or '!' or '?' or '\n'); end--)
        {
            if (Script.IsHan(scene.At(end - 1)) && EndingAt(scene, people, end) is { } person) return person;
        }
        return null;
    }

    // Louis,林晓岚,前…: a Latin name that opens a sentence and a Chinese one right after it.
    private static void JoinAppositions(Scene scene, Drafts people)
    {
        foreach (var sentence in scene.Article.Sentences)
        {
            var comma = scene.Folded.AsSpan(sentence.Start, Math.Min(20, sentence.Length)).IndexOfAny(',', '、');
            if (comma < 2) continue;
            if (!Scene.IsLatin(scene.At(sentence.Start)) || people.Find(scene.Folded.AsSpan(sentence.Start, comma)) is null) continue;
            var rest = sentence.Start + comma + 1;
            for (var length = 4; length >= 2 && rest + length < scene.Folded.Length; length--)
            {
                var second = people.Find(scene.Folded.AsSpan(rest, length));
                if (second is null || scene.At(rest + length) != ',' || Scene.IsLatin(scene.At(rest))) continue;
                people.Name(second, scene.Folded.Substring(sentence.Start, comma));
                break;
            }
        }
    }

    // 哈珀 after 莉莉·哈珀; Harper after Lily Harper. Where two people share it, it names neither.
    private static void JoinFamilyNames(Scene scene, Drafts people)
    {
        if (!people.All.Any(person => person.Names.Exists(name => name.AsSpan().ContainsAny('·', ' ')))) return;
        var parts = people.All.SelectMany(person => person.Names.SelectMany(name => PartsOfName(name).Select(part => (person, part))))
            .GroupBy(p => p.part, StringComparer.Ordinal).Where(g => g.Select(p => p.person).Distinct().Count() == 1)
            .Select(g => (g.Key, g.First().person)).ToList();
        var known = parts.ToDictionary(p => p.Key, p => p.person, StringComparer.Ordinal);
        using var index = new NameIndex<string>(parts.Select(p => (p.Key, p.Key)));
        foreach (var hit in index.Longest(scene.Folded))
        {
            if (scene.IsTaken(hit.Span.Start) && hit.Span.Length < 3 && people.Find(hit.Value) is null || !scene.IsWhole(hit.Span) || !StandsAlone(scene, hit.Span)) continue;
            if (!known[hit.Value].Joined) people.Name(known[hit.Value], hit.Value);
        }
    }

    private static IEnumerable<string> PartsOfName(string name)
    {
        var parts = name.Split(['·', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2) yield break;
        if (parts[^1].Length >= 2) yield return parts[^1];
        if (parts[0].Length >= 2) yield return parts[0];
    }

    // 林晓岚 and, once only, 林晓兰 in one article: a slip of the pen. 佐藤岚 and 佐藤遥 are two of one family.
    private static void JoinMisspellings(Drafts people)
    {
        var names = people.All.SelectMany(p => p.Names.Select(name => (p, name))).Where(x => x.name.Length == 3 && Script.IsHan(x.name[0]) && Surnames.LengthAt(x.name) < 2 && JapaneseSurnames.LengthAt(x.name) < 2)
            .GroupBy(x => x.name[..2], StringComparer.Ordinal).Where(g => g.Select(x => x.p).Distinct().Count() == 2).ToList();
        foreach (var pair in names)
        {
            var (first, second) = (pair.First(), pair.Last());
            if (first.p != second.p && first.p.Names.Count + second.p.Names.Count >= 2) people.Name(first.p, second.name);
        }
    }

    private static bool StandsAlone(Scene scene, TextSpan span) =>
        scene.At(span.Start - 1) != '·' && scene.At(span.End) != '·'
        && !(Scene.IsLatin(scene.At(span.Start)) && (scene.At(span.End) == ' ' && char.IsUpper(At(scene, span.End + 1)) || scene.At(span.Start - 1) == ' ' && char.IsLetter(At(scene, span.Start - 2)) && Scene.IsLatin(At(scene, span.Start - 2))));

    private static char At(Scene scene, int place) => place >= 0 && place < scene.Text.Length ? scene.Text[place] : '\n';
}
