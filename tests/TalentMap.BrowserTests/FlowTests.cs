using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace TalentMap.BrowserTests;

/// <summary>Flows of people between organisations, in a real browser.</summary>
public sealed class FlowTests(Site site)
{
    [Fact]
    public async Task Are_drawn_without_a_complaint_and_no_wider_than_a_phone()
    {
        var open = await ChartPage.OpenAsync(site, "/moves/flows", new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 800 } });

        Assert.Contains(await open.TokenAsync("success"), await open.ColoursAsync());
        Assert.Equal(0, await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        Assert.Empty(open.Errors);
    }

    [Fact]
    public async Task The_keyboard_chooses_a_flow_and_opens_its_moves()
    {
        var open = await ChartPage.OpenAsync(site, "/moves/flows");
        await open.Chart.FocusAsync();
        await open.Page.Keyboard.PressAsync("Home");
        var count = (await open.Page.Locator("[data-chart-said]").InnerTextAsync()).Split(": ")[^1];
        await open.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(open.Page).ToHaveURLAsync(new Regex(@"/moves\?from=\d+&to=\d+"));
        await Assertions.Expect(open.Page.Locator("p[data-total]")).ToHaveAttributeAsync("data-total", count);
    }
}
