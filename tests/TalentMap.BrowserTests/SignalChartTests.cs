using Microsoft.Playwright;

namespace TalentMap.BrowserTests;

/// <summary>Figures over time, one kind in one unit, in a real browser.</summary>
public sealed class SignalChartTests(Site site)
{
    [Theory]
    [InlineData("/signals?kind=compensation", "元／年")]
    [InlineData("/signals?kind=compensation&unit=USD/year", "美元／年")]
    [InlineData("/signals?kind=headcount&unit=people", "人")]
    public async Task Are_drawn_in_their_unit_without_a_complaint(string address, string unit)
    {
        var open = await ChartPage.OpenAsync(site, address);

        await Assertions.Expect(open.Chart).ToHaveAttributeAsync("data-unit", unit);
        Assert.Equal($"{await open.Page.Locator("figure tbody tr").CountAsync()}", await open.Chart.GetAttributeAsync("data-marks"));
        Assert.NotEmpty(await open.ColoursAsync());
        Assert.Empty(open.Errors);
    }

    [Fact]
    public async Task The_keyboard_opens_the_sentence_of_a_figure()
    {
        var open = await ChartPage.OpenAsync(site, "/signals?kind=compensation&unit=CNY/year");
        await open.Chart.FocusAsync();
        await open.Page.Keyboard.PressAsync("End");
        await Assertions.Expect(open.Page.Locator("[data-chart-said] a")).ToContainTextAsync("萬");
        await open.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(open.Page.Locator("mark#evidence").First).ToBeVisibleAsync();
    }
}
