using TalentMap.Landscape;
using TalentMap.Storage;

namespace TalentMap.Bench;

/// <summary>One kind of page, with some addresses of it.</summary>
internal sealed record PageKind(string Name, IReadOnlyList<string> Addresses);

/// <summary>The pages that are measured, each address asked for once so that no cache answers.</summary>
internal static class PageKinds
{
    private const int Times = 60;

    public static IReadOnlyList<PageKind> Of(Map map, int articles)
    {
        var dice = new Dice(11);
        var people = dice.Shuffle(map.Known.Where(k => k.Kind == EntityKind.Person).Select(k => k.Id).Distinct());
        var companies = dice.Shuffle(map.Known.Where(k => k.Kind == EntityKind.Company).Select(k => k.Id).Distinct());
        var busiest = map.Busiest;
        return
        [
            One("home", "/"),
            One("people", "/people"),
            Each("people, a late page", i => $"/people?p={100 + i}"),
            Each("people of a company", i => $"/people?company={companies[i % companies.Count]}"),
            One("companies", "/companies"),
            Each("companies, a late page", i => $"/companies?p={20 + (i % 20)}"),
            One("moves", "/moves"),
            Each("moves of a kind and month", i => $"/moves?kind=Join&when=2023-{(i % 12) + 1:D2}"),
            Each("moves out of a company", i => $"/moves?flow=Out&company={companies[i % companies.Count]}"),
            One("signals", "/signals"),
            Each("signals of a kind and year", i => $"/signals?kind=Compensation&when={2014 + (i % 13)}"),
            One("timeline", "/timeline"),
            One("timeline of the fullest year", "/timeline?year=2023"),
            One("articles", "/articles"),
            Each("articles, a late page", i => $"/articles?p={100 + i}"),
            Each("an article", i => $"/articles/{1 + (i * 97 % articles)}"),
            Each("a person", i => $"/people/{people[i % people.Count]}"),
            Each("a company", i => $"/companies/{companies[i % companies.Count]}"),
            One("the company with most articles", $"/companies/{busiest}"),
            Each("search for a name", i => $"/search?q={Uri.EscapeDataString(map.Known[i * 31 % map.Known.Count].Written)}"),
            One("search for a common word", $"/search?q={Uri.EscapeDataString("科技")}"),
        ];
    }

    private static PageKind One(string name, string address) => Each(name, _ => address);

    private static PageKind Each(string name, Func<int, string> address) =>
        new(name, [.. Enumerable.Range(0, Times).Select(i => address(i) + (address(i).Contains('?', StringComparison.Ordinal) ? '&' : '?') + $"fresh={i}")]);
}
