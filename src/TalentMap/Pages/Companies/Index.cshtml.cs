using TalentMap.Browse;
using TalentMap.Pages.Lists;
using TalentMap.Storage;

namespace TalentMap.Pages.Companies;

/// <summary>The list of organisations with their balance of people and latest figures.</summary>
public sealed class IndexModel(TalentMapContext db) : ListModel<CompaniesFilter, CompanyRow>(db)
{
    protected override IReadOnlyList<string> Sorts => Enum.GetNames<CompaniesSort>();

    protected override IReadOnlyList<(string Key, string Text)> Typed => [("name", "TypedCompany")];

    protected override CompaniesFilter Read(ListQuery query) => CompaniesFilter.Of(query);

    protected override Task<Listing<CompanyRow>> ListAsync(CompaniesFilter filter, CancellationToken cancel) => Db.ListAsync(filter, cancel);
}
