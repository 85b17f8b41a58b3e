using System.Runtime.CompilerServices;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction.Confidence;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction;

/// <summary>What sort of organisation.</summary>
public enum CompanyKind { Company, Lab, Fund, University, Media, Government, Other }

/// <summary>A person as one article speaks of them.</summary>
/// <param name="Name">As first written in full, in the text's own script.</param>
/// <param name="Aliases">Every other name the text uses.</param>
/// <param name="Pseudonym">Only where the text says that the name is not real (化名).</param>
/// <param name="Mentions">Every place where one of the names stands, in order, none overlapping.</param>
public sealed record Person(string Name, IReadOnlyList<string> Aliases, bool Pseudonym, IReadOnlyList<TextSpan> Mentions)
{
    /// <summary>Whether it is the same object: an article has one for each of its people.</summary>
    public bool Equals(Person? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>An organisation as one article speaks of it; see <see cref="Person"/> for the shape.</summary>
public sealed record Company(string Name, IReadOnlyList<string> Aliases, CompanyKind Kind, IReadOnlyList<TextSpan> Mentions)
{
    /// <summary>Whether it is the same object: an article has one for each of its organisations.</summary>
    public bool Equals(Company? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>Whether somebody holds a post at the time of writing, or held it before.</summary>
public enum RoleStatus { Current, Former }

/// <summary>What somebody is or was at an organisation.</summary>
/// <param name="Title">As written, without the organisation's name; empty where none is given.</param>
public sealed record Role(Person Person, Company Company, string Title, RoleStatus Status, Evidence Evidence)
{
    /// <summary>How sure the engine is, with its reasons.</summary>
    public Certainty Certainty { get; init; }
}

/// <summary>What somebody did.</summary>
public enum MoveKind { Join, Leave, Found, Appoint, Advise }

/// <summary>A date as the article words it.</summary>
/// <param name="Value">What it means.</param>
/// <param name="Words">The article's own words (去年底), for the reader to judge.</param>
public sealed record StatedDate(FuzzyDate Value, string Words);

/// <summary>Somebody taking up, leaving or changing work.</summary>
/// <param name="Company">Null only where something was founded that has no name yet.</param>
/// <param name="Title">The post taken up or given up; empty where not told.</param>
/// <param name="Date">When it happened; null where the text gives no hint.</param>
public sealed record Move(Person Person, MoveKind Kind, Company? Company, string Title, StatedDate? Date, Evidence Evidence)
{
    /// <summary>How sure the engine is, with its reasons.</summary>
    public Certainty Certainty { get; init; }
}

/// <summary>What a market signal speaks of.</summary>
public enum SignalKind { Compensation, Headcount, Funding, Valuation, Demand, Supply, Compute, Milestone, Climate }

/// <summary>Whether the signal says the market grows, shrinks or stays.</summary>
public enum Direction { Up, Down, Flat }

/// <summary>What the market does: a figure, a dated event or a statement of its climate.</summary>
/// <param name="Company">Whose figure it is; null where it is the market's.</param>
/// <param name="About">The few words of the text that say what is measured.</param>
/// <param name="Low">The lower bound in base units; null where open.</param>
/// <param name="High">The upper bound in base units; null where open.</param>
/// <param name="Unit">ISO 4217 code with /year or /month for pay, or people, companies, deals, GPUs, openings, ratio, months …; null without a figure.</param>
public sealed record Signal(
    SignalKind Kind, Company? Company, string About, decimal? Low, decimal? High, string? Unit, StatedDate? Date, Direction? Direction, Evidence Evidence)
{
    /// <summary>The unit of shares and of changes, which say nothing of how many or how much: 裁员50%.</summary>
    public const string Ratio = "ratio";

    /// <summary>How sure the engine is, with its reasons.</summary>
    public Certainty Certainty { get; init; }
}

/// <summary>All that an article says of people, organisations, posts, moves and the market.</summary>
public sealed record ArticleFacts(
    Article Article,
    IReadOnlyList<Person> People,
    IReadOnlyList<Company> Companies,
    IReadOnlyList<Role> Roles,
    IReadOnlyList<Move> Moves,
    IReadOnlyList<Signal> Signals);
