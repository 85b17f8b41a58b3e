using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace TalentMap.Tests;

/// <summary>Who may what, address by address. A new address, or a new thing that can be sent to one, fails here until it is written down.</summary>
public sealed class AuthorisationTests(EmptyApp app)
{
    // What stands after the method: nothing for readers, else the policy.
    private static readonly string[] Written =
    [
        "ANY /healthz", "GET /", "GET /index", "GET /reader", "GET /search", "GET /search/index", "GET /search/suggest", "GET /charts/signals", "GET /charts/timeline",
        "GET /people", "GET /people/index", "GET /people/{id:long}", "GET /people.csv", "GET /people.json", "GET /people/{id:long}.json",
        "GET /companies", "GET /companies/index", "GET /companies/{id:long}", "GET /companies.csv", "GET /companies.json", "GET /companies/{id:long}.json",
        "GET /moves", "GET /moves/index", "GET /moves/flows", "GET /moves.csv", "GET /moves.json", "GET /timeline", "GET /timeline/index", "GET /timeline/asof",
        "GET /signals", "GET /signals/index", "GET /signals.csv", "GET /signals.json", "GET /articles", "GET /articles/index", "GET /articles/{id:long}", "GET /articles.csv", "GET /articles.json",
        "GET /problem/{status:int:range(400,599)}", "POST /problem/{status:int:range(400,599)}",
        "GET /review/who editor", "POST /review/who editor", "POST /review/who?handler=Undo editor", "GET /review/merge editor", "POST /review/merge editor", "GET /review/part editor", "POST /review/part editor",
        "GET /history/{place:regex(^(people|companies)$)}/{id:long} editor", "POST /history/{place:regex(^(people|companies)$)}/{id:long}?handler=Undo editor",
        "GET /sign-in", "POST /sign-in", "GET /sign-in/code", "POST /sign-in/code", "POST /welcome",
        "GET /sign-out editor", "POST /sign-out editor", "GET /account editor", "POST /account?handler=End editor", "POST /account?handler=Password editor",
        "GET /account/second-step editor", "POST /account/second-step editor", "POST /account/second-step?handler=Off editor",
        "GET /accounts admin", "POST /accounts?handler=Add admin", "POST /accounts?handler=Link admin", "POST /accounts?handler=Close admin", "GET /log admin",
        "GET /review editor", "GET /review?handler=Date editor", "POST /review?handler=Decide editor", "POST /review?handler=Edit editor", "POST /review?handler=Add editor",
        "POST /review?handler=Undo editor", "POST /review?handler=All editor", "GET /history/facts/{key:length(32)} editor", "POST /history/facts/{key:length(32)} editor",
        "GET /report", "POST /report", "GET /report/{key:length(32)}", "GET /review/reports editor", "POST /review/reports editor", "GET /review/removals admin", "POST /review/removals admin",
        "GET /people/{id:long}/remove admin", "POST /people/{id:long}/remove admin",
        "GET /articles/{id:long}/withdraw editor", "POST /articles/{id:long}/withdraw editor", "POST /articles/{id:long}/withdraw?handler=Restore editor",
        "GET /import editor", "POST /import editor", "GET /import/{id:long} editor", "POST /import/{id:long}?handler=Cancel editor", "POST /import/{id:long}?handler=Encoding editor",
    ];

    [Fact]
    public void Every_address_has_the_policy_that_is_written_down()
    {
        var found = Found().ToList();
        var (unknown, gone) = (found.Except(Written).ToList(), Written.Except(found).ToList());

        Assert.True(unknown.Count + gone.Count == 0, $"Not written down: {string.Join(", ", unknown)}. No longer there: {string.Join(", ", gone)}.");
    }

    [Fact]
    public void Nothing_can_be_sent_without_a_policy_but_what_readers_send() =>
        Assert.Equal(
            ["POST /problem/{status:int:range(400,599)}", "POST /report", "POST /sign-in", "POST /sign-in/code", "POST /welcome"],
            Found().Where(line => line.StartsWith("POST ", StringComparison.Ordinal) && line.Split(' ').Length == 2).Order(StringComparer.Ordinal));

    private IEnumerable<string> Found() =>
        from endpoint in app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null
        let page = PageOf(endpoint)
        from sent in page is null ? Methods(endpoint) : Handlers(page)
        let policy = string.Join('+', (page?.Endpoint ?? endpoint).Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy))
        select $"{sent.Method} /{endpoint.RoutePattern.RawText?.TrimStart('/').ToLowerInvariant()}{sent.Handler}{(policy.Length > 0 ? " " : "")}{policy}";

    // A page is looked into when it is first asked for.
    private CompiledPageActionDescriptor? PageOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
            ? app.Services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata).GetAwaiter().GetResult()
            : null;

    // A page's methods are those of its model: OnGet, OnPostEndAsync.
    private static IEnumerable<(string Method, string Handler)> Handlers(CompiledPageActionDescriptor page) =>
        page.HandlerMethods.Select(handler => (handler.HttpMethod.ToUpperInvariant(), handler.Name is null ? "" : $"?handler={handler.Name}"));

    private static IEnumerable<(string Method, string Handler)> Methods(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"]).Select(method => (method, ""));
}
