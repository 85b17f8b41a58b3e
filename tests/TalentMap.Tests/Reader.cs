using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using TalentMap.Accounts;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary>Somebody at a browser that keeps cookies: opens pages, and sends their forms as they stand there, token included.</summary>
public sealed class Reader(HttpClient client)
{
    public const string Password = "correct horse battery 駝鳥";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public HttpClient Client => client;

    /// <summary>A reader of an app; redirects are seen, not followed.</summary>
    public static Reader Of(TalentMapApp app) => new(app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));

    /// <summary>A reader who is signed in with an account of its own.</summary>
    public static async Task<Reader> SignedInAsync(TalentMapApp app, bool isAdmin = false)
    {
        var (reader, name) = (Of(app), $"e{Guid.NewGuid():N}"[..16]);
        await reader.BeginAsync(app, name, isAdmin);
        var answer = await reader.SignInAsync(name, Password);
        Assert.Equal("/account", answer.Headers.Location?.ToString());
        return reader;
    }

    /// <summary>Makes an account and sets its password by the one-time link.</summary>
    public async Task BeginAsync(TalentMapApp app, string name, bool isAdmin = false)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (link, problem) = await scope.ServiceProvider.GetRequiredService<AccountBook>().AddAsync(name, isAdmin, new Editor("test"), Cancel);
        Assert.Null(problem);
        var answer = await SendAsync(link!, new() { ["Password"] = Password, ["Again"] = Password });
        Assert.Equal("/sign-in", answer.Headers.Location?.ToString());
    }

    public Task<HttpResponseMessage> SignInAsync(string name, string password, string address = "/sign-in") =>
        SendAsync(address, new() { ["Name"] = name, ["Password"] = password });

    public async Task<IDocument> OpenAsync(string address) =>
        await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(address, Cancel), Cancel);

    /// <summary>Opens a page and sends one of its forms: what stands in it, and what is typed.</summary>
    /// <param name="form">Which form of the page's main part, as a CSS selector.</param>
    public async Task<HttpResponseMessage> SendAsync(string address, Dictionary<string, string> typed, string form = "form[method=post]")
    {
        var page = await OpenAsync(address);
        var found = page.QuerySelector($"main {form}") ?? throw new InvalidOperationException($"{address} has no {form}.");
        var fields = found.QuerySelectorAll("input[name], textarea[name], select[name]")
            .Where(e => e.GetAttribute("type") is not ("checkbox" or "radio") || e.HasAttribute("checked"))
            .Select(e => KeyValuePair.Create(e.GetAttribute("name")!, ValueOf(e)))
            .Where(field => !typed.ContainsKey(field.Key)).Concat(typed);
        return await client.PostAsync(found.GetAttribute("action") is { Length: > 0 } action ? action : address, new FormUrlEncodedContent(fields), Cancel);
    }

    private static string ValueOf(IElement field) => field.LocalName switch
    {
        "textarea" => field.TextContent,
        "select" => (field.QuerySelector("option[selected]") ?? field.QuerySelector("option"))?.GetAttribute("value") ?? "",
        _ => field.GetAttribute("value") ?? "",
    };
}
