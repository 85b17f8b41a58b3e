using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using TalentMap.Blackout;
using TalentMap.Core.Reading;
using TalentMap.Import;
using TalentMap.Storage;

namespace TalentMap.Rights;

/// <summary>What else tells of a removed person: the entity, decisions, the log of writes, files that wait to be read, and any text of any table.</summary>
internal static class Traces
{
    // A person may be called as an editor is; the accounts and the search tables' own pages are no part of the map's texts.
    private const string Left = "Accounts AccountClaims AccountLogins AccountTokens Sessions Documents Sources Removals __EFMigrationsHistory";

    /// <summary>Blanks the entity and all that is kept by keys that were made from the name.</summary>
    public static async Task ForgetAsync(TalentMapContext db, long person, HashSet<string> keys, Editor editor, DateTimeOffset at, CancellationToken cancel)
    {
        var numbers = await db.Entities.Where(e => e.Id == person || e.MergedIntoId == person).Select(e => e.Id).ToListAsync(cancel);
        foreach (var number in numbers)
        {
            var founding = Entity.RemovedKey(number);
            await db.Entities.Where(e => e.Id == number).ExecuteUpdateAsync(
                set => set.SetProperty(e => e.Name, "").SetProperty(e => e.FoundingKey, founding).SetProperty(e => e.DocumentCount, 0).SetProperty(e => e.LastMove, (DateOnly?)null), cancel);
        }
        await db.Candidates.Where(c => numbers.Contains(c.LeftId) || numbers.Contains(c.RightId)).ExecuteDeleteAsync(cancel);
        await ForgetDecisionsAsync(db, keys, editor, at, cancel);
        var subjects = keys.Select(key => $"fact {key}").ToHashSet();
        await db.Audit.Where(l => subjects.Contains(l.Subject)).ExecuteUpdateAsync(
            set => set.SetProperty(l => l.Subject, "fact removed").SetProperty(l => l.Before, (string?)null).SetProperty(l => l.After, (string?)null), cancel);
        await db.Reports.Where(r => r.EntityId == person || keys.Contains(r.FactKey!)).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.Text, "").SetProperty(r => r.FactKey, (string?)null), cancel);
    }

    /// <summary>Blacks the names out of every text of every table, whatever it is kept for, and takes away files that wait and hold one.</summary>
    public static async Task BlackAsync(TalentMapContext db, Hidden hidden, CancellationToken cancel)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        connection.CreateFunction("blacked", (string? text) => text is null ? null : hidden.Black(text), isDeterministic: true);
        foreach (var (table, column) in await ColumnsAsync(db, cancel))
        {
            await ExecuteAsync(db, $"UPDATE \"{table}\" SET \"{column}\" = blacked(\"{column}\") WHERE typeof(\"{column}\") = 'text' AND blacked(\"{column}\") <> \"{column}\"", cancel);
        }
        // A decision that lets a removed person do something stands for nothing any more, and a bar is nobody's name.
        var withdrawn = await db.Judgements.Where(j => j.WithdrawnAt == null && (j.Said!.Contains("\"name\":\"█") || j.Change!.Contains("\"name\":\"█"))).ToListAsync(cancel);
        foreach (var judgement in withdrawn) (judgement.WithdrawnAt, judgement.WithdrawnBy) = (judgement.At, "removal");
        await db.SaveChangesAsync(cancel);
        await TakeFilesAsync(db, hidden, cancel);
    }

    private static async Task ForgetDecisionsAsync(TalentMapContext db, HashSet<string> keys, Editor editor, DateTimeOffset at, CancellationToken cancel)
    {
        var theirs = await db.Judgements.Where(j => keys.Contains(j.Left) || keys.Contains(j.Right!)).Select(j => new { j.Id, IsPair = j.Right != null }).ToListAsync(cancel);
        foreach (var line in theirs)
        {
            var (left, right) = ($"removed {line.Id}", line.IsPair ? $"removed {line.Id}" : null);
            await db.Judgements.Where(j => j.Id == line.Id).ExecuteUpdateAsync(
                set => set.SetProperty(j => j.Left, left).SetProperty(j => j.Right, right)
                    .SetProperty(j => j.Said, (string?)null).SetProperty(j => j.Change, (string?)null).SetProperty(j => j.Reason, (string?)null)
                    .SetProperty(j => j.WithdrawnBy, j => j.WithdrawnAt == null ? editor.Name : j.WithdrawnBy).SetProperty(j => j.WithdrawnAt, j => j.WithdrawnAt ?? at),
                cancel);
        }
    }

    private static async Task TakeFilesAsync(TalentMapContext db, Hidden hidden, CancellationToken cancel)
    {
        var named = new FileProblem(FileTrouble.NamesRemoved).Write();
        await foreach (var file in db.JobFiles.AsNoTracking().Where(f => f.Bytes != null).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!EncodingSniffer.TryDecode(file.Bytes, new ReadAs(ArticleFiles.FormatOf(file.FileName), file.Encoding), out var text, out _) || hidden.BlackMarkup(text.Text) == text.Text) continue;
            await db.JobFiles.Where(f => f.Id == file.Id).ExecuteUpdateAsync(
                set => set.SetProperty(f => f.Bytes, (byte[]?)null).SetProperty(f => f.State, f => f.State == JobState.Done ? f.State : JobState.Failed)
                    .SetProperty(f => f.Problem, named),
                cancel);
        }
    }

    private static async Task<List<(string Table, string Column)>> ColumnsAsync(TalentMapContext db, CancellationToken cancel)
    {
        var left = Left.Split(' ');
        var columns = await db.Database.SqlQuery<TableColumn>(
            $"""
            SELECT m.name AS "Table", c.name AS "Column" FROM sqlite_master m JOIN pragma_table_info(m.name) c
            WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%' AND c.type = 'TEXT' AND c.pk = 0
            """).ToListAsync(cancel);
        return [.. columns.Where(c => !left.Contains(c.Table) && !c.Table.StartsWith("sqlite_", StringComparison.Ordinal) && c.Column is not ("By" or "WithdrawnBy" or "DecidedBy")).Select(c => (c.Table, c.Column))];
    }

    private static async Task ExecuteAsync(TalentMapContext db, string sql, CancellationToken cancel)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // the names of our own tables and columns, from the schema
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        await command.ExecuteNonQueryAsync(cancel);
    }

    private sealed record TableColumn(string Table, string Column);
}
