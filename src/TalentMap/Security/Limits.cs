using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace TalentMap.Security;

/// <summary>How much a request may bring. Nothing is written over HTTP yet, so a body is small or it is not wanted.</summary>
public sealed class Limits(RequestDelegate next)
{
    /// <summary>The longest query string, in characters as sent.</summary>
    public const int Query = 2048;

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

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.QueryString.Value is not { Length: > Query }) return next(context);
        context.Response.StatusCode = StatusCodes.Status414UriTooLong;
        return Task.CompletedTask;
    }
}
