using Microsoft.EntityFrameworkCore;
using TalentMap.Import;
using TalentMap.Rights;
using TalentMap.Storage;

namespace TalentMap.Commands;

/// <summary>The map of a data folder, opened and brought up to date, for a command that runs no site.</summary>
internal sealed class OpenMap : IAsyncDisposable
{
    private readonly WebApplication app;

    private OpenMap(WebApplication app) => this.app = app;

    public IServiceProvider Services => app.Services;

    public Importer Importer => app.Services.GetRequiredService<Importer>();

    public JudgementFile Judgements => app.Services.GetRequiredService<JudgementFile>();

    public IDbContextFactory<TalentMapContext> Databases => app.Services.GetRequiredService<IDbContextFactory<TalentMapContext>>();

    /// <summary>The database's file.</summary>
    public string DataFile => StorageSetup.FileIn(app.Services.Settings().Data);

    /// <summary>The map that lies there, or a new one.</summary>
    public static Task<OpenMap> InAsync(string? dataFolder, CancellationToken cancel) => PreparedAsync(Of(dataFolder), cancel);

    /// <summary>The map that lies there; a command that only reads makes none where a folder is misspelt.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static Task<OpenMap> ThereAsync(string? dataFolder, CancellationToken cancel)
    {
        var map = Of(dataFolder);
        return File.Exists(map.DataFile)
            ? PreparedAsync(map, cancel)
            : throw new FileNotFoundException($"There is no database in '{Path.GetDirectoryName(map.DataFile)}': give its folder with --data, or import articles first.");
    }

    private static OpenMap Of(string? dataFolder) => new(Hosting.CreateBuilder([.. DataFolder.Settings(dataFolder)]).AddTalentMap().Build());

    private static async Task<OpenMap> PreparedAsync(OpenMap map, CancellationToken cancel)
    {
        await using var db = await map.Databases.CreateDbContextAsync(cancel);
        if (await db.PrepareAsync(cancel, map.app.Services.Settings().HideUnreviewed)) await map.Importer.RelinkAsync(cancel);
        await Removals.PrepareAsync(db, cancel);
        return map;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
