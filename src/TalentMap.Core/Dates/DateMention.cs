using TalentMap.Core.Text;

namespace TalentMap.Core.Dates;

/// <summary>In what way an article words a date.</summary>
public enum DateKind
{
    /// <summary>A day, month, part of a year or year: 3月8日, 去年底, 上半年.</summary>
    Calendar,

    /// <summary>The weeks before publication: 近日, 不久前, 最新.</summary>
    Recent,

    /// <summary>The time of writing: 目前, 截至目前. It dates a figure, never an event.</summary>
    Now,

    /// <summary>A stretch of time up to publication: 过去三年, 2020年至今, 今年以来.</summary>
    Stretch,

    /// <summary>Counted back from publication: 三年前, 两个月前.</summary>
    Ago,
}

/// <summary>A date that stands in an article.</summary>
/// <param name="Span">Its words.</param>
/// <param name="Value">What they mean.</param>
public readonly record struct DateMention(TextSpan Span, FuzzyDate Value, DateKind Kind = DateKind.Calendar)
{
    /// <summary>Whether it opens its sentence and so sets the scene for the next: 2018年,….</summary>
    public bool OpensSentence { get; init; }
}
