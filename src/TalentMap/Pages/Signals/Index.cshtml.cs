using TalentMap.Browse;
using TalentMap.Pages.Lists;
using TalentMap.Storage;

namespace TalentMap.Pages.Signals;

/// <summary>What the market does, by kind and unit.</summary>
public sealed class IndexModel(TalentMapContext db) : ListModel<SignalsFilter, SignalRow>(db)
{
    protected override IReadOnlyList<string> Sorts => Enum.GetNames<SignalsSort>();

    protected override IReadOnlyList<(string Key, string Text)> Typed => [("when", "TypedWhen")];

    protected override SignalsFilter Read(ListQuery query) => SignalsFilter.Of(query);

    protected override Task<Listing<SignalRow>> ListAsync(SignalsFilter filter, CancellationToken cancel) => Db.ListAsync(filter, cancel);
}
