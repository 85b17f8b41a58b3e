using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace TalentMap.Security;

/// <summary>How much a request may bring, and how often somebody may try. A body is small, unless a page that takes files says otherwise.</summary>
public sealed class Limits(RequestDelegate next)
{
    /// <summary>The longest query string, in characters as sent.</summary>
    public const int Query = 2048;

    /// <summary>The most a page that takes files is sent, in bytes: what uploads may hold, and the form around it.</summary>
    public const int Upload = 52 * 1024 * 1024;

    private const int Body = 64 * 1024;

    /// <summary>The server's own limits.</summary>
    public static void Set(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = Body;
        server.Limits.MaxRequestLineSize = 8 * 1024;
        server.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
    }

    /// <summary>The rate at which one address may send passwords and codes.</summary>
    public const string SignInRate = "sign-in";

    /// <summary>The rate at which one address may send reports.</summary>
    public const string ReportRate = "report";

    private const int ReportsInTenMinutes = 8;

    /// <summary>How often one address may try.</summary>
    public static void SetRates(RateLimiterOptions rates)
    {
        rates.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        rates.AddPolicy(SignInRate, context => Sent(context, context.RequestServices.Settings().SignInsAMinute, TimeSpan.FromMinutes(1)));
        rates.AddPolicy(ReportRate, context => Sent(context, ReportsInTenMinutes, TimeSpan.FromMinutes(10)));
    }

    /// <summary>A limit on what is sent; looking at the form is free.</summary>
    private static RateLimitPartition<string> Sent(HttpContext context, int most, TimeSpan within) =>
        HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter($"{context.Connection.RemoteIpAddress}", _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = within })
            : RateLimitPartition.GetNoLimiter("looking"); // not the key of any address: who looked first would send without a limit

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null) return next(context); // the page that says what was refused
        if (context.Request.QueryString.Value is { Length: > Query }) context.Response.StatusCode = StatusCodes.Status414UriTooLong;
        else if (context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize) context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge; // said before it is read
        else return next(context);
        return Task.CompletedTask;
    }
}
