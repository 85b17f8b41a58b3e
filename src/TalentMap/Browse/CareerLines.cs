using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;

namespace TalentMap.Browse;

/// <summary>A fact of somebody's career with all who tell it, the one that says most first.</summary>
/// <param name="Kind">What they did; null where the line is a post.</param>
/// <param name="Status">Whether a post is held now or was before; null where the line is a move.</param>
/// <param name="Company">Null where something was founded that has no name yet.</param>
public sealed record CareerLine(long Id, MoveKind? Kind, RoleStatus? Status, long? CompanyId, string? Company, string Title) : IStep
{
    public FuzzyDate? Date { get; init; }

    /// <summary>The article's own words for the date.</summary>
    public string? DateWords { get; init; }

    public required IReadOnlyList<Telling> Tellings { get; init; }

    /// <summary>The telling that stands for all.</summary>
    public Telling First => Tellings[0];

    public DateOnly? ToldOn => First.Published?.Latest;
}

/// <summary>A fact as one article tells it, and the fact that it retells.</summary>
internal sealed record ToldLine(long Id, long? RetellsId, MoveKind? Kind, RoleStatus? Status, long? CompanyId, string? Company, string Title)
{
    public FuzzyDate? Date { get; init; }

    public string? DateWords { get; init; }

    public required Telling Telling { get; init; }

    /// <summary>The lines that such tellings make: a story told again is a further source, no further line.</summary>
    public static List<CareerLine> Gather(IReadOnlyList<ToldLine> told)
    {
        var again = told.Where(t => t.RetellsId is not null).ToLookup(t => t.RetellsId!.Value, t => t.Telling);
        return
        [
            .. from t in told
               where t.RetellsId is null
               select new CareerLine(t.Id, t.Kind, t.Status, t.CompanyId, t.Company, t.Title)
               {
                   Date = t.Date,
                   DateWords = t.DateWords,
                   Tellings = [t.Telling, .. again[t.Id]],
               },
        ];
    }
}
