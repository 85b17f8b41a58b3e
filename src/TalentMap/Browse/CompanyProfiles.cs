using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Storage;

namespace TalentMap.Browse;

/// <summary>What the map knows of an organisation, and up to when.</summary>
/// <param name="Moves">How many moves into it, out of it and within.</param>
/// <param name="Articles">How many articles tell them.</param>
/// <param name="Last">The last day that the latest of them allows.</param>
/// <param name="MapUntil">The first day that the latest dated move of the whole map allows.</param>
public sealed record Coverage(int Moves, int Articles, DateOnly? Last, DateOnly? MapUntil);

/// <summary>An organisation that is a part of another, or of which another is a part.</summary>
/// <param name="By">The unit's name that tells so; null where it is widely known.</param>
public sealed record Kin(long Id, string Name, string? By);

/// <summary>A figure of an organisation with its sentence.</summary>
public sealed record FigureLine(SignalRow Signal, string Quote, string Article, string? Publisher, FuzzyDate? Published)
{
    /// <summary>The last day that the figure speaks of; of one without a date, the day of its article.</summary>
    public DateOnly? Day => Signal.Date?.Latest ?? Published?.Latest;
}

/// <summary>All that is known of one organisation.</summary>
public sealed record CompanyProfile(EntityHead Head, IReadOnlyList<NameRow> Names, IReadOnlyList<RoleRow> Roles, IReadOnlyList<FigureLine> Figures)
{
    public required Coverage Coverage { get; init; }

    /// <summary>Whose unit it is; null where it is nobody's.</summary>
    public Kin? Parent { get; init; }

    /// <summary>Its units, those most written about first.</summary>
    public IReadOnlyList<Kin> Units { get; init; } = [];

    /// <summary>Every move into it and out of it, and every arrival elsewhere from it; its units' too, where they are rolled up.</summary>
    public required IReadOnlyList<BalanceMove> Moves { get; init; }

    /// <summary>The organisations whose moves the profile counts: itself, and its units where they are rolled up.</summary>
    public required IReadOnlySet<long> Counted { get; init; }

    /// <summary>Who took another post inside, or advises.</summary>
    public IEnumerable<BalanceMove> Within => Moves.Where(m => m.Kind is MoveKind.Appoint or MoveKind.Advise && m.AtId == Head.Id).OrderByDescending(m => m.Date?.Latest).ThenBy(m => m.Id);

    /// <summary>Of team, valuation, funding and pay the latest figure each, unlike units apart.</summary>
    public IEnumerable<FigureLine> Latest =>
        from kind in (SignalKind[])[SignalKind.Headcount, SignalKind.Valuation, SignalKind.Funding, SignalKind.Compensation]
        let figures = Figures.Where(f => f.Signal.Kind == kind && f.Signal.Unit is not (null or Core.Extraction.Signal.Ratio))
        from latest in figures.GroupBy(f => f.Signal.Unit).Select(same => same.OrderByDescending(f => f.Day).ThenByDescending(f => f.Signal.Id).First())
        select latest;
}

/// <summary>What the page of an organisation tells.</summary>
public static class CompanyProfiles
{
    private const int MaxUnits = 100;

    /// <summary>How many moves a balance counts at most.</summary>
    public const int MaxMoves = 20_000;

