using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Serilog;
using Serilog.Events;
using TalentMap.Accounts;
using TalentMap.Import;
using TalentMap.Review;
using TalentMap.Rights;
using TalentMap.Storage;

namespace TalentMap;

/// <summary>How the program is put together: Add, Build, Use, Run.</summary>
public static class Hosting
{
    /// <summary>A builder with the settings read: appsettings beside the project, environment, then the command line.</summary>
    public static WebApplicationBuilder CreateBuilder(params string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        return WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot() });
    }

    /// <summary>Settings, log and the database.</summary>
    public static WebApplicationBuilder AddTalentMap(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Identities>().AddSingleton<JudgementFile>();
        builder.Services.AddSingleton<IValidateOptions<TalentMapOptions>, TalentMapOptionsCheck>();
        builder.Services.AddOptions<TalentMapOptions>().BindConfiguration(TalentMapOptions.Section)
            .PostConfigure(options => FillIn(options, builder.Environment.ContentRootPath)).ValidateOnStart();
        builder.Services.AddDbContextFactory<TalentMapContext>((services, options) => options.UseFolder(services.Settings().Data));
        builder.Services.AddSingleton(services => new Importer(
            services.GetRequiredService<IDbContextFactory<TalentMapContext>>(), services.GetRequiredService<TimeProvider>(), services.Settings().MaxArticleBytes));
        builder.Services.AddSingleton<Decisions>();
        builder.Services.AddSingleton(services => new FactDecisions(
            services.GetRequiredService<IDbContextFactory<TalentMapContext>>(), services.GetRequiredService<TimeProvider>(), Renewal.RenewAsync));
        builder.Services.AddAccounts();
        builder.Services.AddSingleton<Removals>();
        builder.Services.AddSingleton<Withdrawals>();
        builder.Services.AddSingleton<Reports>();
        builder.Services.AddSerilog((services, log) => WriteLog(log, services.Settings()));
        return builder;
    }

    /// <summary>The settings, checked.</summary>
    /// <exception cref="OptionsValidationException">Something is set wrong; it says all.</exception>
    public static TalentMapOptions Settings(this IServiceProvider services)
    {
        try
        {
            return services.GetRequiredService<IOptions<TalentMapOptions>>().Value;
        }
        catch (InvalidOperationException wrong) when (wrong.InnerException is ArgumentException or FormatException) // "ten" where a number belongs
        {
            throw new OptionsValidationException(TalentMapOptions.Section, typeof(TalentMapOptions), [wrong.Message]);
        }
    }

    // In the sources: the project's folder, from wherever it is run; published: beside the program.
    private static string ContentRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "TalentMap.csproj"))) return folder;
        }
        return AppContext.BaseDirectory;
    }

    private static void FillIn(TalentMapOptions options, string contentRoot)
    {
        options.Data = Path.GetFullPath(options.Data is "" ? Path.Combine(contentRoot, "data") : options.Data);
        string[] seeds = [Path.Combine(contentRoot, "seeds"), Path.GetFullPath("../../seeds", contentRoot)];
        if (options.Seeds is "") options.Seeds = seeds.FirstOrDefault(Directory.Exists) ?? "";
    }

    private static void WriteLog(LoggerConfiguration log, TalentMapOptions settings) =>
        log.MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error) // the keys lie as open as the database beside them
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal) // the command line says why it could not start
            .Enrich.FromLogContext()
            .WriteTo.Console(LogEventLevel.Warning, formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Verbose)
            .WriteTo.File(
                Path.Combine(settings.Data, "logs", "talentmap-.log"), formatProvider: CultureInfo.InvariantCulture,
                rollingInterval: RollingInterval.Day, retainedFileCountLimit: settings.LogDays, shared: true);
}
