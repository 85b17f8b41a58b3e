using TalentMap.Core.Dates;
using TalentMap.Core.Extraction.Careers.Choices;
using TalentMap.Core.Reading;

namespace TalentMap.Core.Extraction.Careers;

/// <summary>
/// What an article tells of careers, read from its beginning to its end: each clause has its people, also where it does not name them, and the
/// posts and moves of the clause are theirs.
/// </summary>
internal sealed class Account
{
    private readonly Article _article;
    private readonly Dictionary<PostGroup, IReadOnlyList<Person>> _holders = [];
    private const int Opening = 2; // 3月8日,|云谷|宣布…

    private readonly Events _events;
    private readonly Attention _attention;
    private readonly Firms _firms;
    private readonly Chooser _chooser;
    private readonly Whereabouts _whereabouts;

    private Account(Article article, Cast cast, ChoiceWeights weights, Action<Asked>? asked)
    {
        (_article, Cast) = (article, cast);
        _attention = new Attention(article);
        _firms = new Firms(cast);
        _whereabouts = new Whereabouts(_firms, Employments);
        _chooser = new Chooser(cast, article.Folded, this, weights, asked);
        _events = new Events(article, this);
    }

    /// <summary>Where a post is that names no organisation: at the person's own, else at the one named before in the sentence, else at the article's.</summary>
    public Company? PlaceOf(Line line, int index, Person person) => _whereabouts.Of(line, index, person);

    /// <summary>Who and which organisations the article names.</summary>
    public Cast Cast { get; }

    /// <summary>Chooses who and where.</summary>
    public Chooser Chooser => _chooser;

    /// <summary>The person whose name is the heading of what is being read.</summary>
    public Person? Section => _attention.Section;

    /// <summary>The firm that the article names most.</summary>
    public Company? Topic => _firms.Topic;

    /// <summary>The posts and moves told so far.</summary>
    public Told Told { get; } = new();

    /// <summary>Where everybody works as told so far.</summary>
    public Employments Employments { get; } = new();

    /// <summary>The firm spoken of: 该公司, and where a leave names none.</summary>
    public Company? Firm => _firms.Last;

    /// <summary>The firm that the sentences are about.</summary>
    public Company? Spoken => _firms.Spoken;

    /// <summary>The date that a heading or the sentence before gives to a line.</summary>
    public DateMention? HeadingDate => _attention.SceneDate ?? _attention.HeadingDate;

    /// <summary>The date named last in the sentences before.</summary>
    public DateMention? EarlierDate { get; private set; }

    /// <summary>The date of a move that is told by a token of a clause.</summary>
    public (DateMention? Date, float Sure) DateOf(Clause clause, int at, Person person, MoveKind kind) =>
        _chooser.Details.When(clause, at, person, kind, MoveDates.Of(_article.Folded, clause.Line, at, HeadingDate));

    /// <summary>Reads the whole article.</summary>
    /// <param name="asked">Told of every question and its answers, for training.</param>
    public static Account Read(Article article, Cast cast, ChoiceWeights? weights = null, Action<Asked>? asked = null)
    {
        var account = new Account(article, cast, weights ?? ChoiceWeights.Default, asked);
        foreach (var line in new LineReader(article, cast, article.Dates).Read()) account.Read(line);
        return account;
    }

    /// <summary>Whose a group of posts is.</summary>
    public IReadOnlyList<Person> HoldersOf(PostGroup group) => _holders.GetValueOrDefault(group, []);

    private void Read(Line line)
    {
        var groups = Posts.In(line, _firms);
        var (next, named) = (0, false);
        _attention.Enter(line);
        _firms.Speak(line);
        _holders.Clear();
        _chooser.View.Enter(line);
        _chooser.Recall.Enter();
        for (var start = 0; start < line.Tokens.Count;)
        {
            var end = line.ClauseEnd(start);
            var subject = _attention.SubjectOf(line, start, end, ref named);
            var clause = new Clause(line, start, end, subject, named, _attention.UnderHeading);
            foreach (var person in subject) _chooser.Recall.Hear(person, subject: true);
            for (; next < groups.Count && groups[next].Last < end; next++) AddPosts(clause, groups[next]);
            Moves(clause, groups);
            _events.Read(clause);
            Follow(clause);
            _firms.Hear(line, start, end);
            for (var i = start; i < end; i++)
            {
                if (line.Tokens[i].Person is { } person) _chooser.Recall.Hear(person, subject: false);
                if (line.Tokens[i].Company is { } company) _chooser.Recall.Hear(company, opens: i <= Opening, heads: _attention.IsHeading(line));
            }
            start = end + 1;
        }
        Told.CompleteLeaves(line);
        _attention.Leave(line, named);
        foreach (var token in line.Tokens)
        {
            if (token.Date is { Kind: not (DateKind.Now or DateKind.Stretch) } date) EarlierDate = date;
        }
    }

    // The next verb is read when the moves of the one before are known.
    private void Moves(Clause clause, List<PostGroup> groups)
    {
        MoveReader? reader = null;
        for (var i = clause.Start; i < clause.End; i++)
        {
            if (clause.Line.Tokens[i].Verb is not { } verb) continue;
            reader ??= new MoveReader(_article.Folded, clause, groups, this);
            foreach (var move in reader.Read(i, verb)) Tell(move);
        }
    }

