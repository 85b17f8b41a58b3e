using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TalentMap.Import;
using TalentMap.Storage;

namespace TalentMap.Faults;

/// <summary>Looks, in a process of its own, whether all that was acknowledged is there once, and nothing half.</summary>
internal sealed class Check(TalentMapContext db)
{
    private readonly List<string> wrong = [];

    /// <summary>Writes what is wrong, a line each. 0: nothing is.</summary>
    public static async Task<int> RunAsync(string data, bool isAll, TextReader acknowledged)
    {
        var map = await Map.OpenAsync(data);
        await using var db = map.CreateDbContext();
        var check = new Check(db);
        await check.FileAsync();
        while (await acknowledged.ReadLineAsync() is { } line) await check.LineAsync(line.Split(' '));
        await check.WholeAsync();
        if (isAll) await check.DerivedAsync(map);
        foreach (var what in check.wrong) Console.Out.WriteLine(what);
        return check.wrong.Count == 0 ? 0 : 1;
    }

    private async Task FileAsync()
    {
        var integrity = await db.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync();
        if (integrity is not ["ok"]) wrong.Add($"The file is damaged: {string.Join("; ", integrity)}");
        var dangling = await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM pragma_foreign_key_check").SingleAsync();
        if (dangling > 0) wrong.Add($"{dangling} rows point at nothing");
    }

    private async Task LineAsync(string[] said)
    {
        switch (said)
        {
            case ["article", var sha256, var facts]:
                await ArticleAsync(sha256, int.Parse(facts, CultureInfo.InvariantCulture));
                break;
            case ["fact", var id, var verdict, var key]:
                var line = long.Parse(id, CultureInfo.InvariantCulture);
                if (await db.Judgements.CountAsync(j => j.Id == line && j.Left == key && j.Right == null && j.Verdict == Enum.Parse<Verdict>(verdict)) != 1) wrong.Add($"Decision {id} on a fact was acknowledged and is not there");
                break;
            case ["accepted", var key]:
                if (!await db.Judgements.AnyAsync(j => j.Left == key && j.Verdict == Verdict.Accept)) wrong.Add($"Fact {key} was accepted, and no decision says so");
                break;
            case ["undone", var id, _]:
                var undone = long.Parse(id, CultureInfo.InvariantCulture);
                if (!await db.Judgements.AnyAsync(j => j.Id == undone && j.WithdrawnAt != null)) wrong.Add($"Decision {id} was undone and stands");
                break;
            case ["judgement", var id, var verdict, var left]:
                var number = long.Parse(id, CultureInfo.InvariantCulture);
                if (await db.Judgements.CountAsync(j => j.Id == number && j.Left == left && j.Verdict == Enum.Parse<Verdict>(verdict)) != 1) wrong.Add($"Decision {id} was acknowledged and is not there");
                break;
            case ["failed", ..]:
                wrong.Add(string.Join(' ', said));
                break;
        }
    }

    // What the engine read at the import, without what stands as rejected, and with what stands as added.
    private async Task ArticleAsync(string sha256, int read)
    {
        var stored = await db.Documents.Where(d => d.Sha256 == sha256 && d.Source != null).Select(d => new { d.WithdrawnAt, Facts = d.Roles.Count + d.Moves.Count + d.Signals.Count }).ToListAsync();
        if (stored.Count != 1) wrong.Add($"Article {sha256} was acknowledged and is there {stored.Count} times");
        if (stored is not [var article]) return;
        var decided = await db.Judgements.Where(j => j.Document == sha256 && j.Right == null).ToListAsync();
        var added = decided.Where(j => j.Verdict == Verdict.Add).Select(j => j.Left).ToHashSet();
        var standing = decided.FindAll(j => j.WithdrawnAt is null);
        var (gone, come) = (standing.Count(j => j.Verdict == Verdict.Reject && !added.Contains(j.Left)), standing.Count(j => j.Verdict is Verdict.Add or Verdict.Edit or Verdict.Accept && added.Contains(j.Left)));
        var wanted = article.WithdrawnAt is null ? read - gone + come : 0;
        if (article.Facts != wanted) wrong.Add($"Article {sha256} has {article.Facts} facts instead of {wanted}: {read} read, {gone} rejected, {come} added");
    }

