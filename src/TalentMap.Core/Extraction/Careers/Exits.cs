namespace TalentMap.Core.Extraction.Careers;

/// <summary>Tells which posts ended: those left, and those held before somebody joined elsewhere.</summary>
internal sealed class Exits
{
    private readonly HashSet<(Person, Company)> _left = [];
    private readonly ILookup<Person, ToldMove> _joins;

    public Exits(Account account, IReadOnlyList<Move> moves)
    {
        foreach (var move in moves)
        {
            if (move is { Kind: MoveKind.Leave, Company: { } company }) _left.Add((move.Person, company));
        }
        _joins = account.Told.Moves.Where(move => move.Kind == MoveKind.Join).ToLookup(move => move.Person);
    }

    public bool Left(Person person, Company company) => _left.Contains((person, company));

    // 云谷副总裁林晓岚加入雷山科技: the post told before or beside the join is over
    public bool Ended(ToldPost post) =>
        Left(post.Person, post.Company) || _joins[post.Person].Any(join => join.Company != post.Company && post.At < join.At && !IsJoined(post));

    private bool IsJoined(ToldPost post) => _joins[post.Person].Any(join => join.Company == post.Company);
}
