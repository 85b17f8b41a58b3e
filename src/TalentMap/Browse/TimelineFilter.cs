using TalentMap.Core.Extraction;

namespace TalentMap.Browse;

/// <summary>A row of the time line.</summary>
public enum Lane { Move, Compensation, Headcount, Money, Compute, Market, Milestone, Climate }

/// <summary>Which way a fact points; <see cref="Told"/> stands for any of the three.</summary>
public enum Pointing { Up, Down, Flat, Told }

/// <summary>Which facts stand on the time line; what is null or empty does not narrow it.</summary>
public sealed record TimelineFilter
{
    public IReadOnlyList<Lane> Lanes { get; init; } = [];

    public long? Company { get; init; }

    public Pointing? Direction { get; init; }

    /// <summary>Words that names, posts or what is measured must hold, in either script.</summary>
    public string? Text { get; init; }

    /// <summary>Facts that may fall in these months.</summary>
    public MonthSpan? When { get; init; }

    /// <summary>Whether a mark belongs to the axis, whatever the months.</summary>
    public bool Takes(Mark mark) => (Lanes.Count == 0 || Lanes.Contains(mark.Lane)) && OfCompany(mark) && Points(mark.Direction);

    /// <summary>Whether a mark is of the company that is asked for. The heat is made of these, whatever lane and direction are shown.</summary>
    public bool OfCompany(Mark mark) => Company is null || mark.CompanyId == Company;

    private bool Points(Direction? direction) => Direction switch
    {
        null => true,
        Pointing.Told => direction is not null,
        var asked => direction is not null && (int)direction == (int)asked,
    };
}