    // Each write left its line in the log, none stands twice, and no article is without its source or its index.
    private async Task WholeAsync()
    {
        var double_ = await db.Judgements.Where(j => j.WithdrawnAt == null && j.Right != null).GroupBy(j => new { j.Left, j.Right }).CountAsync(g => g.Count() > 1);
        if (double_ > 0) wrong.Add($"{double_} pairs have two standing decisions");
        var twice = await db.Judgements.Where(j => j.WithdrawnAt == null && j.Right == null).GroupBy(j => j.Left).CountAsync(g => g.Count() > 1);
        if (twice > 0) wrong.Add($"{twice} facts have two standing decisions");
        // An undoing says anew what stood before.
        var (lines, logged) = (await db.Judgements.CountAsync(j => j.Right == null), await db.Audit.CountAsync(l => EF.Functions.Like(l.Action, "fact.%") && (l.Action != "fact.undo" || l.After != null)));
        if (lines != logged) wrong.Add($"{lines} decisions on facts, by the log {logged}");
        var sourceless = await db.Documents.CountAsync(d => d.Source == null);
        if (sourceless > 0) wrong.Add($"{sourceless} articles have no source");
        var standing = await db.Documents.CountAsync(d => d.WithdrawnAt == null);
        var indexed = await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM DocumentSearch").SingleAsync();
        if (indexed != standing) wrong.Add($"{standing} articles stand and {indexed} are found");
        var turns = await db.Audit.CountAsync(l => l.Action == "document.withdraw") - await db.Audit.CountAsync(l => l.Action == "document.restore");
        var withdrawn = await db.Documents.CountAsync(d => d.WithdrawnAt != null);
        if (turns != withdrawn) wrong.Add($"{withdrawn} articles are withdrawn, by the log {turns}");
    }

    // What is stored is what reading and linking all anew gives.
    private async Task DerivedAsync(Map map)
    {
        var before = await RowsAsync();
        var report = await new Importer(map, TimeProvider.System).RebuildAsync(progress: null, CancellationToken.None);
        foreach (var failed in report.Failed) wrong.Add($"{failed.File}: {failed.Reason}");
        var after = await RowsAsync();
        foreach (var line in before.Except(after).Take(20)) wrong.Add($"Stored, and not derived: {line}");
        foreach (var line in after.Except(before).Take(20)) wrong.Add($"Derived, and not stored: {line}");
    }

    private async Task<HashSet<string>> RowsAsync() =>
    [
        .. await db.Mentions.AsNoTracking().Select(m => $"mention {m.Key} {m.Name} is {m.EntityId} {m.Names.Count} {m.Occurrences.Count}").ToListAsync(),
        .. await db.Entities.AsNoTracking().Where(e => e.DocumentCount > 0).Select(e => $"entity {e.Id} {e.Name} {e.DocumentCount} {e.Now} {e.In} {e.Out} {e.Availability} {e.LastMove}").ToListAsync(),
        .. await db.Roles.AsNoTracking().Select(r => $"role {r.Key} {r.Review} {r.WhoId} {r.AtId} {r.EvidenceStart}").ToListAsync(),
        .. await db.Moves.AsNoTracking().Select(m => $"move {m.Key} {m.Review} {m.WhoId} {m.AtId} {m.EvidenceStart}").ToListAsync(),
        .. await db.Signals.AsNoTracking().Select(s => $"signal {s.Key} {s.Review} {s.AtId} {s.EvidenceStart}").ToListAsync(),
        .. await db.Database.SqlQuery<string>($"SELECT 'indexed ' || (SELECT count(*) FROM EntitySearch) || ' ' || (SELECT count(*) FROM NameSearch) AS Value").ToListAsync(),
    ];
}
