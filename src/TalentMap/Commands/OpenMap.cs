using Microsoft.EntityFrameworkCore;
using TalentMap.Import;
using TalentMap.Storage;

namespace TalentMap.Commands;

/// <summary>The map of a data folder, opened and brought up to date, for a command that runs no site.</summary>
internal sealed class OpenMap : IAsyncDisposable
{
    private readonly WebApplication app;

    private OpenMap(WebApplication app) => this.app = app;

    public Importer Importer => app.Services.GetRequiredService<Importer>();

    public IDbContextFactory<TalentMapContext> Databases => app.Services.GetRequiredService<IDbContextFactory<TalentMapContext>>();

    /// <summary>The database's file.</summary>
    public string DataFile => StorageSetup.FileIn(app.Services.Settings().Data);

    public static async Task<OpenMap> InAsync(string? dataFolder, CancellationToken cancel)
    {
        var map = new OpenMap(Hosting.CreateBuilder([.. DataFolder.Settings(dataFolder)]).AddTalentMap().Build());
        await using var db = await map.Databases.CreateDbContextAsync(cancel);
        await db.PrepareAsync(cancel);
        return map;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
