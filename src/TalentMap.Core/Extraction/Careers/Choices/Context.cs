using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Careers.Choices;

/// <summary>What a question is asked about, and what was told before it.</summary>
internal sealed class Context(string folded, LineView view, Recall recall, Account account)
{
    public string Folded => folded;

    public LineView View => view;

    public Line Line => view.Line;

    public Recall Recall => recall;

    public Account Account => account;

    public Question Question { get; private set; }

    public Clause Clause { get; private set; } = null!;

    /// <summary>The asking tokens, the last inclusive.</summary>
    public int First { get; private set; }

    public int Last { get; private set; }

    /// <summary>The kind of the asking word: the verb's, the post's tie or the organisation's kind.</summary>
    public int Kind { get; private set; }

    public Ruled Ruled { get; private set; }

    /// <summary>What was chosen for the post told in one breath with this one.</summary>
    public Chosen? Before { get; private set; }

    /// <summary>The organisation that asks, or that stands right before the post.</summary>
    public Company? Company { get; set; }

    /// <summary>Whether a verb has beside it what its list says that it needs.</summary>
    public bool IsComplete { get; set; }

    /// <summary>What stands for somebody told before: 1 他 in the clause, 2 earlier in the sentence, 3 两人, 4 后者, 5 前者, 6 this; 0 nothing.</summary>
    public int Pronoun { get; private set; }

    /// <summary>Whether the line begins a paragraph.</summary>
    public bool Begins { get; private set; }

    public TextSpan Anchor => TextSpan.Between(Line.Tokens[First].Span.Start, Line.Tokens[Last].Span.End);

    public void Ask(Question question, Clause clause, int first, int last, int kind, Ruled ruled, Chosen? before)
    {
        (Question, Clause, First, Last, Kind, Ruled, Before) = (question, clause, first, last, kind, ruled, before);
        (Company, IsComplete) = (null, true);
        Pronoun = PronounBefore();
        Begins = Line.Span.Start == 0 || folded[Line.Span.Start - 1] is '\n' or '\r';
    }

    /// <summary>A small number for a word, the same for the same word.</summary>
    public int Word(int start, int length)
    {
        if (start < Line.Span.Start || start + length > Line.Span.End || length <= 0) return 0;
        return Number(folded.AsSpan(start, length));
    }

    /// <summary>The same for words of any place.</summary>
    public static int Number(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var unit in word) hash = unchecked((hash ^ unit) * 16777619u);
        return unchecked((ushort)(hash ^ hash >> 16));
    }

    /// <summary>The last two characters of a token.</summary>
    public int Tail(int token)
    {
        if (token < 0 || token >= Line.Tokens.Count) return 0;
        var span = Line.Tokens[token].Span;
        return Word(span.End - Math.Min(2, span.Length), Math.Min(2, span.Length));
    }

    /// <summary>The first two characters of a token.</summary>
    public int Head(int token)
    {
        if (token < 0 || token >= Line.Tokens.Count) return 0;
        var span = Line.Tokens[token].Span;
        return Word(span.Start, Math.Min(2, span.Length));
    }

    private int PronounBefore()
    {
        for (var i = First - 1; i >= 0; i--)
        {
            var here = i >= Clause.Start;
            switch (Line.At(i))
            {
                case Part.He: return here ? 1 : 2;
                case Part.They: return 3;
                case Part.Latter: return 4;
                case Part.First: return 5;
                case Part.This when here: return 6;
            }
        }
        return 0;
    }
}
