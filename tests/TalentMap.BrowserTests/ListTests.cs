using Microsoft.Playwright;

namespace TalentMap.BrowserTests;

/// <summary>The lists in a reader's hands: by keyboard, on a phone, back and forth, and taken along as a file.</summary>
public sealed class ListTests(Site site)
{
    [Fact]
    public async Task A_list_is_narrowed_and_widened_by_keyboard_alone()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/moves");
        var all = await TotalAsync(page);
        var left = page.Locator(".facet[href*='kind=leave']");
        var count = await left.GetAttributeAsync("data-count");
        await left.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        var said = page.Locator("main a.choice[aria-current]");
        await Assertions.Expect(said).ToContainTextAsync("離開");
        Assert.Equal(count, await TotalAsync(page));
        await said.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(said).ToHaveCountAsync(0);
        Assert.Equal(all, await TotalAsync(page));
    }

    [Fact]
    public async Task Words_that_are_typed_narrow_a_list_and_keep_what_was_chosen()
    {
        var page = await site.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await page.GotoAsync("/people?move=join");
        await page.Locator("input[name=name]").FillAsync("陆一鸣");
        await page.Locator("input[name=name]").PressAsync("Enter");

        await Assertions.Expect(page.Locator("main a.choice[aria-current]")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("main tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("main tbody th")).ToContainTextAsync("陸一鳴");
    }

    [Fact]
    public async Task The_way_back_leads_through_the_views_as_they_were()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/people");
        var first = await RowsAsync(page);
        await page.Locator(".facet[href*='move=join']").ClickAsync();
        await page.ArriveAsync("**/people?move=join");
        var narrowed = await RowsAsync(page);
        await page.Locator("a.sort[href*='sort=name']").First.ClickAsync();
        await page.ArriveAsync("**sort=name**");

        await page.GoBackAsync();
        Assert.Equal(narrowed, await RowsAsync(page));
        await page.GoBackAsync();
        Assert.Equal(first, await RowsAsync(page));
    }

    [Theory]
    [InlineData("/people")]
    [InlineData("/companies")]
    [InlineData("/moves")]
    [InlineData("/signals")]
    [InlineData("/articles")]
    public async Task On_a_phone_the_filters_are_folded_above_the_rows(string list)
    {
        var page = await site.OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 800 } });
        await page.GotoAsync(list);
        var facet = page.Locator(".facet").First;
        await Assertions.Expect(facet).Not.ToBeVisibleAsync();
        await page.Locator(".facets > summary").ClickAsync();

        await Assertions.Expect(facet).ToBeVisibleAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await facet.ClickAsync();
        await Assertions.Expect(page.Locator("main a.choice[aria-current]").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_wide_screen_the_filters_stand_open_beside_the_rows()
    {
        var page = await site.OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1440, Height = 900 } });
        await page.GotoAsync("/moves");
        var (facet, row) = (await page.Locator(".facet").First.BoundingBoxAsync(), await page.Locator(".fact").First.BoundingBoxAsync());

        Assert.True(facet!.X + facet.Width < row!.X && row.Y < 600, $"facet {facet.X}+{facet.Width}, row {row.X} at {row.Y}");
    }

    [Fact]
    public async Task A_view_is_taken_along_as_a_file()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/moves?kind=join");
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "CSV" }).ClickAsync());

        Assert.Equal("moves.csv", file.SuggestedFilename);
        Assert.Equal(await TotalAsync(page), $"{File.ReadLines(await file.PathAsync()).Count() - 1}");
    }

    private static Task<string?> TotalAsync(IPage page) => page.Locator("[data-total]").GetAttributeAsync("data-total");

    private static async Task<string> RowsAsync(IPage page) => string.Join('\n', await page.Locator("main tbody th").AllTextContentsAsync());
}
