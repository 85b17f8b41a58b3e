using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentMap.Accounts;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary>Sign-in, sessions and accounts, as a browser meets them.</summary>
public sealed class AccountTests(EmptyApp app)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_can_sign_in_before_an_account_was_added()
    {
        await using var fresh = new EmptyApp();
        await using var db = await fresh.OpenAsync();

        Assert.False(await db.Users.AnyAsync(Cancel));
    }

    [Fact]
    public async Task A_one_time_link_is_good_once()
    {
        var reader = Reader.Of(app);
        var link = await WithBookAsync(book => book.AddAsync("once", false, new Editor("test"), Cancel));
        await reader.SendAsync(link.Link!, new() { ["Password"] = Reader.Password, ["Again"] = Reader.Password });

        var again = await reader.SendAsync(link.Link!, new() { ["Password"] = "another long password", ["Again"] = "another long password" });

        Assert.Contains("這個連結已用過", await again.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await reader.SignInAsync("once", Reader.Password)).StatusCode);
    }

    [Theory]
    [InlineData("short", "密碼太短")]
    [InlineData("aaaaaaaaaaaaaaaa", "用到的字元太少")]
    [InlineData("passwords-name", "用到的字元太少")]
    public async Task A_password_is_asked_for_length_and_little_else(string password, string said)
    {
        var name = password == "passwords-name" ? "passwords-nam" : $"p{Guid.NewGuid():N}"[..12];
        var link = await WithBookAsync(book => book.AddAsync(name, false, new Editor("test"), Cancel));

        var answer = await Reader.Of(app).SendAsync(link.Link!, new() { ["Password"] = password, ["Again"] = password });

        Assert.Contains(said, await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_names_and_wrong_passwords_are_told_alike_and_five_of_them_lock()
    {
        var reader = Reader.Of(app);
        await reader.BeginAsync(app, "locked");
        string? said = null;
        foreach (var (name, password) in new[] { ("nobody", "x"), ("locked", "1"), ("locked", "2"), ("locked", "3"), ("locked", "4"), ("locked", "5"), ("locked", Reader.Password) })
        {
            var answer = await reader.SignInAsync(name, password);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var alert = (await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Cancel), Cancel)).QuerySelector("[role=alert]")!.TextContent;
            Assert.Equal(said ??= alert, alert);
        }
    }

    [Theory]
    [InlineData("/people", "/people")]
    [InlineData("//elsewhere.example", "/account")]
    [InlineData("https://elsewhere.example/", "/account")]
    [InlineData("/\\elsewhere.example", "/account")]
    public async Task Sign_in_leads_back_to_an_address_of_ours_alone(string back, string target)
    {
        var reader = Reader.Of(app);
        var name = $"b{Guid.NewGuid():N}"[..12];
        await reader.BeginAsync(app, name);

        var answer = await reader.SignInAsync(name, Reader.Password, $"/sign-in?back={Uri.EscapeDataString(back)}");

        Assert.Equal(target, answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_session_that_was_put_into_a_browser_is_not_carried_over()
    {
        var reader = await Reader.SignedInAsync(app);
        var victim = $"v{Guid.NewGuid():N}"[..12];
        await Reader.Of(app).BeginAsync(app, victim);
        var token = (await reader.OpenAsync("/account")).QuerySelector("meta[name=csrf]")!.GetAttribute("content")!;

        var answer = await reader.Client.PostAsync("/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Name"] = victim, ["Password"] = Reader.Password, ["__RequestVerificationToken"] = token,
        }), Cancel);

        Assert.StartsWith("/sign-in", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await reader.Client.GetAsync("/account", Cancel)).StatusCode); // nobody is signed in now
    }

    [Fact]
    public async Task An_ended_session_is_over_at_once()
    {
        var reader = await Reader.SignedInAsync(app);

        await reader.SendAsync("/account", [], "form[action$='handler=End']");

        Assert.Equal("/sign-in?back=%2Faccount", Path.Combine("/", (await reader.Client.GetAsync("/account", Cancel)).Headers.Location!.PathAndQuery));
    }

    [Fact]
    public async Task Nobody_ends_a_session_of_somebody_else()
    {
        var (one, other) = (await Reader.SignedInAsync(app), await Reader.SignedInAsync(app));
        var theirs = (await other.OpenAsync("/account")).QuerySelector("input[name=session]")!.GetAttribute("value")!;

        await one.SendAsync("/account", new() { ["session"] = theirs }, "form[action$='handler=End']");

        Assert.Equal(HttpStatusCode.OK, (await other.Client.GetAsync("/account", Cancel)).StatusCode);
    }

    [Fact]
    public async Task The_database_holds_no_key_of_a_session()
    {
        var reader = await Reader.SignedInAsync(app);
        await using var db = await app.OpenAsync();
        var session = await db.Sessions.OrderByDescending(s => s.Id).FirstAsync(Cancel);

        Assert.Equal(64, session.KeyHash.Length);
        Assert.Equal(HttpStatusCode.OK, (await reader.Client.GetAsync("/account", Cancel)).StatusCode);
    }

    [Fact]
    public async Task The_second_step_is_asked_for_and_a_recovery_code_is_good_once()
    {
        var reader = Reader.Of(app);
        await reader.BeginAsync(app, "steps");
        await reader.SignInAsync("steps", Reader.Password);
        var secret = (await reader.OpenAsync("/account/second-step")).QuerySelector("p.font-mono")!.TextContent.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        var on = await reader.SendAsync("/account/second-step", new() { ["code"] = Totp.Now(secret) });
        var codes = (await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(await on.Content.ReadAsStringAsync(Cancel), Cancel)).QuerySelectorAll("[role=status] li").Select(li => li.TextContent).ToList();
        Assert.Equal(10, codes.Count);

        var second = Reader.Of(app);
        var answer = await second.SignInAsync("steps", Reader.Password);
        Assert.StartsWith("/sign-in/code", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await second.Client.GetAsync("/account", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await second.SendAsync("/sign-in/code", new() { ["Code"] = "000000" })).StatusCode);
        Assert.Equal("/account", (await second.SendAsync("/sign-in/code", new() { ["Code"] = codes[0] })).Headers.Location?.ToString());

        var third = Reader.Of(app);
        await third.SignInAsync("steps", Reader.Password);
        Assert.Equal(HttpStatusCode.OK, (await third.SendAsync("/sign-in/code", new() { ["Code"] = codes[0] })).StatusCode);
    }

    [Fact]
    public async Task An_administrator_adds_renews_and_closes_accounts_and_each_is_logged()
    {
        var admin = await Reader.SignedInAsync(app, isAdmin: true);

        var added = await admin.SendAsync("/accounts", new() { ["name"] = "新編輯" }, "form[action$='handler=Add']");
        Assert.Contains("/welcome?name=", await added.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SendAsync("/accounts", new() { ["name"] = "新編輯" }, "form[action$='handler=Close']")).StatusCode);

        var log = (await admin.OpenAsync("/log")).QuerySelectorAll("main li").Select(li => li.TextContent).Take(2).ToList();
        Assert.Contains("account.close", log[0], StringComparison.Ordinal);
        Assert.Contains("account.add", log[1], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Reader.Of(app).SignInAsync("新編輯", Reader.Password)).StatusCode); // refused
    }

    [Fact]
    public async Task An_editor_is_no_administrator()
    {
        var editor = await Reader.SignedInAsync(app);

        Assert.Equal(HttpStatusCode.Forbidden, (await editor.Client.GetAsync("/accounts", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.Client.GetAsync("/log", Cancel)).StatusCode);
    }

    [Fact]
    public async Task What_is_sent_without_a_token_is_refused_though_the_session_is_good()
    {
        var admin = await Reader.SignedInAsync(app, isAdmin: true);

        var answer = await admin.Client.PostAsync("/accounts?handler=Add", new FormUrlEncodedContent([new("name", "csrf")]), Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task What_a_signed_in_reader_is_shown_is_kept_for_nobody_else()
    {
        var editor = await Reader.SignedInAsync(app);
        Assert.NotNull((await editor.OpenAsync("/companies")).QuerySelector("form[action='/sign-out']"));

        Assert.Null((await Reader.Of(app).OpenAsync("/companies")).QuerySelector("form[action='/sign-out']"));
        Assert.NotNull((await editor.OpenAsync("/companies")).QuerySelector("form[action='/sign-out']"));
    }

    [Fact]
    public async Task Passwords_are_tried_no_faster_than_a_person_types_them()
    {
        await using var slow = new SlowApp();
        var reader = Reader.Of(slow);
        for (var time = 0; time < 3; time++) Assert.Equal(HttpStatusCode.OK, (await reader.SignInAsync("nobody", "x")).StatusCode);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await reader.SignInAsync("nobody", "x")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await reader.Client.GetAsync("/sign-in", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_form_is_kept_for_nobody_else()
    {
        var (one, other) = (await Reader.Of(app).OpenAsync("/sign-in"), await Reader.Of(app).OpenAsync("/sign-in"));

        Assert.NotEqual(Token(one), Token(other));

        static string? Token(AngleSharp.Dom.IDocument page) => page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");
    }

    [Fact]
    public async Task Reading_can_be_closed_to_all_but_those_who_are_signed_in()
    {
        await using var closed = new ClosedApp();
        var reader = Reader.Of(closed);

        foreach (var address in (string[])["/", "/people", "/people.csv", "/search/suggest?q=a", "/charts/timeline"])
        {
            Assert.Equal("/sign-in", (await reader.Client.GetAsync(address, Cancel)).Headers.Location?.AbsolutePath);
        }
        Assert.Equal(HttpStatusCode.OK, (await reader.Client.GetAsync("/dist/site.css", Cancel)).StatusCode);
        await reader.BeginAsync(closed, "inside");
        await reader.SignInAsync("inside", Reader.Password);
        Assert.Equal(HttpStatusCode.OK, (await reader.Client.GetAsync("/people", Cancel)).StatusCode);
    }

    private async Task<T> WithBookAsync<T>(Func<AccountBook, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AccountBook>());
    }
}

/// <summary>An empty app that takes three passwords a minute.</summary>
internal sealed class SlowApp : TalentMapApp
{
    protected override IEnumerable<(string Name, string Text)> Articles() => [];

    protected override IEnumerable<KeyValuePair<string, string?>> Settings() => [new("TalentMap:SignInsAMinute", "3")];
}

/// <summary>An empty app that nobody reads without a sign-in.</summary>
internal sealed class ClosedApp : TalentMapApp
{
    protected override IEnumerable<(string Name, string Text)> Articles() => [];

    protected override IEnumerable<KeyValuePair<string, string?>> Settings() => [new("TalentMap:ReadersSignIn", "true")];
}

/// <summary>Six digits of an authenticator (RFC 6238).</summary>
internal static class Totp
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Now(string secret)
    {
        var bits = string.Concat(secret.Select(c => Convert.ToString(Letters.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var key = bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2)).ToArray();
        var step = BitConverter.GetBytes(DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
        if (BitConverter.IsLittleEndian) Array.Reverse(step);
#pragma warning disable CA5350 // the RFC says SHA-1
        var hash = System.Security.Cryptography.HMACSHA1.HashData(key, step);
#pragma warning restore CA5350
        var at = hash[^1] & 15;
        var number = ((hash[at] & 127) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3];
        return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }
}
