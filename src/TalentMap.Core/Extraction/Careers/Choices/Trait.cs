namespace TalentMap.Core.Extraction.Careers.Choices;

/// <summary>What is asked about a place of a sentence: whose the post is, who makes the move of the verb, who is told to work at the organisation, whether the post is past.</summary>
internal enum Question { Post = 1, Verb, Place, Past, Outside, Event }

/// <summary>
/// What can be seen of a candidate. Each is counted with up to three small values, such as its direction from the asking word (0 before, 1 behind)
/// and the parts between; what each is worth is learned (<see cref="ChoiceWeights"/>).
/// </summary>
internal enum Trait
{
    // Of a name in the sentence, seen from the asking word: 林晓岚|(前云谷|CEO|)
    Distance = 1, Gap, Bones, CommasBetween, PeopleBetween, TitlesBetween, MovesBetween, CompaniesBetween, StopsBetween,
    Before, Behind, Sides, Opens, Companion, Rank, AskedBefore, AskedBehind, Touches, ListSize, HasOwnTitle, SameClause, InBrackets,

    // Of a name carried over from earlier sentences
    Carried, SentencesAgo, AtParagraph, AnyBefore, AnyInClause, CarriedBefore, CarriedAll, Section,

    // Of any name
    Subject, Ruled, RuledPartly, Share, SameAsLast, LastAnswer,

    // The same for organisations
    PlaceDistance, PlaceGap, PlaceBones, PlaceCommas, PlacePeople, PlaceTitles, PlaceMoves, PlaceCompanies, PlaceStops,
    PlaceBefore, PlaceBehind, PlaceSides, PlaceOpens, PlaceRank, PlaceAskedBefore, PlaceTouches, PlaceSameClause, PlaceInBrackets,
    PlaceCarried, PlaceSentencesAgo, PlaceAnyBefore, PlaceCarriedBefore, PlaceRuled, PlaceShare, PlaceKind, PlaceKindTail, PlaceSameAsLast, PlaceNone, PlaceOwns,

    // Of a person and an organisation together
    Employed, EmployedHere, Order, PeopleFromPlace, PairCarried, PairSide, LastPlace, PlaceRecall, EmployedLast,

    // Of the asking word, for the answer that nobody is meant
    Nobody, NobodyBefore, NobodyBehind, NobodyTail, NobodyHint, NobodyAsks, NobodyEmpty, NobodyWordBefore, NobodyWordBehind, NobodyRuled, NobodyVerb, NobodyNeeds, NobodyTie,

    // Of a post, for the answer that it is past
    PastRuled, PastBefore, PastWord, PastLeft, PastJoined, PastYears, PastTail, PastKind, PastNow, PastMark, PastFirst, PastBias, PastWordBehind, PastHere, PastElsewhere, PastPresent,

    // Of what happens between somebody and an organisation, for each kind of event
    EventBias, EventVerb, EventPart, EventBefore, EventBehind, EventTwo, EventDate, EventEmployed, EventTold, EventPlace, EventTail, EventLeads, EventAsserted, EventSure,

    // Of a post taken, for the answer that its holder comes from outside
    OutsideBias, OutsideRuled, OutsideVerb, OutsideKnown, OutsideElsewhere, OutsideTail, OutsideFetched,
}

/// <summary>The traits of a candidate as numbers that weights are looked up by; reused from one candidate to the next.</summary>
internal sealed class TraitList
{
    private ulong[] _keys = new ulong[256];
    private ulong _question;
    private ulong _kind;

    public int Count { get; private set; }

    public ReadOnlySpan<ulong> Keys => _keys.AsSpan(0, Count);

    /// <summary>Begins anew for a question, asked by a word of a kind (the verb's or the post's): a trait also counts for the kind alone.</summary>
    public void Begin(Question question, int kind)
    {
        Count = 0;
        _question = (ulong)question << 60;
        _kind = (ulong)(kind + 1) << 48;
    }

    public void Add(Trait trait, int a = 0, int b = 0, int c = 0) => Put(_question | (ulong)trait << 53 | Packed(a, b, c));

    /// <summary>Adds a trait for all kinds of asking words and for this one.</summary>
    public void AddBoth(Trait trait, int a = 0, int b = 0, int c = 0)
    {
        Add(trait, a, b, c);
        Put(_question | (ulong)trait << 53 | _kind | Packed(a, b, c));
    }

    /// <summary>Adds a trait for this kind of asking word alone.</summary>
    public void AddKind(Trait trait, int a = 0, int b = 0, int c = 0) => Put(_question | (ulong)trait << 53 | _kind | Packed(a, b, c));

    private static ulong Packed(int a, int b, int c) => (ulong)(ushort)a << 32 | (ulong)(ushort)b << 16 | (ushort)c;

    /// <summary>Adds a trait seen before.</summary>
    public void Put(ulong key)
    {
        if (Count == _keys.Length) Array.Resize(ref _keys, Count * 2);
        _keys[Count++] = key;
    }
}
