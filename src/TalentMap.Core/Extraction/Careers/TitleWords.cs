using System.Buffers;
using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Careers;

/// <summary>
/// Cuts what stands before a title's last word into everyday words and tells where the title begins: words for a field of work, things and departments
/// belong to it (模具|工程师), what is done, counts, praises or tells the time does not (否认|硬件副总裁, 另一位|联席CEO).
/// </summary>
internal static class TitleWords
{
    // In half nats, as the words' costs are.
    private const int Field = 10;
    private const int Single = 4;

    private const int LongestRead = 32;
    private const int LongestClosed = 10;

    // 数据平台|部|总监: what makes a department of the words before it
    private static readonly SearchValues<char> Departments = SearchValues.Create("部组处所院厂区系课科室线群端局站版车器");

    // 女|副总, 七|年|产品总监, 做|工程师: single words that are no part of a title
    private static readonly SearchValues<char> Strangers = SearchValues.Create("一二两三四五六七八九十几半百余位名任个届年月日岁做念读写换改新老女男起经连路评到升另原该这那嘅咗喺佢被让叫请拿给比从由为以至称兼");

    private static readonly SearchValues<char> Counters = SearchValues.Create("位名任个届年次代家");

    /// <summary>Where the title begins in the text before its last word; the text's end where nothing of it does.</summary>
    /// <param name="open">Whether the title may begin with any word (云谷|星火|负责人); else its words must be known.</param>
    public static int Start(string folded, TextSpan text, bool open)
    {
        if (text.Length == 0) return text.End;
        if (text.Length > LongestRead) text = TextSpan.Between(text.End - LongestRead, text.End);
        Span<byte> lengths = stackalloc byte[LongestRead + 1];
        Cut(folded, text, lengths);
        var start = text.End;
        var fields = text.End; // where the fields of work begin that follow each other up to the last word
        for (var end = text.Length; end > 0; end -= lengths[end])
        {
            var word = new TextSpan(text.Start + end - lengths[end], lengths[end]);
            if (word.Of(folded).IsWhiteSpace()) continue; // 首席 AI 科学家
            if (IsStranger(folded, word, start)) break;
            if (!open && !IsKnown(folded, word)) return fields;
            if (fields == start && IsField(folded, word)) fields = word.Start;
            start = word.Start;
        }
        return open || text.End - start <= LongestClosed ? start : fields;
    }

    // The cheapest way to cut the text into words: the length of the word that ends at each place.
    private static void Cut(string folded, TextSpan text, Span<byte> lengths)
    {
        Span<int> costs = stackalloc int[LongestRead + 1];
        costs.Fill(int.MaxValue / 2);
        costs[0] = 0;
        Span<byte> fields = stackalloc byte[LongestRead + 1];
        fields.Clear();
        foreach (var hit in CareerWords.TitlePrefixes.All(folded, text)) fields[hit.Span.Start - text.Start] = (byte)hit.Span.Length;
        for (var i = 0; i < text.Length; i++)
        {
            if (costs[i] >= int.MaxValue / 2) continue; // inside a Latin word
            var letters = text.Of(folded)[i..];
            if (!Script.IsHan(letters[0]))
            {
                Reach(costs, lengths, i, LatinLength(letters), Field);
                continue;
            }
            Reach(costs, lengths, i, 1, WordCosts.Of(letters[0]) + Single);
            if (fields[i] > 0) Reach(costs, lengths, i, fields[i], Field);
            var (two, three, four) = WordCosts.At(letters[..Math.Min(4, letters.Length)]);
            if (two > 0) Reach(costs, lengths, i, 2, two);
            if (three > 0) Reach(costs, lengths, i, 3, three);
            if (four > 0) Reach(costs, lengths, i, 4, four);
        }
    }

    private static void Reach(Span<int> costs, Span<byte> lengths, int start, int length, int cost)
    {
        if (costs[start] + cost >= costs[start + length]) return;
        (costs[start + length], lengths[start + length]) = (costs[start] + cost, (byte)length);
    }

    private static int LatinLength(ReadOnlySpan<char> letters)
    {
        var length = 1;
        while (char.IsAsciiLetterOrDigit(letters[0]) && length < letters.Length && char.IsAsciiLetterOrDigit(letters[length])) length++;
        return length;
    }

    private static bool IsStranger(string folded, TextSpan word, int next)
    {
        var letters = word.Of(folded);
        if (!Script.IsHan(letters[0])) return !letters.ContainsAnyExceptInRange('0', '9') || letters[0] is ',' or '*' or '#' or '>' or '▪' or '-' or '"' or '“' or '”';
        if (IsField(folded, word)) return false;
        if (letters.Length == 1) return Strangers.Contains(letters[0]) && !(next < folded.Length && letters[0] is '一' or '二' or '三' or '四' && Departments.Contains(folded[next])); // 开发|二|部经理
        if (letters[0] == '第' || CareerWords.TitleStrangers.TryAt(folded, word.Start, out var known) && known.Span == word) return letters[0] != '第' || Counters.Contains(letters[^1]) || next < folded.Length && Counters.Contains(folded[next]); // 第三|任, not 第一|事业部
        return WordCosts.ClassOf(letters) switch
        {
            WordClass.Verb => !(next < folded.Length && Departments.Contains(folded[next])), // 探索|版负责人
            WordClass.Function => true,
            _ => false,
        };
    }

    private static bool IsKnown(string folded, TextSpan word)
    {
        var letters = word.Of(folded);
        if (!Script.IsHan(letters[0])) return char.IsAsciiLetterOrDigit(letters[0]);
        return IsField(folded, word) || (letters.Length == 1 ? Departments.Contains(letters[0]) : WordCosts.ClassOf(letters) is WordClass.Noun or WordClass.Verb);
    }

    private static bool IsField(string folded, TextSpan word)
    {
        foreach (var hit in CareerWords.TitlePrefixes.All(folded, word))
        {
            if (hit.Span == word) return true;
        }
        return false;
    }
}
