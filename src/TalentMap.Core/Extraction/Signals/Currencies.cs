using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>The currency a text means by 元: that of Taiwan or Hong Kong where it is written there, else the renminbi.</summary>
internal static class Currencies
{
    private static readonly TermIndex<string> Places = new(
    [
        ("新台币", "TWD"), ("台积电", "TWD"), ("联发科", "TWD"), ("台湾", "TWD"), ("竹科", "TWD"), ("台北", "TWD"), ("新竹", "TWD"), ("中央社", "TWD"), ("人力银行", "TWD"), ("经济部", "TWD"),
        ("职缺", "TWD"), ("新鲜人", "TWD"), ("晶片", "TWD"), ("人工智慧", "TWD"), ("软体", "TWD"), ("资讯", "TWD"), ("执行长", "TWD"), ("董座", "TWD"), ("联电", "TWD"), ("鸿海", "TWD"), ("华硕", "TWD"),
        ("港币", "HKD"), ("港元", "HKD"), ("香港", "HKD"), ("港府", "HKD"), ("本港", "HKD"), ("来港", "HKD"), ("行政总裁", "HKD"), ("财政预算案", "HKD"), ("按年", "HKD"),
        ("人民币", "CNY"), ("中国", "CNY"), ("北京", "CNY"), ("深圳", "CNY"), ("上海", "CNY"), ("杭州", "CNY"), ("国内", "CNY"), ("大厂", "CNY"), ("芯片", "CNY"), ("程序员", "CNY"),
    ]);

    /// <summary>The home currency, by the places, and the words used only there, that an article in Traditional script has most.</summary>
    public static string HomeOf(Article article)
    {
        if (article.Language == "zh-Hans") return "CNY";
        var most = Places.Longest(article.Folded).GroupBy(hit => hit.Value, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault();
        return most?.Key ?? "CNY";
    }
}
