using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Dates;
using TalentMap.Core.Reading;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary>A real database in a folder of its own, thrown away with it.</summary>
public sealed class ThrowAwayMap : IDbContextFactory<TalentMapContext>, IAsyncDisposable
{
    private readonly DbContextOptions<TalentMapContext> options;

    private ThrowAwayMap(string folder) =>
        options = (DbContextOptions<TalentMapContext>)new DbContextOptionsBuilder<TalentMapContext>().UseFolder(Folder = folder).Options;

    public string Folder { get; }

    public static async Task<ThrowAwayMap> CreateAsync()
    {
        var map = new ThrowAwayMap(Directory.CreateTempSubdirectory("talentmap-").FullName);
        await using var db = map.CreateDbContext();
        await db.PrepareAsync(CancellationToken.None);
        return map;
    }

    public TalentMapContext CreateDbContext() => new(options);

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

/// <summary>Rows as the engine would have read them, for what is tested without it.</summary>
internal static class Rows
{
    public static Document Document(string text, string? published = null, string? publisher = null) => new()
    {
        Sha256 = Keys.OfDocument(System.Text.Encoding.UTF8.GetBytes(text)),
        FileName = "article.md",
        Format = ArticleFormat.Markdown,
        Text = text,
        Language = "zh-Hant",
        Publisher = publisher,
        Published = published is null ? null : FuzzyDate.Parse(published),
        ImportedAt = new DateTimeOffset(2024, 5, 1, 8, 0, 0, TimeSpan.FromHours(8)),
    };
}
