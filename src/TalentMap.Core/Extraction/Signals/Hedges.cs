using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>Tells the clauses that assert nothing: questions, conditions, plans, likelihoods, denials.</summary>
internal static class Hedges
{
    private static readonly TermIndex<bool> Words = new(WordList.Words("signal-hedges").Select(word => (word, true)));

    /// <summary>Whether the words at a place are only asked, supposed, planned or denied.</summary>
    public static bool Cover(string folded, TextSpan sentence, TextSpan place)
    {
        if (folded[sentence.Start..sentence.End].TrimEnd('”', '’', ')', ' ') is [.., '?']) return true;
        var clause = Clauses.At(folded, sentence, place.Start);
        return Words.Longest(folded, TextSpan.Between(clause.Start, Math.Max(clause.Start, Math.Min(clause.End, place.End)))).Count > 0;
    }
}
