using Microsoft.Playwright;

namespace TalentMap.BrowserTests;

/// <summary>The search box suggests while something is typed: by keyboard alone, to a screen reader, and not in the way of an input method.</summary>
public sealed class SuggestTests(Site site)
{
    [Fact]
    public async Task By_keyboard_alone_a_name_in_pinyin_leads_to_the_person()
    {
        var (page, box) = await OpenAsync();
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("zhangqian");
        var option = page.GetByRole(AriaRole.Option).First;
        await Assertions.Expect(option).ToContainTextAsync("張前川");
        await Assertions.Expect(page.Locator("form.search [role=status]")).ToContainTextAsync("個建議");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");

        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(option).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-activedescendant", await option.GetAttributeAsync("id") ?? "none");
        await Assertions.Expect(box).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync("張前川");
    }

    [Fact]
    public async Task The_arrows_go_round_and_escape_closes_and_keeps_what_is_typed()
    {
        var (page, box) = await OpenAsync();
        await box.PressSequentiallyAsync("zqc");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).Last).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(box).Not.ToHaveAttributeAsync("aria-activedescendant", new System.Text.RegularExpressions.Regex("."));
        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(box).ToHaveValueAsync("zqc");
    }

    [Fact]
    public async Task Enter_without_a_choice_searches_for_what_is_typed()
    {
        var (page, box) = await OpenAsync();
        await box.PressSequentiallyAsync("张前川");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");

        await page.ArriveAsync("**/search?q=*");
        await Assertions.Expect(page.Locator("section[aria-labelledby=people] a").First).ToHaveTextAsync("張前川");
    }

    // What an input method does: keys with a composition going on, the events around it, and at the end the word.
    [Fact]
    public async Task While_a_word_is_composed_nothing_is_asked_and_enter_is_the_input_methods()
    {
        var (page, box) = await OpenAsync(hasOwnClock: true);
        List<string> asked = [];
        page.Request += (_, request) =>
        {
            if (request.Url.Contains("/search/suggest", StringComparison.Ordinal)) asked.Add(Uri.UnescapeDataString(request.Url[(request.Url.IndexOf("q=", StringComparison.Ordinal) + 2)..]));
        };
        await box.FocusAsync();
        var input = await page.Context.NewCDPSessionAsync(page);
        foreach (var letters in (string[])["zh", "zhang", "zhang'qian", "zhang'qian'chuan"])
        {
            await input.SendAsync("Input.imeSetComposition", new Dictionary<string, object> { ["text"] = letters, ["selectionStart"] = letters.Length, ["selectionEnd"] = letters.Length });
        }
        await box.EvaluateAsync("box => box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }))");
        await Assertions.Expect(box).ToHaveValueAsync("zhang'qian'chuan");
        await page.Clock.RunForAsync(1000); // longer than the pause after a key
        Assert.Empty(asked);

        await input.SendAsync("Input.insertText", new Dictionary<string, object> { ["text"] = "张前川" });
        await page.Clock.RunForAsync(1000);

        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("張前川");
        Assert.Equal(["张前川"], asked);
        Assert.DoesNotContain("/search?", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_scripts_it_is_a_plain_form()
    {
        var page = await site.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await page.GotoAsync("/people");
        var box = page.GetByRole(AriaRole.Searchbox);
        await box.FillAsync("zqc");
        await box.PressAsync("Enter");

        await Assertions.Expect(page.Locator("section[aria-labelledby=people] a").First).ToHaveTextAsync("張前川");
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToHaveCountAsync(0);
    }

    private async Task<(IPage Page, ILocator Box)> OpenAsync(bool hasOwnClock = false)
    {
        var page = await site.OpenAsync();
        if (hasOwnClock) await page.Clock.InstallAsync();
        await page.GotoAsync("/people");
        await page.WaitForSelectorAsync("html[data-ready]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });
        return (page, page.GetByRole(AriaRole.Combobox, new PageGetByRoleOptions { Name = "搜尋" }));
    }
}
