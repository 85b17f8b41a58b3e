namespace TalentMap.Core.Extraction.Careers;

/// <summary>Tells which posts ended: those left, and those held before somebody joined elsewhere.</summary>
internal sealed class Exits
{
    private readonly HashSet<(Person, Company)> _left = [];
    private readonly ILookup<Person, ToldMove> _joins;
    private readonly ILookup<Person, ToldMove> _moves;
    private readonly ILookup<Person, ToldPost> _posts;

    public Exits(Account account, IReadOnlyList<Move> moves)
    {
        foreach (var move in moves)
        {
            if (move is { Kind: MoveKind.Leave, Company: { } company }) _left.Add((move.Person, company));
        }
        _moves = account.Told.Moves.ToLookup(move => move.Person);
        _posts = account.Told.Posts.ToLookup(post => post.Person);
        _joins = account.Told.Moves.Where(move => move.Kind == MoveKind.Join).ToLookup(move => move.Person);
    }

    /// <summary>The moves told of somebody.</summary>
    public IEnumerable<ToldMove> MovesOf(Person person) => _moves[person];

    /// <summary>At how many other organisations than a post's its holder is told to be after it, at most 2.</summary>
    public int PlacesAfter(ToldPost post) => Math.Min(2, _posts[post.Person].Where(other => other.At > post.At && other.Company != post.Company).Select(other => other.Company).Distinct().Count());

    /// <summary>Whether other posts are told of its holder at the same organisation: 1 before, 2 after it, 3 both.</summary>
    public int OthersHere(ToldPost post)
    {
        var found = 0;
        foreach (var other in _posts[post.Person])
        {
            if (other.Company == post.Company && other.Title != post.Title) found |= other.At < post.At ? 1 : 2;
        }
        return found;
    }

    public bool Left(Person person, Company company) => _left.Contains((person, company));

    // 云谷副总裁林晓岚加入雷山科技: the post told before or beside the join is over
    public bool Ended(ToldPost post) =>
        Left(post.Person, post.Company) || _joins[post.Person].Any(join => join.Company != post.Company && post.At < join.At && !IsJoined(post));

    private bool IsJoined(ToldPost post) => _joins[post.Person].Any(join => join.Company == post.Company);
}
