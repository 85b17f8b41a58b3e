using TalentMap.Core.Resolution;

namespace TalentMap.Core.Tests;

public sealed class ResolutionTests
{
    public static IEnumerable<TheoryDataRow<KeyRow>> NameKeys => Spec.Rows<KeyRow>("resolution/name-keys.json");

    public static IEnumerable<TheoryDataRow<NameRow>> PersonNames => Spec.Rows<NameRow>("resolution/person-names.json");

    [Theory, MemberData(nameof(NameKeys))]
    public void Levels_a_name_for_comparison(KeyRow row) => Assert.Equal(row.Key, NameKey.Of(row.Given));

    [Theory, MemberData(nameof(PersonNames))]
    public void Knows_a_whole_name_from_a_nickname_and_from_a_surname_with_a_title(NameRow row) =>
        Assert.Equal((row.Full, row.Titled), (PersonName.IsFull(row.Name), PersonName.IsSurnameWithTitle(row.Name)));

    [Fact]
    public void A_score_is_the_sum_of_reasons_that_a_reviewer_can_read()
    {
        var match = PersonMatcher.Compare(Person("a", 1, 7), Person("b", 2, 8));

        Assert.Equal(["same name 陆一鸣", "known at different organisations only"], match.Reasons.Select(r => r.Words));
        Assert.Equal(0.3, match.Score, 6);
        Assert.False(match.Links);
    }

    [Fact]
    public void A_judgement_stands_above_the_score_and_a_pseudonym_above_the_judgement()
    {
        var same = new Standing([("a", "b")], []);

        Assert.Single(Clusters.OfPeople([Person("a", 1, 7), Person("b", 2, 8)], same));
        Assert.Equal(2, Clusters.OfPeople([Person("a", 1, 7, pseudonym: true), Person("b", 2, 8)], same).Count);
        Assert.Equal(2, Clusters.OfPeople([Person("a", 1, 7), Person("b", 2, 7)], new Standing([], [("b", "a")])).Count);
    }

    private static Profile Person(string key, long document, long employer, bool pseudonym = false) =>
        new(key, document, ["陸一鳴"]) { Employers = [employer], Pseudonym = pseudonym };

    public sealed record KeyRow(string Given, string Key);

    public sealed record NameRow(string Name, bool Full, bool Titled);
}
