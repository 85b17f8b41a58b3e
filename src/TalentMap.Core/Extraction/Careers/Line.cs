using System.Runtime.InteropServices;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Careers;

/// <summary>A sentence as tokens in order that cover all of it but white space.</summary>
internal sealed record Line(TextSpan Span, List<Token> Tokens)
{
    /// <summary>More tokens than most sentences have.</summary>
    public const int Usual = 64;

    /// <summary>The index of the first token of the clause that the token stands in.</summary>
    public int ClauseStart(int index)
    {
        while (index > 0 && !EndsClause(At(index - 1))) index--;
        return index;
    }

    /// <summary>The index after the last token of the clause that the token stands in.</summary>
    public int ClauseEnd(int index)
    {
        while (index < Tokens.Count && !EndsClause(At(index))) index++;
        return index;
    }

    /// <summary>The part at an index; a stop outside the line.</summary>
    public Part At(int index)
    {
        var tokens = CollectionsMarshal.AsSpan(Tokens); // a token is not copied for its part
        return index >= 0 && index < tokens.Length ? tokens[index].Part : Part.Stop;
    }

    private static bool EndsClause(Part part) => part is Part.Comma or Part.Stop;
}

/// <summary>Cuts an article's sentences into tokens: names first, then dates, then listed words, the rest between them.</summary>
internal sealed class LineReader(Article article, Cast cast, IReadOnlyList<DateMention> dates)
{
    private const int LongestPiece = 900;
    private const int ShortestPiece = 700;

    private readonly TitleGrammar _titles = new(article.Folded, cast.Tagged ?? NameTagger.Default.Tag(article));
    private readonly List<Token> _known = [];
    private int _nextName;
    private int _nextDate;

    /// <summary>All sentences as lines, each read when it is asked for and gone when the next one is: all tokens of a long text would fill the memory.</summary>
    public IEnumerable<Line> Read()
    {
        var tokens = new List<Token>(Line.Usual);
        foreach (var sentence in Pieces())
        {
            tokens.Clear();
            var at = sentence.Start;
            foreach (var known in NamesAndDates(sentence))
            {
                if (known.Span.Start < at) continue;
                AddWords(tokens, TextSpan.Between(at, known.Span.Start));
                tokens.Add(known);
                at = known.Span.End;
            }
            AddWords(tokens, TextSpan.Between(at, sentence.End));
            yield return new Line(sentence, _titles.Compose(Misreadings.Cleared(article.Folded, tokens)));
        }
    }

    private IEnumerable<TextSpan> Pieces()
    {
        foreach (var sentence in article.Sentences)
        {
            if (sentence.Length < ShortestPiece) yield return sentence;
            else foreach (var piece in Pieces(sentence)) yield return piece;
        }
    }

    // A sentence longer than a fact's quotation may be is a table or a list: it is read in pieces that end with a clause.
    private IEnumerable<TextSpan> Pieces(TextSpan sentence)
    {
        var start = sentence.Start;
        for (var i = start; i < sentence.End; i++)
        {
            var length = i + 1 - start;
            if (length < LongestPiece && (length < ShortestPiece || article.Folded[i] is not (',' or ';' or '|'))) continue;
            yield return new TextSpan(start, length);
            start = i + 1;
        }
        if (start < sentence.End) yield return TextSpan.Between(start, sentence.End);
    }

    private List<Token> NamesAndDates(TextSpan sentence)
    {
        var known = _known;
        known.Clear();
        for (; _nextName < cast.Appearances.Count && cast.Appearances[_nextName].Span.Start < sentence.End; _nextName++)
        {
            var (span, person, company) = cast.Appearances[_nextName];
            if (sentence.Contains(span)) known.Add(new Token(span, person is null ? Part.Company : Part.Person) { Person = person, Company = company });
        }
        for (; _nextDate < dates.Count && dates[_nextDate].Span.Start < sentence.End; _nextDate++)
        {
            if (sentence.Contains(dates[_nextDate].Span)) known.Add(new Token(dates[_nextDate].Span, Part.Date) { Date = dates[_nextDate] });
        }
        known.Sort((a, b) => a.Span.CompareTo(b.Span));
        return known;
    }

    private void AddWords(List<Token> tokens, TextSpan gap)
    {
        var at = gap.Start;
        foreach (var hit in CareerWords.Index.Leftmost(article.Folded, gap))
        {
            AddRest(tokens, TextSpan.Between(at, hit.Span.Start));
            tokens.Add(new Token(hit.Span, hit.Value.Part) { Verb = hit.Value.Verb, Tie = hit.Value.Tie, Mark = hit.Span.Length == 1 ? article.Folded[hit.Span.Start] : default });
            at = hit.Span.End;
        }
        AddRest(tokens, TextSpan.Between(at, gap.End));
    }

    private void AddRest(List<Token> tokens, TextSpan rest)
    {
        var start = rest.Start;
        for (var i = rest.Start; i < rest.End; i++)
        {
            if (Mark(article.Folded[i]) is not { } part) continue;
            AddOther(TextSpan.Between(start, i));
            tokens.Add(new Token(new TextSpan(i, 1), part) { Mark = article.Folded[i] });
            start = i + 1;
        }
        AddOther(TextSpan.Between(start, rest.End));

        void AddOther(TextSpan other)
        {
            if (!other.Of(article.Folded).IsWhiteSpace()) tokens.Add(new Token(other, Part.Other) { Mark = other.Length == 1 ? article.Folded[other.Start] : Count(other.Of(article.Folded)) });
        }
    }

    // 四名: 4
    private static char Count(ReadOnlySpan<char> text) =>
        text.Length == 2 && text[1] is '名' or '位' or '个' ? (char)("一二三四五六七八九".IndexOf(text[0]) + 1 is var n and > 0 ? n : text[0] == '两' ? 2 : 0) : default;

    private static Part? Mark(char unit) => unit switch
    {
        ',' or ':' => Part.Comma,
        ';' or '。' or '!' or '?' or '…' or '|' => Part.Stop,
        '(' or '〔' or '[' => Part.Open,
        ')' or '〕' or ']' => Part.Close,
        '—' => Part.Dash,
        _ => null,
    };
}
