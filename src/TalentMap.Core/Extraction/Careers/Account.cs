using TalentMap.Core.Dates;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Careers;

/// <summary>A post told of somebody.</summary>
internal sealed record ToldPost(Person Person, Company Company, TextSpan? Title, bool Former, TextSpan Sentence, int At);

/// <summary>A move told of somebody.</summary>
internal sealed record ToldMove(Person Person, MoveKind Kind, Company? Company, TextSpan? Title, DateMention? Date, TextSpan Sentence, int At);

/// <summary>
/// What an article tells of careers, read from its beginning to its end: each clause has its people, also where it does not name them, and the
/// posts and moves of the clause are theirs.
/// </summary>
internal sealed class Account
{
    private readonly Article _article;
    private readonly List<ToldPost> _posts = [];
    private readonly List<ToldMove> _moves = [];
    private readonly Dictionary<PostGroup, IReadOnlyList<Person>> _holders = [];
    private readonly List<Person> _recent = [];
    private IReadOnlyList<Person> _focus = [];
    private List<PostGroup> _groups = [];
    private readonly Dictionary<Person, List<Employment>> _employers = [];
    private readonly Company? _topic;
    private Company? _firm;
    private bool _underHeading;

    private Account(Article article, Cast cast)
    {
        _article = article;
        _topic = cast.Companies.Where(IsFirm).MaxBy(company => company.Mentions.Count);
    }

    public IReadOnlyList<ToldPost> Posts => _posts;

    public IReadOnlyList<ToldMove> Moves => _moves;

    /// <summary>Reads the whole article.</summary>
    public static Account Read(Article article, Cast cast)
    {
        var account = new Account(article, cast);
        var dates = ChineseDates.Find(article.Folded, article.Reference);
        foreach (var line in new LineReader(article, cast, dates).Read()) account.Read(line);
        return account;
    }

    /// <summary>The firm spoken of: 该公司, and where a post or a leave names none.</summary>
    public Company? Firm => _firm ?? _topic;

    /// <summary>The date that a heading above gives to the lines below it.</summary>
    public DateMention? HeadingDate { get; private set; }

    /// <summary>Where somebody works as told so far, leaving out one organisation: the place told last, one that was not left before one that was.</summary>
    public Company? EmployerOf(Person person, Company? but = null)
    {
        var known = _employers.GetValueOrDefault(person, []);
        return (known.LastOrDefault(employment => !employment.Former && employment.Company != but) ?? known.LastOrDefault(employment => employment.Company != but))?.Company;
    }

    /// <summary>Where a sentence told somebody's last post so far: 云谷前副总裁林晓岚离职 leaves 云谷.</summary>
    public Company? ToldIn(TextSpan sentence, Person person)
    {
        for (var i = _posts.Count - 1; i >= 0 && _posts[i].Sentence == sentence; i--)
        {
            if (_posts[i].Person == person) return _posts[i].Company;
        }
        return null;
    }

    /// <summary>What 老东家 means: the first place where somebody is told to have worked.</summary>
    public Company? HomeOf(Person person) => _employers.GetValueOrDefault(person, []).FirstOrDefault()?.Company;

    /// <summary>Whether somebody is told to work at an organisation already.</summary>
    public bool WorksAt(Person person, Company company) => _employers.GetValueOrDefault(person, []).Exists(employment => employment.Company == company);

    /// <summary>Whether a sentence was read to tell that somebody joined or founded an organisation, or any.</summary>
    public bool Joined(TextSpan sentence, Person person, Company? company)
    {
        for (var i = _moves.Count - 1; i >= 0 && _moves[i].Sentence == sentence; i--)
        {
            if (_moves[i].Kind is MoveKind.Join or MoveKind.Found && _moves[i].Person == person && (company is null || _moves[i].Company == company)) return true;
        }
        return false;
    }

    /// <summary>Whose a group of posts is.</summary>
    public IReadOnlyList<Person> HoldersOf(PostGroup group) => _holders.GetValueOrDefault(group, []);

