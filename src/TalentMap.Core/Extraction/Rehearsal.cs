using System.Text.Json;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction;

/// <summary>
/// Runs the later half of an extraction on two sentences of nobody, so that its tables are loaded and its code compiled on a second core while the
/// first one reads the file and finds the names. A short start is that alone: the reading itself takes milliseconds.
/// </summary>
internal static class Rehearsal
{
    private const string Text = "2023年3月，云谷科技CEO林晓岚（曾任雷山副总裁）离职，加入雷山，出任首席科学家。雷山完成2亿元融资，团队约300人，算法工程师的年薪涨到50万元，招聘升温。";

    private static readonly string[] Firms = ["云谷科技", "雷山"];

    /// <summary>Rehearses everything behind <see cref="CastFinder"/>, printing included.</summary>
    public static void Run()
    {
        var article = new Article(Text, new Masthead(), Dates.FuzzyDate.OfMonth(2023, 4));
        var cast = new Cast([new Person("林晓岚", [], false, Places("林晓岚"))], [.. Firms.Select(name => new Company(name, [], CompanyKind.Company, Places(name)))]);
        var facts = Extractor.Extract(article, cast);
        using var json = new Utf8JsonWriter(Stream.Null, FactsJson.Options(indented: true));
        FactsJson.Write(json, facts, explain: false, default);
    }

    private static List<TextSpan> Places(string name)
    {
        var places = new List<TextSpan>();
        for (var at = Text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = Text.IndexOf(name, at + 1, StringComparison.Ordinal)) places.Add(new TextSpan(at, name.Length));
        return places;
    }
}
