using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TalentMap.Browse;
using TalentMap.Core.Extraction;
using TalentMap.Pages;

namespace TalentMap.Tests;

/// <summary>The pages of a person and of an organisation, as a reader and as a machine meet them.</summary>
public sealed class ProfilePageTests(TalentMapApp app)
{
    [Theory]
    [InlineData("/people/{person}", "Person")]
    [InlineData("/companies/{company}", "Organization")]
    public async Task Machines_read_who_it_is(string address, string type)
    {
        var page = await Html.GetAsync(app, address);
        var data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;

        Assert.Equal((type, page.QuerySelector("h1")!.TextContent), (data.GetProperty("@type").GetString(), data.GetProperty("name").GetString()));
        Assert.Equal(await app.AddressAsync(address), page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Contains(page.QuerySelector("h1")!.TextContent, page.QuerySelector("meta[name=description]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_name_ends_the_data_for_machines()
    {
        var names = new[] { new NameRow("</script><script>alert(1)</script>", 1), new NameRow("<!--", 1) };
        var written = LinkedData.Of(new EntityHead(1, "遠山科技", false, null, 1, null), names).ToString()!;

        Assert.DoesNotContain('<', written);
        Assert.Contains("遠山科技", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_line_of_a_career_has_its_words_its_sources_a_citation_and_an_address_of_its_own()
    {
        var page = await Html.GetAsync(app, "/people/{person}");
        var lines = page.QuerySelectorAll("main li[id]:has(details.tellings)");

        Assert.NotEmpty(lines);
        foreach (var line in lines)
        {
            Assert.NotEqual("", line.QuerySelector("blockquote")!.TextContent.Trim());
            Assert.NotEmpty(line.QuerySelectorAll("details a[href*='?at=']"));
            Assert.Contains(line.QuerySelector("blockquote p")!.TextContent.Trim(), line.QuerySelector("textarea[readonly]")!.TextContent, StringComparison.Ordinal);
            Assert.Equal($"#{line.Id}", line.QuerySelector("a[href^='#']")!.GetAttribute("href"));
        }
        Assert.Equal(lines.Length, lines.Select(l => l.Id).Distinct().Count());
    }

    [Fact]
    public async Task Every_band_leads_to_its_sentence()
    {
        await using var db = await app.OpenAsync();
        var dated = await db.Moves.Where(m => m.Date != null && m.Kind == MoveKind.Join && m.Company!.EntityId != null).OrderBy(m => m.Id)
            .Select(m => m.Person!.EntityId).FirstAsync(TestContext.Current.CancellationToken);
        var bands = (await Html.GetAsync(app, $"/people/{dated}")).QuerySelectorAll("svg.bands a");

        Assert.NotEmpty(bands);
        Assert.All(bands, band => Assert.Contains("?at=", band.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?period=2023")]
    public async Task From_those_who_left_one_click_leads_to_who_is_not_placed(string period)
    {
        await using var db = await app.OpenAsync();
        var company = await db.Moves.Where(m => m.Kind == MoveKind.Leave && m.AtId != null && m.Date != null && m.Date.Earliest.Year == 2023)
            .Select(m => m.AtId).FirstAsync(TestContext.Current.CancellationToken);
        var page = await Html.GetAsync(app, $"/companies/{company}{period}");
        var link = page.QuerySelector("#balance ~ dl a[href$='&standing=free']")!.GetAttribute("href")!;

        Assert.Equal(period.Length > 0, link.Contains("&when=2023&", StringComparison.Ordinal));
        // Without the last condition the list has all who left.
        var left = await LeftAsync(page.QuerySelectorAll("#balance ~ dl a[href*='show=out.']").Select(a => a.GetAttribute("href")!)
            .Where(a => period.Length == 0 || !a.Contains("undated", StringComparison.Ordinal)));
        Assert.NotEmpty(left);
        Assert.Equal(left, await PeopleAsync(link.Replace("&standing=free", "", StringComparison.Ordinal), ".listing tbody th a[href^='/people/']"));

        async Task<List<string>> LeftAsync(IEnumerable<string> lists)
        {
            List<string> people = [];
            foreach (var list in lists) people.AddRange(await PeopleAsync(list, "[aria-labelledby=counted] a[href^='/people/']"));
            return [.. people.Distinct().Order(StringComparer.Ordinal)];
        }
        async Task<List<string>> PeopleAsync(string list, string links) =>
            [.. (await Html.GetAsync(app, list)).QuerySelectorAll(links).Select(a => a.GetAttribute("href")!).Distinct().Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task A_period_from_the_form_gets_an_address_of_its_own()
    {
        var address = await app.AddressAsync("/companies/{company}");
        var answer = await app.CreateClient(new() { AllowAutoRedirect = false }).GetAsync($"{address}?from=2023-01&to=2023-12", TestContext.Current.CancellationToken);

        Assert.Equal($"{address}?period=2023-01/2023-12#balance", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/companies/{company}?show=nonsense.9")]
    [InlineData("/companies/{company}?show=in.certain.x&period=近日")]
    [InlineData("/companies/{company}?show=7.7")]
    public async Task What_is_asked_wrongly_is_as_if_it_were_not_asked(string address)
    {
        var page = await Html.GetAsync(app, address);

        Assert.Null(page.QuerySelector("[data-total]"));
        Assert.NotNull(page.QuerySelector("#balance"));
    }

    [Theory]
    [InlineData("/people/{person}")]
    [InlineData("/companies/{company}")]
    public async Task The_page_names_its_own_data_and_they_are_there(string address)
    {
        var page = await Html.GetAsync(app, address);
        var data = page.QuerySelector("link[rel=alternate][type='application/json']")!.GetAttribute("href")!;
        var answer = await app.CreateClient().GetAsync(data, TestContext.Current.CancellationToken);
        var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(page.QuerySelector("h1")!.TextContent, told.GetProperty("name").GetString());
    }

    [Fact]
    public async Task The_data_of_nobody_are_not_found() =>
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await app.CreateClient().GetAsync("/people/999999.json", TestContext.Current.CancellationToken)).StatusCode);
}
