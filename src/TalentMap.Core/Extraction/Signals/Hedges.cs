using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>Tells the clauses that assert nothing: questions, conditions, plans, likelihoods, denials.</summary>
internal static class Hedges
{
    private static readonly TermIndex<bool> Words = new(WordList.Words("signal-hedges").Select(word => (word, true)));

    // What a condition supposes goes on behind the comma: 如果融到钱,公司扩招300人
    private static readonly TermIndex<bool> Conditions = SignalWords.Of("condition");

    /// <summary>Whether the words at a place are only asked, supposed, planned or denied.</summary>
    public static bool Cover(string folded, TextSpan sentence, TextSpan place)
    {
        if (IsAsked(TextSpan.Between(place.Start, sentence.End).Of(folded))) return true;
        if (Conditions.Any(folded, TextSpan.Between(sentence.Start, place.Start))) return true;
        var clause = Clauses.At(folded, sentence, place.Start);
        return Words.Any(folded, TextSpan.Between(clause.Start, Math.Max(clause.Start, Math.Min(clause.End, place.End))));
    }

    // 光北京就有20多家,他问:“能登广告吗?”: the question is only what is quoted
    private static bool IsAsked(ReadOnlySpan<char> rest) => rest.TrimEnd("”’) ") is [.., '?'] && !rest.Contains('“') && !rest.Contains(':');
}
