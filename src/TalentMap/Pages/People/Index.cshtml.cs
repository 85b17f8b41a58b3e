using TalentMap.Browse;
using TalentMap.Pages.Lists;
using TalentMap.Storage;

namespace TalentMap.Pages.People;

/// <summary>The list of people.</summary>
public sealed class IndexModel(TalentMapContext db) : ListModel<PeopleFilter, PersonRow>(db)
{
    protected override IReadOnlyList<string> Sorts => Enum.GetNames<PeopleSort>();

    protected override IReadOnlyList<(string Key, string Text)> Typed => [("name", "TypedName"), ("title", "TypedPost"), ("when", "TypedWhen")];

    protected override PeopleFilter Read(ListQuery query) => PeopleFilter.Of(query);

    protected override Task<Listing<PersonRow>> ListAsync(PeopleFilter filter, CancellationToken cancel) => Db.ListAsync(filter, cancel);
}
