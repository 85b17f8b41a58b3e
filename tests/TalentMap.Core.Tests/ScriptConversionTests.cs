using TalentMap.Core.Text;

namespace TalentMap.Core.Tests;

/// <summary>Texts turned into the other script: by phrases, and unit for unit.</summary>
public sealed class ScriptConversionTests
{
    [Theory]
    [InlineData("头发发展", "頭髮發展")]
    [InlineData("皇后之后", "皇后之後")]
    [InlineData("干部干活，饼干", "幹部幹活，餅乾")]
    [InlineData("张前川（Seven）加入字节", "張前川（Seven）加入字節")]
    [InlineData("已經是繁體", "已經是繁體")]
    [InlineData("", "")]
    public void Goes_into_traditional_by_phrases(string written, string wanted) => Assert.Equal(wanted, ScriptConversion.ToTraditional(written));

    [Theory]
    [InlineData("頭髮發展", "头发发展")]
    [InlineData("這裡的軟體", "这里的软体")]
    [InlineData("乾隆乾淨", "乾隆干净")]
    [InlineData("已经是简体", "已经是简体")]
    [InlineData("審核結果：裡面", "审核结果：里面")]
    public void Goes_into_simplified_by_phrases(string written, string wanted) => Assert.Equal(wanted, ScriptConversion.ToSimplified(written));

    [Fact]
    public void Every_unit_keeps_its_place()
    {
        var everything = string.Concat(Enumerable.Range(0, char.MaxValue).Where(u => !char.IsSurrogate((char)u)).Select(u => (char)u));

        Assert.Equal(everything.Length, ScriptConversion.ToTraditional(everything).Length);
        Assert.Equal(everything.Length, ScriptConversion.ToSimplified(everything).Length);
        Assert.Equal(everything[..0x2e80], ScriptConversion.ToTraditional(everything)[..0x2e80]);
    }
}
