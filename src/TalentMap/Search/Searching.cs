using TalentMap.Core.Resolution;
using TalentMap.Core.Text;
using TalentMap.Storage;

namespace TalentMap.Search;

/// <summary>
/// Finds people, organisations and articles by what was typed: in either script, by any name, in pinyin or its initials, by post and
/// organisation, by the words of a text. Better tiers come first (see <see cref="MatchTier"/>), within one who is better known.
/// </summary>
public static class Searching
{
    /// <summary>The longest text that is searched for.</summary>
    public const int MaxLength = 100;

    /// <summary>The most hits of a kind; a count that reaches it says no more than "many".</summary>
    public const int MaxHits = 1000;

    /// <summary>What was found, with a slice of the articles.</summary>
    public static async Task<SearchHits> FindAsync(this TalentMapContext db, string? typed, Slice documents, CancellationToken cancel)
    {
        var asked = Asked.Of(typed);
        if (asked.IsEmpty) return SearchHits.Nothing;
        var (entities, question) = await EntitiesAsync(db, asked, MaxHits, cancel);
        var (rows, total) = await DocumentHits.ReadAsync(db, question.IsAsked ? question.Words : asked.Typed, documents, cancel);
        return new SearchHits(
            [.. entities.Where(e => e.Kind == EntityKind.Person).Take(MaxHits)],
            [.. entities.Where(e => e.Kind == EntityKind.Company).Take(MaxHits)],
            rows) { DocumentTotal = total };
    }

    /// <summary>The best of people and organisations, mixed: what may be meant by what is typed so far.</summary>
    public static async Task<IReadOnlyList<EntityHit>> SuggestAsync(this TalentMapContext db, string? typed, int most, CancellationToken cancel)
    {
        var asked = Asked.Of(typed);
        if (asked.IsEmpty) return [];
        return [.. (await EntitiesAsync(db, asked, most, cancel)).Hits.Take(most)];
    }

    private static async Task<(List<EntityHit> Hits, Question Question)> EntitiesAsync(TalentMapContext db, Asked asked, int most, CancellationToken cancel)
    {
        var found = await NameHits.ReadAsync(db, asked, most, cancel);
        var inText = found.Where(f => f.Tier == NameHits.NamedInText).ToList();
        var question = Question.Of(asked.Typed, inText.ToLookup(f => f.Matched!, f => f.Id));
        var named = found.Where(f => f.Tier != NameHits.NamedInText).Select(f => f with { Tier = (int)TierOf(f, asked) });
        var hits = Best(named, asked).ToList();
        if (!question.IsAsked) return (hits, question);

        var people = await PostHits.ReadAsync(db, question, cancel);
        var companies = question.Companies.SelectMany(c => c.Entities.Select(id => inText.Find(f => f.Id == id)!)).Select(f => f.ToHit(MatchTier.Career, null));
        var better = hits.TakeWhile(h => h.Tier < MatchTier.Post).ToList();
        return ([.. better.Concat(people).Concat(hits.Skip(better.Count)).Concat(companies).DistinctBy(h => h.Id)], question);
    }

    private static IEnumerable<EntityHit> Best(IEnumerable<NameHit> named, Asked asked) =>
        from hit in named.GroupBy(f => f.Id).Select(same => same.OrderBy(f => f.Tier).ThenBy(f => f.Unusual)
            .ThenBy(f => f.Matched != f.Name).ThenBy(f => f.Matched?.Length ?? 0).ThenBy(f => f.Matched, StringComparer.Ordinal).First())
        orderby hit.Tier, hit.Unusual, IsSecond(hit), hit.DocumentCount descending, hit.Id
        select hit.ToHit((MatchTier)hit.Tier, hit.Matched is { } name && NameKey.Of(name) != NameKey.Of(hit.Name) ? name : null);

    // A name in full pinyin is mostly a person's: 陳玲 comes before 晨嶺.
    private static bool IsSecond(NameHit hit) => hit.Tier == (int)MatchTier.Pinyin && hit.Kind == nameof(EntityKind.Company);

    // 张前川 for 張前川: a character typed that the name as written has not.
    private static MatchTier TierOf(NameHit hit, Asked asked) =>
        hit.Tier == (int)MatchTier.Exact && asked.Typed.Any(unit => Script.IsHan(unit) && !hit.Matched!.Contains(unit)) ? MatchTier.OtherScript : (MatchTier)hit.Tier;
}
