using System.Text.Json;
using System.Text.RegularExpressions;
using TalentMap.Landscape;
using TalentMap.Storage;

namespace TalentMap.Bench;

/// <summary>How well and how fast the search box finds: by suggestions and by results, as they come over HTTP.</summary>
internal static partial class Finding
{
    private const int Sample = 500;
    private const int WarmUp = 50;

    public static async Task MeasureAsync(HttpClient client, Map map)
    {
        var dice = new Dice(7);
        var sample = dice.Shuffle(map.Known.Where(k => k.Kind == EntityKind.Person)).Take(Sample).Concat(dice.Shuffle(map.Known.Where(k => k.Kind == EntityKind.Company)).Take(Sample)).ToList();
        var canSuggest = (await client.GetAsync("/search/suggest?q=a")).IsSuccessStatusCode;
        Table.Head("finding", "reached", "asked for");
        if (canSuggest) await RankAsync("suggestions", map, sample, query => SuggestedAsync(client, query));
        else Table.Row("suggestions (GET /search/suggest)", "not there yet");
        await RankAsync("results", map, sample, query => FoundAsync(client, query));
        if (canSuggest) await TimeAsync(client, "suggestions", 30, sample.SelectMany(Typed).Distinct().Select(q => $"/search/suggest?q={Uri.EscapeDataString(q)}"));
        await TimeAsync(client, "results", 100, sample.SelectMany(k => new[] { k.Written, k.Other }).OfType<string>().Distinct().Select(q => $"/search?q={Uri.EscapeDataString(q)}"));
    }

    private static async Task RankAsync(string by, Map map, List<Known> sample, Func<string, Task<List<Hit>>> find)
    {
        int asked = 0, first = 0, read = 0, readFirst = 0, homophones = 0;
        foreach (var known in sample)
        {
            if (known.Other is { } other)
            {
                var hits = (await find(other)).FindAll(h => h.Kind == known.Kind);
                asked++;
                if (hits is [var top, ..] && map.IsCalled(top.Id, other)) first++;
                if (hits.SkipWhile(h => map.IsCalled(h.Id, other)).Any(h => map.IsCalled(h.Id, other))) homophones++;
            }
            if (known.Pinyin is not { } pinyin) continue;
            read++;
            if ((await find(pinyin)).FindAll(h => h.Kind == known.Kind) is [var best, ..] && map.IsRead(best.Id, pinyin)) readFirst++;
        }
        Table.Row($"{by}: exact name in the other script first", Share(first, asked), "99 %");
        Table.Row($"{by}: full pinyin first", readFirst == 0 ? "not there yet" : Share(readFirst, read), "95 %");
        Table.Row($"{by}: queries with another name above an exact one", $"{homophones} of {asked}", "0");
    }

    private static async Task TimeAsync(HttpClient client, string what, int most, IEnumerable<string> addresses)
    {
        var timing = await Timing.OfAsync(client, [.. addresses], WarmUp);
        Table.Row($"{what}: p50, p99", timing is null ? "not there yet" : $"{timing.Middle:f1} ms, {timing.P99:f1} ms", $"p99 {most} ms");
    }

    // What somebody types, key by key.
    private static IEnumerable<string> Typed(Known known) =>
        (known.Pinyin is { } pinyin ? new[] { known.Other ?? known.Written, pinyin } : [known.Other ?? known.Written])
            .SelectMany(text => Enumerable.Range(1, text.Length).Select(length => text[..length]));

    private static async Task<List<Hit>> SuggestedAsync(HttpClient client, string query)
    {
        using var answer = JsonDocument.Parse(await client.GetStringAsync($"/search/suggest?q={Uri.EscapeDataString(query)}"));
        return [.. answer.RootElement.EnumerateArray().Select(s => Address().Match($"href=\"{s.GetProperty("url").GetString()}\"")).Where(m => m.Success).Select(Of)];
    }

    // People stand in the panel of people, with the companies they are at; companies in their own.
    private static async Task<List<Hit>> FoundAsync(HttpClient client, string query)
    {
        var page = await client.GetStringAsync($"/search?q={Uri.EscapeDataString(query)}");
        return [.. In("people", EntityKind.Person), .. In("companies", EntityKind.Company)];

        IEnumerable<Hit> In(string panel, EntityKind kind)
        {
            var from = page.IndexOf($"<section class=\"panel\" aria-labelledby=\"{panel}\"", StringComparison.Ordinal);
            if (from < 0) return [];
            var end = page.IndexOf("</section>", from, StringComparison.Ordinal);
            return Address().Matches(page[from..end]).Select(Of).Where(h => h.Kind == kind).Distinct();
        }
    }

    private static Hit Of(Match address) =>
        new(address.Groups["kind"].Value == "people" ? EntityKind.Person : EntityKind.Company, long.Parse(address.Groups["id"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));

    private static string Share(int some, int all) => all == 0 ? "nothing asked" : $"{100.0 * some / all:f1} % of {all}";

    [GeneratedRegex("""href="/(?<kind>people|companies)/(?<id>[0-9]+)""", RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    private sealed record Hit(EntityKind Kind, long Id);
}
