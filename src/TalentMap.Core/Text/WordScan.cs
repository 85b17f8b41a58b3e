namespace TalentMap.Core.Text;

/// <summary>One place where a word of a list stands.</summary>
/// <param name="Value">The word's number in its list.</param>
internal readonly record struct WordHit(int Start, int Length, int Value);

/// <summary>
/// Everything of the <see cref="Vocabulary"/> that stands in a stretch of a text: read in one pass for all lists, then sorted by list. An article is one
/// stretch; of a long text a window goes along with the questions, so that memory stays small. Each thread has its own.
/// </summary>
internal sealed class WordScan
{
    private const int Whole = 1 << 16; // longer than nearly every article
    private const int Window = 4096;
    private const int Back = 512; // so far the rules look back

    [ThreadStatic]
    private static WordScan? _mine;

    private string? _text;
    private int _start;
    private int _lists;
    private int _count;
    private int[] _found = new int[2048]; // which postings, as they were found
    private WordHit[] _raw = new WordHit[2048];
    private int[] _firsts = []; // where the hits of each list begin

    /// <summary>The scan of this thread.</summary>
    public static WordScan Mine => _mine ??= new WordScan();

    /// <summary>How often it looked: what was asked before the last look may have moved.</summary>
    public int Looks { get; private set; }

    /// <summary>Where the stretch ends: no hit starts there or behind.</summary>
    public int End { get; private set; }

    /// <summary>The hits list by list, in each by their starts, the shorter before the longer.</summary>
    public WordHit[] Hits { get; private set; } = new WordHit[2048];

    /// <summary>Whether the hits of a list at a place are known.</summary>
    public bool Holds(string text, int place, int list) => ReferenceEquals(text, _text) && place >= _start && place < End && list < _lists;

    /// <summary>Looks at the stretch around a place, if the last one does not hold it.</summary>
    public void Look(string text, int place, int list)
    {
        if (Holds(text, place, list)) return;
        LongText.EndWindow(text);
        _text = text;
        _start = text.Length <= Whole ? 0 : Math.Max(0, place - Back);
        End = text.Length <= Whole ? text.Length : Math.Min(text.Length, place + Window);
        _count = 0;
        Looks++;
        var tree = Vocabulary.Tree(out _lists);
        Read(tree);
        Sort(tree);
    }

    /// <summary>Where in <see cref="Hits"/> those of a list stand that start at a place or behind it.</summary>
    public (int First, int End) HitsOf(int list, int place)
    {
        int low = _firsts[list], end = _firsts[list + 1], high = end;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Hits[middle].Start < place) low = middle + 1;
            else high = middle;
        }
        return (low, end);
    }

    /// <summary>Forgets the text, which may be long.</summary>
    public static void Forget()
    {
        if (_mine is { _text.Length: > Whole } scan) (scan._text, scan._count, scan.End) = (null, 0, 0);
    }

    private void Read(WordTree tree)
    {
        ReadOnlySpan<char> text = _text;
        for (var place = _start; place < End; place++)
        {
            var state = tree.First(text[place]);
            if (state == 0) continue;
            if (tree.Posting(state) is > 0 and var single) Add(tree, single, place, 1);
            if (place + 1 == text.Length || !tree.MayFollow(text[place], text[place + 1])) continue;
            for (var at = place + 1; at < text.Length; at++)
            {
                state = tree.Next(state, text[at]);
                if (state == 0) break;
                if (tree.Posting(state) is > 0 and var word) Add(tree, word, place, at + 1 - place);
            }
        }
    }

    private void Add(WordTree tree, int posting, int start, int length)
    {
        for (; posting > 0; posting = tree.At(posting).Next)
        {
            var said = tree.At(posting);
            if (said.List >= _lists) continue; // it was added meanwhile
            if (_count == _raw.Length)
            {
                Array.Resize(ref _raw, _count * 2);
                Array.Resize(ref _found, _count * 2);
            }
            _raw[_count] = new WordHit(start, length, said.Value);
            _found[_count++] = said.List;
        }
    }

    private void Sort(WordTree tree)
    {
        if (_firsts.Length < _lists + 2) _firsts = new int[_lists + 32];
        else Array.Clear(_firsts);
        if (Hits.Length < _count) Hits = new WordHit[_raw.Length];
        var firsts = _firsts;
        for (var i = 0; i < _count; i++) firsts[_found[i] + 2]++;
        for (var list = 2; list <= _lists; list++) firsts[list] += firsts[list - 1];
        for (var i = 0; i < _count; i++) Hits[firsts[_found[i] + 1]++] = _raw[i];
    }
}
