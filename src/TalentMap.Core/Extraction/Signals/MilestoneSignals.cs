using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>
/// Dated events of the field that carry no figure and are no person's move: a release, a leak, a founding with no person named,
/// a deal without a sum. The date stands in the clause or the one before; an event without a date is nothing.
/// </summary>
internal sealed class MilestoneSignals(Story story)
{
    private const int Longest = 60;

    private static readonly TermIndex<string> Events = new(WordList.Rows("milestone-events").Select(row => (row[0], row[1])));

    private static readonly TermIndex<bool> PersonalMoves = new(
        ((string[])["加入", "加盟", "入职", "离职", "离开", "出任", "担任", "升任", "辞去", "卸任", "跳槽", "转投", "接任", "任命", "毕业", "获得", "辞职", "接棒", "任职", "就任", "兼任", "掌舵", "回归", "退休", "任教", "师从", "攻读", "博士", "升为", "晋升", "聘请"]).Select(word => (word, true)));

    private static readonly TermIndex<bool> Unnamed = new(((string[])["公司", "实验室", "双方", "研究院", "团队", "部门", "这家", "两家"]).Select(word => (word, true)));

    private static readonly TermIndex<bool> Papers = new(
        ((string[])["报告", "论文", "财报", "年报", "季报", "数据", "声明", "公告", "文章", "榜单", "白皮书", "指数", "消息", "启事", "启示", "采访", "讲话", "演讲", "视频", "照片", "推文", "帖子", "业绩"]).Select(word => (word, true)));

    /// <summary>The events of a sentence, one a clause.</summary>
    public IEnumerable<Signal> In(TextSpan sentence)
    {
        TextSpan? previous = null;
        foreach (var clause in Clauses.Split(story.Folded, sentence))
        {
            var scope = previous is { } before ? before.Join(clause) : clause;
            previous = clause;
            if (clause.Length > Longest || EventIn(scope, clause) is not { } happened) continue;
            if (!HasSubject(scope, clause, happened.Value)) continue;
            if (story.EventDateOf(scope, clause, happened.Span) is not { } date) continue;
            yield return new Signal(
                SignalKind.Milestone, story.OwnerOf(scope, TextSpan.Between(clause.End - 1, clause.End)), clause.In(story.Article.Text).Trim(),
                null, null, null, date.Date, happened.Value == "layoffs" ? Direction.Down : null, story.Article.Quote(date.Inside ? clause : scope));
        }
    }

    // Whose event it is: an organisation, for a release a product in Latin letters; laws need none.
    private bool HasSubject(TextSpan scope, TextSpan clause, string happened) =>
        happened == "law" || story.NamesIn(scope).Any(name => name.Company is not null)
        || happened is not ("release" or "layoffs") && Unnamed.Longest(story.Folded, clause).Count > 0
        || happened == "release" && clause.Of(story.Folded).ContainsAnyInRange('a', 'z');

    private TermHit<string>? EventIn(TextSpan scope, TextSpan clause)
    {
        if (PersonalMoves.Longest(story.Folded, clause).Count > 0) return null;
        var paper = Papers.Longest(story.Folded, clause).Count > 0;
        var person = story.NamesIn(scope).Any(name => name.Person is not null) || clause.Of(story.Folded).IndexOfAny('他', '她', '我') >= 0;
        foreach (var happened in Events.Longest(story.Folded, clause))
        {
            if (person && (happened.Value is "founding" or "start")) continue; // a person founded it: a move
            if (paper && (happened.Value is "release" or "start")) continue; // 公布了报告
            if (happened.Value == "release" && happened.Span.End < clause.End && story.Folded[happened.Span.End] == '的') continue; // 最新发布的报告
            return happened;
        }
        return null;
    }
}
