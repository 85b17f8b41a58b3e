using TalentMap.Core.Resolution;

namespace TalentMap.Core.Tests;

/// <summary>How alike two people or organisations are that were not linked, and for which reasons.</summary>
public sealed class LikenessTests
{
    [Theory]
    [InlineData("陸一鳴@遠山", "陆一鸣@星河", "SameName OtherEmployers")]
    [InlineData("陸鳴@遠山", "陆鸣@星河", "SameName OtherEmployers")]
    [InlineData("陸鳴@遠山", "陸鳴", "SameName")]
    [InlineData("陸一鳴", "Lu Yiming", "ReadAlike")]
    [InlineData("陸一鳴@遠山", "Yiming Lu@遠山", "ReadAlike SameEmployer")]
    [InlineData("陸一鳴", "陸一明", "SoundsAlike")]
    [InlineData("陸一鳴@遠山", "陸一明@遠山", "SoundsAlike SameEmployer")]
    [InlineData("陸一鳴@遠山", "陸一清@遠山", "NearName SameEmployer")]
    [InlineData("陸一鳴@遠山/CTO", "陸一清@遠山/CTO", "NearName SameEmployer SamePost")]
    [InlineData("王小川@遠山", "小川@遠山", "PartOfName SameEmployer")]
    [InlineData("王小川@遠山", "王教授@遠山", "SameSurname SameEmployer")]
    [InlineData("王小川@遠山", "李教授@遠山", "")]
    [InlineData("Louis Lu@遠山", "Louis@遠山", "PartOfName SameEmployer")]
    [InlineData("陸一鳴|Louis@遠山", "韓子墨|Louis@遠山", "SameShortName RivalNames SameEmployer")]
    [InlineData("陸一鳴@遠山", "韓子墨@遠山", "")]
    public void People_are_alike_for_reasons_that_are_named(string one, string other, string why) =>
        Assert.Equal(why, Why(PersonLikeness.Between(Side(one), Side(other))));

    [Theory]
    [InlineData("陸一鳴@遠山", "陸一鳴@星河", true)]
    [InlineData("陸鳴@遠山", "陸鳴@星河", true)]
    [InlineData("陸一鳴", "陸一明", false)]
    [InlineData("陸一鳴@遠山", "陸一明@遠山", true)]
    [InlineData("陸一鳴@遠山", "陸一清@遠山", false)]
    [InlineData("陸一鳴@遠山/CTO", "陸一清@遠山/CTO", true)]
    [InlineData("王小川@遠山", "王教授@遠山", true)]
    [InlineData("王小川@遠山", "王教授@星河", false)]
    [InlineData("陸一鳴|Louis@遠山", "韓子墨|Louis@遠山", false)]
    public void Only_some_of_them_are_worth_a_look(string one, string other, bool isWorth) =>
        Assert.Equal(isWorth, PersonLikeness.Between(Side(one), Side(other)).IsWorth);

    [Theory]
    [InlineData("遠山", "遠山科技", "LongerName")]
    [InlineData("遠山科技", "远山科技有限公司", "LongerName")]
    [InlineData("遠山", "遠山北路小學", "")]
    [InlineData("遠山@甲@乙", "遠山科技@甲@乙@丙", "LongerName SamePeople")]
    [InlineData("遠山科技", "Yuanshan Keji", "ReadAlike")]
    [InlineData("遠山科技", "星河智能", "")]
    public void Organisations_are_alike_for_reasons_that_are_named(string one, string other, string why) =>
        Assert.Equal(why, Why(CompanyLikeness.Between(Side(one), Side(other))));

    [Fact]
    public void A_score_is_the_sum_of_its_reasons_and_the_same_from_either_side()
    {
        var (one, other) = (Side("陸一鳴@遠山/CTO@星河"), Side("陆一鸣@遠山/CTO@星河"));
        var likeness = PersonLikeness.Between(one, other);

        Assert.Equal(0.95, likeness.Score);
        Assert.Equal(likeness.Score, PersonLikeness.Between(other, one).Score);
        Assert.Equal(["星河", "遠山"], likeness.Clues.Where(c => c.Why == Core.Resolution.Why.SameEmployer).Select(c => c.What));
    }

    private static string Why(Likeness likeness) => string.Join(' ', likeness.Clues.Select(c => c.Why));

    // 陸一鳴|Louis@遠山/CTO@星河
    private static Side Side(string told)
    {
        var parts = told.Split('@');
        return new Side(
            [.. parts[0].Split('|').Select(name => new CalledName(name))],
            [.. parts.Skip(1).Select(seat => seat.Split('/')).Select(seat => new Seat(seat[0][0], seat[0], seat.Length > 1 ? seat[1] : null))]);
    }
}
