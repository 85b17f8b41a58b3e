using System.Net;
using System.Text;
using System.Text.Json;
using TalentMap.Core.Dates;
using TalentMap.Exports;

namespace TalentMap.Tests;

/// <summary>Lists as files: the rows of the screen in its order, harmless in a spreadsheet.</summary>
public sealed class ExportTests(TalentMapApp app)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/people", "")]
    [InlineData("/people", "?sort=name&order=desc&move=join")]
    [InlineData("/people", "?size=25&p=2")]
    [InlineData("/companies", "?sort=net")]
    [InlineData("/moves", "")]
    [InlineData("/moves", "?kind=leave&when=2023&sort=person")]
    [InlineData("/signals", "?kind=compensation")]
    [InlineData("/articles", "?sort=title")]
    public async Task Holds_the_rows_of_the_screen_in_its_order(string list, string query)
    {
        var shown = await ShownAsync(list, query);
        var rows = JsonDocument.Parse(await app.CreateClient().GetStringAsync($"{list}.json{query}", Cancel)).RootElement.GetProperty("rows").EnumerateArray().ToList();
        var csv = Parse(await app.CreateClient().GetStringAsync($"{list}.csv{query}", Cancel)).ToList();
        var link = csv[0].Contains("evidence") ? "evidence" : "url";

        Assert.NotEmpty(shown);
        Assert.Equal(shown, rows.Select(row => Local(row.GetProperty(link).GetString()!)));
        Assert.Equal(shown, csv.Skip(1).Select(row => Local(row[Array.IndexOf(csv[0], link)])));
        Assert.Equal(csv[0], rows[0].EnumerateObject().Select(p => p.Name));
        Assert.All(csv, row => Assert.Equal(csv[0].Length, row.Length));
    }

    [Fact]
    public async Task A_csv_file_says_what_it_is()
    {
        var answer = await app.CreateClient().GetAsync("/moves.csv", Cancel);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);

        Assert.Equal(("text/csv", "utf-8"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentType.CharSet));
        Assert.Equal("moves.csv", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        Assert.Equal("id,date,earliest,latest,dateWords,person,kind,company,title,otherSources,personUrl,companyUrl,evidence,review", Encoding.UTF8.GetString(bytes[3..]).Split("\r\n")[0]);
    }

    [Fact]
    public async Task Dates_stay_the_text_they_are()
    {
        var csv = Parse(await app.CreateClient().GetStringAsync("/moves.csv", Cancel)).ToList();
        var json = JsonDocument.Parse(await app.CreateClient().GetStringAsync("/moves.json", Cancel)).RootElement.GetProperty("rows").EnumerateArray().ToList();
        var dated = csv.Skip(1).Select(row => row[1]).Where(date => date.Length > 0).ToList();

        Assert.NotEmpty(dated);
        Assert.All(dated, date => Assert.True(date[0] == '\'' && FuzzyDate.TryParse(date[1..], out _), date));
        Assert.Equal(dated.Select(d => d[1..]), json.Select(row => row.GetProperty("date").GetString()).OfType<string>());
    }

    [Theory]
    [InlineData("=1+2", "'=1+2")]
    [InlineData("+886", "'+886")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("陸一鳴=1", "陸一鳴=1")]
    [InlineData("", "")]
    public void A_text_that_would_be_a_formula_is_made_text(string text, string cell) => Assert.Equal(cell, CsvText.Cell(text));

    [Fact]
    public void Numbers_stay_numbers()
    {
        Assert.Equal(["-3", "0.5", "true", "2023-06-01", "'2023-06", "'2022-11/2022-12", ""], new object?[] { -3, 0.5m, true, new DateOnly(2023, 6, 1), FuzzyDate.Parse("2023-06"), FuzzyDate.Parse("2022-11/2022-12"), null }.Select(CsvText.Cell));
    }

    [Fact]
    public void Commas_quotes_and_breaks_are_quoted() => Assert.Equal("a,\"b,c\",\"say \"\"so\"\"\",\"two\nlines\"\r\n", CsvText.Line(["a", "b,c", "say \"so\"", "two\nlines"]));

    [Theory]
    [InlineData("/people.csv?standing=nonsense", HttpStatusCode.BadRequest)]
    [InlineData("/moves.json?when=someday", HttpStatusCode.BadRequest)]
    [InlineData("/people.json?company=999999", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_answered_is_refused_with_a_reason(string address, HttpStatusCode status)
    {
        var answer = await app.CreateClient().GetAsync(address, Cancel);

        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("no", JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    // The links of the rows, page by page; of one page where it is asked for.
    private async Task<List<string>> ShownAsync(string list, string query)
    {
        var page = await Html.GetAsync(app, list + query);
        List<string> rows = [.. ListTests.Rows(page)];
        while (!query.Contains("p=2", StringComparison.Ordinal) && page.QuerySelector("a[rel=next]")?.GetAttribute("href") is { } next)
        {
            rows.AddRange(ListTests.Rows(page = await Html.GetAsync(app, next)));
        }
        return rows;
    }

    private static string Local(string url) => new Uri(url).PathAndQuery + new Uri(url).Fragment;

    // A reader of RFC 4180, so that a mistake in writing is not made again in reading.
    private static IEnumerable<string[]> Parse(string text)
    {
        List<string> row = [];
        var (cell, quoted) = (new StringBuilder(), false);
        for (var i = text[0] == '\uFEFF' ? 1 : 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"': cell.Append(text[++i]); break;
                case '"': quoted = !quoted; break;
                case ',' when !quoted: row.Add(cell.ToString()); cell.Clear(); break;
                case '\r' when !quoted: break;
                case '\n' when !quoted:
                    row.Add(cell.ToString());
                    yield return [.. row];
                    row.Clear();
                    cell.Clear();
                    break;
                default: cell.Append(text[i]); break;
            }
        }
    }
}
