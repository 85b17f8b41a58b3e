using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>The currency a text means by 元: that of Taiwan or Hong Kong where it is written there, else the renminbi.</summary>
internal static class Currencies
{
    private static readonly TermIndex<string> Places = new(WordList.Rows("currency-places").Select(row => Term.Of(row[0], row[1])));

    /// <summary>The home currency, by the places, and the words used only there, that an article in Traditional script has most.</summary>
    public static string HomeOf(Article article)
    {
        if (article.Language == "zh-Hans") return "CNY";
        var most = Places.Longest(article.Folded).GroupBy(hit => hit.Value, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault();
        return most?.Key ?? "CNY";
    }
}
