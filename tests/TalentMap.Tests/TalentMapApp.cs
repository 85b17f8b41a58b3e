using System.Data.Common;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary>The real app on a throw-away folder: the project's own articles, and a few that try to do harm.</summary>
public class TalentMapApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("talentmap-app-").FullName;

    /// <summary>Markup that must be shown as the text it is.</summary>
    public static string HarmfulText => "<script>alert('近日')</script>，[點這裡](javascript:alert(1))，<img src=x onerror=alert(2)>";

    /// <summary>The articles that the app starts with, by file name.</summary>
    protected virtual IEnumerable<(string Name, string Text)> Articles()
    {
        foreach (var seed in Directory.EnumerateFiles(Path.Combine(Top(), "seeds"), "*.md")) yield return (Path.GetFileName(seed), File.ReadAllText(seed));
        yield return ("markup.md", $"""
            ---
            title: 標題<b>粗</b>
            publisher: 每日<i>新聞</i>
            published: 2023-06-08
            ---

            遠山科技創始人陸一鳴6月離職。{HarmfulText}，他已加入星河智能，出任首席科學家。
            """);
        yield return ("plain.txt", "远山科技前产品总监苏婉清（<Su>）2023年3月加入星河智能。");
    }

    /// <summary>Settings besides those that every app under test has.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string?>> Settings() => [];

    // Once, before the tests that run beside each other.
    public ValueTask InitializeAsync()
    {
        _ = Services;
        return ValueTask.CompletedTask;
    }

    /// <summary>Makes a number of nobody's that was merged into the first one of its kind.</summary>
    public async Task<(long Merged, long Survivor)> MergeAsync(EntityKind kind)
    {
        await using var db = await OpenAsync();
        var survivor = await db.Entities.Where(e => e.Kind == kind && e.DocumentCount > 0).Select(e => e.Id).FirstAsync();
        var merged = new Entity { Kind = kind, FoundingKey = Guid.NewGuid().ToString("N"), Name = "併入者", MergedIntoId = survivor };
        db.Add(merged);
        await db.SaveChangesAsync();
        return (merged.Id, survivor);
    }

    /// <summary>The app's database.</summary>
    public Task<TalentMapContext> OpenAsync() => Services.GetRequiredService<IDbContextFactory<TalentMapContext>>().CreateDbContextAsync();

    /// <summary>An address with the number of somebody or something that is there: <c>/people/{person}</c>.</summary>
    public async Task<string> AddressAsync(string pattern)
    {
        if (!pattern.Contains('{', StringComparison.Ordinal)) return pattern;
        await using var db = await OpenAsync();
        var person = await db.Moves.Where(m => m.Person!.EntityId != null).OrderBy(m => m.Id).Select(m => m.Person!.EntityId).FirstOrDefaultAsync();
        var company = await db.Moves.Where(m => m.Company!.EntityId != null).OrderBy(m => m.Id).Select(m => m.Company!.EntityId).FirstOrDefaultAsync();
        var article = await db.Moves.OrderBy(m => m.Id).Select(m => m.DocumentId).FirstOrDefaultAsync();
        return pattern.Replace("{person}", $"{person}", StringComparison.Ordinal).Replace("{company}", $"{company}", StringComparison.Ordinal)
            .Replace("{article}", $"{article}", StringComparison.Ordinal);
    }

    /// <summary>How many commands the database is given for a page.</summary>
    public async Task<int> CommandsAsync(string address, bool isFresh = true)
    {
        Server.PreserveExecutionContext = true;
        using var count = Commands.Begin();
        await CreateClient().GetAsync(isFresh ? $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}fresh={Guid.NewGuid():N}" : address);
        return count.Value;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environments.Production); // as readers get it: compressed files, no page for developers
        builder.ConfigureServices(services => services.ConfigureDbContext<TalentMapContext>(options => options.AddInterceptors(new Commands())));
        var articles = Directory.CreateDirectory(Path.Combine(folder, "articles")).FullName;
        foreach (var (name, text) in Articles()) File.WriteAllText(Path.Combine(articles, name), text);
        builder.ConfigureAppConfiguration(settings => settings.AddInMemoryCollection(
        [
            new("TalentMap:Data", Path.Combine(folder, "data")),
            new("TalentMap:Seeds", articles),
            new("TalentMap:SignInsAMinute", "10000"), // all tests come from one address
        ]).AddInMemoryCollection(Settings()));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private static string Top()
    {
        var top = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(top, "TalentMap.sln"))) top = Path.GetDirectoryName(top)!;
        return top;
    }
}

/// <summary>The real app before anything was imported.</summary>
public sealed class EmptyApp : TalentMapApp
{
    protected override IEnumerable<(string Name, string Text)> Articles() => [];
}

/// <summary>Counts the commands of what is done between a beginning and its end, and of nothing that runs beside it.</summary>
internal sealed class Commands : DbCommandInterceptor
{
    private static readonly AsyncLocal<Tally?> Running = new();

    public static Tally Begin() => Running.Value = new Tally();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Running.Value?.Add();
        return ValueTask.FromResult(result);
    }

    internal sealed class Tally : IDisposable
    {
        private int _count;

        public int Value => _count;

        public void Add() => Interlocked.Increment(ref _count);

        public void Dispose() => Running.Value = null;
    }
}
