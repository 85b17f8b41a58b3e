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
    private static readonly Compiled<NameRow> Of = new((db, id) =>
        (from mention in db.Mentions.AsNoTracking()
         where mention.EntityId == id && mention.Document!.WithdrawnAt == null
         from name in mention.Names
         where !db.Mentions.Any(m => m.EntityId == id && m.Id < mention.Id && m.Document!.WithdrawnAt == null && m.Names.Any(n => n.Name == name.Name))
         select new { mention, name.Name, Documents = db.Mentions.Count(m => m.EntityId == id && m.Document!.WithdrawnAt == null && m.Names.Any(n => n.Name == name.Name)) })
        .OrderByDescending(n => n.Documents).ThenBy(n => n.Name).Take(50)
        .Select(n => new NameRow(n.Name, n.Documents)
        {
            DocumentId = n.mention.DocumentId,
            Start = n.mention.Occurrences.Where(o => o.Length == n.Name.Length && n.mention.Document!.Text.Substring(o.Start, o.Length) == n.Name).Min(o => (int?)o.Start),
        }));

    /// <summary>All names, the most used first, each with the first place where it stands.</summary>
    public static Task<List<NameRow>> NamesAsync(this TalentMapContext db, long id, CancellationToken cancel) => Of.ListAsync(db, id, cancel);
}
