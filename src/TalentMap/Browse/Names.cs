using Microsoft.EntityFrameworkCore;
using TalentMap.Storage;

namespace TalentMap.Browse;

/// <summary>One of the names of a person or organisation, and in how many documents it stands.</summary>
public sealed record NameRow(string Name, int Documents)
{
    /// <summary>The first document that uses it.</summary>
    public long DocumentId { get; init; }

    /// <summary>Where it stands first in that document; null where the text tells it only in parts.</summary>
    public int? Start { get; init; }

    /// <summary>The first place where it stands.</summary>
    public Source? First => Start is { } start ? new Source(DocumentId, start, Name.Length) : null;
}

/// <summary>What people and organisations are called.</summary>
public static class Names
{
    private const int MostPlaces = 50;

    /// <summary>All names, the most used first, each with the first place where it stands.</summary>
    public static async Task<List<NameRow>> NamesAsync(this TalentMapContext db, long id, CancellationToken cancel)
    {
        // Each name is counted once and looked up in one document: in LINQ the count would be made anew for every part that uses it. To cut a piece out of a
        // text SQLite counts its characters from the first one on, so of a name that stands there ten thousand times only the first places are looked at.
        var rows = await db.Database.SqlQuery<Row>($"""
            SELECT n.Name, n.Documents, m.DocumentId,
                (SELECT MIN(p.Start)
                 FROM (SELECT o.Start, o.Length FROM Occurrences o WHERE o.MentionId = m.Id AND o.Length = length(n.Name) ORDER BY o.Start LIMIT {MostPlaces}) p
                 WHERE substr(d.Text, p.Start + 1, p.Length) = n.Name) AS Start
            FROM (
                SELECT w.Name, COUNT(*) AS Documents, MIN(w.MentionId) AS First
                FROM Mentions t JOIN MentionNames w ON w.MentionId = t.Id JOIN Documents k ON k.Id = t.DocumentId
                WHERE t.EntityId = {id} AND k.WithdrawnAt IS NULL
                GROUP BY w.Name ORDER BY 2 DESC, 1 LIMIT 50) n
            JOIN Mentions m ON m.Id = n.First JOIN Documents d ON d.Id = m.DocumentId
            ORDER BY n.Documents DESC, n.Name
            """).ToListAsync(cancel);
        return [.. rows.Select(r => new NameRow(r.Name, r.Documents) { DocumentId = r.DocumentId, Start = r.Start })];
    }

    private sealed record Row(string Name, int Documents, long DocumentId, int? Start);
}
