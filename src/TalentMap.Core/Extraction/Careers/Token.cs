using TalentMap.Core.Dates;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Careers;

/// <summary>What a token does in a sentence about careers; the word lists say it of words.</summary>
internal enum Part
{
    Other, Person, Company, Date, Title, Move,
    Former, Holds, Is, Works, Leads, PastWork, Graduated, Earns, ComesFrom,
    At, From, By, Takes, Of, And, Joint,
    He, This, They, Latter, First, Firm, Home, Named, Namely, Others, Together, Stretch, We, Likewise,
    Comma, Stop, Open, Close, Dash,
}

/// <summary>Where the organisation of a move verb stands.</summary>
internal enum Place { After, Before, Either }

/// <summary>What a move verb tells: 加入 a join, 出任 a post taken (join or appoint), 挖来 that somebody was fetched, 任命 that somebody was named to a post, 交给 that a post was handed to somebody.</summary>
internal enum MoveWord { Join, Leave, Found, Appoint, Advise, Take, Poach, Name, Hand }

/// <summary>A verb of a move.</summary>
/// <param name="Needs">What it tells a move only with.</param>
/// <param name="Together">Whether several do it together, as 共同创办.</param>
internal sealed record MoveVerb(MoveWord Word, Place Place, Need Needs, bool Together);

/// <summary>What a move verb must have: nothing but somebody, an organisation beside it, a post behind it, 被 before it, or the end of what is said (离职创业, not 创业公司).</summary>
internal enum Need { Event, Object, Post, Place, Banner, Direct, Passive, Closing }

/// <summary>How a title is bound to an organisation: somewhere at any rate, only where one stands beside it (记者), or as a place of study (博士).</summary>
internal enum TitleTie { Firm, Loose, Study }

/// <summary>A run of a sentence with its part; of the entity, verb and date one is set at most.</summary>
internal readonly record struct Token(TextSpan Span, Part Part)
{
    public Person? Person { get; init; }

    public Company? Company { get; init; }

    public MoveVerb? Verb { get; init; }

    public DateMention? Date { get; init; }

    public TitleTie Tie { get; init; }

    /// <summary>The folded character of a mark, as ':' of a comma that is a colon; how many 四名 counts; 0 for other words.</summary>
    public char Mark { get; init; }
}