    // 王五入局,林晓岚|紧随其后|: she did the same; 林晓岚说:“|我们|(云谷)…”: she speaks for it
    private void Follow(Clause clause)
    {
        if (clause.Subject is not [var person]) return;
        for (var i = clause.Start; i < clause.End; i++)
        {
            var (line, at) = (clause.Line, clause.Line.Tokens[i].Span.Start);
            if (line.At(i) == Part.We && line.At(i + 1) == Part.Open && line.At(i + 3) == Part.Close && line.Tokens[i + 2].Company is { } company) Told.Voices.TryAdd(person, company);
            if (line.At(i) != Part.Likewise || Told.LastIn(line.Span, person) is not { } last) continue;
            Tell(last with { Person = person, Company = last.Kind == MoveKind.Found ? null : last.Company, Title = null, At = at });
        }
    }

    private void AddPosts(Clause clause, PostGroup group)
    {
        var people = Holders.Of(clause, group, out var former);
        if (people.Count == 0 && Apposed(clause, group) is { } apposed)
        {
            people = HoldersOf(apposed);
            former |= apposed.Posts[0].Former && Posts.CarriesOn(clause.Line, apposed.First); // 先后担任云谷总监,|雷山副总裁
        }
        former |= clause.Line.At(group.Last + 1) == Part.Stretch; // 担任总监|期间
        if (IsDoubted(clause, group)) people = [];
        Person[] who = [.. people];
        var places = Posts.PlacesOf(clause.Line, group);
        var holders = new List<Person>();
        Chosen? before = null;
        for (var i = 0; i < group.Posts.Count; i++)
        {
            var post = group.Posts[i];
            var place = places.Count == group.Posts.Count ? places[i] : post.Company ?? (people.Count > 0 ? _whereabouts.Understood(clause.Line, group, post, people[0]) : null);
            var chosen = _chooser.Post(clause, post, new Ruled(who, place), before);
            before = chosen;
            // 先后在云谷、雷山任研究员、总监: one post at each; 在云谷和雷山任研究员: the same at both
            var at = places.Count > 1 && group.Posts.Count == 1 && places.Contains(chosen.Company) ? places : [chosen.Company];
            foreach (var company in at.OfType<Company>())
            {
                var past = former || post.Former || post.Tie == TitleTie.Study && company.Kind == CompanyKind.University;
                if (chosen.People.Length == 0) continue;
                var seen = PastTraits.Around(_chooser.Context, company, past, _article.Reference);
                foreach (var person in chosen.People)
                {
                    Told.Add(new ToldPost(person, company, post.Title, past, clause.Line.Span, post.Title.Start) { Seen = seen, Sure = chosen.Sure });
                    Employments.Tell(person, company, past, clause.Line.Span);
                    if (!holders.Contains(person)) holders.Add(person);
                    if (post.Tie != TitleTie.Study) _events.Keep(post, person, company, chosen.Sure);
                }
            }
        }
        _holders[group] = holders;
    }

    // 她如果去|当|教授, 将|担任|CEO: a post that is not held
    private bool IsDoubted(Clause clause, PostGroup group)
    {
        for (var i = group.First - 1; i >= clause.Start && i >= group.First - 3; i--)
        {
            if (clause.Line.At(i) is Part.Holds or Part.Is) return !Assertion.IsTold(_article.Folded, clause.Line, i);
        }
        return false;
    }

    // 林晓岚,前云谷副总裁,|雷山科技的首任顾问|: a post behind a post
    private PostGroup? Apposed(Clause clause, PostGroup group) =>
        group.First == clause.Start ? _holders.Keys.FirstOrDefault(before => before.Last == clause.Start - 2) : null;

    // 卸任CEO后,林晓岚|仍|任董事长: one post is given up, the house is not left
    private bool Stays(ToldMove move)
    {
        if (move is not { Kind: MoveKind.Leave, Title: not null }) return false;
        var behind = _article.Folded.AsSpan(move.At, move.Sentence.End - move.At);
        foreach (var word in (ReadOnlySpan<string>)["仍是", "仍为", "仍任", "仍担任", "仍然是", "仍将", "仍保留", "依然是", "依旧是", "继续担任", "继续任", "继续留任", "将留任", "保留董事", "保留了董事", "转任", "改任", "留在公司"])
        {
            if (behind.Contains(word, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    /// <summary>Keeps a move.</summary>
    // A move gives a post where it names a title; where somebody works it tells at any rate.
    public void Tell(ToldMove move)
    {
        if (!Stays(move)) Told.Add(move);
        if (move.Company is not { } company) return;
        if (move.Title is { } title)
        {
            foreach (var part in JointTitles.Split(_article.Folded, title))
            {
                Told.Add(new ToldPost(move.Person, company, part, move.Kind == MoveKind.Leave, move.Sentence, move.At) { Sure = move.Sure });
            }
        }
        Employments.Tell(move.Person, company, move.Kind == MoveKind.Leave, move.Sentence);
    }
}

/// <summary>A clause: the tokens from start up to end of a line, and whom it is about.</summary>
/// <param name="Named">Whether its sentence names them, up to here.</param>
/// <param name="UnderHeading">Whether they stand in a heading right above its line.</param>
internal sealed record Clause(Line Line, int Start, int End, Person[] Subject, bool Named, bool UnderHeading);
