using TalentMap.Core.Extraction;
using TalentMap.Core.Text;
using TalentMap.Search;
using TalentMap.Storage;
using Move = TalentMap.Storage.Move;

namespace TalentMap.Browse;

/// <summary>Into an organisation (joined, founded) or out of it (left).</summary>
public enum Flow { In, Out }

/// <summary>What the ledger can be sorted by.</summary>
public enum MovesSort { Date, Person, Company }

/// <summary>Which moves a list shows; what is null does not narrow it.</summary>
/// <param name="When">Moves that may have happened then.</param>
public sealed record MovesFilter(MoveKind? Kind = null, When? When = null, long? Company = null, Flow? Flow = null) : IListFilter
{
    /// <summary>People who came from that organisation (see <see cref="Transfers"/>).</summary>
    public long? From { get; init; }

    /// <summary>People who came to that organisation from another.</summary>
    public long? To { get; init; }

    /// <summary>Words in one of the person's names.</summary>
    public string? Name { get; init; }

    public PostKind? Post { get; init; }

    /// <summary>Words in the title.</summary>
    public string? Title { get; init; }

    public MovesSort Sort { get; init; }

    public Order? Order { get; init; }

    public Cut Cut { get; init; } = new();

    /// <summary>The organisations that it names.</summary>
    public IEnumerable<long> Entities => new[] { Company, From, To }.OfType<long>();

    /// <summary>The latest first, and names from the first.</summary>
    public bool IsDescending => (Order ?? (Sort == MovesSort.Date ? Browse.Order.Desc : Browse.Order.Asc)) == Browse.Order.Desc;

    public string SortedBy => Sort.ToString();

    public static MovesFilter Of(ListQuery query) => new(query.Choice<MoveKind>("kind"), query.When("when"), query.Number("company"), query.Choice<Flow>("flow"))
    {
        From = query.Number("from"),
        To = query.Number("to"),
        Name = query.Words("name"),
        Post = query.Choice<PostKind>("post"),
        Title = query.Words("title"),
        Sort = query.Choice<MovesSort>("sort") ?? default,
        Order = query.Choice<Order>("order"),
        Cut = query.Cut(),
    };

    /// <summary>What it says of itself.</summary>
    public IEnumerable<Condition> Conditions(IReadOnlyDictionary<long, EntityName> names)
    {
        if (Name is not null) yield return new Condition("SaidName", new Word.Typed(Name), "name");
        if (Company is { } company) yield return new Condition("SaidCompany", names.Said(company), "company");
        if (Flow is { } flow) yield return new Condition("", Word.Of(flow, "Flow"), "flow");
        if (From is { } from) yield return new Condition("SaidFrom", names.Said(from), "from");
        if (To is { } to) yield return new Condition("SaidTo", names.Said(to), "to");
        if (Kind is { } kind) yield return new Condition("SaidMove", Word.Of(kind), "kind");
        if (When is not null) yield return new Condition("SaidWhen", Word.Of(When), "when");
        if (Post is { } post) yield return new Condition("SaidPost", Word.Of(post, "Post"), "post");
        if (Title is not null) yield return new Condition("SaidTitle", new Word.Typed(Title), "title");
    }
}

/// <summary>The moves that a filter leaves.</summary>
internal static class MovesNarrowing
{
    public static IQueryable<Move> Moves(this TalentMapContext db, MovesFilter filter)
    {
        var moves = db.ShownMoves();
        if ((filter.From ?? filter.To) is not null) moves = moves.Between(filter.From, filter.To);
        if (filter.Name is { } name) moves = moves.Where(m => db.Called(name).Contains(m.WhoId!.Value));
        if (filter.Kind is { } kind) moves = moves.Where(m => m.Kind == kind);
        if (filter.Company is { } company) moves = moves.Where(m => m.AtId == company);
        if (filter.Flow is { } flow) moves = moves.Of(flow);
        if (filter.Post is { } post) moves = moves.Where(m => m.Post == post);
        if (filter.Title is { } title)
        {
            var words = Script.Fold(title);
            moves = moves.Where(m => m.TitleKey.Contains(words));
        }
        return filter.When is { } when ? moves.In(when) : moves;
    }
}
