using TalentMap.Browse;
using TalentMap.Pages.Lists;
using TalentMap.Storage;

namespace TalentMap.Pages.Articles;

/// <summary>The list of articles.</summary>
public sealed class IndexModel(TalentMapContext db) : ListModel<ArticlesFilter, ArticleRow>(db)
{
    protected override IReadOnlyList<string> Sorts => Enum.GetNames<ArticlesSort>();

    protected override IReadOnlyList<(string Key, string Text)> Typed => [("title", "TypedTitle"), ("when", "TypedPublished")];

    protected override ArticlesFilter Read(ListQuery query) => ArticlesFilter.Of(query);

    protected override Task<Listing<ArticleRow>> ListAsync(ArticlesFilter filter, CancellationToken cancel) => Db.ListAsync(filter, cancel);
}