    /// <summary>The profile of an organisation; null where the number means none. Of one that was merged only the head is read.</summary>
    /// <param name="withUnits">Whether the moves of its units count as its own.</param>
    public static async Task<CompanyProfile?> CompanyAsync(this TalentMapContext db, long id, bool withUnits, CancellationToken cancel)
    {
        var moves = db.ShownMoves().Where(m => m.AtId == id);
        // Its units in the same command, and not as a list within: that would number the units of all.
        var kin = await db.Entities.AsNoTracking()
            .Where(e => e.Kind == EntityKind.Company && ((e.Id == id && (e.DocumentCount > 0 || e.MergedIntoId != null)) || (e.ParentId == id && e.DocumentCount > 0)))
            .OrderByDescending(e => e.Id == id).ThenByDescending(e => e.DocumentCount).ThenBy(e => e.Id).Take(1 + MaxUnits)
            .Select(e => new
            {
                Head = new EntityHead(e.Id, e.Name, false, e.CompanyKind, e.DocumentCount, e.MergedIntoId),
                Coverage = new Coverage(
                    moves.Count(), moves.Select(m => m.DocumentId).Distinct().Count(), moves.Where(m => m.Date != null).Max(m => (DateOnly?)m.Date!.Latest),
                    db.ShownMoves().Where(m => m.Date != null).Max(m => (DateOnly?)m.Date!.Earliest)),
                Parent = db.Entities.Where(p => p.Id == e.ParentId).Select(p => p.Name).FirstOrDefault(),
                e.ParentId,
                e.ParentBy,
            }).ToListAsync(cancel);
        if (kin is not [var told, .. var units] || told.Head.Id != id) return null;
        if (told.Head.MovedTo is not null) return new CompanyProfile(told.Head, [], [], []) { Coverage = told.Coverage, Moves = [], Counted = new HashSet<long>() };
        long[] counted = withUnits ? [id, .. units.Select(u => u.Head.Id)] : [id];
        return new CompanyProfile(
            told.Head,
            await db.NamesAsync(id, cancel),
            await db.ShownRoles().Where(r => r.AtId == id).Rows(db).Take(Entities.MaxFacts).ToListAsync(cancel),
            await db.FiguresAsync(id, cancel))
        {
            Coverage = told.Coverage,
            Parent = told is { Parent: { } parent, ParentId: { } of } ? new Kin(of, parent, told.ParentBy) : null,
            Units = [.. units.Select(u => new Kin(u.Head.Id, u.Head.Name, u.ParentBy))],
            Moves = await db.BalanceMovesAsync(counted, cancel),
            Counted = counted.ToHashSet(),
        };
    }

    /// <summary>Every move at some organisations, and every arrival elsewhere from them.</summary>
    internal static async Task<IReadOnlyList<BalanceMove>> BalanceMovesAsync(this TalentMapContext db, long[] companies, CancellationToken cancel)
    {
        var of = db.Moves.Where(m => companies.Contains(m.AtId!.Value)).Select(m => m.Id).Union(db.Moves.Where(m => companies.Contains(m.FromId!.Value)).Select(m => m.Id));
        var rows = await db.ShownMoves().Where(m => of.Contains(m.Id)).OrderBy(m => m.Id).Take(MaxMoves).Select(m => new
        {
            m.Id, Who = m.WhoId!.Value, m.Who!.Name, m.Kind, At = m.AtId!.Value, Place = m.At!.Name,
            m.FromId, Origin = m.From!.Name, m.Title, m.Date!.Edtf, m.DocumentId, m.EvidenceStart, m.EvidenceLength, m.Key, m.Review, m.Confidence,
        }).ToListAsync(cancel);
        return
        [
            .. rows.Select(m => new BalanceMove(m.Id, m.Who, m.Name, m.Kind, m.At, m.Place, m.FromId, m.Origin, m.Title)
            {
                Date = Stored.Date(m.Edtf), Source = new Source(m.DocumentId, m.EvidenceStart, m.EvidenceLength) { Key = m.Key, Review = m.Review, Score = m.Confidence },
            }),
        ];
    }

    private static async Task<IReadOnlyList<FigureLine>> FiguresAsync(this TalentMapContext db, long company, CancellationToken cancel) =>
        await (from s in db.ShownSignals()
               where s.AtId == company
               orderby s.Kind, s.Id
               select new FigureLine(
                   new SignalRow(s.Id, s.Kind, s.Company!.EntityId, s.Company.Entity!.Name, s.About, s.Low, s.High, s.Unit)
                   {
                       Date = Stored.Date(s.Date!.Edtf),
                       DateWords = s.DateWords,
                       Direction = s.Direction,
                       Source = new Source(s.DocumentId, s.EvidenceStart, s.EvidenceLength) { Key = s.Key, Review = s.Review, Score = s.Confidence },
                       OtherSources = db.Signals.Count(other => other.RetellsId == s.Id),
                   },
                   TextFunctions.Cut(TextFunctions.FirstPair(s.Document!.Text) == 0
                       ? s.Document.Text.Substring(s.EvidenceStart, s.EvidenceLength)
                       : s.Document.Text.Substring(0, s.EvidenceStart + s.EvidenceLength), s.EvidenceStart, s.EvidenceLength),
                   s.Document.Title ?? s.Document.FileName, s.Document.Publisher, Stored.Date(s.Document.Published!.Edtf))).Take(Entities.MaxFacts).ToListAsync(cancel);
}
