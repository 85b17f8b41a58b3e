using Microsoft.Playwright;
using TalentMap.Core.Extraction;

namespace TalentMap.BrowserTests;

/// <summary>The page of a person in a browser: the drawing on a phone, by keyboard, without scripts; the citation that is copied.</summary>
public sealed class PersonTests(Site site)
{
    [Fact]
    public async Task The_career_is_read_on_a_phone_without_scripts()
    {
        var page = await site.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false, ViewportSize = new ViewportSize { Width = 390, Height = 844 }, Locale = "zh-TW" });
        await page.GotoAsync(await DatedAsync());
        var label = page.Locator("svg.bands .name").First;

        await Assertions.Expect(label).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('svg.bands text')].every(t => { const b = t.getBoundingClientRect(); return b.left >= 0 && b.right <= innerWidth && parseFloat(getComputedStyle(t).fontSize) >= 11; })"));
        await Assertions.Expect(page.Locator(".career > li").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_band_is_reached_by_keyboard_and_opens_its_sentence()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(await DatedAsync());
        await page.Locator("svg.bands a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("**/articles/*?at=*");

        await Assertions.Expect(page.Locator("mark#evidence")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_citation_is_copied_with_a_button_and_can_be_marked_without_scripts()
    {
        var page = await site.OpenAsync(new BrowserNewContextOptions { Permissions = ["clipboard-read", "clipboard-write"] });
        await page.GotoAsync(await DatedAsync());
        var told = page.Locator("details.tellings").First;
        await told.Locator("summary").PressAsync("Enter");
        await told.Locator("button[data-copies]").ClickAsync();

        await Assertions.Expect(told.Locator("[role=status]")).Not.ToBeEmptyAsync();
        Assert.Equal(await told.Locator("textarea").InputValueAsync(), await page.EvaluateAsync<string>("navigator.clipboard.readText()"));

        var plain = await site.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await plain.GotoAsync(await DatedAsync());
        await plain.Locator("details.tellings summary").First.ClickAsync();
        await Assertions.Expect(plain.Locator("details.tellings textarea").First).ToBeVisibleAsync();
        await Assertions.Expect(plain.Locator("details.tellings button").First).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_address_of_a_line_leads_to_it()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(await DatedAsync());
        await page.Locator(".career a[href^='#f']").Last.ClickAsync();

        await Assertions.Expect(page.Locator(".career > li:target")).ToBeInViewportAsync();
    }

    // Somebody of whom a day is told.
    private Task<string> DatedAsync() => site.PersonAsync(m => m.Date != null && m.Kind == MoveKind.Join && m.Company!.EntityId != null);
}
