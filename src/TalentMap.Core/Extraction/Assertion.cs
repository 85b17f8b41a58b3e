using TalentMap.Core.Extraction.Careers;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction;

/// <summary>What takes the truth from a clause.</summary>
internal enum Doubt { None, Plan, Announced, Likely, Deny, Ask, Suppose }

/// <summary>Tells whether a text asserts what it says: no questions, denials, hypotheticals, plans and likelihoods.</summary>
internal static class Assertion
{
    private static readonly TermIndex<Doubt> Words = new(
        WordList.Rows("assertion-words").Select(row => (row[0], Enum.Parse<Doubt>(row[1], ignoreCase: true))));

    /// <summary>Whether the sentence asks.</summary>
    public static bool IsQuestion(string folded, TextSpan sentence) => folded.AsSpan(sentence.End - 1, 1) is "?" ||
        sentence.Length > 1 && folded[sentence.End - 2] == '?';

    /// <summary>Whether the clause tells its verb as a fact.</summary>
    public static bool IsTold(string folded, Line line, int verb)
    {
        var start = line.ClauseStart(verb);
        var before = TextSpan.Between(line.Tokens[start].Span.Start, line.Tokens[verb].Span.Start);
        foreach (var hit in Words.Longest(folded, before))
        {
            if (hit.Value is not (Doubt.None or Doubt.Announced)) return false;
        }
        return true;
    }
}
