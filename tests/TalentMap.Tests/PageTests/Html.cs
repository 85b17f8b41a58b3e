using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace TalentMap.Tests;

/// <summary>Pages as a browser reads them.</summary>
internal static class Html
{
    /// <summary>A kind of page each; <c>{person}</c> and the like stand for somebody who is there.</summary>
    public static readonly string[] KindsOfPage =
    [
        "/", "/search?q=張", "/people", "/people/{person}", "/companies", "/companies/{company}", "/companies/{company}?period=2023&show=in.certain", "/moves", "/moves/flows", "/timeline?year=2023", "/timeline/asof",
        "/signals", "/signals?kind=compensation",
        "/articles", "/articles/{article}", "/articles/{article}?at=0-5", "/report", "/nothing-here",
    ];

    public static async Task<IDocument> GetAsync(TalentMapApp app, string pattern) =>
        await GetAsync(app.CreateClient(), await app.AddressAsync(pattern));

    /// <summary>A page as one reader gets it.</summary>
    public static async Task<IDocument> GetAsync(HttpClient reader, string address)
    {
        var answer = await reader.GetAsync(address, TestContext.Current.CancellationToken);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The addresses that a page's links lead to.</summary>
    public static IEnumerable<string> Links(IDocument page) => page.QuerySelectorAll("main a[href]").Select(a => a.GetAttribute("href")!);
}
