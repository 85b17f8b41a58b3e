using System.CommandLine;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.EntityFrameworkCore;
using TalentMap.Import;
using TalentMap.Rights;
using TalentMap.Storage;

namespace TalentMap.Commands;

/// <summary><c>talentmap serve</c>, the default: brings the database up to date and runs the site.</summary>
public static class ServeCommand
{
    public static Command Create()
    {
        var urls = new Option<string?>("--urls") { Description = "Where to listen (http://127.0.0.1:5080)" };
        urls.Validators.Add(result =>
        {
            foreach (var wrong in (result.GetValue(urls) ?? "").Split(';').Where(address => !IsAddress(address)))
            {
                result.AddError($"--urls is '{wrong}': give an address such as http://127.0.0.1:5080.");
            }
        });
        var data = DataFolder.Option();
        var command = new Command("serve", "Run the site (the default command)") { urls, data };
        var passedOn = PassedOn().ToArray();
        foreach (var option in passedOn) command.Add(option);
        command.SetAction((parsed, cancel) =>
        {
            List<string> settings = [.. DataFolder.Settings(parsed.GetValue(data))];
            if (parsed.GetValue(urls) is { } address) settings.Add($"--urls={address}");
            settings.AddRange(from option in passedOn let value = parsed.GetValue(option) where value is not null select $"{option.Name}={value}");
            return RunAsync([.. settings], cancel);
        });
        return command;
    }

    private static async Task<int> RunAsync(string[] settings, CancellationToken cancel)
    {
        await using var app = Hosting.CreateBuilder(settings).AddTalentMap().AddSite().Build().UseSite();
        await using (var db = await app.Services.GetRequiredService<IDbContextFactory<TalentMapContext>>().CreateDbContextAsync(cancel))
        {
            if (await db.PrepareAsync(cancel, app.Services.Settings().HideUnreviewed)) await app.Services.GetRequiredService<Importer>().RelinkAsync(cancel);
            await Removals.PrepareAsync(db, cancel);
        }
        await ImportSeedsAsync(app.Services, cancel);
        app.Lifetime.ApplicationStarted.Register(() =>
            Console.Out.WriteLine($"TalentMap listens on {string.Join(", ", app.Urls)}; its data lies in {app.Services.Settings().Data}"));
        await ListenAsync(app, cancel);
        return 0;
    }

    private static async Task ListenAsync(WebApplication app, CancellationToken cancel)
    {
        try
        {
            await app.RunAsync(cancel);
        }
        catch (Exception failure) when (failure is SocketException or IOException { InnerException: AddressInUseException })
        {
            throw new IOException($"{failure.Message.TrimEnd('.')}. Give another address with --urls.", failure);
        }
    }

    // http://127.0.0.1:5080, http://*:80; the host's own reading of an address, with the ports that there are.
    private static bool IsAddress(string address)
    {
        try
        {
            return BindingAddress.Parse(address) is { Scheme: "http" or "https", Port: >= 0 and <= ushort.MaxValue };
        }
        catch (FormatException)
        {
            return false;
        }
    }

    // Known articles are known by their bytes: a second start reads nothing.
    private static async Task ImportSeedsAsync(IServiceProvider services, CancellationToken cancel)
    {
        if (services.Settings().Seeds is not { Length: > 0 } seeds) return;
        var report = await services.GetRequiredService<Importer>().ImportAsync(ArticleFiles.Under([seeds]), published: null, progress: null, cancel);
        if (report.Count(Outcome.New) is > 0 and var read) Console.Out.WriteLine($"{read} articles read from {seeds}");
        foreach (var failed in report.Failed) await Console.Error.WriteLineAsync($"{failed.File}: {failed.Reason}");
    }

    // What a host under test is started with.
    private static IEnumerable<Option<string?>> PassedOn() =>
        from name in (string[])["--environment", "--contentRoot", "--applicationName"] select new Option<string?>(name) { Hidden = true };
}
