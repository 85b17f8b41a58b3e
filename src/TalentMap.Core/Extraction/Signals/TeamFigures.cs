using System.Buffers;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>
/// The counts of people that are a team by their place alone: at the end of their clause, right behind those that are counted, the
/// organisation or a word of having (员工五人, 青石科技八个人, 手下十七人), or before 的公司; a number that only points at somebody stands elsewhere.
/// </summary>
internal sealed class TeamFigures(Story story)
{
    private const int LightReach = 4; // 员工一共才七人

    private static readonly TermIndex<bool> Holding = SignalWords.Of("holding");

    private static readonly TermIndex<bool> Counted = new(
        WordList.Rows("signal-nouns").Where(row => Measures.Parse(row[1]) == Measure.People && row[0].Length > 1).Select(row => Term.Of(row[0], true)));

    private static readonly SearchValues<char> Light = SearchValues.Create(Script.Fold("了有为是共约近逾超仅只才至达到就也余数得已的 "));

    private static readonly TermIndex<bool> Owned = SignalWords.Of("owned");

    /// <summary>Whether a count of people stands where only a team is counted.</summary>
    public bool Holds(TextSpan sentence, Quantity quantity)
    {
        if (quantity.Measure != Measure.People) return false;
        var clause = Clauses.At(story.Folded, sentence, quantity.Span.Start);
        if (Owned.Any(story.Folded, TextSpan.Between(quantity.Span.End, Math.Min(clause.End, quantity.Span.End + 4)))) return IsBehindNothing(quantity);
        if (quantity.Span.End < clause.End && char.IsLetterOrDigit(story.Folded[quantity.Span.End]) || quantity.Span.End < story.Folded.Length && story.Folded[quantity.Span.End] == '、') return false;
        var end = quantity.Span.Start;
        while (end > clause.Start && quantity.Span.Start - end < LightReach && Light.Contains(story.Folded[end - 1])) end--;
        return EndsWith(Counted, clause, end) || EndsWith(Holding, clause, end) || EndsWith(Holding, clause, quantity.Span.Start) || EndsWithFirm(clause, end);
    }

    // 四个人的公司, but not 第四个人的公司
    private bool IsBehindNothing(Quantity quantity) => quantity.Span.Start == 0 || story.Folded[quantity.Span.Start - 1] is not ('第' or '每' or '这' or '那');

    private bool EndsWith(TermIndex<bool> words, TextSpan clause, int end)
    {
        foreach (var word in words.All(story.Folded, TextSpan.Between(clause.Start, Math.Max(clause.Start, end))))
        {
            if (word.Span.End == end) return true;
        }
        return false;
    }

    private bool EndsWithFirm(TextSpan clause, int end)
    {
        foreach (var name in story.NamesIn(TextSpan.Between(clause.Start, Math.Max(clause.Start, end))))
        {
            if (name.Company is not null && name.Span.End == end) return true;
        }
        return false;
    }
}
