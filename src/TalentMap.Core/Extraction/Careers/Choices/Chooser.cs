using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Careers.Choices;

/// <summary>Who and where, as chosen: nobody where the people are empty.</summary>
internal readonly record struct Chosen(Person[] People, Company? Company)
{
    public static readonly Chosen Nobody = new([], null);

    /// <summary>How sure the choice is, from 0 to 1.</summary>
    public float Sure { get; init; }
}

/// <summary>What is told of somebody and an organisation: nothing, that they work there, or a move.</summary>
internal enum Happening { Nothing, Works, Join, Leave, Found, Appoint, Advise }

/// <summary>What the rules say of a question: one more piece of evidence.</summary>
internal readonly record struct Ruled(Person[] People, Company? Company);

/// <summary>
/// Chooses whose a post is and where, and who makes a move and where: all people and organisations that come into question are weighed by what can be seen
/// of them, and against the answer that nobody is meant. Choices are made in the text's order and know those made before.
/// </summary>
internal sealed class Chooser
{
    private const int Widest = 6; // so many people and so many organisations are weighed as pairs

    private readonly Action<Asked>? _asked;
    private readonly PersonTraits _people;
    private readonly PlaceTraits _places;
    private readonly PairTraits _pairs;
    private readonly TraitList _traits;
    private readonly List<PersonOption> _who = [];
    private readonly List<PlaceOption> _where = [];
    private readonly List<(float Score, Person[] People, Company? Company)> _scored = [];

    public Chooser(Cast cast, string folded, Account account, ChoiceWeights weights, Action<Asked>? asked)
    {
        (_traits, _asked) = (new TraitList(weights, keeps: asked is not null), asked);
        Recall = new Recall(cast);
        View = new LineView(Recall);
        Context = new Context(folded, View, Recall, account);
        _people = new PersonTraits(Context);
        _places = new PlaceTraits(Context);
        _pairs = new PairTraits(Context);
        Details = new MoveDetails(Context, _traits, asked);
    }

    public LineView View { get; }

    public Recall Recall { get; }

    public Context Context { get; }

    /// <summary>What else is asked of a move.</summary>
    public MoveDetails Details { get; }

    /// <summary>The traits being weighed, for a question that is looked at now and answered later.</summary>
    public TraitList Traits => _traits;

    /// <summary>Whom and which organisation the last answer named, and in which sentence: accounts go on about the same people.</summary>
    public Person[] LastPeople { get; private set; } = [];

    public Company? LastCompany { get; private set; }

    public int LastSentence { get; private set; }

    /// <summary>Whose a post is, and where.</summary>
    public Chosen Post(Clause clause, Post post, Ruled ruled, Chosen? before)
    {
        Context.Ask(Question.Post, clause, post.At, post.At, (int)post.Tie, ruled, before);
        Context.Company = post.Company;
        return Choose(clause, NobodyTraits.OfPost, null);
    }

    /// <summary>Who makes the move of a verb, and where.</summary>
    public Chosen Verb(Clause clause, int verb, MoveVerb word, Ruled ruled, bool complete)
    {
        Context.Ask(Question.Verb, clause, verb, verb, (int)word.Word, ruled, null);
        Context.IsComplete = complete;
        return Choose(clause, NobodyTraits.OfVerb, word);
    }

    /// <summary>Who is told to work, to have worked or to have studied at an organisation without a title.</summary>
    public Chosen Place(Clause clause, int place, Company company, Ruled ruled)
    {
        Context.Ask(Question.Place, clause, place, place, (int)company.Kind, ruled, null);
        Context.Company = company;
        return Choose(clause, NobodyTraits.OfPlace, null);
    }

    /// <summary>A yes-or-no question about a person and an organisation.</summary>
    public bool IsYes(Question question, int kind, TextSpan anchor, TextSpan sentence, Person person, Company company, Action<TraitList> see) =>
        Yes(question, kind, anchor, sentence, person, company, see) > 0.5f;

    /// <summary>How likely yes is, from 0 to 1.</summary>
    public float Yes(Question question, int kind, TextSpan anchor, TextSpan sentence, Person person, Company company, Action<TraitList> see)
    {
        _traits.Begin(question, kind);
        see(_traits);
        var yes = 1 / (1 + MathF.Exp(-_traits.Sum));
        _asked?.Invoke(new Asked(question, anchor, sentence, null, [new([person], company, _traits.Keys.ToArray()), new([], company, [])]));
        return yes;
    }

    /// <summary>What a clause tells of somebody and an organisation, by the words around the organisation's name or the post.</summary>
    public (Happening What, float Sure) Event(Clause clause, int at, Person person, Company company, float sure)
    {
        _traits.Begin(Question.Event, 0);
        EventTraits.See(Context, clause, at, person, company, sure, _traits);
        return Happens(Question.Event, clause, person, company);
    }

