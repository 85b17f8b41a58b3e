using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>Tells the clauses that assert nothing: questions, conditions, plans, likelihoods, denials, rumours that nobody confirms.</summary>
internal static class Hedges
{
    private static readonly TermIndex<bool> Words = new(WordList.Rows("signal-hedges").Select(row => Term.Of(row[0], row is [_, "plan", ..])));

    // What a condition supposes goes on behind the comma: 如果融到钱,公司扩招300人
    private static readonly TermIndex<bool> Conditions = SignalWords.Of("condition");

    private static readonly TermIndex<bool> Rumours = SignalWords.Of("rumour");

    private static readonly TermIndex<bool> Unconfirmed = SignalWords.Of("unconfirmed");

    /// <summary>Whether the words at a place are only asked, supposed, planned or denied.</summary>
    /// <param name="announced">Whether a plan counts all the same, as openings do once they are announced (计划招聘300人).</param>
    public static bool Cover(string folded, TextSpan sentence, TextSpan place, bool announced = false)
    {
        if (IsAsked(TextSpan.Between(place.Start, sentence.End).Of(folded)) && !OnlyLastIsAsked(folded, sentence, place)) return true;
        if (Conditions.Any(folded, TextSpan.Between(sentence.Start, place.Start))) return true;
        if (Rumours.Any(folded, sentence) && Unconfirmed.Any(folded, sentence)) return true; // 外间盛传估值3亿美元,公司不予置评
        var clause = Clauses.At(folded, sentence, place.Start);
        foreach (var word in Words.All(folded, TextSpan.Between(clause.Start, Math.Max(clause.Start, Math.Min(clause.End, place.End)))))
        {
            if (IsBound(TextSpan.Between(word.Span.End, clause.End).Of(folded)) && !Later.Any(folded, clause)) continue;
            if (!announced || !word.Value) return true;
        }
        return false;
    }

    private static readonly TermIndex<bool> Later = SignalWords.Of("later");

    // 他们上个月募了5亿元,会不会来挖人?: the question is the last clause's own
    private static bool OnlyLastIsAsked(string folded, TextSpan sentence, TextSpan place)
    {
        var clause = Clauses.At(folded, sentence, place.Start);
        return clause.End < sentence.End && folded[clause.End] is ',' or ';' && Asking.Any(folded, TextSpan.Between(clause.End, sentence.End))
            && !Asking.Any(folded, TextSpan.Between(sentence.Start, clause.End));
    }

    private static readonly TermIndex<bool> Asking = SignalWords.Of("asking");

    // 全国不会超过三百人: how many at most is a figure all the same
    private static bool IsBound(ReadOnlySpan<char> rest) => rest is ['超' or '多' or '少' or '高' or '低' or '破', '过' or '于' or '逾' or '出', ..];

    // 光北京就有20多家,他问:“能登广告吗?”: the question is only what is quoted
    private static bool IsAsked(ReadOnlySpan<char> rest) => rest.TrimEnd("”’) ") is [.., '?'] && !rest.Contains('“') && !rest.Contains(':');
}
