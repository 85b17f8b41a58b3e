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

    // One with two names once took the second from somebody who bore it alone, and left that one out of every cluster.
    [Fact]
    public void Nobody_is_left_out_and_who_is_called_the_same_is_one_whatever_names_join_whom()
    {
        string[] names = ["遠山科技", "遠山", "星河智能", "星河", "南湖軟件", "南湖"];
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var called = Enumerable.Range(0, 8).ToDictionary(i => $"{i}", _ => random.GetItems(names, random.Next(1, 4)).Distinct().ToArray());

            var clusters = Clusters.OfCompanies(called.Select(c => new Profile(c.Key, long.Parse(c.Key, System.Globalization.CultureInfo.InvariantCulture), c.Value)), Standing.Nothing);

            Assert.Equal(called.Keys.Order(), clusters.SelectMany(c => c.Keys).Order());
            foreach (var same in called.GroupBy(c => c.Value[0])) Assert.Single(clusters, c => c.Keys.Overlaps(same.Select(one => one.Key)));
        }
    }

    private static Profile Person(string key, long document, long employer, bool pseudonym = false) =>
        new(key, document, ["陸一鳴"]) { Employers = [employer], Pseudonym = pseudonym };

    public sealed record KeyRow(string Given, string Key);

    public sealed record NameRow(string Name, bool Full, bool Titled);
}
