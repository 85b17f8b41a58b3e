using TalentMap.Core.Text;

namespace TalentMap.Core.Tests;

public sealed class PinyinTests
{
    public static IEnumerable<TheoryDataRow<NameRow>> Names => Spec.Rows<NameRow>("pinyin/names.json");

    public static IEnumerable<TheoryDataRow<TypedRow>> Typings => Spec.Rows<TypedRow>("pinyin/typed.json");

    [Theory, MemberData(nameof(Names))]
    public void A_name_is_read_with_its_surnames_own_reading(NameRow row)
    {
        Assert.Equal(row.Read, Pinyin.WithTones(row.Name));
        Assert.Equal(row.Read is null ? null : Pinyin.Plain(row.Read), Pinyin.Of(row.Name));
    }

    // The readings in the row, and the first of them the likeliest; others may come behind.
    [Theory, MemberData(nameof(Typings))]
    public void A_name_may_be_typed_by_every_reading(TypedRow row)
    {
        var readings = NameReading.Of(row.Name);

        Assert.Equal(row.Full.FirstOrDefault(), readings.Select(r => r.Full).FirstOrDefault());
        Assert.Empty(row.Full.Except(readings.Select(r => r.Full)));
        Assert.Empty(row.Initials.Except(readings.Select(r => r.Initials)));
        Assert.Equal(row.Given.FirstOrDefault(), readings.Select(r => r.Given).FirstOrDefault());
        Assert.Equal(readings.OrderBy(r => r.Unusual), readings);
    }

    [Theory]
    [InlineData("zhāngqiánchuān", "zhangqianchuan")]
    [InlineData("lǚbù", "lvbu")]
    [InlineData("lübu", "lvbu")]
    [InlineData("zqc", "zqc")]
    [InlineData("张qc", null)]
    [InlineData("", null)]
    public void What_is_typed_is_compared_without_tones(string key, string? typed) => Assert.Equal(typed, NameReading.Typed(key));

    [Fact]
    public void A_name_of_many_readings_has_a_limit() =>
        Assert.InRange(NameReading.Of(string.Concat(Enumerable.Repeat("樂單行重", 50))).Count, 1, 24);

    public sealed record NameRow(string Name, string? Read);

    public sealed record TypedRow(string Name, string[] Full, string[] Initials, string[] Given);
}
