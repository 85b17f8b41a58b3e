using Microsoft.Playwright;

namespace TalentMap.BrowserTests;

/// <summary>From the search box to the sentence, as a reader goes.</summary>
public sealed class JourneyTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Finds_a_person_typed_in_the_other_script_and_the_sentence_that_tells_of_him(bool hasScript)
    {
        var page = await site.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = hasScript });
        await page.GotoAsync("/");
        await page.GetByLabel("搜尋人物").FillAsync("张前川");
        await page.GetByLabel("搜尋人物").PressAsync("Enter");

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "張前川", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync("張前川");

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "原句" }).First.ClickAsync();
        var sentence = page.Locator("mark#evidence");
        await Assertions.Expect(sentence).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("article mark").Filter(new LocatorFilterOptions { HasText = "張前川" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_slash_key_goes_to_the_search_box()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/people");
        await page.WaitForSelectorAsync("html[data-ready]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });
        await page.Keyboard.PressAsync("/");

        await Assertions.Expect(page.GetByLabel("搜尋人物")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_keyboard_skips_to_the_content_first()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/people");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("a.skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
    }
}
