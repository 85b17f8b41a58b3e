namespace TalentMap.Core.Tests;

public class AssertionTests
{
    public static IEnumerable<TheoryDataRow<CareerCase>> Doubted() => Spec.Rows<CareerCase>("assertion/doubted.json");

    public static IEnumerable<TheoryDataRow<CareerCase>> Told() => Spec.Rows<CareerCase>("assertion/told.json");

    [Theory, MemberData(nameof(Doubted))]
    public void What_is_asked_denied_supposed_or_planned_is_no_move(CareerCase given) => Assert.Empty(given.Read().Moves);

    [Theory, MemberData(nameof(Told))]
    public void What_is_told_without_a_hedge_is_a_move(CareerCase given) =>
        Assert.Equal(given.Expect, given.Read().Moves.Select(move => Enum.GetName(move.Kind)!.ToLowerInvariant()));
}
