namespace TalentMap.Core.Extraction.Careers.Choices;

/// <summary>What is asked about a place of a sentence: whose the post is, who makes the move of the verb, who is told to work at the organisation, whether the post is past, what a clause tells of somebody and an organisation, which date and which title a move has.</summary>
internal enum Question { Post = 1, Verb, Place, Past, Outside, Event, Turn, When, Title }

/// <summary>
/// What can be seen of a candidate. Each is counted with up to three small values, such as its direction from the asking word (0 before, 1 behind)
/// and the parts between; what each is worth is learned (<see cref="ChoiceWeights"/>).
/// </summary>
internal enum Trait
{
    // Of a name in the sentence, seen from the asking word: 林晓岚|(前云谷|CEO|)
    Distance = 1, Gap, Bones, CommasBetween, PeopleBetween, TitlesBetween, MovesBetween, CompaniesBetween, StopsBetween,
    Before, Behind, Sides, Opens, Companion, Rank, AskedBefore, AskedBehind, ListSize, HasOwnTitle, SameClause, InBrackets,

    // Of a name carried over from earlier sentences
    Carried, SentencesAgo, AtParagraph, AnyBefore, AnyInClause, CarriedBefore, CarriedAll, Section,

    // Of any name
    Subject, Ruled, Share, SameAsLast, LastAnswer,

    // The same for organisations
    PlaceDistance, PlaceGap, PlaceBones, PlaceCommas, PlacePeople, PlaceTitles, PlaceMoves, PlaceCompanies, PlaceStops,
    PlaceBefore, PlaceBehind, PlaceSides, PlaceOpens, PlaceAskedBefore, PlaceTouches, PlaceSameClause, PlaceInBrackets,
    PlaceCarried, PlaceAnyBefore, PlaceCarriedBefore, PlaceRuled, PlaceShare, PlaceKind, PlaceKindTail, PlaceSameAsLast, PlaceNone, PlaceOwns,

    // Of a person and an organisation together
    Employed, EmployedHere, Order, PeopleFromPlace, PairCarried, PairSide, LastPlace, PlaceRecall, EmployedLast,

    // Of the asking word, for the answer that nobody is meant
    Nobody, NobodyBefore, NobodyBehind, NobodyTail, NobodyHint, NobodyAsks, NobodyEmpty, NobodyWordBefore, NobodyWordBehind, NobodyRuled, NobodyVerb, NobodyNeeds, NobodyTie,

    // Of a post, for the answer that it is past
    PastRuled, PastBefore, PastWord, PastLeft, PastJoined, PastYears, PastTail, PastKind, PastNow, PastMark, PastBias, PastWordBehind, PastHere, PastElsewhere, PastPresent,

    // Of what happens between somebody and an organisation, for each kind of event
    EventBias, EventVerb, EventPart, EventBefore, EventBehind, EventTwo, EventDate, EventEmployed, EventTold, EventPlace, EventTail, EventLeads, EventAsserted, EventSure, EventWho,

    // Of a post taken, for the answer that its holder comes from outside
    OutsideBias, OutsideRuled, OutsideVerb, OutsideKnown, OutsideElsewhere, OutsideTail,
}

/// <summary>The traits of a candidate as numbers: each is weighed at once, and kept only where somebody wants to see them. Reused from one candidate to the next.</summary>
/// <param name="keeps">Whether <see cref="Keys"/> are kept.</param>
internal sealed class TraitList(ChoiceWeights? weights = null, bool keeps = true)
{
    private ulong[] _keys = keeps ? new ulong[256] : [];
    private int _count;
    private ulong _question;
    private int _kindNumber;
    private ulong _kind;
    private readonly float[] _sums = new float[ChoiceWeights.Kinds];

    public ReadOnlySpan<ulong> Keys => _keys.AsSpan(0, _count);

    /// <summary>The worth of all traits together.</summary>
    public float Sum { get; private set; }

    /// <summary>The same for each kind of those added by <see cref="AddEach"/>.</summary>
    public ReadOnlySpan<float> Sums => _sums;

    /// <summary>Begins anew for a question, asked by a word of a kind (the verb's or the post's): a trait also counts for the kind alone.</summary>
    public void Begin(Question question, int kind)
    {
        (_count, Sum) = (0, 0);
        if (question == Question.Event) Array.Clear(_sums);
        _question = (ulong)question << 60;
        (_kindNumber, _kind) = (kind, KindBits(kind));
    }

    public void Add(Trait trait, int a = 0, int b = 0, int c = 0) => Put(Key(trait, a, b, c));

    /// <summary>Adds a trait for all kinds of asking words and for this one.</summary>
    public void AddBoth(Trait trait, int a = 0, int b = 0, int c = 0)
    {
        var key = Key(trait, a, b, c);
        if (weights is not null)
        {
            var worth = weights.Of(key);
            Sum += worth.General;
            Sum += weights.OfKind(worth, _kindNumber);
        }
        if (!keeps) return;
        Keep(key);
        Keep(key | _kind);
    }

    /// <summary>Adds a trait that has a weight of its own for each kind of what may have happened.</summary>
    public void AddEach(Trait trait, int a = 0, int b = 0, int c = 0)
    {
        var key = Key(trait, a, b, c);
        weights?.AddEach(key, _sums);
        if (keeps) Keep(key);
    }

    /// <summary>Adds the traits of a candidate seen before.</summary>
    public void Put(SeenTraits seen)
    {
        Sum += seen.Sum;
        foreach (var key in seen.Keys) Keep(key);
    }

    /// <summary>The traits as they are now, to be weighed with others later.</summary>
    public SeenTraits Seen() => new(Sum, Keys.ToArray());

    /// <summary>The key of a trait of no kind for one kind.</summary>
    public static ulong OfKind(ulong key, int kind) => key | KindBits(kind);

    /// <summary>The kind that a key is of, and the key without it; kind -1 for none.</summary>
    public static (ulong Key, int Kind) WithoutKind(ulong key) => (key & ~(31UL << 48), (int)(key >> 48 & 31) - 1);

    public static Question QuestionOf(ulong key) => (Question)(key >> 60);

    private static ulong KindBits(int kind) => (ulong)(kind + 1) << 48;

    private ulong Key(Trait trait, int a, int b, int c) => _question | (ulong)trait << 53 | (ulong)(ushort)a << 32 | (ulong)(ushort)b << 16 | (ushort)c;

    private void Put(ulong key)
    {
        if (weights is not null) Sum += weights.Of(key).General;
        if (keeps) Keep(key);
    }

    private void Keep(ulong key)
    {
        if (_count == _keys.Length) Array.Resize(ref _keys, _count * 2);
        _keys[_count++] = key;
    }
}

/// <summary>Traits seen before, with their worth.</summary>
/// <param name="Keys">None where nobody wants to see them.</param>
internal sealed record SeenTraits(float Sum, ulong[] Keys);
