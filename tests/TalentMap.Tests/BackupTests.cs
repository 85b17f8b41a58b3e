using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TalentMap.Storage;

namespace TalentMap.Tests;

public sealed class BackupTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_is_the_whole_map_of_one_moment_though_somebody_writes()
    {
        await using var map = await ThrowAwayMap.CreateAsync();
        await Add(map, "甲");
        await using var writing = map.CreateDbContext();
        await using var open = await writing.Database.BeginTransactionAsync(Cancel);
        writing.Add(Rows.Document("乙"));
        await writing.SaveChangesAsync(Cancel);
        var file = Path.Combine(map.Folder, "copies", "copy.db");

        await using (var db = map.CreateDbContext()) Assert.Equal(await Backup.WriteAsync(db, file, Cancel), new FileInfo(file).Length);
        await open.CommitAsync(Cancel);

        var copied = (DbContextOptions<TalentMapContext>)new DbContextOptionsBuilder<TalentMapContext>().UseSqlite(StorageSetup.ConnectionTo(file)).Options;
        await using var copy = new TalentMapContext(copied);
        Assert.Equal(["甲"], await copy.Documents.Select(d => d.Text).ToListAsync(Cancel));
        Assert.Equal("ok", await copy.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").SingleAsync(Cancel));
        SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task A_backup_never_replaces_a_file()
    {
        await using var map = await ThrowAwayMap.CreateAsync();
        var file = Path.Combine(map.Folder, "mine.txt");
        await File.WriteAllTextAsync(file, "mine", Cancel);
        await using var db = map.CreateDbContext();

        await Assert.ThrowsAsync<IOException>(() => Backup.WriteAsync(db, file, Cancel));

        Assert.Equal("mine", await File.ReadAllTextAsync(file, Cancel));
    }

    private static async Task Add(ThrowAwayMap map, string text)
    {
        await using var db = map.CreateDbContext();
        db.Add(Rows.Document(text));
        await db.SaveChangesAsync(Cancel);
    }
}
