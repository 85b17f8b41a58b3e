using System.Buffers;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Careers;

/// <summary>Tells which organisations an article says to have ended or to have been sold: 两年后云谷停止运营; who held a post there holds it no more.</summary>
internal sealed class Endings
{
    private const int Reach = 60; // characters from an organisation's name to the word

    private static readonly TermIndex<bool> Words = new(WordList.Rows("ending-words").Select(row => Term.Of(row[0], row is [_, "passive"])));

    private static readonly SearchValues<char> Breaks = SearchValues.Create("。!?;\r\n");
    private static readonly SearchValues<char> Passives = SearchValues.Create("被由获遭让");

    private readonly Dictionary<Company, int> _ended = [];

    public Endings(Article article, Cast cast)
    {
        var appearances = cast.Appearances;
        var next = 0;
        foreach (var word in Words.Leftmost(article.Folded))
        {
            while (next < appearances.Count && appearances[next].Span.Start < word.Span.Start) next++;
            var nearest = true;
            for (var i = next - 1; i >= 0 && word.Span.Start - appearances[i].Span.End <= Reach; i--)
            {
                if (appearances[i].Company is not { } company) continue;
                var between = article.Folded.AsSpan(appearances[i].Span.End, Math.Max(0, word.Span.Start - appearances[i].Span.End));
                if (between.ContainsAny(Breaks)) break;
                if (word.Value && !between.ContainsAny(Passives)) continue;
                // 创办云谷,2021年被雷山收购: it may be the one named farther off
                _ended[company] = Math.Max(_ended.GetValueOrDefault(company), nearest ? 2 : 1);
                nearest = false;
            }
        }
    }

    /// <summary>Whether an organisation is told to have ended: 0 no, 1 perhaps, 2 yes.</summary>
    public int Of(Company company) => _ended.GetValueOrDefault(company);
}
