using System.Globalization;
using System.Text.Json;

namespace TalentMap.Tests;

/// <summary>The time line without script: every number opens its list, every filter says itself, and the chart draws what the list tells.</summary>
public sealed class TimelinePageTests(TalentMapApp app)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/timeline")]
    [InlineData("/timeline?from=2023-01&to=2023-12")]
    [InlineData("/timeline?year=2023&lane=climate&lane=move")]
    [InlineData("/timeline?q=字節")]
    public async Task Every_number_opens_as_many_facts(string address)
    {
        var numbers = (await Html.GetAsync(app, address)).QuerySelectorAll("td.number a").Select(a => (Link: a.GetAttribute("href")!, Count: a.TextContent.Trim())).Distinct().ToList();
        Assert.NotEmpty(numbers);

        List<string> wrong = [];
        foreach (var (link, count) in numbers)
        {
            if (await TotalAsync(link) is var total && total != count) wrong.Add($"{link}: {count}, its list has {total}");
        }
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("/timeline", "")]
    [InlineData("/timeline?lane=move", "lane=move")]
    [InlineData("/timeline?direction=down&q=市場", "direction=down&q=市場")]
    public async Task The_chart_has_the_marks_of_the_list(string page, string query)
    {
        var chart = await ChartAsync(query);

        Assert.NotEqual("0", await TotalAsync(page));
        Assert.Equal(await TotalAsync(page), chart.GetProperty("marks").GetArrayLength().ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Each_organisation_that_can_be_chosen_has_marks()
    {
        var chosen = (await Html.GetAsync(app, "/timeline")).QuerySelectorAll("select[name=company] option[value]").Select(o => o.GetAttribute("value")!).Where(v => v.Length > 0).Take(5).ToList();

        Assert.NotEmpty(chosen);
        foreach (var company in chosen)
        {
            Assert.NotEqual("0", await TotalAsync($"/timeline?company={company}"));
            Assert.Equal(await TotalAsync($"/timeline?company={company}"), $"{(await ChartAsync($"company={company}")).GetProperty("marks").GetArrayLength()}");
        }
    }

    [Fact]
    public async Task Each_point_of_the_heat_opens_the_signals_that_it_is_made_of()
    {
        foreach (var point in (await ChartAsync("")).GetProperty("line").EnumerateArray())
        {
            var (month, told) = (point[0].GetInt32(), point[2].GetInt32());
            var list = $"/timeline?direction=told&from={Month(month - 1)}&to={Month(month + 1)}";

            Assert.Equal($"{told}", await TotalAsync(list));
        }

        static string Month(int month) => $"{month / 12:D4}-{month % 12 + 1:D2}";
    }

    [Theory]
    [InlineData("/timeline?q=字节", "/timeline?q=字節")]
    [InlineData("/timeline?q=張前川", "/timeline?q=张前川")]
    public async Task Words_are_found_in_either_script(string one, string other)
    {
        Assert.NotEqual("0", await TotalAsync(one));
        Assert.Equal(await TotalAsync(one), await TotalAsync(other));
    }

    [Fact]
    public async Task A_filter_says_itself_in_words()
    {
        var lead = (await Html.GetAsync(app, "/timeline?lane=money&lane=move&direction=up&q=智能&from=2023-03&to=2023-08")).QuerySelector("p[data-total]")!.TextContent;

        foreach (var said in (string[])["2023年3月–8月", "動向、融資與估值", "升溫", "含「智能」"]) Assert.Contains(said, lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_of_a_whole_year_may_fall_in_each_of_its_months()
    {
        var wide = (await ChartAsync("")).GetProperty("marks").EnumerateArray().First(m => m[2].GetInt32() - m[1].GetInt32() is 364 or 365);
        var year = new DateOnly(1970, 1, 1).AddDays(wide[1].GetInt32()).Year;
        var name = wide[6].GetString()!;

        foreach (var month in (int[])[1, 7, 12])
        {
            Assert.NotNull((await Html.GetAsync(app, $"/timeline?from={year:D4}-{month:D2}&to={year:D4}-{month:D2}")).GetElementById(name));
        }
        Assert.Null((await Html.GetAsync(app, $"/timeline?from={year - 1:D4}-12&to={year - 1:D4}-12")).GetElementById(name));
    }

    [Fact]
    public async Task A_link_to_a_mark_shows_it_once_and_first()
    {
        var page = await Html.GetAsync(app, "/timeline");
        var link = page.QuerySelectorAll("li.fact a.chip[href*='mark=']")[^1].GetAttribute("href")!;
        var name = link.Split('#')[1];
        var marked = await Html.GetAsync(app, link);

        Assert.Equal(name, marked.QuerySelector("section[aria-labelledby=marked] li.fact")!.Id);
        Assert.Single(marked.QuerySelectorAll($"#{name}"));
        Assert.Equal(200, (int)(await app.CreateClient().GetAsync("/timeline?mark=move-0", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Only_the_view_made_for_it_may_be_framed()
    {
        var (closed, framed) = (await HeadersAsync("/timeline"), await HeadersAsync("/timeline?embed=1"));

        Assert.Contains("frame-ancestors 'none'", closed, StringComparison.Ordinal);
        Assert.Contains("X-Frame-Options: DENY", closed, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors *", framed, StringComparison.Ordinal);
        Assert.DoesNotContain("X-Frame-Options", framed, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", framed, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", await HeadersAsync("/moves?embed=1"), StringComparison.Ordinal);
        var page = await Html.GetAsync(app, "/timeline?embed=1");
        Assert.Null(page.QuerySelector("body > header, body > footer"));
        Assert.NotNull(page.QuerySelector("[data-chart]"));
    }

    [Fact]
    public async Task As_of_a_day_lists_people_at_companies_with_their_sentences()
    {
        var page = await Html.GetAsync(app, "/timeline/asof?day=2023-12-31");
        var seats = page.QuerySelectorAll("main li.seat");

        Assert.NotEmpty(seats);
        Assert.All(seats, seat => Assert.Contains("?at=", seat.QuerySelector("a.evidence")!.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal(page.QuerySelector("[data-total]")!.GetAttribute("data-total"), $"{seats.Length}");
        Assert.Equal("0", (await Html.GetAsync(app, "/timeline/asof?day=1990-01-01")).QuerySelector("[data-total]")!.GetAttribute("data-total"));
    }

    [Theory]
    [InlineData("/moves/flows")]
    [InlineData("/moves/flows?when=2023")]
    public async Task Every_flow_opens_its_moves(string address)
    {
        var rows = (await Html.GetAsync(app, address)).QuerySelectorAll("#flows td.number a");

        Assert.NotEmpty(rows);
        foreach (var row in rows) Assert.Equal(row.TextContent.Trim(), await TotalAsync(row.GetAttribute("href")!));
    }

    [Fact]
    public async Task The_chart_of_figures_has_the_dated_ones_of_its_list()
    {
        var page = await Html.GetAsync(app, "/signals?kind=compensation&unit=CNY/year");
        var answer = await app.CreateClient().GetStringAsync(page.QuerySelector("[data-chart]")!.GetAttribute("data-source"), Cancel);
        var rows = JsonDocument.Parse(answer).RootElement.GetProperty("rows").EnumerateArray().ToList();

        Assert.NotEmpty(rows);
        Assert.Equal(page.QuerySelectorAll("figure tbody tr").Length, rows.Count);
        Assert.Subset(page.QuerySelectorAll("main .fact a.evidence").Select(a => a.GetAttribute("href")).ToHashSet(), rows.Select(r => r[6].GetString()).ToHashSet());
    }

    private async Task<string?> TotalAsync(string address) => (await Html.GetAsync(app, address)).QuerySelector("[data-total]")?.GetAttribute("data-total");

    private async Task<JsonElement> ChartAsync(string query) =>
        JsonDocument.Parse(await app.CreateClient().GetStringAsync(await app.AddressAsync($"/charts/timeline?{query}"), Cancel)).RootElement;

    private async Task<string> HeadersAsync(string address)
    {
        var answer = await app.CreateClient().GetAsync(address, Cancel);
        return string.Join('\n', answer.Headers.Select(h => $"{h.Key}: {string.Join(", ", h.Value)}"));
    }
}
