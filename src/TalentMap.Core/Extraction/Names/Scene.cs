using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Names;

/// <summary>
/// An article with the words marked that stand beside names. Every place is asked in constant time which signs begin and end there.
/// </summary>
internal sealed class Scene
{
    private static readonly TermIndex<Sign> Words = MakeIndex();

    private readonly Sign[] _starts;
    private readonly Sign[] _ends;
    private readonly byte[] _wordLength;
    private readonly byte[] _wordLengthBack;
    private readonly bool[] _insideWord;
    private readonly bool[] _taken;
    private readonly bool[] _noStory;
    private readonly Dictionary<int, TaggedRun> _tagged;

    public Scene(Article article)
    {
        Article = article;
        Text = article.Text;
        Folded = article.Folded;
        _starts = new Sign[Folded.Length + 1];
        _ends = new Sign[Folded.Length + 1];
        _wordLength = new byte[Folded.Length + 1];
        _wordLengthBack = new byte[Folded.Length + 1];
        _insideWord = new bool[Folded.Length + 1];
        _taken = new bool[Folded.Length + 1];
        foreach (var hit in Words.All(Folded))
        {
            if (IsWhole(hit.Span)) Mark(hit.Span, hit.Value);
        }
        _noStory = new bool[Folded.Length + 1];
        foreach (var line in article.Masthead.Lines) _noStory.AsSpan(line.Start, line.Length).Fill(true);
        Tagged = NameTagger.Default.Tag(article);
        _tagged = Tagged.ToDictionary(run => run.Span.Start);
        foreach (var run in Tagged)
        {
            if (run.Kind == TagKind.Post && run.Span.Length > 1) _ends[run.Span.End] |= Sign.TaggedPost;
        }
    }

    /// <summary>Whether the place lies in a byline, a menu or an advertisement.</summary>
    public bool TellsNoStory(int place) => _noStory[place];

    /// <summary>What the tagger read, in order.</summary>
    public IReadOnlyList<TaggedRun> Tagged { get; }

    /// <summary>The run that the tagger read from a place on; null where none begins.</summary>
    public TaggedRun? TaggedAt(int place) => _tagged.TryGetValue(place, out var run) ? run : null;

    public Article Article { get; }

    public string Text { get; }

    public string Folded { get; }

    /// <summary>The signs of the words that begin at a place.</summary>
    public Sign Starting(int place) => _starts[place];

    /// <summary>The signs of the words that end right before a place.</summary>
    public Sign Ending(int place) => _ends[place];

    /// <summary>The length of the longest listed word that begins at a place; 0 for none.</summary>
    public int WordLength(int place) => _wordLength[place];

    /// <summary>The length of the longest listed word that ends at a place; 0 for none.</summary>
    public int WordLengthBefore(int place) => _wordLengthBack[place];

    /// <summary>Whether an everyday word runs across the place (之|前).</summary>
    public bool CutsWord(int place) => _insideWord[place];

    /// <summary>Whether a unit belongs to a name that was found already.</summary>
    public bool IsTaken(int place) => _taken[place];

    /// <summary>Keeps a found name's units from being read as another name.</summary>
    public void Take(TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++) _taken[i] = true;
    }

    /// <summary>Notes that a found organisation begins and ends here.</summary>
    public void MarkOrganisation(TextSpan span)
    {
        Mark(span, Sign.Organisation);
    }

    /// <summary>The folded unit at a place; a line end outside the text.</summary>
    public char At(int place) => place >= 0 && place < Folded.Length ? Folded[place] : '\n';

    /// <summary>Whether the word stands at a place.</summary>
    public bool Holds(int place, string word) => place >= 0 && string.CompareOrdinal(Folded, place, word, 0, word.Length) == 0;

    /// <summary>Whether no Latin word or number runs on across the span's ends: AI in OpenAI is not whole.</summary>
    public bool IsWhole(TextSpan span) =>
        !(IsLatin(At(span.Start - 1)) && IsLatin(At(span.Start))) && !(IsLatin(At(span.End - 1)) && IsLatin(At(span.End)));

    /// <summary>Whether the unit is part of a Latin word or a number.</summary>
    public static bool IsLatin(char unit) => !Script.IsHan(unit) && (char.IsLetter(unit) || char.IsAsciiDigit(unit)) && unit < '\u3000';

    /// <summary>Whether the unit parts words: white space, punctuation, symbols.</summary>
    public static bool IsBreak(char unit) => !Script.IsHan(unit) && !IsLatin(unit);

    private void Mark(TextSpan span, Sign sign)
    {
        _starts[span.Start] |= sign;
        _ends[span.End] |= sign;
        var length = (byte)Math.Min(span.Length, byte.MaxValue);
        if (sign != Sign.NotName)
        {
            _wordLength[span.Start] = Math.Max(_wordLength[span.Start], length);
            _wordLengthBack[span.End] = Math.Max(_wordLengthBack[span.End], length);
        }
        if (sign is not (Sign.Common or Sign.Place or Sign.NotName)) return;
        for (var i = span.Start + 1; i < span.End; i++) _insideWord[i] = true;
    }

    private static TermIndex<Sign> MakeIndex()
    {
        var terms = new List<(string, Sign)>();
        Add("common-words", Sign.Common);
        Add("not-names", Sign.NotName);
        Add("places", Sign.Place);
        Add("generic-words", Sign.Generic);
        Add("addresses", Sign.Address);
        foreach (var row in WordList.Rows("person-words"))
        {
            terms.Add((row[0], row[1] switch { "title" => Sign.Title, "speech" => Sign.Speech, _ => Sign.Deed }));
        }
        foreach (var row in WordList.Rows("organisation-words"))
        {
            terms.Add((row[0], row[1] switch
            {
                "joins" => Sign.JoinsOrganisation | Sign.BeforeOrganisation,
                "defines" => Sign.DefinesOrganisation | Sign.AfterOrganisation,
                "before" => Sign.BeforeOrganisation,
                _ => Sign.AfterOrganisation,
            }));
        }
        return new TermIndex<Sign>(terms);

        void Add(string list, Sign sign) => terms.AddRange(WordList.Words(list).Select(word => (word, sign)));
    }
}
