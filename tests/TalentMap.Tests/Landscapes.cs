using Microsoft.EntityFrameworkCore;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary>All that a map tells, line by line and without the numbers of rows: two maps that tell the same are the same here.</summary>
internal static class Landscapes
{
    public static async Task<List<string>> ToldAsync(this IDbContextFactory<TalentMapContext> map, CancellationToken cancel)
    {
        await using var db = await map.CreateDbContextAsync(cancel);
        return
        [
            .. await db.Mentions.OrderBy(m => m.Key).Select(m => $"mention {m.Key} {m.Name} is {m.Entity!.FoundingKey}, {m.Occurrences.Count} times").ToListAsync(cancel),
            .. await db.MentionNames.OrderBy(n => n.Key).Select(n => $"name {n.Key} {n.Name}").ToListAsync(cancel),
            .. await db.Entities.Where(e => e.DocumentCount > 0).OrderBy(e => e.FoundingKey).Select(e =>
                $"entity {e.FoundingKey} {e.Name} {e.DocumentCount} now {e.Now} in {e.In} out {e.Out} {e.Availability} {e.LastMove} of {db.Entities.Single(o => o.Id == e.ParentId).FoundingKey}").ToListAsync(cancel),
            .. await db.Roles.OrderBy(r => r.Key).Select(r =>
                $"role {r.Key} {r.Review} {r.Confidence} {r.Person!.Key} {r.Company!.Key} {r.Title} {r.Status} {r.EvidenceStart}+{r.EvidenceLength} {r.Who!.FoundingKey} at {r.At!.FoundingKey} retells {db.Roles.Single(o => o.Id == r.RetellsId).Key}").ToListAsync(cancel),
            .. await db.Moves.OrderBy(m => m.Key).Select(m =>
                $"move {m.Key} {m.Review} {m.Confidence} {m.Person!.Key} {m.Kind} {m.Company!.Key} {m.Title} {m.Date!.Edtf} {m.DateWords} {m.EvidenceStart}+{m.EvidenceLength} {m.Who!.FoundingKey} at {m.At!.FoundingKey} retells {db.Moves.Single(o => o.Id == m.RetellsId).Key}").ToListAsync(cancel),
            .. await db.Signals.OrderBy(s => s.Key).Select(s =>
                $"signal {s.Key} {s.Review} {s.Confidence} {s.Kind} {s.Company!.Key} {s.About} {s.Low} {s.High} {s.Unit} {s.Direction} {s.Date!.Edtf} {s.DateWords} {s.EvidenceStart}+{s.EvidenceLength} at {s.At!.FoundingKey} retells {db.Signals.Single(o => o.Id == s.RetellsId).Key}").ToListAsync(cancel),
            .. await db.Database.SqlQuery<string>($"SELECT 'found by ' || Way || ' ' || Form || ': ' || e.FoundingKey || ' ' || n.Name || ' ' || Weight AS Value FROM NameSearch n JOIN Entities e ON e.Id = n.EntityId ORDER BY 1").ToListAsync(cancel),
        ];
    }
}
