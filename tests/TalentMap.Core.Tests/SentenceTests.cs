using TalentMap.Core.Text;

namespace TalentMap.Core.Tests;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("市場轉冷，\n企業停招。", 1)]
    [InlineData("市場轉冷，\r\n企業停招。", 1)]
    [InlineData("市場轉冷，\n\n企業停招。", 2)]
    [InlineData("市場轉冷\n企業停招。", 2)]
    [InlineData("市場轉冷。企業停招！", 2)]
    public void A_line_that_ends_with_a_comma_goes_on(string text, int sentences) =>
        Assert.Equal(sentences, Sentences.Split(Script.Fold(text)).Count);
}
