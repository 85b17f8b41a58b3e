using System.Text;
using System.Text.RegularExpressions;
using TalentMap.Core.Extraction;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Blackout;

/// <summary>
/// Reads a text with bars in it. Behind a bar stands somebody who is not named: the engine reads it as it would read a name there, and what it finds of
/// them is dropped. Were the bar nothing to it, 陸一鳴離職後，███加入星河智能 would send 陸一鳴 there.
/// </summary>
internal static partial class BlackBars
{
    public const char Bar = '█';

    // Ordinary names that nobody of the map is meant by; one is taken whose surname the text does not hold.
    private static readonly string[] Chinese = ["鄧建國", "馮志偉", "彭志強", "戴文傑", "薛建華", "閻志明", "賀文軍", "龔建軍"];
    private static readonly string[] Compound = ["歐陽建國", "司徒志偉", "上官文傑"];
    private static readonly string[] First = ["Al", "Tom", "John", "Peter", "Robert", "Michael", "Jonathan"];
    private static readonly string[] Last = ["Wu", "Lee", "Hill", "Baker", "Fisher", "Johnson", "Anderson"];

    /// <summary>All facts of an article but those of who stands behind a bar.</summary>
    public static ArticleFacts Extract(Article article)
    {
        var bars = Bars().Matches(article.Text).Select(bar => new TextSpan(bar.Index, bar.Length)).ToList();
        if (bars.Count == 0) return Extractor.Extract(article);
        var named = new StringBuilder(article.Text);
        var standIns = bars.ConvertAll(bar => StandIn(article, bar));
        foreach (var (bar, name) in bars.Zip(standIns)) named.Remove(bar.Start, bar.Length).Insert(bar.Start, name);
        var read = Extractor.Extract(new Article(named.ToString(), article.Masthead, article.PublishedAssumed));
        return Without(read, article, bars, [.. standIns.Where(name => name.Length > 1)]);
    }

    private static string StandIn(Article article, TextSpan bar)
    {
        if (bar.Length == 1) return "某";
        if (IsLatin(article.Text, bar)) return Latin(article.Text, bar);
        var name = (bar.Length == 4 ? Compound : Chinese).FirstOrDefault(n => !article.Folded.Contains(Script.Fold(n[0]))) ?? Chinese[0];
        if (Script.LanguageOf(article.Text) == "zh-Hans") name = ScriptConversion.ToSimplified(name);
        return name.Length >= bar.Length ? name[..bar.Length] : name.PadRight(bar.Length, name[^1]);
    }

    // ██████ ███ was a name in Latin letters, and so was a bar longer than Chinese names are.
    private static bool IsLatin(string text, TextSpan bar) => bar.Length > 4 || IsBar(text, bar.End + 1, bar.End) || IsBar(text, bar.Start - 2, bar.Start - 1);

    private static bool IsBar(string text, int at, int between) => at >= 0 && at < text.Length && text[at] == Bar && text[between] is ' ' or '-';

    private static string Latin(string text, TextSpan bar)
    {
        var names = IsBar(text, bar.Start - 2, bar.Start - 1) ? Last : First;
        var name = names[Math.Clamp(bar.Length, 2, 8) - 2];
        return name.PadRight(bar.Length, 'n');
    }

    private static ArticleFacts Without(ArticleFacts read, Article article, List<TextSpan> bars, HashSet<string> standIns)
    {
        var people = read.People.Where(p => !p.Mentions.Any(Barred)).ToHashSet();
        var companies = read.Companies.Where(c => !c.Mentions.Any(Barred)).ToHashSet();
        return new ArticleFacts(
            article, [.. read.People.Where(people.Contains)], [.. read.Companies.Where(companies.Contains)],
            [.. read.Roles.Where(r => people.Contains(r.Person) && companies.Contains(r.Company) && IsSaid(r.Title))],
            [.. read.Moves.Where(m => people.Contains(m.Person) && (m.Company is null || companies.Contains(m.Company)) && IsSaid(m.Title))],
            [.. read.Signals.Where(s => (s.Company is null || companies.Contains(s.Company)) && IsSaid(s.About))]);

        bool Barred(TextSpan place) => bars.Exists(bar => bar.Overlaps(place));

        // 鄧建國的助理 is no title.
        bool IsSaid(string words) => !standIns.Any(name => words.Contains(name, StringComparison.Ordinal));
    }

    [GeneratedRegex("█+", RegexOptions.NonBacktracking)]
    private static partial Regex Bars();
}
