using TalentMap.Core.Dates;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Careers.Choices;

/// <summary>A question with its possible answers, as training looks at it.</summary>
/// <param name="Anchor">The asking word: the title, the verb or the organisation's name.</param>
/// <param name="Verb">The verb's meaning where a verb asks.</param>
internal sealed record Asked(Question Question, TextSpan Anchor, TextSpan Sentence, MoveVerb? Verb, IReadOnlyList<Answer> Answers)
{
    /// <summary>The kind of the move whose date or title is asked for.</summary>
    public MoveKind? Move { get; init; }
}

/// <summary>An answer: people and an organisation; for nobody, neither. Of a yes-or-no question, yes has people and no has none.</summary>
/// <param name="Traits">What can be seen of the people, of the organisation and of both; answers that share people or organisation share the array.</param>
internal sealed record Answer(Person[] People, Company? Company, params ulong[][] Traits)
{
    /// <summary>The date that it names, where a date is asked for.</summary>
    public FuzzyDate? Date { get; init; }

    /// <summary>The title that it names, where one is asked for.</summary>
    public TextSpan? Title { get; init; }

    public float Score(ChoiceWeights weights) => Traits.Sum(part => weights.Sum(part));
}
