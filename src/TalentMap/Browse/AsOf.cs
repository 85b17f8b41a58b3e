using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Extraction;
using TalentMap.Storage;

namespace TalentMap.Browse;

/// <summary>Who sat at one organisation on a day.</summary>
/// <param name="Seats">Those that are listed: the certain ones first.</param>
public sealed record Sitting(Named Company, int Certain, int Possible, IReadOnlyList<Seat> Seats);

/// <summary>Who sat where on a day.</summary>
/// <param name="Axis">The months of which something is told.</param>
/// <param name="People">The names of those who are listed.</param>
public sealed record AsOfView(DateOnly Day, MonthSpan Axis, Page<Sitting> Page, IReadOnlyDictionary<long, string> People)
{
    public required int Certain { get; init; }

    public required int Possible { get; init; }
}

/// <summary>The map as of a day.</summary>
public static class AsOf
{
    /// <summary>How many organisations a page lists.</summary>
    public const int Organisations = 20;

    /// <summary>How many people of an organisation are listed among others; all of them stand on its own pages.</summary>
    public const int MostOfOne = 5;

    /// <summary>How many people a page of one organisation lists.</summary>
    public const int SeatsOfOne = 100;

    private const int MostFacts = 200_000;

    /// <summary>
    /// The seats of a day, the last one told of where none is asked for; null where nothing is dated. A page has some organisations with
    /// a few of each, or some of the people of the organisation that is asked for.
    /// </summary>
    public static async Task<AsOfView?> AsOfAsync(this TalentMapContext db, DateOnly? asked, long? company, int page, CancellationToken cancel)
    {
        var facts = await db.CareersAsync(cancel);
        if (facts.Count == 0) return null;
        var axis = MonthSpan.Of(facts.Min(f => f.Date.Earliest), facts.Max(f => f.Date.Latest));
        var day = asked ?? facts.Max(f => f.Date.Latest);
        var seats = Seats.On(day, facts).Where(s => company is null || s.Fact.CompanyId == company).ToList();
        var sittings = seats.GroupBy(s => s.Fact.CompanyId).OrderByDescending(g => g.Count(s => s.Certain)).ThenByDescending(g => g.Count()).ThenBy(g => g.Key).ToList();
        var (total, size) = company is null ? (sittings.Count, Organisations) : (seats.Count, SeatsOfOne);
        var number = Paging.Nearest(page, total, size);
        var before = (number - 1) * size;
        var (places, people) = company is null ? (new Stretch(before, size), new Stretch(0, MostOfOne)) : (new Stretch(0, 1), new Stretch(before, size));
        var listed = sittings.Skip(places.Skip).Take(places.Take).Select(g => (
            Company: g.Key, Certain: g.Count(s => s.Certain), Possible: g.Count(s => !s.Certain),
            Seats: g.OrderByDescending(s => s.Certain).ThenByDescending(s => s.Fact.Date.Latest).ThenBy(s => s.Fact.PersonId).Skip(people.Skip).Take(people.Take).ToList())).ToList();
        var names = await db.NamesAsync([.. listed.Select(s => s.Company), .. listed.SelectMany(s => s.Seats).Select(s => s.Fact.PersonId)], cancel);
        var rows = listed.Select(s => new Sitting(new Named(s.Company, names.GetValueOrDefault(s.Company, "")), s.Certain, s.Possible, s.Seats));
        return new AsOfView(day, axis, new Page<Sitting>([.. rows], total, number, size), names)
        {
            Certain = seats.Count(s => s.Certain), Possible = seats.Count(s => !s.Certain),
        };
    }

    private static Task<Dictionary<long, string>> NamesAsync(this TalentMapContext db, IReadOnlyCollection<long> ids, CancellationToken cancel) =>
        db.Entities.AsNoTracking().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Name, cancel);

    private static async Task<IReadOnlyList<CareerFact>> CareersAsync(this TalentMapContext db, CancellationToken cancel)
    {
        var moves = await db.ShownMoves().Where(m => m.Date != null && m.AtId != null && m.Kind != MoveKind.Advise).OrderBy(m => m.Date!.Earliest).Take(MostFacts)
            .Select(m => new CareerFact(
                m.WhoId!.Value, m.AtId!.Value, m.Kind, null, m.Title, Stored.Date(m.Date!.Edtf)!, new Source(m.DocumentId, m.EvidenceStart, m.EvidenceLength) { Key = m.Key, Review = m.Review, Score = m.Confidence }))
            .ToListAsync(cancel);
        var roles = await db.ShownRoles().Where(r => r.Document!.Published != null).OrderBy(r => r.Id).Take(MostFacts)
            .Select(r => new CareerFact(
                r.WhoId!.Value, r.AtId!.Value, null, r.Status, r.Title, Stored.Date(r.Document!.Published!.Edtf)!, new Source(r.DocumentId, r.EvidenceStart, r.EvidenceLength) { Key = r.Key, Review = r.Review, Score = r.Confidence }))
            .ToListAsync(cancel);
        return [.. moves, .. roles];
    }
}
