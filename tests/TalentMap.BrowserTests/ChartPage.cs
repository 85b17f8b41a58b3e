using Microsoft.Playwright;

namespace TalentMap.BrowserTests;

/// <summary>A page with a chart, and all that it asked for and complained of.</summary>
internal sealed class ChartPage
{
    private ChartPage(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>The scripts that were fetched.</summary>
    public List<string> Scripts { get; } = [];

    public List<string> Errors { get; } = [];

    public ILocator Chart => Page.Locator("[data-chart]");

    /// <summary>Opens a page and waits for its chart to have been drawn.</summary>
    public static async Task<ChartPage> OpenAsync(Site site, string address, BrowserNewContextOptions? options = null)
    {
        var opened = await WatchAsync(site, options);
        await opened.Page.GotoAsync(await site.AddressAsync(address));
        await opened.Page.WaitForSelectorAsync("[data-drawn], [data-failure]");
        return opened;
    }

    /// <summary>A page that nothing was opened in yet.</summary>
    public static async Task<ChartPage> WatchAsync(Site site, BrowserNewContextOptions? options = null)
    {
        var watched = new ChartPage(await site.OpenAsync(options));
        watched.Page.Request += (_, request) =>
        {
            if (request.ResourceType == "script") watched.Scripts.Add(new Uri(request.Url).AbsolutePath);
        };
        watched.Page.Console += (_, message) =>
        {
            if (message.Type == "error") watched.Errors.Add(message.Text);
        };
        watched.Page.PageError += (_, error) => watched.Errors.Add(error);
        return watched;
    }

    /// <summary>The colours on the canvas that cover most of it, as red, green, blue.</summary>
    public Task<string[]> ColoursAsync() => Page.EvaluateAsync<string[]>(
        """
        () => {
          const canvas = document.querySelector('[data-chart] canvas');
          const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
          const counts = new Map();
          for (let at = 0; at < data.length; at += 4) {
            if (data[at + 3] < 255) continue;
            const colour = `${data[at]},${data[at + 1]},${data[at + 2]}`;
            counts.set(colour, (counts.get(colour) ?? 0) + 1);
          }
          return [...counts].sort((a, b) => b[1] - a[1]).slice(0, 40).map(([colour]) => colour);
        }
        """);

    /// <summary>A token of the style sheet as red, green, blue.</summary>
    public Task<string> TokenAsync(string name) => Page.EvaluateAsync<string>(
        """
        name => {
          const pixel = document.createElement('canvas').getContext('2d');
          pixel.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(`--color-${name}`);
          pixel.fillRect(0, 0, 1, 1);
          return [...pixel.getImageData(0, 0, 1, 1).data].slice(0, 3).join(',');
        }
        """,
        name);
}
