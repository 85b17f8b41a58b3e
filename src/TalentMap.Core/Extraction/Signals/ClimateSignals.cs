using System.Buffers;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>
/// Statements without a number that the market heats, cools or shifts: a subject of the market (赛道, 招聘, 资本) and, soon behind
/// it in the same clause, a word of change (升温, 退潮, 观望), so that wordings never seen before are met.
/// </summary>
internal sealed class ClimateSignals(Story story)
{
    private const int Reach = 12;  // characters from the subject to its change: 资本对大模型的热情迅速冷却
    private const int ShortReach = 6; // from a change to the subject behind it
    private const int Longest = 60; // a longer clause is no statement of the climate

    private static readonly TermIndex<bool> Subjects = new(WordList.Words("climate-subjects").Select(word => Term.Of(word, true)));

    private static readonly TermIndex<string> Changes = new(WordList.Rows("climate-changes").Select(row => Term.Of(row[0], row[1])));

    private static readonly TermIndex<bool> Elsewhere = SignalWords.Of("elsewhere");

    private static readonly SearchValues<char> Is = SearchValues.Create("是成为");

    private static readonly TermIndex<bool> Tendencies = SignalWords.Of("tendency");

    private static readonly TermIndex<bool> Ahead = SignalWords.Of("ahead");

    // 他能感受到今年企业的谨慎: what is felt is there
    private static readonly TermIndex<bool> Felt = SignalWords.Of("felt");

    private static readonly TermIndex<bool> Lasting = SignalWords.Of("lasts");

    /// <summary>Whether a sentence holds a word of change: most hold none.</summary>
    public bool MayTell(TextSpan sentence) => Changes.Any(story.Folded, sentence);

    /// <summary>The statements of a sentence, one a clause.</summary>
    public IEnumerable<Signal> In(TextSpan sentence)
    {
        TextSpan? previous = null;
        foreach (var part in Clauses.Split(story.Folded, sentence))
        {
            var clause = part;
            var statement = clause.Length > Longest ? null : Statement(clause);
            if (statement is null && previous is { } named && EndsWithSubject(named) && named.Join(part).Length <= Longest) statement = Statement(clause = named.Join(part));
            previous = part;
            if (statement is not { } direction) continue;
            var about = clause.In(story.Article.Text).Trim(' ', '"', '“', '”', '「', '」', '(', ')');
            yield return new Signal(
                SignalKind.Climate, null, about, null, null, null, story.DateOf(sentence, TextSpan.Between(clause.End - 1, clause.End), figure: false),
                direction.Way, story.Article.Quote(clause));
        }
    }

    // 企业招人的热情,下半年一度转向产品经理: the subject may stand before a comma
    private bool EndsWithSubject(TextSpan clause) => Subjects.Longest(story.Folded, clause) is [.., var last] && last.Span.End == clause.End;

    private (Direction? Way, TextSpan Word)? Statement(TextSpan clause)
    {
        var changes = Changes.Longest(story.Folded, clause);
        if (changes.Count == 0) return null;
        if (story.FiguresIn(clause).Length > 1 || HasShare(clause)) return null; // 5个职位争抢2人, 市场增长15%
        if (SpeaksOfElse(clause) || story.NamesIn(clause).Any(name => name.Person is not null && !Reports(name.Span, clause))) return null;
        var subjects = Subjects.Longest(story.Folded, clause).FindAll(subject => !IsOneFirm(clause, subject.Span));
        foreach (var change in changes)
        {
            if (IsNamedOnly(clause, change.Span) || !subjects.Any(subject => Governs(subject.Span, change.Span) || Follows(subject.Span, change.Span))) continue;
            if (change.Value != "down" && changes.FirstOrDefault(other => other.Value == "down" && story.Folded[other.Span.End - 1] == '潮') is { Value: not null } wave) return (Direction.Down, wave.Span); // 掀起裁员潮
            if (change.Value == "shift" && IsOfOne(clause)) continue;
            return (change.Value == "shift" ? null : EnumNames.Parse<Direction>(change.Value), change.Span);
        }
        return null;
    }

    private bool HasShare(TextSpan clause)
    {
        foreach (var figure in story.FiguresIn(clause))
        {
            if (figure.Shape == FigureShape.Ratio) return true;
        }
        return false;
    }

    private static readonly TermIndex<bool> Single = SignalWords.Of("single");

    // 公司转型做金融, 本公司冻结招聘: one firm, and no market
    private bool IsOneFirm(TextSpan clause, TextSpan subject) =>
        Single.Longest(story.Folded, subject) is [var single] && single.Span == subject && (subject.Start == clause.Start || story.Folded[subject.Start - 1] is '本' or '该' or '我' or '年' or '们' or '使');

    // 他毕业后回到老师身边, 云谷改投新方向: what one does is no turn of the market
    private bool IsOfOne(TextSpan clause) => !Felt.Any(story.Folded, clause) && (clause.Of(story.Folded).IndexOfAny('他', '她') is >= 0 and var one && !Reports(new TextSpan(clause.Start + one, 1), clause) || story.NamesIn(clause).Any(name => name.Company is not null));

    // 周明发现需求骤减 tells of the market, 周明重塑搜索 of him
    private bool Reports(TextSpan name, TextSpan clause) =>
        name.End < clause.End && Reporting.Any(story.Folded, TextSpan.Between(name.End, Math.Min(clause.End, name.End + 6)));

    private static readonly TermIndex<bool> Reporting = SignalWords.Of("reports");

    // 公司营收增长, 产品受用户追捧 are no climate of the market of people and money
    private bool SpeaksOfElse(TextSpan clause) =>
        Elsewhere.Any(story.Folded, clause)
        || Topics.Find(story.Folded, clause).Any(topic => topic.Kind is null && topic.Measures.Contains(Measure.Money));

    // 人才的紧缺程度, 不平衡, 争夺战: a change that is denied or only a name states nothing
    private bool IsNamedOnly(TextSpan clause, TextSpan change)
    {
        var before = TextSpan.Between(Math.Max(clause.Start, change.Start - 10), change.Start).Of(story.Folded);
        var after = change.End < story.Folded.Length ? story.Folded[change.End] : '\n';
        if (after == '的' && story.Folded[change.Start] != '最' && before.LastIndexOfAny(Is) < 0 && !Tendencies.Any(story.Folded, TextSpan.Between(change.End, Math.Min(clause.End, change.End + 5))) && change.End + 1 < clause.End) return true; // 刺激经济增长的政策
        if (clause.Of(story.Folded) is ['为', ..] or ['受', ..] or ['以', '使', ..] || before.Contains("没有", StringComparison.Ordinal)) return true; // 为了争夺人才, 受市场降温影响
        if (before is [.., not '真', '的']) return !Felt.Any(story.Folded, clause) && !Lasting.Any(story.Folded, TextSpan.Between(change.End, Math.Min(clause.End, change.End + 6))); // 行业的寒冬还在继续
        return before is [.., '为'] or [.., '不' or '没' or '未' or '非' or '无'] || after is '战' or '度' || before.Contains("不像", StringComparison.Ordinal) || before.Contains("不被", StringComparison.Ordinal) || before.Contains("并非", StringComparison.Ordinal) || before.Contains("不希望", StringComparison.Ordinal);
    }

    // 裁员潮席卷整个行业, 放慢了招聘
    private bool Follows(TextSpan subject, TextSpan change) =>
        subject.Start >= change.End && subject.Start - change.End <= ShortReach && Ahead.Any(story.Folded, change);

    private static bool Governs(TextSpan subject, TextSpan change) =>
        subject.End <= change.Start && change.Start - subject.End <= Reach;
}
