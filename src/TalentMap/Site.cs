using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.WebEncoders;
using Microsoft.Net.Http.Headers;
using Serilog;
using Serilog.Events;
using TalentMap.Accounts;
using TalentMap.Browse;
using TalentMap.Exports;
using TalentMap.Import;
using TalentMap.Pages;
using TalentMap.Pages.Reader;
using TalentMap.Pages.Search;
using TalentMap.Security;
using TalentMap.Storage;

[assembly: Microsoft.Extensions.Localization.RootNamespace("TalentMap")]

namespace TalentMap;

/// <summary>The web site: what it needs, and the way of a request.</summary>
public static class Site
{
    /// <summary>Pages, texts, limits, health; where it listens.</summary>
    public static WebApplicationBuilder AddSite(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null) builder.WebHost.UseUrls("http://127.0.0.1:5080");
        builder.WebHost.ConfigureKestrel(Limits.Set);
        builder.WebHost.UseStaticWebAssets(); // run from the sources, the built files lie in several folders
        builder.WebHost.UseSetting("ReloadStaticAssetsAtRuntime", "false"); // it would send them uncompressed
        builder.Services.AddRazorPages();
        builder.Services.AddAntiforgery(options => options.Cookie.Name = "form");
        builder.Services.AddSignIn();
        builder.Services.AddSingleton<Jobs>();
        builder.Services.AddHostedService<JobWorker>();
        builder.Services.AddRateLimiter(Limits.SetRates);
        builder.Services.AddLocalization();
        builder.Services.AddScoped<Words>();
        builder.Services.AddSingleton<Sanitiser>();
        builder.Services.AddRouting(options => options.LowercaseUrls = true);
        // Chinese stays Chinese in the page's source, which is half as long then.
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.Configure<RequestLocalizationOptions>(Languages.Set);
        builder.Services.AddResponseCompression(options => options.Providers.Add<BrotliCompressionProvider>());
        builder.Services.AddSingleton(services => new MapVersion(StorageSetup.FileIn(services.Settings().Data)));
        builder.Services.AddSingleton<KeptProfiles>();
        builder.Services.AddOutputCache(options => options.SizeLimit = 64 * 1024 * 1024);
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        return builder;
    }

    /// <summary>The way of a request: headers first, so that errors carry them too.</summary>
    public static WebApplication UseSite(this WebApplication app)
    {
        app.UseOurSecurityHeaders();
        app.UseSerilogRequestLogging(log => log.GetLevel = LevelOf);
        app.UseExceptionHandler("/problem/500");
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.UseRequestLocalization();
        app.UseRouting();
        app.UseMiddleware<Limits>(); // behind the routing, which knows what an address may be sent
        app.UseRateLimiter();
        app.UseAuthentication(); // before the cache: who is signed in is shown nothing kept, and nothing of theirs is kept
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseOutputCache();
        app.UseResponseCompression(); // behind the cache, so that a page is compressed once and not for everybody
        app.MapHealthChecks("/healthz").AllowAnonymous();
        app.MapStaticAssets().AllowAnonymous();
        var version = app.Services.GetRequiredService<MapVersion>();
        app.MapExports();
        app.MapProfiles();
        app.MapPreferences();
        app.MapGet("/search/suggest", Suggestions.GetAsync).CacheOutput(Kept);
        app.MapRazorPages().WithStaticAssets().CacheOutput(Kept);
        return app;

        // What was shown is shown again while the map is the same and the reader wants the same.
        void Kept(OutputCachePolicyBuilder page) => page
            .With(asked => asked.HttpContext.GetEndpoint()?.Metadata.GetMetadata<NotKeptAttribute>() is null)
            .SetVaryByHeader(HeaderNames.AcceptEncoding)
            .VaryByValue(_ => KeyValuePair.Create("map", $"{version.Now()}"))
            .VaryByValue(context => KeyValuePair.Create("reader", $"{Languages.Current}.{Preferences.Of(context)}"));
    }

    // What the cache answers, which it tells by the answer's age, was logged when it was made: writing a line costs more than answering.
    private static LogEventLevel LevelOf(HttpContext context, double elapsed, Exception? failure) =>
        failure is not null || context.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogEventLevel.Error
        : context.Response.Headers.Age.Count > 0 ? LogEventLevel.Verbose
        : LogEventLevel.Information;
}

/// <summary>Healthy while the database answers.</summary>
internal sealed class DatabaseHealth(IDbContextFactory<TalentMapContext> databases) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }
}
