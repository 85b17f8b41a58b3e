using TalentMap.Core.Extraction.Careers;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction;

/// <summary>What takes the truth from a clause.</summary>
internal enum Doubt { None, Plan, Announced, Likely, Deny, Disown, Ask, Suppose }

/// <summary>Tells whether a text asserts what it says: no questions, denials, hypotheticals, plans and likelihoods.</summary>
internal static class Assertion
{
    private const int ShortQuestion = 40;
    private const int NearDenial = 6;

    private static readonly TermIndex<Doubt> Words = new(
        WordList.Rows("assertion-words").Select(row => Term.Of(row[0], EnumNames.Parse<Doubt>(row[1]))));

    /// <summary>Where the asking part of a sentence begins: a short question asks as a whole, of a long one only the last two clauses; null for none.</summary>
    public static int? AsksFrom(string folded, TextSpan sentence)
    {
        var end = sentence.End - 1;
        while (end > sentence.Start && folded[end] is '”' or '’' or ')') end--;
        if (folded[end] != '?') return null;
        if (sentence.Length <= ShortQuestion) return sentence.Start;
        var commas = 0;
        while (end > sentence.Start && (folded[end] is not (',' or ';' or '。') || ++commas < 2)) end--;
        return end;
    }

    /// <summary>Whether a clause tells its verb as a fact.</summary>
    public static bool IsTold(string folded, Line line, int verb)
    {
        var at = line.Tokens[verb].Span;
        if (AsksFrom(folded, line.Span) is { } asks && at.Start >= asks) return false;
        if (AsksWhere(folded, at) || Refutations.TakeBack(folded, line.Span, at)) return false;
        var clause = TextSpan.Between(line.Tokens[line.ClauseStart(verb)].Span.Start, at.Start);
        var goesOn = GoesOn(folded, clause);
        foreach (var hit in Words.Leftmost(folded, clause))
        {
            if (Takes(folded, hit, line, verb) && !IsInName(line, hit.Span)) return false;
        }
        foreach (var hit in Words.Leftmost(folded, TextSpan.Between(line.Span.Start, clause.Start)))
        {
            if ((hit.Value == Doubt.Suppose || goesOn && hit.Value == Doubt.Plan) && !IsInName(line, hit.Span)) return false;
        }
        return true;
    }

    // 离开了|谁, 去了|哪里
    private static bool AsksWhere(string folded, TextSpan verb) =>
        folded.AsSpan(verb.End, Math.Min(2, folded.Length - verb.End)).IndexOfAny("谁哪何") >= 0;

    // 打算先拿学位,|然后|创业; 正在洽谈,|请她|出任CEO: the plan goes on
    private static bool GoesOn(string folded, TextSpan clause)
    {
        foreach (var word in (ReadOnlySpan<string>)["再", "然后", "接着", "随后", "最后", "最终", "并", "以便", "好", "请她", "请他", "请其", "邀她", "邀他", "邀其"])
        {
            if (clause.Of(folded).StartsWith(word, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    // 方|若|谷 supposes nothing
    private static bool IsInName(Line line, TextSpan word) =>
        line.Tokens.Exists(token => token.Part is Part.Person or Part.Company && token.Span.Contains(word));

    // 并未|离开 denies, 不顾劝阻毅然|离开 does not; 否认云谷副总裁林晓岚|离开 does from afar; 将于3月1日|接任 is announced
    private static bool Takes(string folded, TermHit<Doubt> hit, Line line, int verb) => hit.Value switch
    {
        Doubt.None => false,
        Doubt.Deny => line.Tokens[verb].Span.Start - hit.Span.End <= NearDenial,
        Doubt.Announced => !line.Tokens.Exists(token => token.Date is { } date && token.Span.Start < line.Tokens[verb].Span.Start && date.Value.Edtf.Length >= 7),
        Doubt.Plan => folded[hit.Span.Start] != '将' || line.Tokens[verb].Verb?.Word != MoveWord.Poach,
        _ => true,
    };
}
