namespace TalentMap.Core.Tests;

public class MoveTests
{
    public static IEnumerable<TheoryDataRow<CareerCase>> Cases() => Spec.Rows<CareerCase>("moves/moves.json");

    public static IEnumerable<TheoryDataRow<CareerCase>> NoMoves() => Spec.Rows<CareerCase>("moves/none.json");

    [Theory, MemberData(nameof(Cases))]
    public void Reads_who_moved_where_as_what_and_when(CareerCase given) => Assert.Equal(given.Expect.Order(), Told(given).Order());

    [Theory, MemberData(nameof(NoMoves))]
    public void Reads_no_move_where_none_is_told(CareerCase given) => Assert.Empty(Told(given));

    [Theory, MemberData(nameof(Cases))]
    public void Quotes_words_of_the_text_that_hold_a_name(CareerCase given)
    {
        foreach (var move in given.Read().Moves)
        {
            Assert.Equal(move.Evidence.Span.In(given.Text), move.Evidence.Words);
            Assert.InRange(move.Evidence.Words.Length, 1, 1000);
            Assert.Contains(move.Person.Mentions.Concat(move.Company?.Mentions ?? []), move.Evidence.Span.Contains);
        }
    }

    private static IEnumerable<string> Told(CareerCase given) => given.Read().Moves.Select(m => string.Join(' ',
        m.Person.Name, Enum.GetName(m.Kind)!.ToLowerInvariant(), m.Company?.Name ?? "-", m.Title is "" ? "-" : m.Title, m.Date?.Value.Edtf ?? "-"));
}
