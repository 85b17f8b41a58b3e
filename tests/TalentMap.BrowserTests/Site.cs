using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using TalentMap.Accounts;
using TalentMap.BrowserTests;
using TalentMap.Storage;
using TalentMap.Tests;

[assembly: AssemblyFixture(typeof(Site))]

namespace TalentMap.BrowserTests;

/// <summary>The real site on a real port, and one Chromium for all tests.</summary>
public class Site : IAsyncLifetime
{
    private const float Patience = 60_000; // milliseconds; what never comes fails a test all the same

    private readonly TalentMapApp app;
    private readonly ConcurrentDictionary<string, (string Test, List<IBrowserContext> Contexts)> open = new(StringComparer.Ordinal);
    private IPlaywright? playwright;
    private IBrowser? browser;

    public Site() : this(new TalentMapApp())
    {
    }

    /// <summary>The site of other articles, for tests that write.</summary>
    protected Site(TalentMapApp app) => this.app = app;

    public async ValueTask InitializeAsync()
    {
        app.UseKestrel(0);
        app.StartServer();
        Assertions.SetDefaultExpectTimeout(Patience); // five seconds otherwise, which a page on a busy machine may need
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium-headless-shell",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A page of a browser that remembers nothing; addresses begin at the site's root.</summary>
    public async Task<IPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.Locale ??= "zh-TW"; // the browser's own would be asked for, and answered, in English
        options.BaseURL = app.ClientOptions.BaseAddress.ToString();
        var context = await browser!.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        await CloseEarlierAsync(context);
        return await context.NewPageAsync();
    }

    // A class runs its tests one after the other: what the one before left open is closed, or a hundred browsers would stand about.
    private async Task CloseEarlierAsync(IBrowserContext context)
    {
        var (group, test) = (TestContext.Current.TestClass!.UniqueID, TestContext.Current.Test!.UniqueID);
        if (open.TryGetValue(group, out var earlier) && earlier.Test != test)
        {
            foreach (var each in earlier.Contexts) await each.CloseAsync();
            open.Remove(group, out _);
        }
        open.GetOrAdd(group, _ => (test, [])).Contexts.Add(context);
    }

    /// <summary>Signs a page's browser in, with an account of its own.</summary>
    public async Task SignInAsync(IPage page, bool isAdmin = false)
    {
        const string password = "correct horse battery 駝鳥";
        var name = $"b{Guid.NewGuid():N}"[..16];
        await using var scope = app.Services.CreateAsyncScope();
        var (link, _) = await scope.ServiceProvider.GetRequiredService<AccountBook>().AddAsync(name, isAdmin, new Editor("test"), CancellationToken.None);
        await page.GotoAsync(link!);
        await page.FillAsync("main [name=Password]", password);
        await page.FillAsync("main [name=Again]", password);
        await page.PressAsync("main [name=Again]", "Enter");
        await page.ArriveAsync("**/sign-in");
        await page.FillAsync("main [name=Name]", name);
        await page.FillAsync("main [name=Password]", password);
        await page.PressAsync("main [name=Password]", "Enter");
        await page.ArriveAsync("**/account");
    }

    /// <summary>The site's map.</summary>
    public Task<TalentMapContext> MapAsync() => app.OpenAsync();

    /// <summary>An address with the number of somebody who is there.</summary>
    public Task<string> AddressAsync(string pattern) => app.AddressAsync(pattern);

    /// <summary>The page of somebody with such a move.</summary>
    public async Task<string> PersonAsync(Expression<Func<Move, bool>> move)
    {
        await using var db = await app.OpenAsync();
        return $"/people/{await db.Moves.Where(m => m.RetellsId == null && m.Person!.EntityId != null).Where(move).OrderBy(m => m.Id).Select(m => m.Person!.EntityId).FirstAsync()}";
    }

    /// <summary>The page of an organisation from which somebody went to another.</summary>
    public async Task<string> WithStreamsAsync()
    {
        await using var db = await app.OpenAsync();
        return $"/companies/{await TalentMap.Browse.Transfers.Arrivals(db).Where(m => m.FromId != null && m.Date != null).Select(m => m.FromId).FirstAsync()}";
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        await app.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>A site of a class's own, whose articles and people it may change.</summary>
public sealed class OwnSite : Site;
