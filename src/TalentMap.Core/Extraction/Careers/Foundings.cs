using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Careers;

/// <summary>Tells what a founding makes somebody, in the article's script: 创始人, or 联合创始人 where several founded together.</summary>
internal sealed class Foundings
{
    private readonly HashSet<Company> _joint = [];
    private readonly bool _traditional;

    public Foundings(Article article, Account account)
    {
        _traditional = article.Language == "zh-Hant";
        foreach (var founding in account.Told.Moves.Where(move => move is { Kind: MoveKind.Found, Company: not null }).GroupBy(move => move.Company!))
        {
            if (founding.Any(move => SaysTogether(article.Folded, move.At)) || founding.Select(move => move.Person).Distinct().Count() > 1) _joint.Add(founding.Key);
        }
    }

    /// <summary>Whether a title is a founder's.</summary>
    public static bool IsFounder(string title)
    {
        var folded = Script.Fold(title);
        return folded.Contains("创始", StringComparison.Ordinal) || folded.Contains("创办", StringComparison.Ordinal) || folded.Contains("联创", StringComparison.Ordinal);
    }

    public string TitleAt(Company company) => (_joint.Contains(company), _traditional) switch
    {
        (true, true) => "聯合創始人",
        (true, false) => "联合创始人",
        (false, true) => "創始人",
        (false, false) => "创始人",
    };

    // 共同|创办, 参与|创办, and the word before the verb where it is a verb of its own
    private static bool SaysTogether(string folded, int verb)
    {
        var words = folded.AsSpan(Math.Max(0, verb - 3), Math.Min(7, folded.Length - Math.Max(0, verb - 3)));
        foreach (var together in (ReadOnlySpan<string>)["共同", "联合", "合伙", "联手", "参与", "一起", "携手"])
        {
            if (words.Contains(together, StringComparison.Ordinal)) return true;
        }
        return false;
    }
}
