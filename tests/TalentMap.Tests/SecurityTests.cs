namespace TalentMap.Tests;

/// <summary>What every answer carries, and what no page holds.</summary>
public sealed class SecurityTests(TalentMapApp app)
{
    [Theory]
    [InlineData("X-Content-Type-Options", "nosniff")]
    [InlineData("X-Frame-Options", "DENY")]
    [InlineData("Referrer-Policy", "strict-origin-when-cross-origin")]
    [InlineData("Cross-Origin-Opener-Policy", "same-origin")]
    [InlineData("Cross-Origin-Resource-Policy", "same-origin")]
    [InlineData("Permissions-Policy", "geolocation=()")]
    [InlineData("Content-Security-Policy", "default-src 'none'")]
    [InlineData("Content-Security-Policy", "script-src 'self'")]
    [InlineData("Content-Security-Policy", "style-src 'self'")]
    [InlineData("Content-Security-Policy", "base-uri 'none'")]
    [InlineData("Content-Security-Policy", "form-action 'self'")]
    [InlineData("Content-Security-Policy", "frame-ancestors 'none'")]
    public async Task Every_answer_carries(string header, string value)
    {
        foreach (var address in (string[])["/", "/nothing-here", "/dist/site.css", "/healthz"])
        {
            var answer = await app.CreateClient().GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Contains(value, string.Join(';', answer.Headers.GetValues(header)), StringComparison.Ordinal);
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task No_page_holds_inline_code_or_style_or_anything_from_elsewhere()
    {
        foreach (var address in Html.KindsOfPage)
        {
            var page = await Html.GetAsync(app, address);
            Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src], [type='application/ld+json'])"));
            Assert.DoesNotContain(page.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
            Assert.All(page.QuerySelectorAll("script[src], img, link"), e => Assert.StartsWith("/", e.GetAttribute("src") ?? e.GetAttribute("href"), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_query_that_is_too_long_is_refused_on_a_page_of_the_site()
    {
        var answer = await app.CreateClient().GetAsync("/search?q=" + new string('a', 3000), TestContext.Current.CancellationToken);

        Assert.Equal(414, (int)answer.StatusCode);
        Assert.Contains("TalentMap", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sign-in", 1)]
    [InlineData("/report", 1)]
    [InlineData("/import", 60)]
    public async Task A_body_that_is_too_large_is_refused_on_a_page_that_says_so(string address, int megabytes)
    {
        await using var served = new EmptyApp(); // the limits are the server's own
        served.UseKestrel(0);
        served.StartServer();
        using var patient = new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }; // a busy server answers late, and is asked before the body is sent
        using var browser = new HttpClient(patient) { BaseAddress = served.ClientOptions.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent("Name=" + new string('a', megabytes << 20), System.Text.Encoding.ASCII, "application/x-www-form-urlencoded") };
        request.Headers.ExpectContinue = true;

        var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(413, (int)answer.StatusCode);
        Assert.Contains("太大了", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/people")]
    public async Task Nothing_is_written_over_http(string address)
    {
        var answer = await app.CreateClient().PostAsync(address, new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);

        Assert.Equal(400, (int)answer.StatusCode); // there is no antiforgery token
    }
}
