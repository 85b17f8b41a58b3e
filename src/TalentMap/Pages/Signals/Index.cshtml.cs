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

    /// <summary>The dated figures that the chart draws: of the kind asked for, in the unit asked for or the one that most are in.</summary>
    public IReadOnlyList<SignalRow> Figures { get; private set; } = [];

    protected override async Task<Listing<SignalRow>> ListAsync(SignalsFilter filter, CancellationToken cancel)
    {
        var listing = await Db.ListAsync(filter, cancel);
        var unit = filter.Unit ?? UnitOfMost(listing);
        if (filter.Kind is not null && unit is not null) Figures = await Db.FiguresAsync(filter with { Unit = unit }, cancel);
        return listing;
    }

    private static string? UnitOfMost(Listing<SignalRow> listing) =>
        listing.Facets.SelectMany(f => f.Values).Where(v => v.Word is Word.Unit).MaxBy(v => v.Count)?.Word is Word.Unit unit ? unit.Counted : null;
}
