using TalentMap.Core.Extraction.Companies;
using TalentMap.Core.Extraction.People;
using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Names;

/// <summary>
/// An article with the words marked that stand beside names. Every place is asked in constant time which signs begin and end there.
/// </summary>
internal sealed class Scene : IDisposable
{
    private static readonly TermIndex<Sign> Words = MakeIndex();

    private readonly Place[] _places;

    private Segments? _segments;

    public Scene(Article article) : this(article, NameTagger.Default)
    {
    }

    /// <summary>The scene as another tagger sees it.</summary>
    public Scene(Article article, NameTagger tagger)
    {
        Article = article;
        Text = article.Text;
        Folded = article.Folded;
        _places = PlaceArray.Of<Place>(Folded.Length + 1);
        foreach (var hit in Words.All(Folded))
        {
            if (IsWhole(hit.Span)) Mark(hit.Span, hit.Value);
        }
        foreach (var start in SuffixedOrganisations.Starts(Folded)) _places[start].Facts |= Facts.BeginsSuffix;
        foreach (var start in PersonBorders.ThingStarts(Folded)) _places[start].Facts |= Facts.BeginsThing;
        foreach (var line in article.Masthead.Lines) Note(line, Facts.NoStory);
        Tagged = tagger.Tag(article);
        foreach (var run in Tagged)
        {
            _places[run.Span.Start].Facts |= Facts.TagStarts;
            Note(TextSpan.Between(run.Span.Start + 1, run.Span.End), Facts.InsideTagged);
            if (run.Kind == TagKind.Post && run.Span.Length > 1) _places[run.Span.End].Ends |= Sign.TaggedPost;
        }
    }

    /// <summary>Gives the memory of the marks back: the scene is not to be asked any more.</summary>
    public void Dispose()
    {
        PlaceArray.Return(_places);
        _segments?.Dispose();
    }

    /// <summary>Whether the place lies in a byline, a menu or an advertisement.</summary>
    public bool TellsNoStory(int place) => (_places[place].Facts & Facts.NoStory) != 0;

    /// <summary>The article cut into words; first asked for when the widely known names are marked.</summary>
    public Segments Segments => _segments ??= Segments.Of(this);

    /// <summary>Whether a suffix of organisations that says something begins at a place: 云谷|科技.</summary>
    public bool BeginsSuffix(int place) => (_places[place].Facts & Facts.BeginsSuffix) != 0;

    /// <summary>Whether a word for what is called after somebody begins at a place: 方远|定律.</summary>
    public bool BeginsThing(int place) => (_places[place].Facts & Facts.BeginsThing) != 0;

    /// <summary>What the tagger read, in order.</summary>
    public List<TaggedRun> Tagged { get; }

    /// <summary>The run that the tagger read from a place on; null where none begins.</summary>
    public TaggedRun? TaggedAt(int place) => (_places[place].Facts & Facts.TagStarts) != 0 ? Tagged[RunAt(place)] : null;

    /// <summary>The run that the tagger read up to a place; null where none ends there.</summary>
    public TaggedRun? TaggedUntil(int place)
    {
        var run = Halving.FirstFrom(Tagged, place, static run => run.Span.End);
        return run < Tagged.Count && Tagged[run].Span.End == place ? Tagged[run] : null;
    }

    /// <summary>Whether a run of the tagger goes across the place.</summary>
    public bool IsInsideTagged(int place) => (_places[place].Facts & Facts.InsideTagged) != 0;

    public Article Article { get; }

    public string Text { get; }

    public string Folded { get; }

    /// <summary>The signs of the words that begin at a place.</summary>
    public Sign Starting(int place) => _places[place].Starts;

    /// <summary>The signs of the words that end right before a place.</summary>
    public Sign Ending(int place) => _places[place].Ends;

    /// <summary>The length of the longest listed word that begins at a place; 0 for none.</summary>
    public int WordLength(int place) => _places[place].WordLength;

    /// <summary>The length of the longest listed word that ends at a place; 0 for none.</summary>
    public int WordLengthBefore(int place) => _places[place].WordLengthBack;

    /// <summary>Whether an everyday word runs across the place (之|前).</summary>
    public bool CutsWord(int place) => (_places[place].Facts & Facts.InsideWord) != 0;

    /// <summary>Whether a unit belongs to a name that was found already; none does before the text's beginning.</summary>
    public bool IsTaken(int place) => place >= 0 && (_places[place].Facts & Facts.Taken) != 0;

