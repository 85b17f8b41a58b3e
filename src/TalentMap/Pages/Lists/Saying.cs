using TalentMap.Browse;

namespace TalentMap.Pages.Lists;

/// <summary>What filters say of themselves, in the reader's language.</summary>
public static class Saying
{
    /// <summary>A condition: 曾任職於 搜狗.</summary>
    public static string Say(this Words words, Condition condition) => condition.Text is "" ? words.Say(condition.Word) : words[condition.Text, words.Say(condition.Word)];

    /// <summary>One word of it.</summary>
    public static string Say(this Words words, Word word) => word switch
    {
        Word.Text text => words[text.Key],
        Word.Name name => name.Written,
        Word.Typed typed => typed.Words,
        Word.Day day => Said.Date(day.Date),
        Word.Unit unit => words.Unit(unit.Counted),
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, "No such word."),
    };
}