    private void Read(Line line)
    {
        var groups = _groups = Careers.Posts.In(line, index => NamedBefore(line, index) ?? _firm);
        var (next, named) = (0, false);
        if (Begins(line)) HeadingDate = null;
        _holders.Clear();
        for (var start = 0; start < line.Tokens.Count;)
        {
            var end = line.ClauseEnd(start);
            var subject = Subjects.Named(line, start, end) ?? Ahead(line, start, end) ?? Pointed(line, start, end);
            named |= subject is not null;
            var clause = new Clause(line, start, end, subject ?? (named || !Begins(line) ? _focus : Recalled(line, start, end)), named, _underHeading);
            if (clause.Subject.Count > 0) (_focus, named) = (clause.Subject, true);
            for (var i = start; i < end; i++) Remember(line.Tokens[i].Person);
            for (; next < groups.Count && groups[next].Last < end; next++) AddPosts(clause, groups[next]);
            Works(clause);
            foreach (var move in new MoveReader(_article.Folded, clause, groups, this).Read()) Add(move);
            for (var i = start; i < end; i++) _firm = line.Tokens[i].Company is { } company && IsFirm(company) && !IsBackground(line, groups, i) ? company : _firm;
            start = end + 1;
        }
        Head(line, named);
    }

    // 林晓岚与周远山相识多年,|他|当时…: the first of them; |两人|都…: the two named last; |后者|…: the last
    private List<Person>? Pointed(Line line, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (line.At(i) == Part.Latter && _recent.Count > 0) return [_recent[^1]];
            if (line.At(i) == Part.First && _recent.Count > 1) return [_recent[^2]];
            if (line.At(i) == Part.He && _focus.Count > 1) return [_focus[0]];
            if (line.At(i) == Part.They && _recent.Count > 1)
            {
                var many = _article.Folded.AsSpan(line.Tokens[i].Span.Start, line.Tokens[i].Span.Length).Contains('三') ? 3 : 2;
                return _focus.Count >= many ? [.. _focus] : _recent[^Math.Min(many, _recent.Count)..];
            }
        }
        return null;
    }

    private void Remember(Person? person)
    {
        if (person is null) return;
        _recent.Remove(person);
        _recent.Add(person);
        if (_recent.Count > 3) _recent.RemoveAt(0);
    }

    // 创办云谷后|,|林晓岚…: the subject follows in the next clause
    private List<Person>? Ahead(Line line, int start, int end)
    {
        var opens = start == 0 && end < line.Tokens.Count && end > 0 && _article.Folded[line.Tokens[end - 1].Span.End - 1] is '后' or '时' or '前' or '际';
        return opens ? Subjects.Named(line, end + 1, line.ClauseEnd(end + 1)) : null;
    }

    // A new paragraph that names nobody speaks of those told before only with a pronoun or right under their name.
    private bool Begins(Line line) => !_underHeading && (line.Span.Start == 0 || _article.Folded[line.Span.Start - 1] is '\n' or '\r');

    private IReadOnlyList<Person> Recalled(Line line, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (line.At(i) is Part.He or Part.This) return _focus;
        }
        return [];
    }

    private void Head(Line line, bool named)
    {
        _underHeading = named && IsHeading(line);
        if (_underHeading) HeadingDate = line.Tokens.Select(token => token.Date).FirstOrDefault(date => date is { Kind: DateKind.Calendar });
    }

    // A short line without a full stop: ▪ 3月8日 林晓岚
    private bool IsHeading(Line line) => line.Span.Length <= 40 && _article.Folded[line.Span.End - 1] is not ('。' or '!' or '?' or '…');

    private void Works(Clause clause)
    {
        foreach (var (person, company, former) in Workplaces.In(clause, Firm))
        {
            _posts.Add(new ToldPost(person, company, null, former, clause.Line.Span, clause.Line.Tokens[clause.Start].Span.Start));
            Employ(person, company, former);
        }
    }

    private void AddPosts(Clause clause, PostGroup group)
    {
        var people = Holders.Of(clause, group, out var former);
        if (people.Count == 0 && Apposed(clause, group) is { } apposed) people = HoldersOf(apposed);
        var places = Careers.Posts.PlacesOf(clause.Line, group);
        foreach (var person in people)
        {
            for (var i = 0; i < group.Posts.Count; i++)
            {
                var post = group.Posts[i];
                // 先后在云谷、雷山任研究员、总监: one post at each; 在云谷和雷山任研究员: the same at both
                var at = places.Count == group.Posts.Count ? [places[i]] : places.Count > 1 && group.Posts.Count == 1 ? places : [post.Company];
                foreach (var place in at)
                {
                    if ((place ?? Understood(clause.Line, group, post, person)) is not { } company) continue;
                    var past = former || post.Former || post.Tie == TitleTie.Study && company.Kind == CompanyKind.University;
                    _posts.Add(new ToldPost(person, company, post.Title, past, clause.Line.Span, post.Title.Start));
                    Employ(person, company, past);
                }
            }
        }
        _holders[group] = people;
    }

    // 林晓岚,前云谷副总裁,|雷山科技的首任顾问|: a post behind a post
    private PostGroup? Apposed(Clause clause, PostGroup group) =>
        group.First == clause.Start ? _holders.Keys.FirstOrDefault(before => before.Last == clause.Start - 2) : null;

    // 技术副总裁林晓岚: at the firm named before in the sentence, at her own, or at the one the article is about
    private Company? Understood(Line line, PostGroup group, Post post, Person person)
    {
        var held = line.At(group.First) == Part.Former || line.At(group.First - 1) is Part.Former or Part.Holds or Part.Is;
        if (post.Tie != TitleTie.Firm && !held) return null;
        return NamedBefore(line, group.First) ?? (post.Tie == TitleTie.Firm ? FirmOf(person) ?? _topic : null);
    }

    /// <summary>Where a post is that names no organisation: at the person's own, else at the one named before in the sentence, else at the article's.</summary>
    public Company? PlaceOf(Line line, int index, Person person) => FirmOf(person) ?? NamedBefore(line, index) ?? _topic;

    private Company? FirmOf(Person person) => EmployerOf(person) is { } employer && IsFirm(employer) ? employer : null;

    private Company? NamedBefore(Line line, int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (line.Tokens[i].Company is { } named && IsFirm(named) && !IsBackground(line, _groups, i)) return named;
            if (line.At(i) == Part.Firm) return Firm;
        }
        return null;
    }

    // 前|雷山科技|副总裁, 曾在|雷山科技|, 来自|雷山科技|: where somebody comes from is not what the text speaks of
    private static bool IsBackground(Line line, List<PostGroup> groups, int index)
    {
        if (groups.Exists(group => group.First <= index && index <= group.Last && group.Posts[0].Former)) return true;
        while (line.At(index - 1) == Part.And && line.At(index - 2) == Part.Company) index -= 2;
        return line.At(index - 1) is Part.Former or Part.PastWork or Part.Graduated or Part.ComesFrom or Part.From;
    }

    private static bool IsFirm(Company company) => company.Kind is CompanyKind.Company or CompanyKind.Lab or CompanyKind.Fund;

    // A move gives a post where it names a title; where somebody works it tells at any rate.
    private void Add(ToldMove move)
    {
        _moves.Add(move);
        if (move.Company is not { } company) return;
        if (move.Title is { } title)
        {
            foreach (var part in JointTitles.Split(_article.Folded, title))
            {
                _posts.Add(new ToldPost(move.Person, company, part, move.Kind == MoveKind.Leave, move.Sentence, move.At));
            }
        }
        Employ(move.Person, company, move.Kind == MoveKind.Leave);
    }

    private void Employ(Person person, Company company, bool former)
    {
        if (!_employers.TryGetValue(person, out var known)) _employers[person] = known = [];
        known.RemoveAll(employment => employment.Company == company);
        known.Add(new Employment(company, former));
    }

    private sealed record Employment(Company Company, bool Former);
}

/// <summary>A clause: the tokens from start up to end of a line, and whom it is about.</summary>
/// <param name="Named">Whether its sentence names them, up to here.</param>
/// <param name="UnderHeading">Whether they stand in a heading right above its line.</param>
internal sealed record Clause(Line Line, int Start, int End, IReadOnlyList<Person> Subject, bool Named, bool UnderHeading);
