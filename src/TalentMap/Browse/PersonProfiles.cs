using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Extraction;
using TalentMap.Storage;

namespace TalentMap.Browse;

/// <summary>All that is known of one person.</summary>
/// <param name="Roles">Posts, present ones first.</param>
/// <param name="Moves">The latest first, those without a date last.</param>
public sealed record PersonProfile(EntityHead Head, IReadOnlyList<NameRow> Names, IReadOnlyList<CareerLine> Roles, IReadOnlyList<CareerLine> Moves)
{
    /// <summary>The times at organisations of which some day is told, in their order.</summary>
    public required IReadOnlyList<Stay<CareerLine>> Stays { get; init; }

    /// <summary>What articles disagree on.</summary>
    public required IReadOnlyList<Conflict> Conflicts { get; init; }

    /// <summary>With whom they worked and moved.</summary>
    public required Companions Companions { get; init; }

    public IEnumerable<CareerLine> Now => Roles.Where(r => r.Status == RoleStatus.Current);

    public IEnumerable<CareerLine> Before => Roles.Where(r => r.Status == RoleStatus.Former);

    /// <summary>What they took up last and are not told to have left; for those of whom no present post is told.</summary>
    public CareerLine? LastKnown => Moves.FirstOrDefault(m => m.Kind != MoveKind.Leave && !Moves.Any(left => left.Kind == MoveKind.Leave && left.CompanyId == m.CompanyId));

    /// <summary>Posts at organisations of which no day is told.</summary>
    public IEnumerable<CareerLine> Undated => Roles.Where(r => !Stays.Any(s => s.Step.CompanyId == r.CompanyId));

    internal static PersonProfile Of(EntityHead head, IReadOnlyList<NameRow> names, IReadOnlyList<ToldLine> roles, IReadOnlyList<ToldLine> moves, Companions companions)
    {
        var posts = ToldLine.Gather(roles).OrderBy(r => r.Status == RoleStatus.Former).ThenBy(r => r.Id).ToList();
        var steps = ToldLine.Gather(moves).OrderByDescending(m => m.Date?.Latest ?? DateOnly.MinValue).ThenByDescending(m => m.Date?.Earliest ?? DateOnly.MinValue).ThenBy(m => m.Id).ToList();
        var seen = from post in posts
                   where post is { Status: RoleStatus.Current, CompanyId: not null }
                   from day in post.Tellings.Select(t => t.Published?.Earliest).OfType<DateOnly>()
                   group day by post.CompanyId!.Value;
        return new PersonProfile(head, names, posts, steps)
        {
            Stays = [.. Careers.StaysOf(steps, seen.ToDictionary(s => s.Key, s => s.Max())).Where(s => s.IsDated)],
            Conflicts = Browse.Conflicts.Among(steps),
            Companions = companions,
        };
    }
}

/// <summary>What the page of a person tells.</summary>
public static class PersonProfiles
{
    private static readonly Compiled<ToldLine> Moves = new((db, person) =>
        db.Moves.AsNoTracking().Where(m => m.WhoId == person && m.RetellsId != m.Id && m.Document!.WithdrawnAt == null).OrderBy(m => m.Id).Take(Entities.MaxFacts)
            .Select(m => new ToldLine(m.Id, m.RetellsId, m.Kind, null, m.AtId, m.At!.Name, m.Title)
            {
                Date = Stored.Date(m.Date!.Edtf),
                DateWords = m.DateWords,
                Telling = new Telling(
                    m.Key, new Source(m.DocumentId, m.EvidenceStart, m.EvidenceLength) { Key = m.Key, Review = m.Review, Score = m.Confidence },
                    TextFunctions.Cut(TextFunctions.FirstPair(m.Document!.Text) == 0
                        ? m.Document.Text.Substring(m.EvidenceStart, m.EvidenceLength)
                        : m.Document.Text.Substring(0, m.EvidenceStart + m.EvidenceLength), m.EvidenceStart, m.EvidenceLength),
                    m.Document.Title, m.Document.FileName, m.Document.Language)
                {
                    Publisher = m.Document.Publisher,
                    Published = Stored.Date(m.Document.Published!.Edtf),
                    Url = m.Document.Url,
                },
            }));

    private static readonly Compiled<ToldLine> Roles = new((db, person) =>
        db.Roles.AsNoTracking().Where(r => r.WhoId == person && r.AtId != null && r.RetellsId != r.Id && r.Document!.WithdrawnAt == null).OrderBy(r => r.Id).Take(Entities.MaxFacts)
            .Select(r => new ToldLine(r.Id, r.RetellsId, null, r.Status, r.AtId, r.At!.Name, r.Title)
            {
                Telling = new Telling(
                    r.Key, new Source(r.DocumentId, r.EvidenceStart, r.EvidenceLength) { Key = r.Key, Review = r.Review, Score = r.Confidence },
                    TextFunctions.Cut(TextFunctions.FirstPair(r.Document!.Text) == 0
                        ? r.Document.Text.Substring(r.EvidenceStart, r.EvidenceLength)
                        : r.Document.Text.Substring(0, r.EvidenceStart + r.EvidenceLength), r.EvidenceStart, r.EvidenceLength),
                    r.Document.Title, r.Document.FileName, r.Document.Language)
                {
                    Publisher = r.Document.Publisher,
                    Published = Stored.Date(r.Document.Published!.Edtf),
                    Url = r.Document.Url,
                },
            }));

    private static readonly Compiled<EntityHead> Head = new((db, id) =>
        db.Entities.AsNoTracking().Where(e => e.Id == id && e.Kind == EntityKind.Person && (e.DocumentCount > 0 || e.MergedIntoId != null))
            .Select(e => new EntityHead(e.Id, e.Name, e.Pseudonym, null, e.DocumentCount, e.MergedIntoId)));

    /// <summary>The profile of somebody; null where the number means nobody. Of one that was merged only the head is read.</summary>
    public static async Task<PersonProfile?> PersonAsync(this TalentMapContext db, long id, CancellationToken cancel)
    {
        if (await Head.ListAsync(db, id, cancel) is not [var head]) return null;
        if (head.MovedTo is not null) return PersonProfile.Of(head, [], [], [], Companions.None);
        var names = await db.NamesAsync(id, cancel);
        var moves = await Moves.ListAsync(db, id, cancel);
        var roles = await Roles.ListAsync(db, id, cancel);
        return PersonProfile.Of(head, names, roles, moves, await Companions.OfAsync(db, id, moves, cancel));
    }
}
