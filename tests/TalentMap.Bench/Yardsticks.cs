using TalentMap.Storage;

namespace TalentMap.Bench;

/// <summary>How many bytes a page is to have.</summary>
public sealed record PageLength(int Bytes);

/// <summary>What the site is compared with, on the same machine at the same time.</summary>
internal static class Yardsticks
{
    /// <summary>Kestrel with nothing behind it: the same bytes to everybody.</summary>
    public static async Task<int> BareAsync(string url, string file)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        var app = Empty(url).Build();
        app.Run(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            return context.Response.Body.WriteAsync(bytes).AsTask();
        });
        await app.RunAsync();
        return 0;
    }

    /// <summary>One Razor page with one compiled query on the same database, and as many bytes as a profile.</summary>
    public static async Task<int> PageAsync(string url, string data, int bytes)
    {
        var builder = Empty(url);
        builder.Services.AddDbContextFactory<TalentMapContext>(options => options.UseFolder(data));
        builder.Services.AddSingleton(new PageLength(bytes));
        builder.Services.AddRazorPages().ConfigureApplicationPartManager(parts =>
        {
            foreach (var part in parts.ApplicationParts.Where(p => p.Name != typeof(Yardsticks).Assembly.GetName().Name).ToList()) parts.ApplicationParts.Remove(part);
        });
        var app = builder.Build();
        app.MapRazorPages();
        await app.RunAsync();
        return 0;
    }

    private static WebApplicationBuilder Empty(string url)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(url);
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging();
        return builder;
    }
}
