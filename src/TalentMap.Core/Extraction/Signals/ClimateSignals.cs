using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>
/// Statements without a number that the market heats, cools or shifts: a subject of the market (赛道, 招聘, 资本) and, soon behind
/// it in the same clause, a word of change (升温, 退潮, 观望), so that wordings never seen before are met.
/// </summary>
internal sealed class ClimateSignals(Story story)
{
    private const int Reach = 12;  // characters from the subject to its change: 资本对大模型的热情迅速冷却
    private const int Longest = 60; // a longer clause is no statement of the climate

    private static readonly TermIndex<bool> Subjects = new(WordList.Words("climate-subjects").Select(word => (word, true)));

    private static readonly TermIndex<string> Changes = new(WordList.Rows("climate-changes").Select(row => (row[0], row[1])));

    private static readonly TermIndex<bool> Elsewhere = SignalWords.Of("elsewhere");

    /// <summary>The statements of a sentence, one a clause.</summary>
    public IEnumerable<Signal> In(TextSpan sentence)
    {
        foreach (var clause in Clauses.Split(story.Folded, sentence))
        {
            if (clause.Length > Longest || Statement(clause) is not { } direction) continue;
            var about = clause.In(story.Article.Text).Trim(' ', '"', '“', '”', '「', '」', '(', ')');
            yield return new Signal(
                SignalKind.Climate, null, about, null, null, null, story.DateOf(sentence, TextSpan.Between(clause.End - 1, clause.End), figure: false),
                direction.Way, story.Article.Quote(clause));
        }
    }

    private (Direction? Way, TextSpan Word)? Statement(TextSpan clause)
    {
        var changes = Changes.Longest(story.Folded, clause);
        if (changes.Count == 0) return null;
        if (SpeaksOfElse(clause)) return null;
        var subjects = Subjects.Longest(story.Folded, clause);
        foreach (var change in changes)
        {
            if (IsNamedOnly(clause, change.Span) || !subjects.Any(subject => Governs(subject.Span, change.Span))) continue;
            return (change.Value == "shift" ? null : Enum.Parse<Direction>(change.Value, ignoreCase: true), change.Span);
        }
        return null;
    }

    // 公司营收增长, 产品受用户追捧 are no climate of the market of people and money
    private bool SpeaksOfElse(TextSpan clause) =>
        Elsewhere.Any(story.Folded, clause)
        || Topics.Find(story.Folded, clause).Any(topic => topic.Kind is null && topic.Measures.Contains(Measure.Money));

    // 人才的紧缺程度, 不平衡, 争夺战: a change that is denied or only a name states nothing
    private bool IsNamedOnly(TextSpan clause, TextSpan change)
    {
        var before = TextSpan.Between(Math.Max(clause.Start, change.Start - 10), change.Start).Of(story.Folded);
        var after = change.End < story.Folded.Length ? story.Folded[change.End] : '\n';
        return before is [.., '的' or '不' or '没' or '未' or '非' or '无'] || after == '战' || before.Contains("不像", StringComparison.Ordinal) || before.Contains("不被", StringComparison.Ordinal) || before.Contains("并非", StringComparison.Ordinal) || before.Contains("不希望", StringComparison.Ordinal);
    }

    private static bool Governs(TextSpan subject, TextSpan change) =>
        subject.End <= change.Start && change.Start - subject.End <= Reach;
}
