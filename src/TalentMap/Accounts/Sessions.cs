using System.Buffers.Text;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using TalentMap.Storage;

namespace TalentMap.Accounts;

/// <summary>Keeps what a signed-in browser's cookie stands for, so that a session can be seen and ended at once, whoever holds the cookie.</summary>
public sealed class Sessions(IDbContextFactory<TalentMapContext> databases, TimeProvider clock) : ITicketStore
{
    private const int BrowserLength = 200;

    // Each write empties the cache of pages: that somebody is still there is noted seldom.
    private static readonly TimeSpan NotedEvery = TimeSpan.FromMinutes(10);

    public Task<string> StoreAsync(AuthenticationTicket ticket) => KeepAsync(ticket, null, CancellationToken.None);

    public Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken) =>
        KeepAsync(ticket, httpContext.Request.Headers.UserAgent.ToString(), cancellationToken);

    private async Task<string> KeepAsync(AuthenticationTicket ticket, string? browser, CancellationToken cancel)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.Sessions.Where(s => s.ExpiresAt < now).ExecuteDeleteAsync(cancel);
        db.Add(new Session
        {
            KeyHash = HashOf(key),
            AccountId = long.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture),
            Ticket = TicketSerializer.Default.Serialize(ticket),
            Browser = browser is { Length: > BrowserLength } ? browser[..BrowserLength] : browser,
            CreatedAt = now,
            SeenAt = now,
            ExpiresAt = Expiry(ticket, now),
        });
        await db.SaveChangesAsync(cancel);
        return key;
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket) => RenewAsync(key, ticket, CancellationToken.None);

    public async Task RenewAsync(string key, AuthenticationTicket ticket, CancellationToken cancellationToken)
    {
        var (hash, bytes, now) = (HashOf(key), TicketSerializer.Default.Serialize(ticket), clock.GetUtcNow());
        var expiry = Expiry(ticket, now);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Sessions.Where(s => s.KeyHash == hash).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.Ticket, bytes).SetProperty(s => s.SeenAt, now).SetProperty(s => s.ExpiresAt, expiry), cancellationToken);
    }

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => RetrieveAsync(key, CancellationToken.None);

    public async Task<AuthenticationTicket?> RetrieveAsync(string key, CancellationToken cancellationToken)
    {
        var (hash, now) = (HashOf(key), clock.GetUtcNow());
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.KeyHash == hash && s.ExpiresAt > now, cancellationToken) is not { } session) return null;
        if (now - session.SeenAt > NotedEvery)
        {
            await db.Sessions.Where(s => s.Id == session.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), cancellationToken);
        }
        return TicketSerializer.Default.Deserialize(session.Ticket);
    }

    public Task RemoveAsync(string key) => RemoveAsync(key, CancellationToken.None);

    public async Task RemoveAsync(string key, CancellationToken cancellationToken)
    {
        var hash = HashOf(key);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Sessions.Where(s => s.KeyHash == hash).ExecuteDeleteAsync(cancellationToken);
    }

    private static DateTimeOffset Expiry(AuthenticationTicket ticket, DateTimeOffset now) => ticket.Properties.ExpiresUtc ?? now.AddDays(1);

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
