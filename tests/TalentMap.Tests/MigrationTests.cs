using Microsoft.EntityFrameworkCore;
using TalentMap.Import;
using TalentMap.Storage;

namespace TalentMap.Tests;

public sealed class MigrationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_model_change_has_a_migration()
    {
        await using var map = await ThrowAwayMap.CreateAsync();
        await using var db = map.CreateDbContext();

        Assert.False(db.Database.HasPendingModelChanges(), "In src/TalentMap: dotnet ef migrations add <Name> --output-dir Storage/Migrations");
    }

    [Fact]
    public async Task The_database_keeps_a_log_and_foreign_keys_and_every_commit()
    {
        await using var map = await ThrowAwayMap.CreateAsync();
        await using var db = map.CreateDbContext();

        var journal = await db.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(Cancel);
        var foreignKeys = await db.Database.SqlQuery<long>($"SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync(Cancel);
        var synchronous = await db.Database.SqlQuery<long>($"SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync(Cancel);

        Assert.Equal(("wal", 1, 2), (journal, foreignKeys, synchronous));
    }

    [Fact]
    public async Task The_database_knows_after_an_import_how_full_its_tables_are()
    {
        await using var map = await ThrowAwayMap.CreateAsync();
        using var papers = new Papers().With(2);

        await new Importer(map, TimeProvider.System).ImportAsync(ArticleFiles.Under([papers.Folder]), published: null, progress: null, Cancel);

        await using var db = map.CreateDbContext();
        Assert.Contains("IX_Roles_RetellsId", await db.Database.SqlQuery<string>($"SELECT idx AS Value FROM sqlite_stat1 WHERE tbl = 'Roles'").ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_renewal_that_was_killed_is_asked_for_again_until_it_is_done()
    {
        await using var map = await ThrowAwayMap.CreateAsync();
        using var papers = new Papers().With(2);
        var importer = new Importer(map, TimeProvider.System);
        await importer.ImportAsync(ArticleFiles.Under([papers.Folder]), published: null, progress: null, Cancel);
        await using var db = map.CreateDbContext();
        Assert.False(await db.PrepareAsync(Cancel));

        await db.Database.ExecuteSqlAsync($"PRAGMA user_version = 0", Cancel); // as an older version left it
        await db.Roles.ExecuteUpdateAsync(set => set.SetProperty(r => r.WhoId, (long?)null), Cancel);
        Assert.True(await db.PrepareAsync(Cancel));
        Assert.True(await db.PrepareAsync(Cancel)); // the first was killed before it was done

        await importer.RelinkAsync(Cancel);
        Assert.False(await db.PrepareAsync(Cancel));
        Assert.False(await db.Roles.AnyAsync(r => r.WhoId == null, Cancel));
    }

    [Theory]
    [InlineData("Moves", "IX_Moves_Date_Earliest")]
    [InlineData("Signals", "IX_Signals_Date_Earliest")]
    [InlineData("Documents", "IX_Documents_Published_Earliest")]
    [InlineData("Documents", "IX_Documents_Lists")]
    [InlineData("Roles", "IX_Roles_Lists")]
    [InlineData("Moves", "IX_Moves_Lists")]
    public async Task Dates_are_indexed_though_the_model_cannot_say_it(string table, string index)
    {
        await using var map = await ThrowAwayMap.CreateAsync();
        await using var db = map.CreateDbContext();

        Assert.Contains(index, await db.Database.SqlQuery<string>($"SELECT name AS Value FROM pragma_index_list({table})").ToListAsync(Cancel));
    }
}