    /// <summary>What a clause that names no organisation tells of somebody and one named before: 6月12日,他|摘下工牌.</summary>
    public (Happening What, float Sure) Turn(Clause clause, Person person, Company company, bool employs)
    {
        Context.Ask(Question.Turn, clause, clause.Start, clause.End - 1, 0, default, null);
        _traits.Begin(Question.Event, 0);
        TurnTraits.See(Context, clause, person, company, employs, _traits);
        return Happens(Question.Turn, clause, person, company);
    }

    private (Happening What, float Sure) Happens(Question question, Clause clause, Person person, Company company)
    {
        var asserted = EventTraits.IsAsserted(Context, clause); // 洽谈请林晓岚出任CEO
        var best = new Best<Happening>(Happening.Nothing, _traits.Sums[(int)Happening.Nothing]);
        foreach (var kind in Happenings)
        {
            if (kind != Happening.Nothing && (asserted || kind == Happening.Works)) best.Offer(kind, _traits.Sums[(int)kind]);
        }
        if (_asked is not null) AskEvent(question, clause, person, company);
        return (best.Value, best.Share);
    }

    private void AskEvent(Question question, Clause clause, Person person, Company company) =>
        _asked!(new Asked(question, Context.Anchor, clause.Line.Span, null, [.. Happenings.Select(kind => new Answer([person], company, OfKind(kind)))]));

    private ulong[] OfKind(Happening kind)
    {
        var keys = _traits.Keys.ToArray();
        for (var i = 0; i < keys.Length; i++) keys[i] = TraitList.OfKind(keys[i], (int)kind);
        return keys;
    }

    private static readonly Happening[] Happenings = Enum.GetValues<Happening>();

    private Chosen Choose(Clause clause, Action<Context, TraitList> nobody, MoveVerb? verb)
    {
        _who.Clear();
        _where.Clear();
        _people.Gather(clause, _who);
        if (_who.Count == 0) return Chosen.Nobody;
        for (var i = 0; i < _who.Count; i++) _who[i] = Weighed(_who[i]);
        Narrow(_who, static (a, b) => b.Score.CompareTo(a.Score));
        _places.Gather(clause, _who, _where);
        if (_where.Count == 0) return Chosen.Nobody;
        for (var i = 0; i < _where.Count; i++) _where[i] = Weighed(_where[i]);
        Narrow(_where, static (a, b) => b.Score.CompareTo(a.Score));

        Start();
        nobody(Context, _traits);
        var against = _traits.Sum;
        var answers = _asked is null ? null : new List<Answer> { new([], null, _traits.Keys.ToArray()) };
        var (best, chosen) = (against, Chosen.Nobody);
        _scored.Clear();
        foreach (var who in _who)
        {
            foreach (var where in _where)
            {
                Start();
                _pairs.See(who, where, _traits);
                var score = who.Score + where.Score + _traits.Sum;
                _scored.Add((score, who.People, where.Company));
                answers?.Add(new Answer(who.People, where.Company, who.Traits!, where.Traits!, _traits.Keys.ToArray()));
                if (score <= best) continue;
                (best, chosen) = (score, new Chosen(who.People, where.Company));
            }
        }
        if (answers is not null) _asked!(new Asked(Context.Question, Context.Anchor, clause.Line.Span, verb, answers));
        if (chosen.People.Length > 0) (LastPeople, LastCompany, LastSentence) = (chosen.People, chosen.Company, Recall.Sentence);
        return chosen with { Sure = Share(chosen, against) };
    }

    // The share of the chosen answer among all; it may have been weighed twice, as named before and behind.
    private float Share(Chosen chosen, float against)
    {
        var greatest = against;
        foreach (var (score, _, _) in _scored) greatest = Math.Max(greatest, score);
        var (all, own) = (MathF.Exp(against - greatest), 0f);
        foreach (var (score, people, company) in _scored)
        {
            var share = MathF.Exp(score - greatest);
            all += share;
            if (company == chosen.Company && PersonTraits.Same(people, chosen.People)) own += share;
        }
        return own / all;
    }

    private void Start() => _traits.Begin(Context.Question, Context.Kind);

    private PersonOption Weighed(PersonOption option)
    {
        Start();
        _people.See(option, _traits);
        return option with { Score = _traits.Sum, Traits = _asked is null ? null : _traits.Keys.ToArray() };
    }

    private PlaceOption Weighed(PlaceOption option)
    {
        Start();
        _places.See(option, _traits);
        return option with { Score = _traits.Sum, Traits = _asked is null ? null : _traits.Keys.ToArray() };
    }

    private static void Narrow<T>(List<T> options, Comparison<T> order)
    {
        options.Sort(order);
        if (options.Count > Widest) options.RemoveRange(Widest, options.Count - Widest);
    }
}
