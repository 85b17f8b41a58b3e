using TalentMap.Browse;
using TalentMap.Core.Extraction;
using TalentMap.Pages;

namespace TalentMap.Tests;

/// <summary>How facts are worded on the pages.</summary>
public sealed class SaidTests
{
    [Theory]
    [InlineData("星河智算", "星河智算的研發團隊", "星河智算的研發團隊")]
    [InlineData("星河智算", "星河智算的研发团队", "星河智算的研发团队")]
    [InlineData("云岭科技", "雲嶺科技總部", "雲嶺科技總部")]
    [InlineData("星河智算", "研發團隊", "星河智算 研發團隊")]
    [InlineData("Borealis", "borealis的估值", "borealis的估值")]
    [InlineData(null, "算法崗位", "算法崗位")]
    public void A_signal_names_its_organisation_once(string? company, string about, string said) =>
        Assert.Equal(said, Said.Topic(new SignalRow(1, SignalKind.Headcount, company is null ? null : 7, company, about, 10, 10, "people") { Source = new Source(1, 0, 1) }));
}
