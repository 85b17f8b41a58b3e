using TalentMap.Core.Dates;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Careers;

/// <summary>What a token does in a sentence about careers; the word lists say it of words.</summary>
internal enum Part
{
    Other, Person, Company, Date, Title, Move,
    Former, Then, Holds, Is, Works, PastWork, Graduated, ComesFrom,
    At, From, By, Of, And, Joint,
    He, They, Latter, First, Firm, Home,
    Comma, Stop, Open, Close, Dash,
}

/// <summary>Where the organisation of a move verb stands.</summary>
internal enum Place { After, Before, Either }

/// <summary>What a move verb tells: 加入 a join, 出任 a post taken (join or appoint), 挖来 that somebody was fetched.</summary>
internal enum MoveWord { Join, Leave, Found, Appoint, Advise, Take, Poach }

/// <summary>A verb of a move.</summary>
/// <param name="NeedsObject">Whether it tells a move only with an organisation beside it.</param>
internal sealed record MoveVerb(MoveWord Word, Place Place, bool NeedsObject);

/// <summary>A run of a sentence with its part; of the entity, verb and date one is set at most.</summary>
internal readonly record struct Token(TextSpan Span, Part Part)
{
    public Person? Person { get; init; }

    public Company? Company { get; init; }

    public MoveVerb? Verb { get; init; }

    public DateMention? Date { get; init; }
}
