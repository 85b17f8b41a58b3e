using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Core.Text;

namespace TalentMap.Storage;

/// <summary>Whether somebody has looked at a fact. One that was rejected is not stored.</summary>
public enum ReviewState { Open, Accepted, Edited, Added }

/// <summary>What every fact has: the document and the span that says it.</summary>
public abstract class Fact
{
    public long Id { get; set; }

    /// <summary>A hash of what the fact says and of its document, for judgements to find it after a re-extraction.</summary>
    public required string Key { get; init; }

    public long DocumentId { get; set; }

    public Document? Document { get; set; }

    public required int EvidenceStart { get; init; }

    public required int EvidenceLength { get; init; }

    /// <summary>How sure the engine is, from 0 to 1; 1 of what an editor added.</summary>
    public double Confidence { get; init; }

    /// <summary>Whether an editor has looked at it: derived from the standing judgement on its key.</summary>
    public ReviewState Review { get; set; }

    /// <summary>
    /// The fact that already says the same (same people, kind and compatible date, told elsewhere): derived by the linker.
    /// Lists show the rows where this is null and count the others as their sources.
    /// </summary>
    public long? RetellsId { get; set; }
}

/// <summary>What posts and moves have: whose they are, where, and under what title.</summary>
public abstract class PersonFact : Fact
{
    public long PersonId { get; set; }

    public Mention? Person { get; set; }

    /// <summary>Who that is, as lists ask for it: derived by the linker from the mentions.</summary>
    public long? WhoId { get; set; }

    public Entity? Who { get; set; }

    /// <summary>Which organisation that is: derived as <see cref="WhoId"/> is.</summary>
    public long? AtId { get; set; }

    public Entity? At { get; set; }

    public required string Title
    {
        get;
        init => (field, TitleKey, Post) = (value, Script.Fold(value), PostKinds.Of(value));
    }

    /// <summary>The title in one script, width and case, for its words to be found.</summary>
    public string TitleKey { get; private set; } = "";

    /// <summary>What kind of post the title names; null where there is none.</summary>
    public PostKind? Post { get; private set; }

    /// <summary>Reads the title again, which a better engine may understand otherwise.</summary>
    public void ReadTitle() => (TitleKey, Post) = (Script.Fold(Title), PostKinds.Of(Title));
}

/// <summary>What somebody is or was at an organisation.</summary>
public sealed class Role : PersonFact
{
    public long CompanyId { get; set; }

    public Mention? Company { get; set; }

    public required RoleStatus Status { get; init; }
}

/// <summary>Somebody taking up, leaving or changing work.</summary>
public sealed class Move : PersonFact
{
    public required MoveKind Kind { get; init; }

    /// <summary>Null only where something was founded that has no name yet.</summary>
    public long? CompanyId { get; set; }

    public Mention? Company { get; set; }

    /// <summary>Of an arrival: from which organisation they came, by the one rule of <c>Transfers</c>: derived by the linker.</summary>
    public long? FromId { get; set; }

    public Entity? From { get; set; }

    public FuzzyDate? Date { get; init; }

    /// <summary>The article's own words for the date.</summary>
    public string? DateWords { get; init; }
}

/// <summary>A figure, a dated event or a statement of the market's climate.</summary>
public sealed class Signal : Fact
{
    public required SignalKind Kind { get; init; }

    public long? CompanyId { get; set; }

    public Mention? Company { get; set; }

    /// <summary>Which organisation that is, as lists ask for it: derived by the linker from the mention.</summary>
    public long? AtId { get; set; }

    public Entity? At { get; set; }

    public required string About { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    public string? Unit { get; init; }

    public FuzzyDate? Date { get; init; }

    public string? DateWords { get; init; }

    public Direction? Direction { get; init; }
}
