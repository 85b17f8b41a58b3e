using TalentMap.Browse;
using TalentMap.Pages.Lists;
using TalentMap.Storage;

namespace TalentMap.Pages.Moves;

/// <summary>The ledger of moves.</summary>
public sealed class IndexModel(TalentMapContext db) : ListModel<MovesFilter, MoveRow>(db)
{
    protected override IReadOnlyList<string> Sorts => Enum.GetNames<MovesSort>();

    protected override IReadOnlyList<(string Key, string Text)> Typed => [("name", "TypedName"), ("title", "TypedPost"), ("when", "TypedWhen")];

    protected override MovesFilter Read(ListQuery query) => MovesFilter.Of(query);

    protected override Task<Listing<MoveRow>> ListAsync(MovesFilter filter, CancellationToken cancel) => Db.ListAsync(filter, cancel);
}