    /// <summary>Keeps a found name's units from being read as another name.</summary>
    public void Take(TextSpan span) => Note(span, Facts.Taken);

    /// <summary>Gives the units of what is no name after all back.</summary>
    public void Release(TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if ((_places[i].Facts & Facts.OfOrganisation) == 0) _places[i].Facts &= ~Facts.Taken;
        }
    }

    /// <summary>Notes that a found organisation begins and ends here.</summary>
    public void MarkOrganisation(TextSpan span)
    {
        Mark(span, Sign.Organisation);
        Note(span, Facts.OfOrganisation);
    }

    /// <summary>Whether a unit belongs to a found organisation.</summary>
    public bool IsOfOrganisation(int place) => (_places[place].Facts & Facts.OfOrganisation) != 0;

    /// <summary>The folded unit at a place; a line end outside the text.</summary>
    public char At(int place) => place >= 0 && place < Folded.Length ? Folded[place] : '\n';

    /// <summary>Whether the word stands at a place.</summary>
    public bool Holds(int place, string word) => place >= 0 && string.CompareOrdinal(Folded, place, word, 0, word.Length) == 0;

    /// <summary>Whether no Latin word or number runs on across the span's ends: AI in OpenAI is not whole.</summary>
    public bool IsWhole(TextSpan span) =>
        !(IsLatin(At(span.Start - 1)) && IsLatin(At(span.Start))) && !(IsLatin(At(span.End - 1)) && IsLatin(At(span.End)));

    /// <summary>Whether the unit is part of a Latin word or a number.</summary>
    public static bool IsLatin(char unit) => unit < '\u3000' && (char.IsLetter(unit) || char.IsAsciiDigit(unit));

    /// <summary>Whether the unit parts words: white space, punctuation, symbols.</summary>
    public static bool IsBreak(char unit) => !Script.IsHan(unit) && !IsLatin(unit);

    private void Mark(TextSpan span, Sign sign)
    {
        ref var start = ref _places[span.Start];
        ref var end = ref _places[span.End];
        start.Starts |= sign;
        end.Ends |= sign;
        var length = (byte)Math.Min(span.Length, byte.MaxValue);
        if (sign != Sign.NotName)
        {
            start.WordLength = Math.Max(start.WordLength, length);
            end.WordLengthBack = Math.Max(end.WordLengthBack, length);
        }
        if (sign is Sign.Common or Sign.Place or Sign.NotName) Note(TextSpan.Between(span.Start + 1, span.End), Facts.InsideWord);
    }

    private void Note(TextSpan span, Facts fact)
    {
        for (var i = span.Start; i < span.End; i++) _places[i].Facts |= fact;
    }

    private int RunAt(int place) => Halving.FirstFrom(Tagged, place, static run => run.Span.Start);

    private static TermIndex<Sign> MakeIndex()
    {
        var terms = new List<Term<Sign>>();
        Add("common-words", Sign.Common);
        Add("not-names", Sign.NotName);
        Add("places", Sign.Place);
        Add("generic-words", Sign.Generic);
        Add("addresses", Sign.Address);
        foreach (var row in WordList.Rows("person-words"))
        {
            terms.Add(new(row[0], row[1] switch { "title" => Sign.Title, "speech" => Sign.Speech, _ => Sign.Deed }));
        }
        foreach (var row in WordList.Rows("organisation-words"))
        {
            terms.Add(new(row[0], row[1] switch
            {
                "joins" => Sign.JoinsOrganisation | Sign.BeforeOrganisation,
                "works" => Sign.Works,
                "defines" => Sign.DefinesOrganisation | Sign.AfterOrganisation,
                "before" => Sign.BeforeOrganisation,
                _ => Sign.AfterOrganisation,
            }));
        }
        return new TermIndex<Sign>(terms);

        void Add(string list, Sign sign) => terms.AddRange(WordList.Words(list).Select(word => Term.Of(word, sign)));
    }

    // All that is known of one place together, for it is asked for together.
    private struct Place
    {
        public Sign Starts;
        public Sign Ends;
        public byte WordLength;
        public byte WordLengthBack;
        public Facts Facts;
    }

    [Flags]
    private enum Facts : byte
    {
        InsideWord = 1,
        Taken = 2,
        NoStory = 4,
        TagStarts = 8,
        InsideTagged = 16,
        BeginsSuffix = 32,
        BeginsThing = 64,
        OfOrganisation = 128,
    }
}
