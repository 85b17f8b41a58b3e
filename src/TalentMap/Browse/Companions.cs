using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Storage;

namespace TalentMap.Browse;

/// <summary>Somebody who was at the same organisation at the same time.</summary>
/// <param name="IsCertain">Whether the told days leave no other possibility.</param>
/// <param name="Source">Where their coming or leaving is told.</param>
public sealed record Colleague(long Id, string Name, long CompanyId, string Company, bool IsCertain, Source Source);

/// <summary>Somebody who went the same way within half a year.</summary>
public sealed record TeamMove(long Id, string Name, string? From, long ToId, string To, FuzzyDate Date, Source Source);

/// <summary>With whom somebody worked, and who went the same way.</summary>
public sealed record Companions(IReadOnlyList<Colleague> Colleagues, IReadOnlyList<TeamMove> Team)
{
    /// <summary>How many steps of others are looked at, at most.</summary>
    internal const int MaxSteps = 400;

    private const int Months = 6;

    public static readonly Companions None = new([], []);

    /// <summary>Who they are, by the moves told of all who came to the same organisations or left them.</summary>
    internal static async Task<Companions> OfAsync(TalentMapContext db, long person, IReadOnlyList<ToldLine> moves, CancellationToken cancel)
    {
        var companies = moves.Where(m => m.Kind != MoveKind.Advise).Select(m => m.CompanyId).OfType<long>().Distinct().ToArray();
        if (companies.Length == 0) return None;
        var steps = await db.FellowStepsAsync(companies, cancel);
        var names = moves.Where(m => m.CompanyId is not null).GroupBy(m => m.CompanyId!.Value).ToDictionary(g => g.Key, g => g.First().Company!);
        return Among(person, steps, names);
    }

    internal static Companions Among(long person, IReadOnlyList<FellowStep> steps, IReadOnlyDictionary<long, string> companies)
    {
        var own = steps.Where(s => s.PersonId == person).ToList();
        var others = steps.Where(s => s.PersonId != person).ToList();
        return new Companions(ColleaguesOf(own, others, companies), TeamOf(own, others, companies));
    }

    private static List<Colleague> ColleaguesOf(List<FellowStep> own, List<FellowStep> others, IReadOnlyDictionary<long, string> companies)
    {
        var mine = Careers.StaysOf(own).Where(s => s.IsDated).ToLookup(s => s.Step.CompanyId);
        return
        [
            .. (from someone in others.GroupBy(o => o.PersonId)
                from stay in Careers.StaysOf(someone)
                where stay.IsDated
                let meets = mine[stay.Step.CompanyId].Select(stay.Overlaps).Max()
                where meets is not null
                let company = stay.Step.CompanyId!.Value
                select new Colleague(someone.Key, stay.Step.Person, company, companies[company], meets.Value, stay.Step.Source))
            .GroupBy(c => (c.Id, c.CompanyId)).Select(same => same.OrderByDescending(c => c.IsCertain).First())
            .OrderByDescending(c => c.IsCertain).ThenBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.Id),
        ];
    }

    private static List<TeamMove> TeamOf(List<FellowStep> own, List<FellowStep> others, IReadOnlyDictionary<long, string> companies) =>
    [
        .. (from mine in own
            where mine.FromId is not null && mine.Date is not null
            from other in others
            where other.FromId == mine.FromId && other.CompanyId == mine.CompanyId && other.Date is { } date && IsNear(mine.Date!, date)
            let to = other.CompanyId!.Value
            select new TeamMove(other.PersonId, other.Person, companies.GetValueOrDefault(mine.FromId!.Value), to, companies[to], other.Date!, other.Source))
        .DistinctBy(t => (t.Id, t.ToId)).OrderBy(t => t.Date.Earliest).ThenBy(t => t.Id),
    ];

    private static bool IsNear(FuzzyDate one, FuzzyDate other) =>
        other.MayFallIn(one.Earliest.AddMonths(-Months), one.Latest.AddMonths(Months));
}

/// <summary>A step of somebody at one of the organisations.</summary>
/// <param name="FromId">From where they came, by the one rule of <see cref="Storage.Move.FromId"/>.</param>
internal sealed record FellowStep(long PersonId, string Person, MoveKind? Kind, long? CompanyId, string? Edtf, long? FromId, Source Source) : IStep
{
    public FuzzyDate? Date { get; } = Stored.Date(Edtf);

    public DateOnly? ToldOn => null;
}

/// <summary>The steps at some organisations.</summary>
internal static class FellowSteps
{
    /// <summary>Who came to them, from where, and who left them.</summary>
    public static async Task<List<FellowStep>> FellowStepsAsync(this TalentMapContext db, long[] companies, CancellationToken cancel)
    {
        var rows = await db.ShownMoves().Where(m => companies.Contains(m.AtId!.Value) && m.Kind != MoveKind.Advise).OrderBy(m => m.Id).Take(Companions.MaxSteps)
            .Select(m => new { Who = m.WhoId!.Value, m.Who!.Name, m.Kind, m.AtId, m.Date!.Edtf, m.FromId, m.DocumentId, m.EvidenceStart, m.EvidenceLength, m.Key, m.Review, m.Confidence }).ToListAsync(cancel);
        return [.. rows.Select(m => new FellowStep(m.Who, m.Name, m.Kind, m.AtId, m.Edtf, m.FromId, new Source(m.DocumentId, m.EvidenceStart, m.EvidenceLength) { Key = m.Key, Review = m.Review, Score = m.Confidence }))];
    }
}
