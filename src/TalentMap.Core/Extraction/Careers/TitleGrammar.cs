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
    private const int LongestField = 40;

    private static readonly SearchValues<char> NoNoun = SearchValues.Create("了着过把让给都也就已又还很这那说称\"“”‘’?");

    private static readonly SearchValues<char> FunctionWords = SearchValues.Create("了着过把让给都也已又还很这那说称而但且则即是并与和在于有其的- 　*#>▪\"“”‘’?");

    private readonly string _folded;
    private readonly IReadOnlyList<TaggedRun> _runs;
    private readonly List<Token> _composed = new(Line.Usual);

    public TitleGrammar(string folded, IReadOnlyList<TaggedRun> runs)
    {
        _folded = folded;
        _runs = runs;
    }

    // Where the post that the tagger marked around a place starts; -1 for none.
    private int RunStart(int place)
    {
        var low = Halving.FirstFrom(_runs, place + 1, static run => run.Span.End);
        return low < _runs.Count && _runs[low].Kind == TagKind.Post && _runs[low].Span.Contains(place) ? _runs[low].Span.Start : -1;
    }

    /// <summary>The tokens of a sentence with every title as one token, in a list that the next sentence takes over.</summary>
    public List<Token> Compose(List<Token> tokens)
    {
        var composed = _composed;
        composed.Clear();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Part == Part.Title) TakeField(tokens, i);
            if (tokens[i].Part != Part.Title) composed.Add(tokens[i]);
            else if (RunsOn(tokens[i].Span) || CutsLatin(tokens[i].Span)) composed.Add(tokens[i] with { Part = Part.Other });
            else AddTitle(composed, tokens[i], i + 1 < tokens.Count && tokens[i + 1].Part == Part.Person);
        }
        return composed;
    }

    // VP| of Engineering: what a Latin title is of belongs to it, up to a name or the first other letter
    private void TakeField(List<Token> tokens, int title)
    {
        var head = tokens[title].Span;
        if (head.Length == 0 || !_folded.AsSpan(head.End).StartsWith(" of ", StringComparison.Ordinal) || !char.IsAsciiLetter(_folded[head.End - 1])) return;
        var end = head.End + 4;
        while (end < _folded.Length && end - head.End < LongestField && (char.IsAsciiLetter(_folded[end]) || _folded[end] == ' ')) end++;
        while (_folded[end - 1] == ' ') end--;
        var last = title + 1;
        while (last < tokens.Count && tokens[last].Span.End <= end && tokens[last].Part is Part.Other or Part.Title) last++;
        if (last == title + 1) return;
        tokens[title] = tokens[title] with { Span = TextSpan.Between(head.Start, tokens[last - 1].Span.End) };
        tokens.RemoveRange(title + 1, last - title - 1);
    }

    // 编辑部 is no editor, 研究员们 nobody in particular
    private bool RunsOn(TextSpan head) => head.End < _folded.Length && _folded[head.End] is '部' or '室' or '们' or '会' or '岗';

    // Big|GM|odel: no word of its own
    private bool CutsLatin(TextSpan head) =>
        head.Start > 0 && char.IsAsciiLetter(_folded[head.Start]) && char.IsAsciiLetter(_folded[head.Start - 1])
        || head.End < _folded.Length && char.IsAsciiLetter(_folded[head.End - 1]) && char.IsAsciiLetter(_folded[head.End]);

    private void AddTitle(List<Token> composed, Token last, bool beforePerson)
    {
        var head = last.Span;
        var from = composed.Count;
        while (from > 0 && composed[from - 1].Part is Part.Other or Part.Others && head.Start - composed[from - 1].Span.Start <= LongestPrefix) from--;
        var text = TextSpan.Between(from < composed.Count ? composed[from].Span.Start : head.Start, head.Start);
        var before = from > 0 ? composed[from - 1].Part : Part.Stop;
        var start = Borders(before) && IsNounLike(text) ? TitleWords.Start(_folded, text, open: true) : Opening(text);
        if (beforePerson && before is Part.Comma or Part.Stop && text.Length <= LongestOpening) start = Math.Min(start, AfterFunctionWords(text));
        composed.RemoveRange(from, composed.Count - from);
        if (start > text.Start) composed.Add(new Token(TextSpan.Between(text.Start, start), Part.Other));
        if (composed is [.., { Part: Part.Title } joined] && joined.Span.End == start && start == text.Start)
        {
            composed.RemoveAt(composed.Count - 1); // 工程师|团队负责人
            start = joined.Span.Start;
        }
        else if (start == text.Start && start < head.Start) start = Widened(composed, start);
        composed.Add(last with { Span = TextSpan.Between(start, head.End) });
    }

    // 云谷|策略|与|行销|部门主管, 云谷|行销|(BD)|部门主管: the first half of a department's name, right behind what borders the title
    private int Widened(List<Token> composed, int start)
    {
        var i = composed.Count - 1;
        if (i > 2 && composed[i].Part == Part.Close && composed[i - 2].Part == Part.Open && composed[i - 1].Part == Part.Other) i -= 3;
        else if (i > 0 && composed[i].Part == Part.And && _folded[composed[i].Span.Start] != '、') i--;
        else return start;
        if (i < 1 || composed[i].Part != Part.Other || composed[i].Span.Length > LongestOpening || composed[i - 1].Part is not (Part.Company or Part.Holds or Part.Former or Part.Is)) return start;
        var half = composed[i].Span;
        if (TitleWords.Start(_folded, half, open: false) != half.Start) return start;
        composed.RemoveRange(i, composed.Count - i);
        return half.Start;
    }

    private static bool Borders(Part part) => part is Part.Company or Part.Former or Part.Holds or Part.Is or Part.Firm
        or Part.And or Part.Joint or Part.Open or Part.Of or Part.Title or Part.Earns;

    // ,而|零售云总裁|林晓岚: right before a name the title reaches back to the clause's beginning
    private int AfterFunctionWords(TextSpan text)
    {
        var words = text.Of(_folded);
        var last = Math.Max(words.LastIndexOfAny(FunctionWords), words.IndexOf("其中", StringComparison.Ordinal) is var among and >= 0 ? among + 1 : -1);
        return TitleWords.Start(_folded, TextSpan.Between(text.Start + last + 1, text.End), open: true);
    }

    private bool IsNounLike(TextSpan text) => text.Of(_folded).IndexOfAny(NoNoun) < 0;

    // Known words up to the last word (客户成功|经理), or up to the tagger's border where nothing strange stands in between.
    private int Opening(TextSpan text)
    {
        var start = TitleWords.Start(_folded, text, open: false);
        var run = RunStart(text.End);
        return run >= text.Start && run < start ? Math.Min(start, TitleWords.Start(_folded, TextSpan.Between(run, text.End), open: true)) : start;
    }
}
