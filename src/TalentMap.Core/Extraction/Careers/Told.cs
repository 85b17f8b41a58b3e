using TalentMap.Core.Dates;
using TalentMap.Core.Extraction.Careers.Choices;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Careers;

/// <summary>A post told of somebody.</summary>
/// <param name="Former">Whether the words around it put it into the past.</param>
internal sealed record ToldPost(Person Person, Company Company, TextSpan? Title, bool Former, TextSpan Sentence, int At)
{
    /// <summary>What can be seen of its time around it; see <see cref="PastTraits"/>, and null for a post that a move gives.</summary>
    public SeenTraits? Seen { get; init; }

    /// <summary>How sure the choice of its holder and place was.</summary>
    public float Sure { get; init; } = 1;
}

/// <summary>A move told of somebody.</summary>
internal sealed record ToldMove(Person Person, MoveKind Kind, Company? Company, TextSpan? Title, DateMention? Date, TextSpan Sentence, int At)
{
    /// <summary>How sure the choice of who moved where was.</summary>
    public float Sure { get; init; } = 1;

    /// <summary>How sure the choice of its date was.</summary>
    public float DateSure { get; init; } = 1;
}

/// <summary>The posts and moves that an article has told so far, in its order; questions look back no farther than a sentence or two.</summary>
internal sealed class Told
{
    private const int LongestRecall = 120;

    private readonly List<ToldPost> _posts = [];
    private readonly List<ToldMove> _moves = [];
    private readonly HashSet<(Person, Company)> _moved = [];
    private readonly Dictionary<(Person, Company), List<TextSpan?>> _titles = [];

    public IReadOnlyList<ToldPost> Posts => _posts;

    public IReadOnlyList<ToldMove> Moves => _moves;

    /// <summary>For which organisations people speak: 林晓岚说:“我们(云谷)在招人”.</summary>
    public Dictionary<Person, Company> Voices { get; } = [];

    /// <summary>The last move of somebody else that a sentence tells.</summary>
    public ToldMove? LastIn(TextSpan sentence, Person but) => _moves.LastOrDefault() is { } last && last.Sentence == sentence && last.Person != but ? last : null;

    /// <summary>Which kinds of moves a sentence was read to tell of somebody and an organisation, a bit each.</summary>
    public int KindsIn(TextSpan sentence, Person person, Company company)
    {
        var kinds = 0;
        for (var i = _moves.Count - 1; i >= 0 && _moves[i].Sentence == sentence; i--)
        {
            if (_moves[i].Person == person) kinds |= _moves[i].Company == company ? 1 << (int)_moves[i].Kind : 1 << 5;
        }
        return kinds;
    }

    /// <summary>Whether a sentence was read to tell a move already: of those into an organisation, one is enough. It gets the title where it had none.</summary>
    public bool Tells(TextSpan sentence, Person person, Company company, MoveKind kind, TextSpan? title, Func<int, int, bool> inOneClause)
    {
        for (var i = _moves.Count - 1; i >= 0 && _moves[i].Sentence == sentence; i--)
        {
            if (_moves[i].Person != person || _moves[i].Company != company || (_moves[i].Kind == MoveKind.Leave) != (kind == MoveKind.Leave)) continue;
            var near = title is { } words && inOneClause(Math.Min(words.Start, _moves[i].At), Math.Max(words.Start, _moves[i].At)); // 去云谷报到做|研究员
            if (_moves[i].Kind == kind && near) _moves[i] = _moves[i] with { Title = _moves[i].Title ?? title };
            return true;
        }
        return false;
    }

    public void Add(ToldPost post)
    {
        _posts.Add(post);
        if (!_titles.TryGetValue((post.Person, post.Company), out var titles)) _titles[(post.Person, post.Company)] = titles = [];
        titles.Add(post.Title);
    }

    public void Add(ToldMove move)
    {
        _moves.Add(move);
        if (move is { Company: { } company, Kind: not MoveKind.Leave }) _moved.Add((move.Person, company));
    }

    /// <summary>Whether a sentence was read to tell that somebody joined or founded an organisation.</summary>
    public bool Joined(TextSpan sentence, Person person, Company company)
    {
        for (var i = Halving.FirstFrom(_moves, sentence.Start + 1, static move => move.Sentence.Start) - 1; i >= 0 && _moves[i].Sentence == sentence; i--)
        {
            if (_moves[i].Kind is MoveKind.Join or MoveKind.Found && _moves[i].Person == person && _moves[i].Company == company) return true;
        }
        return false;
    }

    /// <summary>The last post given up that the sentence, or the one before, tells of somebody else.</summary>
    /// <param name="named">Whether the sentence speaks of that post (其职位): then it need not be told to be over.</param>
    public ToldPost? LeftBefore(TextSpan sentence, Person successor, bool named)
    {
        for (var i = _posts.Count - 1; i >= 0 && sentence.Start - _posts[i].Sentence.End <= 1; i--)
        {
            if (_posts[i].Title is not null && _posts[i].Person != successor && (_posts[i].Former || named)) return _posts[i];
        }
        return null;
    }

    /// <summary>The post of somebody at an organisation that was told last within the sentences right before a place.</summary>
    public ToldPost? PostBefore(Person person, Company company, int at)
    {
        for (var i = Halving.FirstFrom(_posts, at + 1, static post => post.Sentence.Start) - 1; i >= 0 && at - _posts[i].Sentence.Start <= LongestRecall; i--)
        {
            if (_posts[i].Person == person && _posts[i].Company == company && _posts[i].Title is { } title && title.Start < at) return _posts[i];
        }
        return null;
    }

    /// <summary>Where a title was told to be held.</summary>
    public Company? PlaceOf(Person person, TextSpan title)
    {
        for (var i = _posts.Count - 1; i >= 0 && _posts[i].Sentence.End > title.Start; i--)
        {
            if (_posts[i].Person == person && _posts[i].Title == title) return _posts[i].Company;
        }
        return null;
    }

    /// <summary>Whether somebody is told to be at an organisation by more than a group of posts.</summary>
    public bool IsAt(Person person, Company company, PostGroup except) => _moved.Contains((person, company))
        || _titles.TryGetValue((person, company), out var titles) && titles.Exists(title => !except.Posts.Any(own => own.Title == title));

    /// <summary>Gives the leaves of a sentence the posts that stand with the names behind the verb: 离开云谷的还有|CTO|林晓岚.</summary>
    public void CompleteLeaves(Line line)
    {
        for (var i = _moves.Count - 1; i >= 0 && _moves[i].Sentence == line.Span; i--)
        {
            var move = _moves[i];
            if (move is not { Kind: MoveKind.Leave, Title: null } || !line.Tokens.Any(token => token.Person == move.Person && token.Span.Start > move.At)) continue;
            for (var p = _posts.Count - 1; p >= 0 && _posts[p].Sentence == line.Span; p--)
            {
                if (_posts[p].Person == move.Person && _posts[p].Company == move.Company && _posts[p].Title?.Start > move.At) _moves[i] = move with { Title = _posts[p].Title };
            }
        }
    }
}
