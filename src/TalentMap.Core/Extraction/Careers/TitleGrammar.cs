using System.Buffers;
using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Careers;

/// <summary>
/// Composes titles from their last words leftwards: all up to an organisation or an ordering mark (今日快报|前|用户产品负责人), else as far as the
/// known opening words (技术|副总裁) or the tagger's run reach.
/// </summary>
internal sealed class TitleGrammar
{
    private const int LongestPrefix = 16;
    private const int LongestOpening = 10;

    private static readonly SearchValues<char> NoNoun = SearchValues.Create("了着过把让给都也就已又还很这那说称\"“”‘’?");

    private static readonly SearchValues<char> FunctionWords = SearchValues.Create("了着过把让给都也已又还很这那说称而但且则即是并与和在于有其的- 　*#>▪\"“”‘’?");

    private readonly string _folded;
    private readonly IReadOnlyList<TaggedRun> _runs;
    private readonly List<Token> _composed = [];

    public TitleGrammar(string folded, IReadOnlyList<TaggedRun> runs)
    {
        _folded = folded;
        _runs = runs;
    }

    // Where the post that the tagger marked around a place starts; -1 for none.
    private int RunStart(int place)
    {
        int low = 0, high = _runs.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_runs[middle].Span.End <= place) low = middle + 1;
            else high = middle;
        }
        return low < _runs.Count && _runs[low].Kind == TagKind.Post && _runs[low].Span.Contains(place) ? _runs[low].Span.Start : -1;
    }

    /// <summary>The tokens of a sentence with every title as one token, in a list that the next sentence takes over.</summary>
    public IReadOnlyList<Token> Compose(List<Token> tokens)
    {
        var composed = _composed;
        composed.Clear();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Part != Part.Title) composed.Add(tokens[i]);
            else if (RunsOn(tokens[i].Span)) composed.Add(tokens[i] with { Part = Part.Other });
            else AddTitle(composed, tokens[i], i + 1 < tokens.Count && tokens[i + 1].Part == Part.Person);
        }
        return composed;
    }

    // 编辑部 is no editor, 研究员们 nobody in particular
    private bool RunsOn(TextSpan head) => head.End < _folded.Length && _folded[head.End] is '部' or '室' or '们' or '会' or '岗';

    private void AddTitle(List<Token> composed, Token last, bool beforePerson)
    {
        var head = last.Span;
        var from = composed.Count;
        while (from > 0 && composed[from - 1].Part is Part.Other or Part.Others && head.Start - composed[from - 1].Span.Start <= LongestPrefix) from--;
        var text = TextSpan.Between(from < composed.Count ? composed[from].Span.Start : head.Start, head.Start);
        var before = from > 0 ? composed[from - 1].Part : Part.Stop;
        var start = Borders(before) && IsNounLike(text) ? SkipCounting(text) : Opening(text);
        if (beforePerson && before is Part.Comma or Part.Stop && text.Length <= LongestOpening) start = Math.Min(start, AfterFunctionWords(text));
        composed.RemoveRange(from, composed.Count - from);
        if (start > text.Start) composed.Add(new Token(TextSpan.Between(text.Start, start), Part.Other));
        if (composed is [.., { Part: Part.Title } joined] && joined.Span.End == start && start == text.Start)
        {
            composed.RemoveAt(composed.Count - 1); // 工程师|团队负责人
            start = joined.Span.Start;
        }
        composed.Add(last with { Span = TextSpan.Between(start, head.End) });
    }

    private static bool Borders(Part part) => part is Part.Company or Part.Former or Part.Holds or Part.Is or Part.Firm
        or Part.And or Part.Joint or Part.Open or Part.Of or Part.Title or Part.Earns;

    // ,而|零售云总裁|林晓岚: right before a name the title reaches back to the clause's beginning
    private int AfterFunctionWords(TextSpan text)
    {
        var words = text.Of(_folded);
        var last = Math.Max(words.LastIndexOfAny(FunctionWords), words.IndexOf("其中", StringComparison.Ordinal) is var among and >= 0 ? among + 1 : -1);
        return SkipCounting(TextSpan.Between(text.Start + last + 1, text.End));
    }

    private bool IsNounLike(TextSpan text) => text.Of(_folded).IndexOfAny(NoNoun) < 0;

    // 是一名|资深工程师, 首位|研究员
    private int SkipCounting(TextSpan text)
    {
        var start = text.Start;
        while (start < text.End && _folded[start] is ' ' or '一' or '两' or '三' or '几' or '名' or '位' or '个' or '该') start++;
        foreach (var word in (ReadOnlySpan<string>)["半年", "一年", "两年", "多年", "新任", "首任", "最年轻的", "知名", "著名", "顶级", "明星", "顶尖", "传奇"])
        {
            if (_folded.AsSpan(start, text.End - start).StartsWith(word, StringComparison.Ordinal)) start += word.Length;
        }
        return start;
    }

    // The leftmost of the opening words that follow each other up to the last word, or the tagger's border.
    private int Opening(TextSpan text)
    {
        var start = text.End;
        foreach (var hit in CareerWords.TitlePrefixes.All(_folded, text).OrderByDescending(hit => hit.Span.End).ThenBy(hit => hit.Span.Start))
        {
            if (hit.Span.End == start) start = hit.Span.Start;
        }
        var run = RunStart(text.End);
        return run >= text.Start ? Math.Min(start, run) : start;
    }
}
