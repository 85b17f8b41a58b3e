using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Careers;

/// <summary>
/// Tells which posts ended: those left, and those held before somebody joined elsewhere; and what else is told of a post's holder. Every question is
/// answered at once, however much an article tells of one person.
/// </summary>
internal sealed class Exits
{
    private static readonly MoveKind[] Kinds = Enum.GetValues<MoveKind>();

    private readonly HashSet<(Person, Company)> _left = [];
    private readonly Dictionary<(Person, MoveKind), Reach<Company?>> _moves = [];
    private readonly Dictionary<(Person, Company), List<ToldMove>> _here = [];
    private readonly Dictionary<Person, Latest> _places = [];
    private readonly Dictionary<(Person, Company), Reach<TextSpan?>> _titles = [];

    public Exits(Account account, IReadOnlyList<Move> moves)
    {
        foreach (var move in moves)
        {
            if (move is { Kind: MoveKind.Leave, Company: { } company }) _left.Add((move.Person, company));
        }
        foreach (var move in account.Told.Moves)
        {
            var key = (move.Person, move.Kind);
            if (_moves.TryGetValue(key, out var reach)) reach.Add(move.Company, move.At);
            else _moves[key] = new Reach<Company?>(move.Company, move.At);
            if (move.Company is { } company) AddHere(move, company);
        }
        foreach (var post in account.Told.Posts)
        {
            if (!_places.TryGetValue(post.Person, out var latest)) _places[post.Person] = latest = new Latest();
            latest.Add(post.Company, post.At);
            var key = (post.Person, post.Company);
            if (_titles.TryGetValue(key, out var reach)) reach.Add(post.Title, post.At);
            else _titles[key] = new Reach<TextSpan?>(post.Title, post.At);
        }
    }

    /// <summary>The moves told of a post's holder into and out of its organisation: the first of each kind, and of those with a title the first dozens.</summary>
    public IReadOnlyList<ToldMove> Here(ToldPost post) => _here.TryGetValue((post.Person, post.Company), out var moves) ? moves : [];

    /// <summary>The kinds of moves told of a post's holder at other organisations before it and after it, a bit each.</summary>
    public (int Before, int After) Elsewhere(ToldPost post)
    {
        var (before, after) = (0, 0);
        foreach (var kind in Kinds)
        {
            if (!_moves.TryGetValue((post.Person, kind), out var reach)) continue;
            if (reach.FirstBut(post.Company) < post.At) before |= 1 << (int)kind;
            if (reach.LastBut(post.Company) >= post.At) after |= 1 << (int)kind;
        }
        return (before, after);
    }

    /// <summary>At how many other organisations than a post's its holder is told to be after it, at most 2.</summary>
    public int PlacesAfter(ToldPost post) => _places.TryGetValue(post.Person, out var latest) ? Math.Min(2, latest.CountAfter(post.At, post.Company)) : 0;

    /// <summary>Whether other posts are told of its holder at the same organisation: 1 before, 2 after it, 3 both.</summary>
    public int OthersHere(ToldPost post) => _titles.TryGetValue((post.Person, post.Company), out var reach)
        ? (reach.FirstBut(post.Title) < post.At ? 1 : 0) | (reach.LastBut(post.Title) >= post.At ? 2 : 0) : 0;

    public bool Left(Person person, Company company) => _left.Contains((person, company));

    // 云谷副总裁林晓岚加入雷山科技: the post told before or beside the join is over
    public bool Ended(ToldPost post) => Left(post.Person, post.Company)
        || _moves.TryGetValue((post.Person, MoveKind.Join), out var joins) && joins.LastBut(post.Company) > post.At && !IsJoined(post);

    private bool IsJoined(ToldPost post)
    {
        foreach (var move in Here(post))
        {
            if (move.Kind == MoveKind.Join) return true;
        }
        return false;
    }

    private void AddHere(ToldMove move, Company company)
    {
        const int most = 64; // nobody rises more often in one house
        if (!_here.TryGetValue((move.Person, company), out var moves)) _here[(move.Person, company)] = moves = [];
        if (moves.Count < most && move.Title is not null || !moves.Exists(known => known.Kind == move.Kind)) moves.Add(move);
    }
}
