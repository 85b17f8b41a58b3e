using TalentMap.Core.Dates;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Careers.Choices;

/// <summary>Chooses what is told of a move beside who and where: its date among those of the text around, its title among those of its person's posts there.</summary>
internal sealed class MoveDetails(Context context, TraitList traits, Action<Asked>? asked)
{
    private readonly List<DateOption> _when = [];

    /// <summary>Which date a move has, told by the token at an index, null where none is told; and how sure that is.</summary>
    /// <param name="ruled">What the rules say.</param>
    public (DateMention? Date, float Sure) When(Clause clause, int at, Person person, MoveKind kind, DateMention? ruled)
    {
        context.Ask(Question.When, clause, at, at, (int)kind, default, null);
        _when.Clear();
        DateTraits.Gather(context, _when);
        if (_when.Count == 0) return (null, 1);
        traits.Begin(context.Question, context.Kind);
        DateTraits.SeeNone(context, ruled, traits);
        var answers = asked is null ? null : new List<Answer> { new([], null, traits.Keys.ToArray()) };
        var best = new Best<DateMention?>(null, traits.Sum);
        foreach (var option in _when)
        {
            traits.Begin(context.Question, context.Kind);
            DateTraits.See(context, option, ruled, traits);
            answers?.Add(new Answer([person], null, traits.Keys.ToArray()) { Date = option.Date.Value });
            best.Offer(option.Date, traits.Sum);
        }
        if (answers is not null) asked!(new Asked(Question.When, context.Anchor, clause.Line.Span, null, answers) { Move = kind });
        return (best.Value, best.Share);
    }

    /// <summary>Which of the titles that an article tells of somebody at an organisation was taken up or given up by a move; null for none.</summary>
    public TextSpan? Title(ToldMove move, IReadOnlyList<ToldPost> posts, IReadOnlyList<ToldMove> others)
    {
        var titles = TitleTraits.Gather(move.Title, posts);
        if (titles.Count == 0) return null;
        traits.Begin(Question.Title, (int)move.Kind);
        TitleTraits.SeeNone(context.Folded, move, titles, traits);
        var answers = asked is null ? null : new List<Answer> { new([], null, traits.Keys.ToArray()) };
        var best = new Best<TextSpan?>(null, traits.Sum);
        for (var i = 0; i < titles.Count; i++)
        {
            traits.Begin(Question.Title, (int)move.Kind);
            TitleTraits.See(context.Folded, move, titles, i, posts, others, traits);
            answers?.Add(new Answer([move.Person], move.Company, traits.Keys.ToArray()) { Title = titles[i] });
            best.Offer(titles[i], traits.Sum);
        }
        if (answers is not null) asked!(new Asked(Question.Title, new TextSpan(move.At, 1), move.Sentence, null, answers) { Move = move.Kind });
        return best.Value is { } part && move.Title is { } whole && whole.Contains(part) ? whole : best.Value; // 升任|总裁兼COO: joint titles stay together
    }
}
