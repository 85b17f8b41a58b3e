using TalentMap.Core.Extraction;
using TalentMap.Core.Text;
using TalentMap.Search;
using TalentMap.Storage;
using Move = TalentMap.Storage.Move;
using Role = TalentMap.Storage.Role;

namespace TalentMap.Browse;

/// <summary>What a list of people can be sorted by.</summary>
public enum PeopleSort { Articles, Name, Moved }

/// <summary>
/// Which people a list shows; what is null does not narrow it. What is asked of a post (where, whether still, kind, words) holds of one and
/// the same post of theirs; what is asked of a move (kind, where, when) of one move, and <see cref="Then"/> of one that may have come after it.
/// </summary>
public sealed record PeopleFilter : IListFilter
{
    /// <summary>Words in one of their names.</summary>
    public string? Name { get; init; }

    public long? Company { get; init; }

    public RoleStatus? Status { get; init; }

    public PostKind? Post { get; init; }

    /// <summary>Words in the title of the post.</summary>
    public string? Title { get; init; }

    public MoveKind? Move { get; init; }

    public long? At { get; init; }

    public When? When { get; init; }

    public MoveKind? Then { get; init; }

    public Availability? Standing { get; init; }

    public PeopleSort Sort { get; init; }

    public Order? Order { get; init; }

    public Cut Cut { get; init; } = new();

    /// <summary>The organisations that it names.</summary>
    public IEnumerable<long> Entities => new[] { Company, At }.OfType<long>();

    /// <summary>Whether the list runs downwards: names from the first, all else from the most.</summary>
    public bool IsDescending => (Order ?? (Sort == PeopleSort.Name ? Browse.Order.Asc : Browse.Order.Desc)) == Browse.Order.Desc;

    internal bool AsksOfPosts => (Company, Status, Post, Title) is not (null, null, null, null);

    internal bool Narrows => Name is not null || Standing is not null || AsksOfPosts || AsksOfMoves;

    internal bool AsksOfMoves => (Move, At, When, Then) is not (null, null, null, null);

    public string SortedBy => Sort.ToString();

    public static PeopleFilter Of(ListQuery query) => new()
    {
        Name = query.Words("name"),
        Company = query.Number("company"),
        Status = query.Choice<RoleStatus>("status"),
        Post = query.Choice<PostKind>("post"),
        Title = query.Words("title"),
        Move = query.Choice<MoveKind>("move"),
        At = query.Number("at"),
        When = query.When("when"),
        Then = query.Choice<MoveKind>("then"),
        Standing = query.Choice<Availability>("standing"),
        Sort = query.Choice<PeopleSort>("sort") ?? default,
        Order = query.Choice<Order>("order"),
        Cut = query.Cut(),
    };

    /// <summary>What it says of itself.</summary>
    public IEnumerable<Condition> Conditions(IReadOnlyDictionary<long, EntityName> names)
    {
        if (Name is not null) yield return new Condition("SaidName", new Word.Typed(Name), "name");
        if (Company is { } company) yield return new Condition(Status switch { RoleStatus.Current => "SaidNow", RoleStatus.Former => "SaidBefore", _ => "SaidEver" }, names.Said(company), "company", "status");
        else if (Status is { } status) yield return new Condition("SaidPost", Word.Of(status, "Post"), "status");
        if (Post is { } post) yield return new Condition("SaidPost", Word.Of(post, "Post"), "post");
        if (Title is not null) yield return new Condition("SaidTitle", new Word.Typed(Title), "title");
        if (Move is { } move) yield return new Condition("SaidMove", Word.Of(move), "move");
        if (At is { } at) yield return new Condition("SaidMoveAt", names.Said(at), "at");
        if (When is not null) yield return new Condition("SaidMoveWhen", Word.Of(When), "when");
        if (Then is { } then) yield return new Condition("SaidThen", Word.Of(then), "then");
        if (Standing is { } standing) yield return new Condition("", Word.Of(standing), "standing");
    }
}

/// <summary>The people, posts and moves that a filter leaves.</summary>
internal static class PeopleNarrowing
{
    public static IQueryable<Entity> People(this TalentMapContext db, PeopleFilter filter)
    {
        var people = db.Shown(EntityKind.Person);
        if (filter.Name is { } name) people = people.Where(e => db.Called(name).Contains(e.Id));
        if (filter.Standing is { } standing) people = people.Where(e => e.Availability == standing);
        if (filter.AsksOfPosts) people = people.Where(e => db.Posts(filter).Select(r => r.WhoId!.Value).Contains(e.Id));
        if (filter.AsksOfMoves) people = people.Where(e => db.Steps(filter).Select(m => m.WhoId!.Value).Contains(e.Id));
        return people;
    }

    /// <summary>The posts that fulfil what is asked of one.</summary>
    public static IQueryable<Role> Posts(this TalentMapContext db, PeopleFilter filter)
    {
        var posts = db.ShownRoles();
        if (filter.Company is { } company) posts = posts.Where(r => r.AtId == company);
        if (filter.Status is { } status) posts = posts.Where(r => r.Status == status);
        if (filter.Post is { } post) posts = posts.Where(r => r.Post == post);
        if (filter.Title is { } title)
        {
            var words = Script.Fold(title);
            posts = posts.Where(r => r.TitleKey.Contains(words));
        }
        return posts;
    }

    /// <summary>The moves that fulfil what is asked of one.</summary>
    public static IQueryable<Move> Steps(this TalentMapContext db, PeopleFilter filter)
    {
        var moves = db.ShownMoves();
        if (filter.Move is { } kind) moves = moves.Where(m => m.Kind == kind);
        if (filter.At is { } at) moves = moves.Where(m => m.AtId == at);
        if (filter.When is { } when) moves = moves.In(when);
        if (filter.Then is { } then)
        {
            moves = moves.Where(m => m.Date != null && db.ShownMoves().Any(later =>
                later.WhoId == m.WhoId && later.Kind == then && later.Id != m.Id && later.Date != null && later.Date.Latest >= m.Date.Earliest));
        }
        return moves;
    }
}
