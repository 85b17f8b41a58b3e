using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>The figures that have a measure but say nothing of it: the two sides of a contest, the whole that some left, a word for somebody.</summary>
internal sealed class UncountedFigures(Story story)
{
    private const int RivalReach = 6;
    private const int PartReach = 14; // 最初的六个人在两年里走了三个

    private static readonly TermIndex<bool> Rivalry = SignalWords.Of("rivalry");

    private static readonly TermIndex<bool> Losses = SignalWords.Of("loss");

    /// <summary>Takes out what only sets figures against each other.</summary>
    public void Remove(TextSpan sentence, List<Quantity> quantities)
    {
        if (quantities.Count < 2) return;
        for (var i = quantities.Count - 1; i >= 0; i--)
        {
            if (IsRivalry(sentence, quantities[i]) || i + 1 < quantities.Count && IsWhole(quantities[i], quantities[i + 1])) quantities.RemoveAt(i);
        }
    }

    // 7个岗位争夺1个人才 says a ratio in other words
    private bool IsRivalry(TextSpan sentence, Quantity quantity)
    {
        if (quantity.Measure is not (Measure.Openings or Measure.People or Measure.Companies) || quantity.High is > 300) return false;
        var clause = Clauses.At(story.Folded, sentence, quantity.Span.Start);
        foreach (var word in Rivalry.Longest(story.Folded, clause))
        {
            if (word.Span.Start >= quantity.Span.End && FiguresBetween(word.Span.End, Math.Min(clause.End, word.Span.End + RivalReach))) return true;
            if (word.Span.End <= quantity.Span.Start && quantity.Span.Start - word.Span.End <= RivalReach && FiguresBetween(clause.Start, word.Span.Start)) return true;
        }
        return false;
    }

    // 这六个人走了三个: only those who went are told
    private bool IsWhole(Quantity whole, Quantity part) =>
        whole.Measure == Measure.People && part.Measure == Measure.People && part.Low < whole.Low && whole.Low == whole.High
        && part.Span.Start - whole.Span.End is > 0 and <= PartReach && Losses.Any(story.Folded, TextSpan.Between(whole.Span.End, part.Span.Start))
        && Clauses.AreOne(story.Folded, whole.Span.End, part.Span.Start);

    private bool FiguresBetween(int from, int to) => from < to && !story.FiguresIn(TextSpan.Between(from, to)).IsEmpty;

    /// <summary>Whether the number only points at somebody (一名员工, 两家公司, 三位创办人); they count where people come or go.</summary>
    public bool Refers(TextSpan sentence, Quantity quantity)
    {
        var first = story.Folded[quantity.Span.Start];
        if (quantity.Span.Start > 0 && story.Folded[quantity.Span.Start - 1] == '每') return true; // 每100个岗位
        if (quantity.Measure is Measure.Openings or Measure.GPUs && quantity.High <= 10 && quantity.Low == quantity.High) return !char.IsAsciiDigit(first);
        if (quantity.Measure is not (Measure.People or Measure.Companies or Measure.Deals) || char.IsAsciiDigit(first)) return false;
        if (quantity.Low is { } low && quantity.High is { } high && low != high || (quantity.Low ?? quantity.High) >= 10) return false; // 四五家 count
        if (quantity.Measure == Measure.People && quantity.Low > 1 && Totals.Any(story.Folded, TextSpan.Between(Math.Max(sentence.Start, quantity.Span.Start - 4), quantity.Span.Start))) return false; // 一共才七个人
        if (quantity.Low > 1 && (_teams.Holds(sentence, quantity) || IsMoved(sentence, quantity))) return false;
        if (quantity.Low == 1 || quantity.Measure == Measure.Companies) return true;
        if (quantity.Measure == Measure.Deals) return false; // 两轮融资
        var clause = Clauses.At(story.Folded, sentence, quantity.Span.Start);
        return Trends.Near(story.Folded, clause, quantity.Span) is null || story.NamesIn(clause).Any(name => name.Person is not null);
    }

    // 挖走四名工程师, 带着两位同事: those whom a verb right before moves are counted
    private bool IsMoved(TextSpan sentence, Quantity quantity)
    {
        if (quantity.Measure != Measure.People) return false;
        foreach (var move in Moves.All(story.Folded, TextSpan.Between(Math.Max(sentence.Start, quantity.Span.Start - MoveReach), quantity.Span.Start)))
        {
            if (quantity.Span.Start - move.Span.End <= 1) return true; // 挖走|了四名
        }
        return false;
    }

    private const int MoveReach = 5;

    private static readonly TermIndex<bool> Moves = SignalWords.Of("moved");

    private readonly TeamFigures _teams = new(story);

    private static readonly TermIndex<bool> Totals = SignalWords.Of("total");

    /// <summary>Whether those counted are paid (给近十名员工涨了薪水) and so no team.</summary>
    public bool IsPaid(TextSpan sentence, Quantity quantity, List<Topic> topics)
    {
        if (quantity.Measure != Measure.People) return false;
        var clause = Clauses.At(story.Folded, sentence, quantity.Span.Start);
        return topics.Exists(topic => topic is { Kind: SignalKind.Compensation, Strength: not TopicStrength.Weak } && clause.Contains(topic.Span));
    }
}
