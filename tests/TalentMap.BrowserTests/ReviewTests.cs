using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace TalentMap.BrowserTests;

/// <summary>Reviewing with the keyboard alone.</summary>
public sealed class ReviewTests(OwnSite site) : IClassFixture<OwnSite>
{
    [Fact]
    public async Task Thirty_facts_are_decided_by_about_one_key_and_one_request_each()
    {
        var page = await OpenAsync("/review");
        var (keys, posts, pages) = (0, 0, 0);
        var (left, today) = (await CountAsync(page, "left"), await CountAsync(page, "today"));
        page.Request += (_, request) =>
        {
            if (request.Method == "POST") posts++;
            if (request.IsNavigationRequest && request.Method == "GET") pages++;
        };
        string[] verdicts = ["a", "a", "r", "u", "a"];
        for (var decided = 0; decided < 30; decided++)
        {
            var done = await page.Locator("[data-card].done").CountAsync();
            await page.Keyboard.PressAsync(verdicts[decided % verdicts.Length]);
            keys++;
            await Assertions.Expect(page.Locator("[data-card].done")).ToHaveCountAsync(done + 1);
            if (!await page.EvaluateAsync<bool>("document.activeElement.matches('a[data-next], a[data-again]')")) continue;
            await page.Keyboard.PressAsync("Enter"); // all of this article are done: on to the next
            keys++;
            await ReadyAsync(page);
        }
        Assert.Equal(30, posts);
        Assert.InRange(keys, 30, 40);
        Assert.InRange(pages, 0, 10);
        Assert.Equal(today + 30, await CountAsync(page, "today"));
        Assert.InRange(left - await CountAsync(page, "left"), 18, 24); // six were unsure and wait on, and for one that is rejected may wait who told the same
    }

    [Fact]
    public async Task A_decision_moves_the_focus_on_and_z_takes_it_back()
    {
        var page = await OpenAsync("/review");
        var cards = page.Locator("[data-card]");
        await Assertions.Expect(cards.Nth(0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(cards.Nth(0)).ToContainTextAsync("已接受");
        await Assertions.Expect(cards.Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("z");
        await Assertions.Expect(cards.Nth(0).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "退回" })).ToBeVisibleAsync();
        await Assertions.Expect(cards.Nth(0)).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(cards.Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(cards.Nth(0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_words_of_the_card_in_hand_are_shown_in_the_text()
    {
        var page = await OpenAsync("/review");
        var mark = await page.Locator("[data-card]").Nth(0).GetAttributeAsync("data-mark");
        await Assertions.Expect(page.Locator($".said.now.{mark}").First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task An_edit_is_typed_checked_and_saved_by_keys()
    {
        var page = await OpenAsync("/review?kind=move");
        var card = page.Locator("[data-card]").Nth(0);
        await page.Keyboard.PressAsync("e");
        await card.GetByLabel("日期").FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("2023-13");
        await Assertions.Expect(card.GetByRole(AriaRole.Status)).ToContainTextAsync("不是日期");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(card.GetByRole(AriaRole.Alert)).ToContainTextAsync("不是日期");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("2023-04/2023-05");
        await Assertions.Expect(card.GetByRole(AriaRole.Status)).ToHaveTextAsync("2023年4月–5月");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(card).ToContainTextAsync("已修改");
        await Assertions.Expect(card).ToContainTextAsync("2023年4月–5月");
    }

    [Fact]
    public async Task Selected_words_become_the_words_of_a_new_fact()
    {
        var page = await OpenAsync("/review");
        await page.EvaluateAsync("""
            () => {
                const text = document.querySelector('[data-text] p:last-of-type');
                const range = document.createRange();
                range.selectNodeContents(text);
                document.getSelection().removeAllRanges();
                document.getSelection().addRange(range);
            }
            """);
        var wanted = await page.EvaluateAsync<int[]>("() => { const p = document.querySelector('[data-text] p:last-of-type'); return [+p.dataset.from, +p.dataset.from + p.textContent.length]; }");
        await page.Keyboard.PressAsync("+");
        await Assertions.Expect(page.Locator("[data-add] [data-start]")).ToHaveValueAsync($"{wanted[0]}");
        await Assertions.Expect(page.Locator("[data-add] [data-end]")).ToHaveValueAsync($"{wanted[1]}");
    }

    [Fact]
    public async Task Has_no_barrier_and_fits_a_phone()
    {
        List<string> barriers = [];
        var page = await OpenAsync("/review");
        var history = (await page.Locator("[data-card] a[href^='/history']").First.GetAttributeAsync("href"))!;
        foreach (var address in (string[])["/review", "/review?kind=signal&above=50&order=score", history])
        {
            await page.GotoAsync(address);
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
                var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
                barriers.AddRange(from violation in result.Violations from node in violation.Nodes select $"{address} {scheme} {violation.Id}: {node.Html}");
            }
            await page.SetViewportSizeAsync(390, 800);
            Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        }
        Assert.Empty(barriers);
    }

    private static async Task<int> CountAsync(IPage page, string what) => int.Parse(await page.Locator($"[data-count={what}]").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);

    private async Task<IPage> OpenAsync(string address)
    {
        var page = await site.OpenAsync();
        await site.SignInAsync(page);
        await page.GotoAsync(address);
        await ReadyAsync(page);
        return page;
    }

    private static Task<IElementHandle?> ReadyAsync(IPage page) =>
        page.WaitForSelectorAsync("[data-review][data-ready]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });
}
