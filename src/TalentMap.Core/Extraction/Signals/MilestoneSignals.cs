using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>
/// Dated events of the field that carry no figure and are no person's move: a release, a leak, a founding with no person named,
/// a deal without a sum. The date stands in the clause or the one before; an event without a date is nothing.
/// </summary>
internal sealed class MilestoneSignals(Story story)
{
    private const int Longest = 60;

    private static readonly TermIndex<string> Events = new(WordList.Rows("milestone-events").Select(row => Term.Of(row[0], row[1])));

    private static readonly TermIndex<bool> PersonalMoves = SignalWords.Of("personal");

    private static readonly TermIndex<bool> Unnamed = SignalWords.Of("unnamed");

    private static readonly TermIndex<bool> Papers = SignalWords.Of("paper");

    /// <summary>Whether a sentence holds a word for an event: most hold none.</summary>
    public bool MayTell(TextSpan sentence) => Events.Any(story.Folded, sentence);

    /// <summary>The events of a sentence, one a clause.</summary>
    public IEnumerable<Signal> In(TextSpan sentence)
    {
        TextSpan? previous = null;
        foreach (var clause in Clauses.Split(story.Folded, sentence))
        {
            var scope = previous is { } before ? before.Join(clause) : clause;
            previous = clause;
            if (clause.Length > Longest || !MayTell(clause) || EventIn(scope, clause, TextSpan.Between(sentence.Start, clause.End)) is not { } happened) continue;
            if (!HasSubject(scope, clause, happened.Value)) continue;
            if (story.EventDateOf(scope, clause, happened.Span) is not { } date) continue;
            yield return new Signal(
                SignalKind.Milestone, story.OwnerOf(scope, TextSpan.Between(clause.End - 1, clause.End)), clause.In(story.Article.Text).Trim(),
                null, null, null, date.Date, happened.Value == "layoff" ? Direction.Down : null, story.Article.Quote(date.Inside ? clause : scope));
        }
    }

    // Whose event it is: an organisation, for a release a product in Latin letters; laws need none.
    private bool HasSubject(TextSpan scope, TextSpan clause, string happened) =>
        happened == "law" || story.NamesIn(scope).Any(name => name.Company is not null)
        || happened == "founding" && Unnamed.Any(story.Folded, scope)
        || happened is not ("release" or "layoff") && Unnamed.Any(story.Folded, clause)
        || happened == "release" && (clause.Of(story.Folded).ContainsAnyInRange('a', 'z') || clause.Of(story.Folded).IndexOfAny('“', '《', '"') >= 0 || Products.Any(story.Folded, clause)); // 样机“小积”亮相

    private static readonly TermIndex<bool> Products = SignalWords.Of("product");

    private bool SpeaksOfSomebody(TextSpan told) => told.Of(story.Folded).IndexOfAny('他', '她') >= 0 || story.NamesIn(told).Any(name => name.Person is not null);

    private bool CountsFounders(TextSpan clause)
    {
        foreach (var figure in story.FiguresIn(clause))
        {
            if (figure.Span.End < clause.End && story.Folded[figure.Span.End] is '人' or '名' or '位') return true;
        }
        return false;
    }

    private TermHit<string>? EventIn(TextSpan scope, TextSpan clause, TextSpan told)
    {
        if (PersonalMoves.Any(story.Folded, clause)) return null;
        var paper = Papers.Any(story.Folded, clause);
        var person = story.NamesIn(scope).Any(name => name.Person is not null) || scope.Of(story.Folded).IndexOfAny('他', '她', '我') >= 0;
        foreach (var happened in Events.Longest(story.Folded, clause))
        {
            if (happened.Value == "none") continue;
            if (person && (happened.Value is "founding" or "start")) continue; // a person founded it: a move
            if (happened.Value == "founding" && CountsFounders(clause)) continue; // 由六人共同创办: somebody's move, though nobody is named
            if (happened.Value == "founding" && !story.NamesIn(TextSpan.Between(clause.Start, happened.Span.Start)).Any() && SpeaksOfSomebody(told)) continue; // 林晓岚辞职,回到深圳,创办了云谷
            if (happened.Value == "start" && happened.Span.End == clause.End) continue; // 云谷大学今日公布,委任林晓岚: what is told comes behind
            if (paper && (happened.Value is "release" or "start")) continue; // 公布了报告
            if (happened.Value == "release" && happened.Span.End < clause.End && story.Folded[happened.Span.End] == '的') continue; // 最新发布的报告
            return happened;
        }
        return null;
    }
}
